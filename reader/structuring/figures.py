"""Pairs pictures with their captions and credits."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import IntEnum
from itertools import takewhile
from typing import TypeAlias

from reader.bylines.labels import OPENS_WITH_TEXT_LABEL
from reader.core.article import Figure, Medium
from reader.core.articles.prose import is_link, is_prose, letters_of, plain
from reader.core.characters.kinds import count_letters
from reader.core.draft import (
    DraftBlock,
    DraftCode,
    DraftPicture,
    DraftQuote,
    DraftTable,
    DraftText,
)
from reader.core.messages.translatable import translatable
from reader.core.pattern import Pattern
from reader.core.report import Removal
from reader.core.text import Mark, Text, join
from reader.structuring.captions import (
    is_marked,
    is_worded,
    signs_of,
    split_credit,
    stands_alone,
    without_marks,
)
from reader.structuring.numbering import is_called_heading, rank_of

Paired: TypeAlias = Figure | DraftBlock
"""A figure, or a block that belongs to none."""

_LONGEST_POSITIONED = 48
"""Letters of a caption that only its place under a picture gives away."""
_LONGEST_ROW = 4
"""Pictures side by side with their captions in a row below."""
_NO_WORDS = Pattern(
    r"[\w\-. ()]*\.(?:jpe?g|png|gif|webp|bmp)|[A-Za-z0-9_\-=+/.]{12,}|#|\d+"
    r"|(?:image|img|picture|pic|photo|图片|圖片|照片|插图|插圖)\s*\d*",
    re.IGNORECASE,
)
"""An alt that is a file's name or no more than that there is a picture."""
_NO_CAPTION = Pattern(
    rf"{OPENS_WITH_TEXT_LABEL}|\s*[\[【(]?\s*(?:(?:全文|本文)?[完终]\s*[)\]】]?\s*$|点击|长按|end\b)"
    r"|\s*(?:第\s*[\d一二三四五六七八九十]{1,3}\s*步|步骤\s*[\d一二三四五六七八九十]|step\s*\d)"
)
"""Lines under a picture that are about the article or the page."""
_COUNT = Pattern(r"\s*(?:步[骤驟]|step)?\s*(\d{1,2})(?![\d年月日./-])", re.I)
_SENTENCE_ENDS = ("。", "！", "？", "!", "?", "…", "~", "～")
_FEWEST_STEPS = 3
_FEWEST_SENTENCES = 3
"""Short sentences below pictures that show that the page's captions are sentences."""
_NO_LOOK = ("", "", False)
_WORD = Pattern(r"[^\W\d_]")
_REPEATED_REASON = translatable("Says again what the picture's caption says.")
_MARK_REASON = translatable("A sign that sets a caption or a credit off from the text.")
_POINTING_DOWN = Pattern(r"\s*(?:[▼▽↓]|[图圖]\s*\d+[-–.\d]*\.?\s)")
_TITLE_REASON = translatable("The title, which stands above the article already.")


class _Evidence(IntEnum):
    """Why a line is a picture's caption."""

    NONE = 0
    PLACE = 1
    WORDING = 2
    MARKUP = 3


@dataclass(slots=True)
class Pairing:
    """The blocks with figures made, and the captions that the page repeats."""

    blocks: list[Paired] = field(default_factory=list)
    removals: list[Removal] = field(default_factory=list)


def pair_figures(blocks: Sequence[DraftBlock], title: str, *, is_item: bool = False) -> Pairing:
    """Return ``blocks`` with every picture and its caption as one Figure.

    A caption is looked for under the picture, then above it: by the page's markup, by its wording,
    and by its place alone where it looks unlike prose. A caption without a picture is a figure, but
    in an item of a list (``is_item``), or where several follow each other, it is a step to be read.
    """
    steps = _steps(blocks, is_item=is_item)
    places = _caption_places(blocks)
    taken: dict[int, list[int]] = {}
    used = set(steps)
    for index, block in enumerate(blocks):
        if isinstance(block, DraftPicture):
            if index not in taken:
                taken |= _captions_of_row(blocks, index, used)
            if index not in taken:
                taken[index] = _captions_of(blocks, index, used, places)
            used.update(taken[index])
    used -= steps
    pairing = Pairing()
    for index, block in enumerate(blocks):
        if isinstance(block, DraftPicture):
            lines = [b.text for i in taken[index] if isinstance(b := blocks[i], DraftText)]
            _add_figure(pairing, block, lines, title)
        elif isinstance(block, DraftText) and index not in used:
            _add_line(pairing, block, is_step=index in steps)
        elif not isinstance(block, DraftText):
            pairing.blocks.append(block)
    return pairing


