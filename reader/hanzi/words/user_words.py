"""The user's own list of words: plain text, one word a line, columns parted by tabs.

    original<TAB>shown[<TAB>variants, parted by spaces]

What stands in an article as ``original`` is shown as ``shown``, in every variant but 原文, or only
in those named. Lines that begin with # are notes; of two lines for one word the later counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from reader.core.files.reading import read_regular
from reader.core.files.writing import write_whole
from reader.core.messages.translatable import translatable
from reader.core.pattern import Pattern
from reader.core.variants import Variant

LONGEST_WORD = 40
MOST_WORDS = 100_000
"""Read within half a second; what a list has beyond them is told and left out."""
LARGEST_LIST = 16_000_000
"""Bytes."""

_NO_TEXT = Pattern("[\ufffd\udc80-\udcff]")
_LARGEST = 64_000_000
"""Bytes."""
_UNDONE = 50
"""Changes that can be taken back."""
_EVERYWHERE = frozenset(Variant) - {Variant.ORIGINAL}
_TOO_MANY = translatable(
    "The list is too long, so that it counts only up to here. Keep it to 100,000 words."
)
_HEAD = "# original<TAB>shown[<TAB>variants: hans hant tw tw-words hk hans-words]\n"


@dataclass(frozen=True, slots=True)
class UserWord:
    """One word and how it is to be shown."""

    original: str
    shown: str
    variants: frozenset[Variant] = _EVERYWHERE


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line of the list that says nothing usable, and why."""

    number: int
    """Counted from 1."""
    reason: str
    """A sentence in English for the user; it goes through translation where it is shown."""


@dataclass(frozen=True, slots=True)
class UserWords:
    """The list as it was read."""

    words: tuple[UserWord, ...] = ()
    bad_lines: tuple[BadLine, ...] = ()


def read_user_words(path: Path) -> UserWords:
    """Return the list at ``path``, bad lines left out; empty when there is no such file."""
    try:
        if not path.is_file():  # a pipe or a device may never end
            return UserWords()
        with path.open("rb") as file:
            data = file.read(LARGEST_LIST + 1)
    except OSError:
        return UserWords()
    lines = _decoded(data[:LARGEST_LIST]).splitlines()
    if len(data) > LARGEST_LIST:
        del lines[-1]  # it may have been cut
    words: list[UserWord] = []
    bad_lines: list[BadLine] = []
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        if len(words) == MOST_WORDS or len(bad_lines) == MOST_WORDS:
            bad_lines.insert(0, BadLine(number, _TOO_MANY))
            break
        match _read(line):
            case UserWord() as word:
                words.append(word)
            case str() as reason:
                bad_lines.append(BadLine(number, reason))
    if len(data) > LARGEST_LIST:
        bad_lines.insert(0, BadLine(len(lines) + 1, _TOO_MANY))
    return UserWords(tuple(words), tuple(bad_lines))


def checked_word(original: str, shown: str, variants: frozenset[Variant]) -> UserWord | str:
    """Return the word that a list would hold, or a sentence that says why it can hold none."""
    word = UserWord(original, shown, variants)
    return _read(_written(word).rstrip("\n"))


