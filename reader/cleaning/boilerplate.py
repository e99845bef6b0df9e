"""What sites print on every page and no single line tells: notices, labelled links, references."""

from __future__ import annotations

from itertools import pairwise

from reader.cleaning.lines import (
    edges_of,
    is_set_as_heading,
    iter_lines,
    remove_blocks,
    remove_lines,
    short_text,
)
from reader.core.articles.prose import any_of, is_link
from reader.core.draft import Cleaned, Draft, DraftText
from reader.core.messages.translatable import translatable
from reader.core.pattern import Pattern

_REFERENCES = Pattern(
    any_of(
        """参考(?:文献|资料|来源|书目|注释)? 资料来源 (?:脚|附|备)?注(?:释|解|脚)?
        引用(?:文献|来源)? references? notes footnotes citations sources"""
    )
    + r"(?:\s*[\[(]编辑[\])])?"
)
_LONGEST_REFERENCES = 16
_ADVERTISED = Pattern(
    r"[\[【(]?(?P<label>广告|推广|赞助|sponsored|ad)(?P<colon>[\]】)]?\s*[:|·]|[\]】)])?"
)
_LONGEST_ADVERTISEMENT = 90
_NOTICE = Pattern(
    any_of(
        """(?:(?:1925|1995|1980)(?!年)|0800-?788-?995|生命线|安心专线|张老师).{0,40}(?:专线|求助|拨打|协助|防治|热线|电话)
        .{0,40}(?:拨打|专线|求助|防治|洽).{0,24}(?:(?:1925|1995|1980)(?!年)|0800-?788-?995|生命线|张老师)
        [※★☆◎]+.{0,14}(?:提醒|关心|叮咛|呼吁)(?:您|你|大家|读者|民众)
        .{0,12}(?:饮酒过量|未满(?:18|十八)岁.{0,8}饮酒|禁止酒驾|酒后不开车|吸[烟菸]有害健康)"""
    )
)
_MAY_BE_NOTICE = Pattern("1925|1995|1980|0800|生命线|张老师|安心专线|[※★☆◎酒吸]")
"""One of these is in every notice; most lines are told by it, far quicker."""
_OF_NOTICE = Pattern(
    r"[^。]{0,24}(?:专线|热线|电话|专员|协谈|咨询|中心|张老师|生命线|求助)\s*[:(]?\s*\(?\d{3,4}[-\d\s()]*"
    r"|^[^。]{2,24}[:(]\s*\(?\d{3,4}[-\d\s()转]*$"
    r"|^\(?24小时\)?$|^[※★☆◎].{0,40}$"
)
"""A line with a number to call, or one that is marked as a notice."""
_LONGEST_NOTICE = 200
_LAST_BLOCKS = 6
"""What is looked at as the article's end even where it reads as prose."""


def labelled_advertisements(draft: Draft) -> Cleaned:
    """Remove the links that are called advertisements."""
    return remove_lines(
        draft,
        "promotion",
        translatable("Promotes an app, an account or other pages of the site."),
        _is_advertisement,
    )


def _is_advertisement(line: DraftText) -> bool:
    """Whether a line is a link that is called an advertisement, in a label set apart."""
    label = _ADVERTISED.match(short_text(line, _LONGEST_ADVERTISEMENT))
    if label is None or not is_link(line.text):
        return False
    is_set_apart = any((s.start, s.end) == label.span("label") for s in line.text.spans)
    return is_set_apart or bool(label["colon"])


def public_notices(draft: Draft) -> Cleaned:
    """Remove the notices on suicide, drink and tobacco that sites must put under such articles.

    The lines of one notice, each with a number to call, go together.
    """
    foot = edges_of(draft).foot | {block.block_id for block in draft.blocks[-_LAST_BLOCKS:]}
    lines = list(iter_lines(block for block in draft.blocks if block.block_id in foot))
    texts = [short_text(line, _LONGEST_NOTICE) for line in lines]
    found = {
        index
        for index, text in enumerate(texts)
        if _MAY_BE_NOTICE.search(text) and _NOTICE.search(text)
    }
    for step in (1, -1):
        for index in sorted(found, reverse=step < 0):
            while 0 <= index + step < len(texts) and _OF_NOTICE.search(texts[index + step]):
                index += step
                found.add(index)
    return remove_blocks(
        draft,
        "public_notice",
        translatable("A public notice that the site puts under all articles of this kind."),
        {lines[index].block_id for index in found},
    )


def empty_references(draft: Draft) -> Cleaned:
    """Remove the headings of references, 参考文献 and its kin, that have no references below."""
    ids = {
        block.block_id
        for block, below in pairwise((*draft.blocks, None))
        if isinstance(block, DraftText)
        and is_set_as_heading(block)
        and _REFERENCES.fullmatch(short_text(block, _LONGEST_REFERENCES))
        and (below is None or (isinstance(below, DraftText) and is_set_as_heading(below)))
    }
    return remove_blocks(
        draft,
        "reference_apparatus",
        translatable("An encyclopedia's references, tables of contents and edit links."),
        ids,
    )
