"""Brings the catalogues in resources/translations in line with the sentences in the sources.

A sentence is a literal in ``translatable("…")`` or in a call of a function called ``tr`` or
``_tr``. What is translated stays, what is new waits for a translator, what is gone is dropped.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parent.parent
CATALOGUES = {"zh-Hans": "zh_CN", "zh-Hant": "zh_TW"}
"""The catalogues' names, and the language as Qt Linguist calls it."""

_MARKERS = frozenset({"translatable", "tr", "_tr"})
_UNFINISHED = ' type="unfinished"'
_QUOTES = {'"': "&quot;", "'": "&apos;"}


def collect_sentences(folder: Path) -> set[str]:
    """Return every sentence for the user in the Python files below ``folder``.

    Raises ValueError for a sentence that is put together before it is translated.
    """
    return {
        sentence
        for path in folder.rglob("*.py")
        for sentence in sentences_of(path.read_text("utf-8"), str(path))
    }


def sentences_of(source: str, name: str) -> Iterator[str]:
    """Yield the sentences in one file."""
    for node in ast.walk(ast.parse(source, name)):
        if not (isinstance(node, ast.Call) and _called(node) in _MARKERS and node.args):
            continue
        match node.args[0]:
            case ast.Constant(value=str(sentence)):
                yield sentence
            case ast.JoinedStr() | ast.BinOp():
                raise ValueError(f"{name}:{node.lineno}: translate first, fill in afterwards")
            case _:
                pass  # a sentence that is marked where it is written


def catalogue_path(name: str) -> Path:
    """Return where the catalogue ``name`` lies."""
    return ROOT / "resources" / "translations" / f"{name}.ts"


def read_catalogue(path: Path) -> dict[str, str]:
    """Return sentence to translation, empty where none is there yet; {} when there is no file."""
    if not path.exists():
        return {}
    messages = ElementTree.parse(path).iter("message")
    return {m.findtext("source", ""): m.findtext("translation", "") for m in messages}


def merged(existing: Mapping[str, str], sentences: Iterable[str]) -> dict[str, str]:
    """Return the catalogue for exactly ``sentences``, sorted, with what is translated already."""
    return {sentence: existing.get(sentence, "") for sentence in sorted(sentences)}


def written(catalogue: Mapping[str, str], language: str) -> str:
    """Return ``catalogue`` as a Qt Linguist file without locations, so that changes stay small."""
    messages = "".join(
        f"    <message>\n"
        f"        <source>{escape(sentence, _QUOTES)}</source>\n"
        f"        <translation{'' if words else _UNFINISHED}>{escape(words, _QUOTES)}"
        f"</translation>\n"
        f"    </message>\n"
        for sentence, words in catalogue.items()
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        "<!DOCTYPE TS>\n"
        f'<TS version="2.1" language="{language}" sourcelanguage="en">\n'
        "<context>\n"
        "    <name>Qingdu</name>\n"
        f"{messages}"
        "</context>\n"
        "</TS>\n"
    )


def main() -> int:
    """Rewrite the catalogues; return 1 when a sentence waits for its translation."""
    sentences = collect_sentences(ROOT / "reader")
    waiting = 0
    for name, language in CATALOGUES.items():
        path = catalogue_path(name)
        catalogue = merged(read_catalogue(path), sentences)
        path.write_text(written(catalogue, language), "utf-8", newline="\n")
        untranslated = [sentence for sentence, words in catalogue.items() if not words]
        waiting += len(untranslated)
        print(f"{path.name}: {len(catalogue)} sentences, {len(untranslated)} to translate")
        for sentence in untranslated:
            print(f"  {sentence}")
    return int(waiting > 0)


def _called(call: ast.Call) -> str:
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


if __name__ == "__main__":
    sys.exit(main())
