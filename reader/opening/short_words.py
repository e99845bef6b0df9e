"""Titles and snippets as articles are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.variants import Region, Script
from reader.opening.opened import ScriptChoice

if TYPE_CHECKING:
    from reader.hanzi.alignment import Converted
    from reader.hanzi.converter import Converter


def shown_words(
    converter: Converter, text: str, script: Script, region: Region | None, choice: ScriptChoice
) -> Converted:
    """Return ``text``, written in ``script`` as ``region`` writes it, as ``choice`` wants it."""
    from reader.hanzi.mending.punctuation import with_quotation_marks

    shown = converter.convert(text, script, region, choice.variant)
    if not choice.quotation_marks:
        return shown
    return shown._replace(text=with_quotation_marks(shown.text, choice.variant))
