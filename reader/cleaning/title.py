"""The title where it stands in the text."""

from __future__ import annotations

from dataclasses import replace

from reader.cleaning.lines import edges_of, iter_lines, remove_blocks, remove_lines
from reader.core.articles.prose import is_prose, plain
from reader.core.characters.kinds import count_letters
from reader.core.draft import Cleaned, Draft, DraftText
from reader.core.messages.translatable import translatable
from reader.core.pattern import Pattern

_LONGEST_TITLE = 60
_SENTENCE_END = Pattern(r"[。；，、：;,:]\s*$")
_LETTERS = Pattern(r"[^\W_]")
_CAPTION_END = Pattern(r"(摄|供图|资料图片?|(摄影|图)[:/].{1,10})[)]?[。.]?$")
_COUNTER = Pattern(r"\d{1,3}|WEBVTT.*")
"""What numbers the first of the lines that a film says."""
_PLAIN_TEXT = "line"
_MOST_TITLE_LINES = 4
_SHORTEST_TITLE = 4
_LONGEST_BADGE = 8
_BADGE = Pattern(
    r"(?:原创|转[载帖贴]|置顶|精华|独家|[图组]集|组图|图|视频|[快简]讯|热门?|推?荐|深度|专题|公告|新|new|hot)+"
)


def title_line(draft: Draft) -> Cleaned:
    """Move the title of a page that is plain text into the metadata.

    It is the first short line without a stop at its end; the title of a page in HTML is known.
    """
    lines = [block for block in draft.blocks if isinstance(block, DraftText)]
    if draft.metadata.title or len(lines) < 2 or any(b.tag != _PLAIN_TEXT for b in lines):
        return Cleaned(draft)
    first = lines[0]
    if not _can_be_title(first):
        return Cleaned(draft)
    title = first.text.strip().text
    blocks = tuple(block for block in draft.blocks if block is not first)
    return Cleaned(replace(draft, metadata=replace(draft.metadata, title=title), blocks=blocks))


def repeated_title(draft: Draft) -> Cleaned:
    """Remove the title where it stands before the first prose, in one line or in several."""
    title = _key(draft.metadata.title)
    head = edges_of(draft).head
    lines = list(iter_lines(block for block in draft.blocks if block.block_id in head))
    keys = [_key(line.text.text) for line in lines]
    ids = {
        line.block_id
        for first in range(len(lines) if title else 0)
        for end in range(first + 1, min(len(lines), first + _MOST_TITLE_LINES) + 1)
        if _is_title("".join(keys[first:end]), title)
        for line in lines[first:end]
    }
    return remove_blocks(
        draft,
        "repeated_title",
        translatable("The title, which stands above the article already."),
        ids,
    )


def _is_title(key: str, title: str) -> bool:
    """Whether a line says the title, with a word of the site's beside it at most."""
    return key == title or (
        len(title) >= _SHORTEST_TITLE
        and title in key
        and (key.startswith(title) or key.endswith(title))
        and len(key) - len(title) <= _LONGEST_BADGE
        and _BADGE.fullmatch(key.replace(title, "", 1)) is not None
    )


def repeated_metadata(draft: Draft) -> Cleaned:
    """Remove a line before the prose that says nothing but a name that the metadata hold."""
    said = draft.metadata
    known = {_key(name) for name in (said.site, said.source, *said.authors) if name}
    return remove_lines(
        draft,
        "repeated_name",
        translatable("The site's name, which stands above the article already."),
        lambda line: _key(line.text.text) in known,
        within=edges_of(draft).head,
    )


def _can_be_title(line: DraftText) -> bool:
    text = line.text.strip().text
    return (
        0 < count_letters(text) <= _LONGEST_TITLE
        and not _COUNTER.fullmatch(text)
        and "。" not in text
        and not is_prose(line.text)
        and not _SENTENCE_END.search(text)
        and not _CAPTION_END.search(plain(text))
    )


def _key(text: str) -> str:
    return "".join(_LETTERS.findall(plain(text)))
