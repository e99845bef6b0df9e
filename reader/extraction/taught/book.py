"""The file of the reader's rules: read, added to, shortened; notes in it stay as they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from reader.core.files.reading import read_regular
from reader.core.files.toml import written_toml
from reader.core.files.writing import write_whole
from reader.core.messages.errors import TaughtFileError
from reader.extraction.taught.rules import BadRuleError, TaughtRule, parse_rule, table_of

LARGEST = 4_000_000
"""Bytes of the file."""
_BEGIN = "[[rule]]"
_HEAD = (
    "# What you taught Qingdu: what is the article and what is not. The manual says how a rule is\n"
    "# written. A rule can be taken out here, or in the program: Edit, What you taught.\n"
)


@dataclass(frozen=True, slots=True)
class BadRule:
    """A rule of the file that says nothing usable."""

    number: int
    """From 1, as the rules stand in the file."""
    reason: str
    """A sentence in English; it goes through translation where it is shown."""


@dataclass(frozen=True, slots=True)
class TaughtBook:
    """The file as it was read."""

    rules: tuple[TaughtRule, ...] = ()
    bad: tuple[BadRule, ...] = ()


NOTHING_TAUGHT = TaughtBook()


def read_book(path: Path | None) -> TaughtBook:
    """Return the rules at ``path``, bad ones left out; empty when there is no such file.

    Raises TaughtFileError when the file cannot be read or is no TOML.
    """
    if path is None:
        return NOTHING_TAUGHT
    text = _text_of(path)
    rules: list[TaughtRule] = []
    bad: list[BadRule] = []
    for number, table in enumerate(_tables(path, text), 1):
        try:
            rules.append(parse_rule(table))
        except BadRuleError as error:
            bad.append(BadRule(number, str(error)))
    return TaughtBook(tuple(dict.fromkeys(rules)), tuple(bad))


def add_rules(path: Path, rules: Iterable[TaughtRule]) -> tuple[TaughtRule, ...]:
    """Add those of ``rules`` that are not there to the file at ``path``; return these.

    Raises TaughtFileError when the file is not one of rules, OSError when it cannot be written.
    """
    names = {rule.name for rule in read_book(path).rules}
    new = tuple(rule for rule in rules if rule.name not in names)
    if new:
        before = _text_of(path) or _HEAD
        if not before.endswith("\n"):
            before += "\n"
        _write(path, before + "".join(map(_written, new)))
    return new


def remove_rule(path: Path, rule: TaughtRule) -> None:
    """Take ``rule`` out of the file at ``path``; what else is in it stays as it is.

    Raises TaughtFileError when the file is not one of rules, OSError when it cannot be written.
    """
    pieces = list(_pieces(_text_of(path)))
    left = [piece for piece in pieces if not _says(path, piece, rule)]
    if left != pieces:
        _write(path, "".join(left))


def written_rules(rules: Iterable[TaughtRule]) -> str:
    """Return a file of ``rules``, to be given to another reader."""
    return _HEAD + "".join(map(_written, rules))


def _written(rule: TaughtRule) -> str:
    return f"\n{_BEGIN}\n{written_toml(table_of(rule))}"


def _pieces(text: str) -> Iterator[str]:
    """Yield what stands before the first rule, and each rule up to the next."""
    piece: list[str] = []
    for line in text.splitlines(keepends=True):
        if line.strip() == _BEGIN:
            yield "".join(piece)
            piece = []
        piece.append(line)
    yield "".join(piece)


def _says(path: Path, piece: str, rule: TaughtRule) -> bool:
    try:
        return any(parse_rule(table).name == rule.name for table in _tables(path, piece))
    except (BadRuleError, TaughtFileError):
        return False


def _text_of(path: Path) -> str:
    """Return what the file says; nothing when there is none."""
    try:
        return read_regular(path, LARGEST).decode("utf-8-sig")
    except FileNotFoundError:
        return ""
    except (OSError, ValueError) as error:
        raise TaughtFileError(name=path.name) from error


def _tables(path: Path, text: str) -> list[object]:
    if _BEGIN not in text:  # which saves the import
        return []
    import tomllib

    try:
        tables = tomllib.loads(text.replace("\r\n", "\n")).get("rule", [])
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise TaughtFileError(name=path.name) from error
    return tables if isinstance(tables, list) else []


def _write(path: Path, text: str) -> None:
    write_whole(path, text.encode("utf-8", "replace"), lasting=True)
