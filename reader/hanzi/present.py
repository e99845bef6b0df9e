"""Shows an article in another script: mended first, then converted, block by block."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from reader.core.article import Article
from reader.core.articles.scripts import detect_region, detect_script, majority_script
from reader.core.articles.walk import iter_texts, map_texts
from reader.core.report import LEFT_OVER, OTHER_WORD, Repair
from reader.core.text import VERBATIM, Span, Text
from reader.core.variants import Region, Script, Variant
from reader.hanzi.alignment import Alignment
from reader.hanzi.converter import Converter, Wording
from reader.hanzi.converting.vocabulary import WordChange
from reader.hanzi.mending.punctuation import with_quotation_marks
from reader.hanzi.mending.repair import find_repairs, mended, without
from reader.hanzi.presentation import Presentation

_AROUND = 40
"""Characters on either side of a repair that may decide how it is converted."""


def present(
    article: Article,
    variant: Variant,
    converter: Converter,
    undone: frozenset[Repair] = frozenset(),
    *,
    quotation_marks: bool = False,
    deep: bool = False,
    only: frozenset[str] | None = None,
) -> Presentation:
    """Return ``article`` in ``variant``, mended but for ``undone``; ORIGINAL is the same object.

    Every text is converted as one string, so that a phrase half in bold is still one, and by its
    own script where it shows another one than the article's. With ``quotation_marks``, these too
    are those of the variant's script; with ``deep``, also Traditional characters that stand for
    another one are mended. Words that a region's vocabulary changes are listed as repairs too.
    Of a long article the texts ``only`` can be changed, just as they will be in the whole.
    """
    findings = find_repairs(article, converter, deep=deep)
    if variant is Variant.ORIGINAL:
        return Presentation(article, half_converted=findings.half_converted)
    repairs = without(findings.repairs, undone)
    by_text: dict[str, list[Repair]] = {}
    for repair in repairs:
        by_text.setdefault(repair.text_id, []).append(repair)
    usual = usual_script(article)
    whole = wording_of(article, variant, converter)
    alignments: dict[str, Alignment] = {}
    unseen: list[Repair] = []

    def change(text_id: str, text: Text) -> Text:
        if only is not None and text_id not in only:
            return text
        string = mended(text.text, by_text.get(text_id, ()))
        script, region = script_of(string, usual, article)
        code = [(span.start, span.end) for span in text.spans if span.mark in VERBATIM]
        if quotation_marks:
            string = _with_quotation_marks(string, variant, code)
        wording = whole
        if variant.with_vocabulary:
            changes = converter.word_changes(string, script, region, variant, code, whole)
            words = _word_repairs(text_id, string, changes)
            kept = [word for word in words if word not in undone]
            by_text.setdefault(text_id, []).extend(kept)
            taken_back = ((word.start, word.end) for word in words if word in undone)
            wording = replace(whole, undone=frozenset(taken_back))
        converted = converter.convert(string, script, region, variant, code, wording)
        if variant.is_simplified:
            unseen.extend(
                _unseen(
                    text.text,
                    [r for r in by_text.get(text_id, ()) if r.rule != OTHER_WORD],
                    lambda string: (
                        converter.convert(string, script, region, Variant.SIMPLIFIED).text
                    ),
                )
            )
        if converted.text == text.text:
            return text
        if converted.alignment.edits:
            alignments[text_id] = converted.alignment
        return Text(converted.text, _moved(text.spans, converted.alignment))

    shown = replace(map_texts(article, change), variant=variant)
    in_order = tuple(
        repair
        for text_id, _ in iter_texts(article)
        for repair in sorted(by_text.get(text_id, ()), key=lambda repair: repair.start)
    )
    more = 0
    if findings.half_converted and not deep and not variant.is_simplified and only is None:
        thorough = find_repairs(article, converter, deep=True)
        more = len(set(thorough.repairs) - set(findings.repairs))
    return Presentation(shown, in_order, alignments, findings.half_converted, tuple(unseen), more)


def _unseen(text: str, repairs: Sequence[Repair], shown: Callable[[str], str]) -> list[Repair]:
    """Return the repairs of ``text`` without which it would be ``shown`` just as it is.

    A character that was left over in Traditional text is what Simplified text has anyway, as a
    rule; all of a text are tried at once first.
    """
    left_over = [repair for repair in repairs if repair.rule == LEFT_OVER]
    others = [repair for repair in repairs if repair.rule != LEFT_OVER]
    if not left_over:
        return []
    with_all, with_none = mended(text, repairs), mended(text, others)
    if shown(with_all) == shown(with_none):
        return left_over

    def is_unseen(repair: Repair) -> bool:
        begin, end = max(0, repair.start - _AROUND), repair.end + _AROUND
        unmended = with_all[begin : repair.start] + repair.original + with_all[repair.end : end]
        return shown(with_all[begin:end]) == shown(unmended)

    return [repair for repair in left_over if is_unseen(repair)]


def wording_of(article: Article, variant: Variant, converter: Converter) -> Wording:
    """Return what the whole ``article`` says of the words of its texts."""
    return converter.wording("\n".join(text.text for _, text in iter_texts(article)), variant)


def _word_repairs(text_id: str, text: str, changes: list[WordChange]) -> list[Repair]:
    """Return the words that the vocabulary changes in one text."""
    return [
        Repair(text_id, start, end, text[start:end], form, OTHER_WORD)
        for start, end, form in changes
    ]


def _with_quotation_marks(text: str, variant: Variant, code: list[tuple[int, int]]) -> str:
    changed = with_quotation_marks(text, variant)
    for start, end in code:
        changed = changed[:start] + text[start:end] + changed[end:]
    return changed


def usual_script(article: Article) -> Script:
    """Return the script of texts in which nothing tells."""
    if article.script is Script.MIXED:
        return majority_script(text.text for _, text in iter_texts(article))
    return article.script


def script_of(text: str, usual: Script, article: Article) -> tuple[Script, Region | None]:
    """Return the script and region of one text of ``article``; ``usual`` where nothing tells."""
    script = detect_script(text)
    if script is Script.NONE:
        script = usual
    region = article.region if script is article.script else detect_region(text)
    return script, region


def _moved(spans: tuple[Span, ...], alignment: Alignment) -> tuple[Span, ...]:
    if not alignment.edits:
        return spans
    moved = (replace(s, start=a, end=b) for s in spans for a, b in [_whole(s, alignment)])
    return tuple(sorted(moved, key=lambda span: span.start))


def _whole(span: Span, alignment: Alignment) -> tuple[int, int]:
    return alignment.shown_span(span.start, span.end)