class WordList:
    """The list at a path, changed line by line; what it does not know stays byte for byte."""

    def __init__(self, path: Path) -> None:
        """Read nothing yet; the file may not exist."""
        self.path = path
        self._changes: list[tuple[str | None, str]] = []
        """The texts before and after each change; None where there was no file."""

    @property
    def can_undo(self) -> bool:
        """Whether a change was made that can be taken back."""
        return bool(self._changes)

    def read(self) -> UserWords:
        """Return what is in the list."""
        return read_user_words(self.path)

    def add(self, words: Iterable[UserWord]) -> None:
        """Add ``words`` at the end of the list, which is made if need be; raises OSError."""
        text = self._text()
        before = _HEAD if text is None else text
        if before and not before.endswith("\n"):
            before += "\n"
        self._change(text, before + "".join(map(_written, words)))

    def add_new(self, words: Iterable[UserWord]) -> None:
        """Add those of ``words`` that are not in the list yet; raises OSError."""
        known = frozenset(self.read().words)
        if new := [word for word in dict.fromkeys(words) if word not in known]:
            self.add(new)

    def remove(self, words: Iterable[UserWord]) -> None:
        """Take the last line with each of ``words`` out of the list; raises OSError."""
        self._edit(dict.fromkeys(words))

    def replace(self, word: UserWord, other: UserWord) -> None:
        """Write ``other`` in the last line with ``word``; raises OSError."""
        self._edit({word: other})

    def undo(self) -> None:
        """Make the list what it was before the last change; raises OSError.

        Where somebody else has changed it since, nothing can be undone any more.
        """
        if not self._changes:
            return
        before, after = self._changes[-1]
        if self._text() != after:
            self._changes.clear()
            return
        if before is None:
            self.path.unlink(missing_ok=True)
        else:
            _write(self.path, before)
        self._changes.pop()

    def write_copy(self, path: Path) -> None:
        """Write the list as it is to ``path``; raises OSError."""
        _write(path, self._text() or _HEAD)

    def _text(self) -> str | None:
        return _text_of(self.path) if self.path.exists() else None

    def _edit(self, changes: dict[UserWord, UserWord | None]) -> None:
        text = self._text()
        lines = (text or "").splitlines(keepends=True)
        left = dict(changes)
        for number in range(len(lines) - 1, -1, -1):
            word = _read(lines[number].rstrip("\r\n"))
            if isinstance(word, UserWord) and word in left:
                other = left.pop(word)
                lines[number] = _written(other) if other is not None else ""
        if len(left) < len(changes):
            self._change(text, "".join(lines))

    def _change(self, before: str | None, after: str) -> None:
        _write(self.path, after)
        self._changes = [*self._changes, (before, after)][-_UNDONE:]


def add_user_word(path: Path, word: UserWord) -> None:
    """Add ``word`` to the list at ``path``, which is made if need be; raises OSError."""
    WordList(path).add([word])


def remove_user_word(path: Path, word: UserWord) -> None:
    """Take the last line with ``word`` out of the list at ``path``; raises OSError."""
    WordList(path).remove([word])


def shown_in(words: Iterable[UserWord], variant: Variant) -> dict[str, str]:
    """Return what is shown for each original in ``variant``."""
    return {word.original: word.shown for word in words if variant in word.variants}


def _read(line: str) -> UserWord | str:
    columns = [column.strip() for column in line.split("\t")]
    if len(columns) not in (2, 3):
        return translatable("There must be two columns, or three, with a tab between them.")
    original, shown = columns[:2]
    if not original or not shown:
        return translatable("A column is empty.")
    if _NO_TEXT.search(line):
        return translatable("The line is not in UTF-8.")
    if max(len(original), len(shown)) > LONGEST_WORD:
        return translatable("The word is too long.")
    return _with_variants(original, shown, columns[2].split() if len(columns) > 2 else ())


def _with_variants(original: str, shown: str, names: Sequence[str]) -> UserWord | str:
    if not names:
        return UserWord(original, shown)
    known = {variant.value: variant for variant in _EVERYWHERE}
    if not known.keys() >= set(names):
        return translatable(
            "The third column may name hans, hans-words, hant, tw, tw-words and hk."
        )
    return UserWord(original, shown, frozenset(known[name] for name in names))


def _text_of(path: Path) -> str:
    """Return the list, in which bytes that are not UTF-8 are surrogates, to be written as read."""
    return _decoded(read_regular(path, _LARGEST))


def _decoded(data: bytes) -> str:
    return data.decode("utf-8-sig", "surrogateescape")


def _write(path: Path, text: str) -> None:
    write_whole(path, text.encode("utf-8", "surrogateescape"), lasting=True)


def _written(word: UserWord) -> str:
    columns = [word.original, word.shown]
    if word.variants != _EVERYWHERE:
        columns.append(" ".join(v.value for v in Variant if v in word.variants))
    line = "\t".join(" ".join(column.split()) for column in columns)
    return f"{' ' if line.startswith('#') else ''}{line}\n"  # a note begins with #
