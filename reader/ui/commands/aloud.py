"""Reading aloud: what is said, at what speed, and where the page shows it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from reader.core.article import Article
from reader.core.articles.walk import is_read, iter_blocks, iter_texts
from reader.core.messages.translatable import translatable
from reader.core.settings import FASTEST_VOICE, SLOWEST_VOICE
from reader.core.variants import Region, Script
from reader.hanzi.presentation import Presentation
from reader.opening.opened import Opened
from reader.ui.commands.command import Command, ContextGroup, MenuName, Submenu
from reader.ui.commands.desk import Desk, has_article
from reader.ui.speech.sentences import Sentence, sentences
from reader.ui.typesetting.placed import TextPlace

_FASTER = 1.15
"""By what one step changes the speed."""
_TAGS = {Region.TAIWAN: "zh-Hant-TW", Region.HONG_KONG: "zh-Hant-HK"}


def read_aloud(desk: Desk) -> None:
    """Read the selection aloud, or everything from the top of the view on; stop if reading."""
    opened, speech = desk.opened, desk.shared.speech
    if speech.is_speaking or opened is None:
        speech.stop()
        return
    selection = desk.view.selection()
    begin, end = selection if selection else (desk.view.top_place(), None)
    speech.start(
        desk.tab,
        sentences_between(opened.presentation, begin, end),
        language_of(opened),
        desk.settings.settings.voice_speed,
    )


def sentences_between(
    presentation: Presentation, begin: TextPlace | None, end: TextPlace | None
) -> Iterator[Sentence]:
    """Yield what is said between two places in 原文; their offsets are of 原文, too.

    Without ``begin`` from the start, without ``end`` to the last word.
    """
    order = _order(presentation.article)
    last = len(order) if end is None else order.get(_owner(end.text_id), -1)
    waits = begin is not None and _has_text(presentation.article, begin.text_id)
    first = -1 if waits or begin is None else order.get(_owner(begin.text_id), 0)
    for text_id, text in iter_texts(presentation.article):
        at = order.get(_owner(text_id), -1)
        is_first = begin is not None and text_id == begin.text_id
        is_last = end is not None and text_id == end.text_id
        waits = waits and not is_first
        if at > last:
            return
        if not waits and (is_first or (is_read(text_id) and at >= first)):
            shown = partial(presentation.shown_offset, text_id)
            start = shown(begin.offset) if is_first and begin is not None else 0
            stop = shown(end.offset) if is_last and end is not None else len(text.text)
            for sentence in sentences(text_id, text.text, start, stop):
                yield sentence._replace(
                    start=presentation.original_offset(text_id, sentence.start),
                    end=presentation.original_offset(text_id, sentence.end),
                )
        if is_last:
            return


def _order(article: Article) -> dict[str, int]:
    """Return the places of all blocks in reading order, also of those that have no words."""
    blocks = [*iter_blocks(article.blocks)]
    notes = iter_blocks(tuple(block for note in article.notes for block in note.blocks))
    places = {block.block_id: at for at, block in enumerate((*blocks, *notes))}
    return places | {"notes": len(blocks)}


def _owner(text_id: str) -> str:
    return text_id.partition(".")[0]


def _has_text(article: Article, text_id: str) -> bool:
    return any(each == text_id for each, _ in iter_texts(article))


def language_of(opened: Opened) -> str:
    """Return the tag of the language in which the article, as it is shown, is read."""
    article = opened.presentation.article
    if tag := article.variant.language_tag:
        return tag
    if article.region in _TAGS:
        return _TAGS[article.region]
    return "zh-Hant" if article.script is Script.HANT else "zh-Hans"


def _change_speed(desk: Desk, factor: float) -> None:
    """Read faster or slower, from the next sentence on."""
    speed = desk.settings.settings.voice_speed * factor
    speed = min(FASTEST_VOICE, max(SLOWEST_VOICE, round(speed, 2)))
    desk.settings.change(voice_speed=speed)
    desk.shared.speech.set_rate(speed)
    told = desk.tr("Speed of reading aloud: {percent} %")
    desk.message.say(told.format(percent=round(speed * 100)))


ALOUD_PART: tuple[Command, ...] = (
    Command(
        "read_aloud",
        MenuName.EDIT,
        translatable("Read alo&ud, or stop"),
        read_aloud,
        ("Ctrl+Shift+U",),
        can_be_done=lambda desk: desk.shared.speech.is_speaking or has_article(desk),
        is_on=lambda desk: desk.shared.speech.is_speaking,
        submenu=Submenu.ALOUD,
        context=ContextGroup.WORDS,
    ),
    Command(
        "read_faster",
        MenuName.EDIT,
        translatable("&Faster"),
        partial(_change_speed, factor=_FASTER),
        submenu=Submenu.ALOUD,
    ),
    Command(
        "read_slower",
        MenuName.EDIT,
        translatable("&Slower"),
        partial(_change_speed, factor=1 / _FASTER),
        submenu=Submenu.ALOUD,
    ),
)
