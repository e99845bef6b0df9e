"""Converts plain text line by line."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from reader.core.articles.scripts import count_votes, detect_region, detect_script, speaks_for
from reader.core.variants import Region, Script, Variant
from reader.hanzi.converter import Converter
from reader.hanzi.converting.explain import Reason


class Kind(NamedTuple):
    """What a line is written in."""

    script: Script
    region: Region | None


def convert_lines(text: str, variant: Variant, converter: Converter) -> str:
    """Return ``text`` in ``variant``, every line by its own script and regional form.

    A line in which nothing tells takes what the whole text shows. Line ends stay as they are, and
    so does a missing last one. Neighbouring lines of one kind are converted as one text; what tells
    of fields, regions and names is asked of the whole.
    """
    pieces = pieces_of_one_kind(text)
    whole = converter.wording(text, variant) if len(pieces) > 1 else None
    return "".join(
        converter.convert(piece, kind.script, kind.region, variant, wording=whole).text
        for kind, piece in pieces
    )


def explain_lines(text: str, variant: Variant, converter: Converter) -> list[Reason]:
    """Return why ``convert_lines`` changes what it changes, with offsets in ``text``."""
    found: list[Reason] = []
    start = 0
    pieces = pieces_of_one_kind(text)
    whole = converter.wording(text, variant) if len(pieces) > 1 else None
    for kind, piece in pieces:
        found += (
            replace(why, start=start + why.start, end=start + why.end)
            for why in converter.explain(piece, kind.script, kind.region, variant, (), whole)
        )
        start += len(piece)
    return found


def pieces_of_one_kind(text: str) -> list[tuple[Kind, str]]:
    """Return ``text`` in pieces of whole lines, and what each is written in.

    The text is looked at as a whole once; a line is only when it shows the rarer script.
    """
    if not speaks_for(text, Script.HANT):
        script = Script.HANS if speaks_for(text, Script.HANS) else Script.NONE
        return [(Kind(script, detect_region(text, script)), text)]
    votes = count_votes(text)
    mostly = Script.HANS if votes.simplified > votes.traditional else Script.HANT
    rarer = Script.HANT if mostly is Script.HANS else Script.HANS
    lines = text.splitlines(keepends=True)
    scripts = [detect_script(line) if speaks_for(line, rarer) else mostly for line in lines]
    pairs = list(zip(scripts, lines, strict=True))
    usual = detect_region("".join(line for s, line in pairs if s is Script.HANT), Script.HANT)
    kinds = [
        Kind(s, detect_region(line, s) or usual if s is Script.HANT else usual) for s, line in pairs
    ]
    groups = groupby(zip(kinds, lines, strict=True), key=lambda pair: pair[0])
    return [(kind, "".join(line for _, line in group)) for kind, group in groups]
