"""Short ways to write drafts."""

from __future__ import annotations

from reader.core.article import Heading, Metadata
from reader.core.draft import Draft, DraftBlock, DraftPicture, DraftText, block_id
from reader.core.text import Mark, Span, Text
from reader.structuring.build import Structured, structure

PROSE = (
    "灯塔建在岬角的最高处，守塔人每天黄昏上去点灯，天亮再下来，一年三百六十五天没有断过，"
    "连大年三十的夜里也不例外；他说海上的人看不见日历，只看得见光。",
    "后来灯换成了电的，不用人守，他还是每天上去一趟，擦玻璃，看潮水，在本子上记下风向，"
    "写满了就换一本，旧的摞在床底下，整整齐齐，谁也不许动。",
    "去年冬天塔身裂了一道缝，镇上请人来修，他站在脚手架下面看了七天，一句话也没有说，"
    "第八天工人收拾东西走了，他才上去，把灯点亮，下来的时候眼睛是红的。",
)


def text(
    number: int,
    words: str,
    tag: str = "p",
    *,
    bold: bool = False,
    centred: bool = False,
    classes: str = "",
) -> DraftText:
    spans = (Span(0, len(words), Mark.STRONG),) if bold else ()
    return DraftText(block_id(number), Text(words, spans), tag, classes, centred)


def picture(number: int, *, alt: str = "", asset: str | None = None) -> DraftPicture:
    return DraftPicture(block_id(number), asset, f"{number}.jpg", alt)


def structured(*blocks: DraftBlock, title: str = "守塔人") -> Structured:
    return structure(Draft(Metadata(title=title), blocks))


def headings(*blocks: DraftBlock) -> list[tuple[str, int]]:
    return [
        (block.text.text, block.level)
        for block in structured(*blocks).blocks
        if isinstance(block, Heading)
    ]


def between(
    words: str, tag: str = "p", *, bold: bool = False, centred: bool = False
) -> tuple[DraftText, ...]:
    """Return the line between long paragraphs."""
    return (
        text(1, PROSE[0], tag if tag == "line" else "p"),
        text(2, words, tag, bold=bold, centred=centred),
        text(3, PROSE[1], tag if tag == "line" else "p"),
        text(4, PROSE[2], tag if tag == "line" else "p"),
    )