def _steps(blocks: Sequence[DraftBlock], *, is_item: bool) -> set[int]:
    """Return the captions by their element that have no picture beside them and are text."""
    alone = {
        index
        for index, block in enumerate(blocks)
        if isinstance(block, DraftText)
        and block.tag == "figcaption"
        and not _is_beside_picture(blocks, index)
        and not stands_alone(block.text.text)
    }
    if is_item:
        return alone
    further = {index for index in alone if _counts_on(_line(blocks, index - 1), blocks[index])}
    sentences = sum(_ends_sentence(blocks[index]) for index in alone)
    return alone if len(alone) >= _FEWEST_STEPS and 2 * sentences > len(alone) else further


def _counts_on(line: DraftText | None, below: DraftBlock | None) -> bool:
    """Whether ``below`` begins with the number after that of ``line``: one step, then the next."""
    if line is None or not isinstance(below, DraftText):
        return False
    first, second = _COUNT.match(line.text.text), _COUNT.match(below.text.text)
    return first is not None and second is not None and int(second[1]) == int(first[1]) + 1


def _is_beside_picture(blocks: Sequence[DraftBlock], index: int) -> bool:
    """Whether a picture stands above a line, or below it with no caption of its own."""
    if isinstance(_at(blocks, index - 1), DraftPicture):
        return True
    own = _line(blocks, index + 2)
    has_own = own is not None and own.tag == "figcaption"
    return isinstance(_at(blocks, index + 1), DraftPicture) and not has_own


def _ends_sentence(block: DraftBlock) -> bool:
    return isinstance(block, DraftText) and block.text.text.rstrip().endswith(_SENTENCE_ENDS)


def _add_line(pairing: Pairing, line: DraftText, *, is_step: bool) -> None:
    last = pairing.blocks[-1] if pairing.blocks else None
    if line.tag == "figcaption" and isinstance(last, (DraftTable, DraftCode, DraftQuote)):
        if isinstance(last, DraftTable) and not last.caption:
            pairing.blocks[-1] = replace(last, caption=line.text)
        else:
            pairing.blocks.append(line)
    elif isinstance(last, Figure) and _repeats(line, last):
        pairing.removals.append(
            Removal("repeated_caption", _REPEATED_REASON, line.text.text, line.block_id)
        )
    elif is_step:
        pairing.blocks.append(replace(line, tag="p"))
    elif line.tag == "figcaption" or (stands_alone(line.text.text) and not _is_tagged(line)):
        caption, credit = split_credit(line.text)
        pairing.blocks.append(Figure(line.block_id, None, caption, credit))
    else:
        pairing.blocks.append(line)


def _captions_of(
    blocks: Sequence[DraftBlock], picture: int, used: set[int], places: frozenset[int]
) -> list[int]:
    """Return the indexes of the lines that are the caption of the picture at ``picture``."""
    if _says_alt(blocks, picture):
        return [picture + 1]
    after = _evidence(blocks, picture + 1, used, places)
    if after is _Evidence.PLACE and not _is_picture(blocks[picture]):
        after = _Evidence.NONE
    before = _evidence(blocks, picture - 1, used)
    if after is _Evidence.MARKUP or (after and after >= before):
        return _run_of_caption(blocks, picture + 1, used, after)
    if before is _Evidence.MARKUP or (before and _points_down(blocks[picture - 1])):
        return [picture - 1]
    return []


def _says_alt(blocks: Sequence[DraftBlock], picture: int) -> bool:
    """Whether the line under a picture is what its alternative text says."""
    shown, line = blocks[picture], _line(blocks, picture + 1)
    if line is None or not isinstance(shown, DraftPicture) or _is_tagged(line):
        return False
    if (
        line.text.covered_by(Mark.STRONG)
        and not line.centred
        and _is_long(_at(blocks, picture + 2))
    ):
        return False  # the heading of what follows, which the picture is called by
    said = letters_of(line.text.text)
    return bool(said) and said in {letters_of(shown.alt), letters_of(shown.title)}


