"""Lines below pictures, lines of one series, numbers above headings, steps: what they are."""

from __future__ import annotations

import pytest

from reader.core.article import Figure, Heading, ListBlock, Paragraph
from reader.core.draft import DraftBlock, DraftList, DraftText
from tests.structuring.drafts import PROSE, headings, picture, structured, text

SENTENCES = ("半小时后，灯全亮了。", "门外站满了人。", "今年不用绕远路了！", "怎么上去？")


def captions(*blocks: DraftBlock) -> list[str]:
    found = structured(*blocks).blocks
    return [b.caption.text + b.credit.text for b in found if isinstance(b, Figure)]


def paragraphs(*blocks: DraftBlock) -> list[str]:
    return [b.text.text for b in structured(*blocks).blocks if isinstance(b, Paragraph)]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_below_a_picture_goes_on_with_the_text(sentence: str) -> None:
    blocks = (
        text(1, PROSE[0]),
        *(picture(2), text(3, "镇上供图", centred=True), text(4, PROSE[1])),
        *(picture(5), text(6, sentence), text(7, PROSE[2])),
    )
    assert captions(*blocks) == ["镇上供图", ""]
    assert sentence in paragraphs(*blocks)


def test_short_lines_between_pictures_that_go_on_with_the_text_are_no_captions() -> None:
    blocks = (
        *(text(1, PROSE[0], "div"), picture(2), text(3, "不用绕远路了！", "div")),
        *(text(4, "先看路线", "div"), picture(5), text(6, "问题来了", "div")),
        *(text(7, PROSE[1], "div"), picture(8), text(9, "八月起：三条线路", "div")),
        text(10, PROSE[2], "div"),
    )
    assert captions(*blocks) == ["", "", ""]


@pytest.mark.parametrize(("elsewhere", "are_captions"), [(0, True), (2, False)])
def test_short_sentences_are_captions_where_they_stand_below_pictures_only(
    elsewhere: int, are_captions: bool
) -> None:
    below = ("守塔人爬上最后一级。", "新换的灯要用油布擦亮。", "从塔顶看回镇上。")
    blocks = [
        block
        for n, sentence in enumerate(below)
        for block in (text(9 * n, PROSE[n]), picture(9 * n + 1), text(9 * n + 2, sentence))
    ]
    between = [text(40 + n, sentence) for n, sentence in enumerate(SENTENCES[:elsewhere])]
    found = captions(text(90, PROSE[0]), *between, text(91, PROSE[1]), *blocks)
    assert found == (list(below) if are_captions else ["", "", ""])


@pytest.mark.parametrize(
    "line",
    ["作者：林小雨 周牧野", "撰文｜林小雨", "（全文完）", "责编：秦晚", "三、点灯", "2. 擦玻璃"],
)
def test_what_is_about_the_article_or_numbered_is_no_caption(line: str) -> None:
    blocks = (
        *(text(1, PROSE[0]), picture(2), text(3, "塔下的石阶", classes="note")),
        *(text(4, PROSE[1]), picture(5), text(6, "新换的灯", classes="note")),
        *(text(7, PROSE[2]), picture(8), text(9, line, centred=True), text(10, PROSE[0])),
    )
    assert captions(*blocks)[2] == ""


@pytest.mark.parametrize("words", ["h3", "sub title", "xiaobiaoti", "section heading"])
def test_a_line_below_a_picture_that_is_called_a_heading_is_one(words: str) -> None:
    blocks = (
        *(text(1, PROSE[0]), picture(2), text(3, "上塔", classes=words), text(4, PROSE[1])),
        *(picture(5), text(6, "点灯", classes=words), text(7, PROSE[2])),
    )
    assert headings(*blocks) == [("上塔", 2), ("点灯", 2)]
    assert captions(*blocks) == ["", ""]


@pytest.mark.parametrize("words", ["site h3", "side box h2"])
def test_a_size_of_letters_with_a_prefix_of_the_site_calls_nothing_a_heading(words: str) -> None:
    blocks = (
        *(text(1, PROSE[0]), text(2, "上塔", classes=words), text(3, PROSE[1])),
        *(picture(4), text(5, "点灯", classes=words), text(6, PROSE[2])),
    )
    assert headings(*blocks) == []


