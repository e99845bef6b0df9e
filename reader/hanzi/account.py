"""Says why a place of an article is shown as it is: what was mended, which words converted it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reader.core.article import Article
from reader.core.articles.walk import iter_texts
from reader.core.report import OTHER_WORD, Repair
from reader.core.text import VERBATIM
from reader.core.variants import Variant
from reader.hanzi.converter import Converter
from reader.hanzi.converting.explain import Reason
from reader.hanzi.mending.repair import mended
from reader.hanzi.present import script_of, usual_script, wording_of
from reader.hanzi.presentation import Presentation

REACH = 2_000
"""Characters on either side that are looked at; no rule looks farther."""


@dataclass(frozen=True, slots=True)
class Account:
    """Why a stretch of a text is shown as it is."""

    repairs: tuple[Repair, ...]
    """What was mended in it, in order."""
    reasons: tuple[Reason, ...]
    """What converted it, in order; offsets are those of 原文."""


def account_of(
    original: Article,
    presentation: Presentation,
    converter: Converter,
    text_id: str,
    start: int,
    end: int,
) -> Account:
    """Return why ``start`` to ``end`` of one text of ``original`` is shown as in ``presentation``.

    Offsets are code points of 原文, of which nothing is changed and nothing has a reason.
    """
    variant = presentation.article.variant
    text = dict(iter_texts(original)).get(text_id)
    if text is None or variant is Variant.ORIGINAL:
        return Account((), ())
    mine = [repair for repair in presentation.repairs if repair.text_id == text_id]
    mends = [repair for repair in mine if repair.rule != OTHER_WORD]
    string = mended(text.text, mends)
    script, region = script_of(string, usual_script(original), original)
    low, high = max(0, start - REACH), end + REACH
    code = [
        (max(0, span.start - low), span.end - low)
        for span in text.spans
        if span.mark in VERBATIM and span.end > low and span.start < high
    ]
    piece = string[low:high]
    wording = wording_of(original, variant, converter)
    if variant.with_vocabulary:
        shown = {(repair.start - low, repair.end - low) for repair in mine}
        changes = converter.word_changes(piece, script, region, variant, code, wording)
        places = ((change.start, change.end) for change in changes)
        undone = frozenset(place for place in places if place not in shown)
        wording = replace(wording, undone=undone)
    reasons = converter.explain(piece, script, region, variant, code, wording)
    return Account(
        tuple(repair for repair in mends if repair.start < end and start < repair.end),
        tuple(
            replace(why, start=why.start + low, end=why.end + low)
            for why in reasons
            if why.start + low < end and start < why.end + low
        ),
    )