def _captions_of_row(
    blocks: Sequence[DraftBlock], first: int, used: set[int]
) -> dict[int, list[int]]:
    """Return the caption of every picture in a row whose captions stand in a row under it.

    Empty when what stands under the pictures from ``first`` on is not one caption for each.
    """
    number = sum(1 for _ in takewhile(_is_picture, blocks[first : first + _LONGEST_ROW + 1]))
    captions = range(first + number, first + 2 * number)
    if not 2 <= number <= _LONGEST_ROW or captions.stop > len(blocks):
        return {}
    if not all(_evidence(blocks, i, used) > _Evidence.PLACE for i in captions):
        return {}
    following = _evidence(blocks, captions.stop, used)
    if following > _Evidence.PLACE:
        return {}
    return {first + i: [caption] for i, caption in enumerate(captions)}


def _is_picture(block: DraftBlock) -> bool:
    """Whether a block shows a picture, not a video or a page: those have no captions by place."""
    return isinstance(block, DraftPicture) and block.medium is Medium.PICTURE


def _run_of_caption(
    blocks: Sequence[DraftBlock], start: int, used: set[int], evidence: _Evidence
) -> list[int]:
    """Return the first caption line and a credit or further marked line that goes on with it."""
    run = [start]
    following = _evidence(blocks, start + 1, used)
    second, first = _line(blocks, start + 1), _line(blocks, start)
    if _counts_on(first, second):
        return run
    if second and first and letters_of(second.text.text) != letters_of(first.text.text):
        is_markup = evidence is following is _Evidence.MARKUP and second.classes == first.classes
        is_credit = bool(following) and not split_credit(second.text)[0]
        if is_markup or (is_credit and not split_credit(first.text)[1]):
            run.append(start + 1)
        elif following is _Evidence.MARKUP and not split_credit(first.text)[0]:
            run.insert(0, start + 1)  # the credit stands above the caption
    return run


def _evidence(
    blocks: Sequence[DraftBlock],
    index: int,
    used: set[int],
    places: frozenset[int] = frozenset(),
) -> _Evidence:
    line = _line(blocks, index)
    if line is None or index in used:
        return _Evidence.NONE
    if is_marked(line):
        return _Evidence.MARKUP
    if is_worded(line.text.text) and not _is_tagged(line):
        return _Evidence.WORDING
    if _may_be_placed(line) and (line.centred or index in places):
        return _Evidence.PLACE
    return _Evidence.NONE


def _caption_places(blocks: Sequence[DraftBlock]) -> frozenset[int]:
    """Return the lines that are captions on a page that puts them under most of its pictures.

    A line that ends as a sentence does is none, and where it is set as the page's paragraphs are,
    the text goes on there; but short sentences that stand below pictures only are captions.
    """
    under = {
        index + 1: _line(blocks, index + 1)
        for index, block in enumerate(blocks)
        if _is_picture(block) and not isinstance(_at(blocks, index + 1), DraftPicture)
    }
    short = {index: line for index, line in under.items() if line and _may_be_placed(line)}
    steps = [index for index in short if _is_whole_section(blocks, index)]
    for step in steps if len(steps) >= _FEWEST_STEPS else ():
        del short[step]
    if len(short) < 2 or 2 * len(short) <= len(under):
        return frozenset()
    if _are_below_pictures_only(blocks, short):
        return frozenset(short)
    prose = Counter(_look(block) for block in blocks if _is_long(block))
    running = {index for index, line in short.items() if _runs_on(blocks, index, line)}
    sentences = running | {index for index, line in short.items() if _ends_sentence(line)}
    if any(3 * prose[_look(short[index])] > prose.total() for index in sentences):
        italics = {index for index, line in short.items() if line.text.covered_by(Mark.EMPHASIS)}
        return frozenset(italics - sentences if len(italics) > 1 else ())
    return frozenset(short.keys() - sentences)


def _is_whole_section(blocks: Sequence[DraftBlock], index: int) -> bool:
    """Whether the sentence under a picture is all that a section says: a step, not a caption."""
    above, below = _line(blocks, index - 2), _at(blocks, index + 1)
    return (
        above is not None
        and _is_tagged(above)
        and _ends_sentence(blocks[index])
        and (below is None or (isinstance(below, DraftText) and _is_tagged(below)))
    )


