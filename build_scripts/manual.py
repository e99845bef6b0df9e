"""Brings the lists in resources/manual in line with the program: its keys, the formats it opens.

A list stands between two comments, ``<!-- keys -->`` and ``<!-- /keys -->``, which stay.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from html import escape
from pathlib import Path

from reader.loading.format_list import FORMATS
from reader.translation import Language, Translate, translator
from reader.ui.commands.command import MenuName, name_of, plain_words
from reader.ui.commands.table import COMMANDS

ROOT = Path(__file__).resolve().parent.parent
_HEADINGS = {
    Language.ENGLISH: ("Menu", "What it does", "Keys"),
    Language.SIMPLIFIED: ("菜单", "做什么", "按键"),
    Language.TRADITIONAL: ("選單", "做什麼", "按鍵"),
}


def manual_of(language: Language) -> Path:
    """Return the manual in ``language``."""
    return ROOT / "resources" / "manual" / f"{language.value}.html"


def filled(words: str, language: Language) -> str:
    """Return the manual ``words`` with every list as it is today."""
    for name, list_of in _LISTS.items():
        begin, end = f"<!-- {name} -->", f"<!-- /{name} -->"
        before, _, rest = words.partition(begin)
        _, _, after = rest.partition(end)
        words = f"{before}{begin}\n{list_of(language, translator(language))}\n{end}{after}"
    return words


def _keys(language: Language, tr: Translate) -> str:
    cells = "".join(f"<th>{heading}</th>" for heading in _HEADINGS[language])
    rows = [f"<thead><tr>{cells}</tr></thead>", "<tbody>"]
    for menu in MenuName:
        for command in COMMANDS:
            if command.menu is menu and command.keys:
                name = escape(name_of(command, tr), quote=False)
                keys = escape(", ".join(command.keys), quote=False)
                title = escape(plain_words(tr(menu.value)), quote=False)
                rows.append(f"<tr><td>{title}</td><td>{name}</td><td>{keys}</td></tr>")
    return "\n".join(("<table>", *rows, "</tbody>", "</table>"))


def _formats(language: Language, tr: Translate) -> str:
    colon, comma = (": ", ", ") if language is Language.ENGLISH else ("：", "、")
    rows = (
        f"<li>{escape(tr(kind.name), quote=False)}{colon}{comma.join(kind.suffixes)}</li>"
        for kind in FORMATS
        if kind.suffixes
    )
    return "\n".join(("<ul>", *rows, "</ul>"))


_LISTS: Mapping[str, Callable[[Language, Translate], str]] = {"keys": _keys, "formats": _formats}


def main() -> int:
    """Fill the manuals in every language."""
    for language in Language:
        path = manual_of(language)
        path.write_text(filled(path.read_text("utf-8"), language), "utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
