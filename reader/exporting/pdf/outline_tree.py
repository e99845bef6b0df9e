"""The outline of a document: lines that lead to places, one below the other (12.3.3)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.exporting.pdf.file import PdfFile
from reader.exporting.pdf.objects import Name, Ref, Value


@dataclass(slots=True)
class _Entry:
    """One line of the outline."""

    title: str
    depth: int
    goal: list[Value]
    ref: Ref
    kids: list[_Entry] = field(default_factory=list)


class Outline:
    """Takes lines in their order, each with its depth."""

    def __init__(self, file: PdfFile) -> None:
        self._file = file
        self._entries: list[_Entry] = []

    def __len__(self) -> int:
        return len(self._entries)

    def add(self, title: str, depth: int, goal: list[Value]) -> None:
        """Add a line that leads to ``goal``; deeper than the last one by one at most."""
        made = _Entry(title, depth, goal, self._file.reserve())
        kids = self._entries
        while depth > 0 and kids:
            kids, depth = kids[-1].kids, depth - 1
        kids.append(made)

    def write(self) -> Ref:
        """Write all lines; there must be one."""
        root = self._file.reserve()
        count = self._write_entries(self._entries, root)
        ends = self._entries[0].ref, self._entries[-1].ref
        entries: dict[str, Value] = {
            "Type": Name("Outlines"),
            "First": ends[0],
            "Last": ends[1],
            "Count": count,
        }
        return self._file.add(entries, root)

    def _write_entries(self, entries: Sequence[_Entry], parent: Ref) -> int:
        count = len(entries)
        for number, entry in enumerate(entries):
            written: dict[str, Value] = {
                "Title": entry.title,
                "Parent": parent,
                "Dest": entry.goal,
            }
            if number:
                written["Prev"] = entries[number - 1].ref
            if number + 1 < len(entries):
                written["Next"] = entries[number + 1].ref
            if entry.kids:
                inside = self._write_entries(entry.kids, entry.ref)
                written["First"] = entry.kids[0].ref
                written["Last"] = entry.kids[-1].ref
                written["Count"] = inside
                count += inside
            self._file.add(written, entry.ref)
        return count