def _runs_on(blocks: Sequence[DraftBlock], index: int, line: DraftText) -> bool:
    """Whether a line under a picture goes on in a short line that is set as it is: no caption."""
    after = _line(blocks, index + 1)
    if after is None or _look(after) != _look(line) or not _may_be_placed(after):
        return False
    return not is_worded(after.text.text)


def _are_below_pictures_only(blocks: Sequence[DraftBlock], short: Mapping[int, DraftText]) -> bool:
    """Whether the short lines below pictures are sentences, and hardly any stand elsewhere."""
    sentences = [
        index
        for index, block in enumerate(blocks)
        if isinstance(block, DraftText) and _ends_sentence(block) and _may_be_placed(block)
    ]
    below = sum(index in short for index in sentences)
    is_usual = below >= _FEWEST_SENTENCES and 2 * below > len(short)
    return is_usual and 3 * (len(sentences) - below) <= below


def _look(block: DraftBlock) -> tuple[str, str, bool]:
    """Return how the page sets a line."""
    return (block.tag, block.classes, block.centred) if isinstance(block, DraftText) else _NO_LOOK


def _is_long(block: DraftBlock | None) -> bool:
    return isinstance(block, DraftText) and is_prose(block.text)


def _may_be_placed(line: DraftText) -> bool:
    text = line.text
    return (
        not _is_heading(line)
        and not is_called_heading(line)
        and not text.covered_by(Mark.FORMULA)
        and not is_link(text)
        and rank_of(plain(text.text).strip()) is None
        and _NO_CAPTION.match(plain(text.text)) is None
        and not is_prose(text)
        and _WORD.search(text.text) is not None
        and count_letters(text.text) <= _LONGEST_POSITIONED
        and not text.text.rstrip().endswith(("：", ":", "？", "?", "，", "；"))
    )


def _is_heading(line: DraftText) -> bool:
    return _is_tagged(line) or line.text.covered_by(Mark.STRONG)


def _is_tagged(line: DraftText) -> bool:
    return len(line.tag) == 2 and line.tag[0] == "h" and line.tag[1].isdigit()


def _points_down(block: DraftBlock) -> bool:
    """Whether a line belongs to what is below it: ▼, or a number as manuals set above figures."""
    return isinstance(block, DraftText) and _POINTING_DOWN.match(block.text.text) is not None


def _add_figure(pairing: Pairing, picture: DraftPicture, lines: list[Text], title: str) -> None:
    caption, credit = split_credit(join([line.strip() for line in lines], " "))
    marks = caption.text + credit.text
    caption, credit = without_marks(caption), without_marks(credit)
    if len(marks) > len(caption.text + credit.text):
        signs = signs_of(marks, caption.text, credit.text)
        pairing.removals.append(Removal("caption_mark", _MARK_REASON, signs, picture.block_id))
    captions = {letters_of(caption.text), letters_of(caption.text + credit.text)}
    alt = picture.alt or picture.title
    said = letters_of(alt)
    is_known = said in captions or said == letters_of(title)
    if said and is_known:
        reason = _REPEATED_REASON if said in captions else _TITLE_REASON
        pairing.removals.append(Removal("repeated_alt", reason, alt, picture.block_id))
    if is_known or _NO_WORDS.fullmatch(alt):
        alt = ""
    figure = Figure(picture.block_id, picture.asset_id, caption, credit, alt, picture.medium)
    figure = replace(figure, absence=picture.absence)
    is_picture = picture.medium is Medium.PICTURE
    pairing.blocks.append(figure if is_picture else replace(figure, address=picture.source))


def _repeats(line: DraftText, figure: Figure) -> bool:
    said = letters_of(line.text.text)
    whole = letters_of(figure.caption.text + figure.credit.text)
    return bool(said) and said in {whole, letters_of(figure.caption.text)}


def _line(blocks: Sequence[DraftBlock], index: int) -> DraftText | None:
    block = _at(blocks, index)
    return block if isinstance(block, DraftText) else None


def _at(blocks: Sequence[DraftBlock], index: int) -> DraftBlock | None:
    return blocks[index] if 0 <= index < len(blocks) else None
