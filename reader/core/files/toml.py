"""TOML, read quickly where it is as plain as this program writes it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

_NAME = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-")


class _NotPlain(Exception):  # noqa: N818 - no error: tomllib reads it then
    """Something that only tomllib reads."""


def toml_table(text: str) -> dict[str, object]:
    """Return the table that ``text`` is; raises ValueError when it is none.

    Lines that are a name and a value which TOML writes as JSON does need no tomllib, whose import
    takes longer than anything else about the settings. Everything else is left to it.
    """
    try:
        return _plain_table(text)
    except _NotPlain:
        import tomllib

        return tomllib.loads(text)


def _plain_table(text: str) -> dict[str, object]:
    root: dict[str, object] = {}
    table = root
    if "\r" in text:
        raise _NotPlain
    for line in text.split("\n"):
        line = line.strip(" \t")
        if not line or (line[0] == "#" and line.isprintable()):
            continue
        if line[0] == "[":
            name, table = line[1:-1], {}
            if line[-1] != "]":
                raise _NotPlain
            _put(root, name, table)
        else:
            name, _, value = line.partition(" = ")
            _put(table, name, _plain_value(value))
    return root


def _put(table: dict[str, object], name: str, value: object) -> None:
    if not name or name in table or not _NAME.issuperset(name):
        raise _NotPlain
    table[name] = value


def _plain_value(written: str) -> object:
    """Return the value of what JSON and TOML write alike."""
    if "\\" in written or "\x7f" in written:  # the two differ in what may be escaped
        raise _NotPlain
    try:
        value = json.loads(written)
    except (ValueError, RecursionError):
        raise _NotPlain from None
    items = value if isinstance(value, list) else [value]
    if not all(isinstance(item, str | int) for item in items) and not _is_plain_number(value):
        raise _NotPlain
    return value


def _is_plain_number(value: object) -> bool:
    return isinstance(value, float) and abs(value) < float("inf")


def written_toml(table: Mapping[str, object]) -> str:
    """Return ``table`` as TOML: whatever ``toml_table`` gives, and nothing else."""
    return "".join(_written_lines(table, ()))


def _written_lines(table: Mapping[str, object], path: tuple[str, ...]) -> Iterator[str]:
    for name, value in table.items():
        if not isinstance(value, Mapping):
            yield f"{_written_name(name)} = {_written_value(value)}\n"
    for name, value in table.items():
        if isinstance(value, Mapping):
            names = (*path, name)
            yield f"\n[{'.'.join(map(_written_name, names))}]\n"
            yield from _written_lines(value, names)


def _written_name(name: str) -> str:
    return name if name and _NAME.issuperset(name) else _written_value(name)


def _written_value(value: object) -> str:
    """Return ``value`` in TOML, whose strings, integers and booleans JSON writes alike.

    But for two things: TOML knows no surrogate pairs, and does not allow DEL as it is.
    """
    match value:
        case list():
            return f"[{', '.join(map(_written_value, value))}]"
        case Mapping():  # in a list
            pairs = (f"{_written_name(name)} = {_written_value(v)}" for name, v in value.items())
            return f"{{ {', '.join(pairs)} }}"
        case float() if value != value or abs(value) == float("inf"):
            return repr(value)
        case bool() | int() | float() | str():
            return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
        case _:
            return str(value)  # a date or a time, which ISO 8601 writes as TOML does