@pytest.mark.parametrize(
    ("line", "caption", "credit"),
    [
        ("◎ 守塔人在擦玻璃", "守塔人在擦玻璃", ""),
        ("◎ 图：镇上摄影", "", "图：镇上摄影"),
        ("● 守塔人在擦玻璃。/图：镇上摄影", "守塔人在擦玻璃。", "图：镇上摄影"),
    ],
)
def test_signs_that_set_a_caption_off_are_no_words_of_it(line, caption, credit) -> None:
    found = structured(
        text(1, PROSE[0]), picture(2), text(3, line, centred=True), text(4, PROSE[1])
    )
    (figure,) = (b for b in found.blocks if isinstance(b, Figure))
    assert (figure.caption.text, figure.credit.text) == (caption, credit)
    (removal,) = found.removals
    assert removal.rule == "caption_mark"
    assert all(sign in line for sign in removal.text.split())


def test_the_first_of_a_series_is_a_heading_as_the_others_are() -> None:
    blocks = [
        block
        for n, title in enumerate(("利好将至", "反弹在即", "重回高位"))
        for block in (
            text(4 * n + 1, title, bold=True, centred=True),
            text(4 * n + 2, "江滨证券　方知远"),
            text(4 * n + 3, PROSE[n]),
            text(4 * n + 4, PROSE[n - 1]),
        )
    ]
    assert [title for title, _ in headings(*blocks)] == ["利好将至", "反弹在即", "重回高位"]


def test_paragraphs_in_a_headings_tag_are_paragraphs() -> None:
    blocks = [text(n, f"● {prose}", "h1") for n, prose in enumerate(PROSE, 1)]
    assert headings(text(9, "本地新闻", "h2"), *blocks) == [("本地新闻", 2)]
    assert len(paragraphs(*blocks)) == len(PROSE)


@pytest.mark.parametrize("numbers", [("1", "2"), ("01", "02"), ("一", "二"), ("Part 1", "Part 2")])
@pytest.mark.parametrize("is_bold", [True, False])
def test_a_number_above_a_heading_belongs_to_it(numbers: tuple[str, str], is_bold: bool) -> None:

    def short(number: int, words: str) -> DraftText:
        return text(number, words, bold=is_bold, centred=True)

    blocks = (
        *(text(1, PROSE[0]), short(2, numbers[0]), short(3, "最老的师傅")),
        *(text(4, PROSE[1]), short(5, numbers[1]), short(6, "木头和人")),
        text(7, PROSE[2]),
    )
    found = [title for title, _ in headings(*blocks)]
    assert found == [f"{numbers[0]} 最老的师傅", f"{numbers[1]} 木头和人"]


def test_steps_without_pictures_are_text() -> None:
    step = (text(2, "1", "figcaption"), text(3, "萝卜切块，擦干。", "figcaption"))
    shown = (picture(4), text(5, "下油，煎到两面金黄。", "figcaption"))
    found = structured(text(1, PROSE[0]), DraftList("b00001x", (step, shown))).blocks
    (steps,) = (block for block in found if isinstance(block, ListBlock))
    assert [type(block) for block in steps.items[0]] == [Paragraph, Paragraph]
    assert [type(block) for block in steps.items[1]] == [Figure]


def test_several_captions_without_pictures_are_steps_and_one_is_a_figure() -> None:
    steps = [text(n, f"第{n}步，把灯擦干净，再点上。", "figcaption") for n in range(1, 4)]
    assert len(paragraphs(*steps)) == 3
    assert captions(text(1, PROSE[0]), text(2, "灯塔全景", "figcaption")) == ["灯塔全景"]


def test_a_line_in_brackets_is_no_heading() -> None:
    blocks = (
        text(1, "（第五次会议通过）", centred=True),
        *(text(n, PROSE[n - 2]) for n in (2, 3, 4)),
    )
    assert headings(*blocks) == []
    assert isinstance(structured(*blocks).blocks[0], Paragraph)
    assert not any(isinstance(block, Heading) for block in structured(*blocks).blocks)
