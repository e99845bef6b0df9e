"""The file itself: objects in the order in which they come, packed, and where each of them is."""

from __future__ import annotations

import hashlib
import zlib
from typing import BinaryIO

from reader.exporting.pdf.objects import Name, Ref, Value, written

_HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_PACKED = 200
"""Objects that are packed together; a reader unpacks them all for one."""


class PdfFile:
    """Writes objects to ``out`` as they are added and keeps none of them (7.5.7 and 7.5.8)."""

    def __init__(self, out: BinaryIO) -> None:
        self._out = out
        self._places: dict[int, tuple[int, int, int]] = {}
        """Of each object its type, and the two numbers that the table has for it (7.5.8.3)."""
        self._count = 0
        self._waiting: list[tuple[int, bytes]] = []
        self._at = 0
        self._digest = hashlib.sha256()
        self._write(_HEADER)

    def reserve(self) -> Ref:
        """Return the number of an object that is added later."""
        self._count += 1
        return Ref(self._count)

    def add(self, value: Value, ref: Ref | None = None) -> Ref:
        """Add an object that is no stream."""
        ref = ref or self.reserve()
        self._waiting.append((ref.number, written(value).encode("latin-1")))
        if len(self._waiting) >= _PACKED:
            self._pack()
        return ref

    def stream(
        self, entries: dict[str, Value], data: bytes, ref: Ref | None = None, *, packs: bool = True
    ) -> Ref:
        """Add a stream, deflated unless it is so already."""
        ref = ref or self.reserve()
        if packs:
            data = zlib.compress(data, 6)
            entries = {**entries, "Filter": Name("FlateDecode")}
        self._places[ref.number] = 1, self._at, 0
        head = written({**entries, "Length": len(data)}).encode("latin-1")
        self._write(b"%d 0 obj\n%b\nstream\n" % (ref.number, head))
        self._write(data)
        self._write(b"\nendstream\nendobj\n")
        return ref

    def finish(self, root: Ref, information: Ref) -> None:
        """Write what tells where everything is; nothing can be added afterwards."""
        self._pack()
        identity = self._digest.digest()[:16]
        table = self.reserve()
        self._places[table.number] = 1, self._at, 0
        rows = [b"\0\0\0\0\0\0\xff\xff"]
        for number in range(1, self._count + 1):
            kind, first, second = self._places.get(number, (0, 0, 0))
            rows.append(
                kind.to_bytes(1, "big") + first.to_bytes(5, "big") + second.to_bytes(2, "big")
            )
        start = self._at
        entries: dict[str, Value] = {
            "Type": Name("XRef"),
            "Size": self._count + 1,
            "W": [1, 5, 2],
            "Root": root,
            "Info": information,
            "ID": [identity, identity],
        }
        self.stream(entries, b"".join(rows), table)
        self._write(b"startxref\n%d\n%%%%EOF\n" % start)

    def _pack(self) -> None:
        if not self._waiting:
            return
        holder, at = self.reserve(), 0
        index: list[str] = []
        for place, (number, data) in enumerate(self._waiting):
            index.append(f"{number} {at}")
            at += len(data) + 1
            self._places[number] = 2, holder.number, place
        head = " ".join(index).encode("ascii") + b"\n"
        entries: dict[str, Value] = {
            "Type": Name("ObjStm"),
            "N": len(self._waiting),
            "First": len(head),
        }
        inside = b"\n".join(data for _, data in self._waiting)
        self._waiting = []
        self.stream(entries, head + inside, holder)

    def _write(self, data: bytes) -> None:
        self._out.write(data)
        self._digest.update(data)
        self._at += len(data)
