"""What was removed and what was mended, in the groups in which the account lists them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from reader.core.articles.walk import iter_texts
from reader.core.messages.translatable import translatable
from reader.core.report import (
    COMPATIBILITY,
    HALF_WIDTH,
    LEFT_OVER,
    LOST_SPACE,
    OTHER_WORD,
    Removal,
    Repair,
)
from reader.hanzi.presentation import Presentation
from reader.opening.hand_edits import removal_key
from reader.translation import Translate
from reader.ui.panels.account_rows import Entry, Group

_KINDS: Mapping[str, str] = {
    LEFT_OVER: translatable("Characters left over by a converter"),
    OTHER_WORD: translatable("Words of the region"),
    HALF_WIDTH: translatable("Half-width marks"),
    LOST_SPACE: translatable("Lost spaces"),
    COMPATIBILITY: translatable("Compatibility characters"),
}
_CONTEXT = 6
"""Characters shown on either side of a repair."""
_SEEN_AT_A_GLANCE = 4
"""Places of one pair that are listed without being asked for."""


def groups_of_removals(
    removals: Sequence[Removal], kept: Collection[str], words: Sequence[str], tr: Translate
) -> list[Group]:
    """Return what was taken out by reason; each entry's thing is the removal's number.

    ``words`` is what each row says; its tool tip has all of the removal as it was saved.
    """
    by_reason: dict[str, list[Entry]] = {}
    for number, (removal, said) in enumerate(zip(removals, words, strict=True)):
        ticked = removal_key(removal) in kept
        entry = Entry(said, number, ticked, tip=removal.text)
        title = tr(removal.reason).rstrip("。.")  # a count comes after it
        by_reason.setdefault(title, []).append(entry)
    return [Group(reason, tuple(entries)) for reason, entries in by_reason.items()]


def groups_of_repairs(repairs: Sequence[Repair], shown: Presentation, tr: Translate) -> list[Group]:
    """Return what was mended by kind and pair; each entry's thing is the repair.

    The words round each place are those that are ``shown``.
    """
    texts = {text_id: text.text for text_id, text in iter_texts(shown.article)}
    done = frozenset(shown.repairs)
    kinds: dict[str, dict[tuple[str, str], list[Entry]]] = {}
    for repair in repairs:
        before, after = _around(repair, texts.get(repair.text_id, ""), shown)
        words = _pair(repair.original, repair.repaired, "〔{}〕")
        strong = len(before), len(words)
        entry = Entry(before + words + after, repair, repair in done, strong)
        pairs = kinds.setdefault(repair.rule, {})
        pairs.setdefault((repair.original, repair.repaired), []).append(entry)
    in_order = sorted(kinds, key=list(_KINDS).index)
    return [Group(tr(_KINDS[kind]), tuple(_by_pair(kinds[kind]))) for kind in in_order]


def _by_pair(pairs: Mapping[tuple[str, str], Sequence[Entry]]) -> list[Group | Entry]:
    """Return a group for each pair, the most frequent first; what is alone needs none."""
    members: list[Group | Entry] = []
    for pair, entries in sorted(pairs.items(), key=lambda pair: -len(pair[1])):
        if len(entries) == 1:
            members += entries
        else:
            is_open = len(entries) <= _SEEN_AT_A_GLANCE
            members.append(Group(_pair(*pair), tuple(entries), is_open))
    return members


def _around(repair: Repair, text: str, shown: Presentation) -> tuple[str, str]:
    """Return the words that are shown before and after what was mended."""
    start = shown.shown_offset(repair.text_id, repair.start)
    end = shown.shown_offset(repair.text_id, repair.end)
    before = text[max(0, start - _CONTEXT) : start].replace("\n", " ")
    return before, text[end : end + _CONTEXT].replace("\n", " ")


def _pair(original: str, repaired: str, form: str = "{}") -> str:
    """Return what was made of what, with an ideographic space that can be seen."""
    return form.format(f"{original}→{repaired}".replace("\u3000", "␣"))
