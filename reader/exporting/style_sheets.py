"""The typography of what is given on, after clreq (Requirements for Chinese Text Layout)."""

from __future__ import annotations

from reader.paths import resource_path

_FACES = {
    "zh-Hans": '"Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, serif',
    "zh-Hant-HK": '"Noto Serif CJK HK", "Source Han Serif HC", "Songti TC", MingLiU_HKSCS, serif',
    "zh-Hant": '"Noto Serif CJK TC", "Source Han Serif TC", "Songti TC", PMingLiU, serif',
}


def book_style(language: str, *, vertical: bool) -> str:
    """Return the style sheet of a book in ``language`` (a BCP 47 tag), horizontal or vertical."""
    return _sheets(language, "text", *(["vertical"] if vertical else []))


def page_style(language: str) -> str:
    """Return the style sheet of a page for the screen, light and dark as the reader's system is."""
    return _sheets(language, "text", "screen")


def _sheets(language: str, *names: str) -> str:
    tag = next((tag for tag in _FACES if language.startswith(tag)), "zh-Hans")
    texts = (resource_path(f"exporting/{name}.css").read_text("utf-8") for name in names)
    return f"body {{ font-family: {_FACES[tag]}; }}\n{''.join(texts)}"
