"""How results, and files that gave none, are printed one after another."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from reader.rendering.shown import Style

Result = TypeVar("Result")


def nothing(path: str, sentence: str) -> str:
    """Stand for a failed file where only texts are printed: standard error says it."""
    return ""


@dataclass(frozen=True, slots=True)
class OutputFormat(Generic[Result]):
    """One of the formats that a command prints in."""

    name: str
    render: Callable[[Result, Style], str]
    """Returns one result as it is printed, its last line feed included."""
    failure: Callable[[str, str], str] = nothing
    """Returns what stands for a file, given its path and the sentence; empty for nothing."""
    separator: str = ""
    brackets: tuple[str, str] = ("", "")
    """Put around the whole when several files were asked for, or a file gives several results."""

    @property
    def is_for_reading(self) -> bool:
        """Whether a person reads it, who is told of everything else on standard error."""
        return self.failure is nothing

    def joined(self, pieces: Iterator[str], *, several: bool) -> Iterator[str]:
        """Yield ``pieces`` as they come, with what belongs between and around them."""
        opening, closing = self.brackets if several else ("", "")
        yield opening
        first = True
        for piece in pieces:
            if piece:
                yield piece if first else self.separator + piece
                first = False
        yield closing
