"""Values of PDF as they are written (ISO 32000-1, 7.3)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple, TypeAlias

from reader.core.pattern import Pattern


class Name(str):
    """A name, without its slash."""

    __slots__ = ()


class Ref(NamedTuple):
    """An object that is written somewhere else in the file."""

    number: int


Value: TypeAlias = (
    "bool | int | float | str | bytes | Name | Ref | Sequence[Value] | Mapping[str, Value] | None"
)
"""A str is a text string, bytes are a byte string."""

_PRINTABLE = Pattern(r"[ -~]*")
_ESCAPED = Pattern(r"[\\()]")
_IRREGULAR = Pattern(r"[^!-~]|[#/%()<>\[\]{}]")


def number(value: float) -> str:
    """Return a number with three decimals at most."""
    if value == int(value):
        return str(int(value))
    written = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if written in ("-0", "") else written


def text_string(text: str) -> str:
    """Return ``text`` as a string that every reader takes for the same characters (7.9.2.2)."""
    if _PRINTABLE.fullmatch(text):
        escaped = _ESCAPED.sub(lambda match: f"\\{match[0]}", text)
        return f"({escaped})"
    return f"<FEFF{text.encode('utf-16-be', 'replace').hex().upper()}>"


def name(value: str) -> str:
    """Return a name with its slash."""
    return "/" + _IRREGULAR.sub(
        lambda match: "".join(f"#{byte:02X}" for byte in match[0].encode()), value
    )


def written(value: Value) -> str:
    """Return ``value`` as it stands in a file."""
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case Name():
            return name(value)
        case Ref():
            return f"{value.number} 0 R"
        case int() | float():
            return number(value)
        case str():
            return text_string(value)
        case bytes():
            return f"<{value.hex().upper()}>"
        case Mapping():
            inside = " ".join(f"{name(key)} {written(each)}" for key, each in value.items())
            return f"<<{inside}>>"
        case _:
            return f"[{' '.join(map(written, value))}]"
