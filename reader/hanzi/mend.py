"""Mends plain text that somebody else's converter left half done."""

from __future__ import annotations

from dataclasses import dataclass

from reader.core.articles.scripts import detect_region, detect_script
from reader.core.report import Repair
from reader.core.variants import Region, Script
from reader.hanzi.converter import Converter
from reader.hanzi.repair import Passage, find_in_passages, mended


@dataclass(frozen=True, slots=True)
class Mended:
    """A text as mended, and the account of it."""

    text: str
    repairs: tuple[Repair, ...]
    """Offsets are code points of the text as it was; ``text_id`` is empty."""
    script: Script
    region: Region | None
    half_converted: bool


def mend_text(text: str, converter: Converter, *, deep: bool = False) -> Mended:
    """Return ``text`` mended, line by line; its length and its line ends stay.

    With ``deep``, also Traditional characters that stand for another one: 頭發 for 頭髮.
    """
    passages = []
    start = 0
    for line in text.splitlines(keepends=True):
        passages.append(Passage("", line.rstrip("\r\n"), is_title=True, start=start))
        start += len(line)
    script = detect_script(text)
    findings = find_in_passages(passages, script, converter, deep=deep)
    return Mended(
        mended(text, findings.repairs),
        findings.repairs,
        script,
        detect_region(text),
        findings.half_converted,
    )
