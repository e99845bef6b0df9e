"""An article in another script."""

import pytest

from reader.core.article import Article, CodeBlock, Figure, Heading, Metadata, Paragraph, Table
from reader.core.articles.walk import iter_texts
from reader.core.report import Repair
from reader.core.text import Mark, Span, Text
from reader.core.variants import Region, Script, Variant
from reader.hanzi.present import present
from reader.hanzi.presentation import Presentation, as_it_is


def article(*blocks, script=Script.HANS, region=None, **metadata) -> Article:
    return Article("0" * 64, Metadata(**metadata), blocks, script, region)


def paragraph(text: str, *spans: Span, number: int = 1) -> Paragraph:
    return Paragraph(f"b{number:05d}", Text(text, spans))


def texts(presentation: Presentation) -> dict[str, str]:
    return {text_id: text.text for text_id, text in iter_texts(presentation.article)}


def test_the_original_is_the_same_object(converter) -> None:
    source = article(paragraph("头发"), title="上篇题?下篇题")
    shown = present(source, Variant.ORIGINAL, converter)
    assert shown.article is source
    assert (shown.repairs, dict(shown.alignments)) == ((), {})


@pytest.mark.parametrize("script", list(Script))
def test_the_original_needs_a_converter_only_where_one_can_have_left_something(
    converter, script: Script
) -> None:
    source = article(paragraph("头发，於是，髮"), script=script)
    shown = as_it_is(source, Variant.ORIGINAL)
    needs_one = script in {Script.HANT, Script.MIXED}
    assert shown == (None if needs_one else present(source, Variant.ORIGINAL, converter))
    assert as_it_is(source, Variant.SIMPLIFIED) is None


def test_what_deep_mending_would_find_is_counted_where_a_converter_was_at_work(converter) -> None:
    spoiled = "他參加了戰斗，志愿者先后到場，注冊之后回避了"
    source = article(paragraph(spoiled), script=Script.HANT)
    shown = present(source, Variant.TRADITIONAL, converter)
    assert shown.half_converted
    assert shown.deep_repairs == 2
    deep = present(source, Variant.TRADITIONAL, converter, deep=True)
    assert texts(deep)["b00001"] == "他參加了戰鬥，志願者先後到場，註冊之後迴避了"
    assert deep.deep_repairs == 0
    assert present(source, Variant.SIMPLIFIED, converter).deep_repairs == 0
    whole = article(paragraph("他注冊之後回避了"), script=Script.HANT)
    assert present(whole, Variant.TRADITIONAL, converter).deep_repairs == 0


def test_everything_that_is_read_is_converted_and_code_is_not(converter) -> None:
    source = article(
        Heading("b00001", Text("发现"), 1),
        Figure("b00002", None, Text("头发"), Text("张发摄"), "图里"),
        Table("b00003", ((Text("面条"), Text("后来")),), caption=Text("复杂")),
        CodeBlock("b00004", "头发"),
        title="台湾",
        authors=("发财",),
        section=("历史", "后宫"),
    )
    shown = present(source, Variant.TAIWAN, converter)
    assert list(texts(shown).values()) == [
        "臺灣", "歷史", "後宮", "發財", "發現", "頭髮", "圖裡", "張發攝", "複雜", "麵條", "後來",
    ]  # fmt: skip
    assert shown.article.blocks[3] == source.blocks[3]
    assert shown.article.variant is Variant.TAIWAN
    assert shown.article.script is Script.HANS


def test_a_text_in_the_articles_script_is_of_its_region(converter) -> None:
    hong_kong = article(
        paragraph("綫路不通"),
        paragraph("线路不通", number=2),
        script=Script.HANT,
        region=Region.HONG_KONG,
    )
    shown = present(hong_kong, Variant.TAIWAN, converter)
    assert list(texts(shown).values()) == ["線路不通", "線路不通"]
    shown = present(hong_kong, Variant.HONG_KONG, converter)
    assert texts(shown)["b00001"] == "綫路不通"


def test_a_phrase_half_bold_is_one_phrase(converter) -> None:
    bold = Span(4, 7, Mark.STRONG)
    shown = present(article(paragraph("他的头发很长", bold)), Variant.TRADITIONAL, converter)
    assert shown.article.blocks[0] == paragraph("他的頭髮很長", bold)


def test_spans_move_with_their_words(converter) -> None:
    spans = (Span(0, 2, Mark.STRONG), Span(3, 4, Mark.LINK, "#x"), Span(4, 5, Mark.NOTE_REF, "b2"))
    shown = present(article(paragraph("内存与内存", *spans)), Variant.TAIWAN_WORDS, converter)
    block = shown.article.blocks[0]
    assert isinstance(block, Paragraph)
    assert block.text.text == "記憶體與記憶體"
    assert [(s.start, s.end) for s in block.text.spans] == [(0, 3), (4, 7), (4, 7)]
    assert shown.shown_offset("b00001", 3) == 4
    assert shown.original_offset("b00001", 7) == 5
    assert shown.shown_offset("b00009", 5) == 5


def test_code_in_a_line_stays(converter) -> None:
    source = article(paragraph("运行 头发.发展() 后", Span(3, 10, Mark.CODE)))
    shown = present(source, Variant.TRADITIONAL, converter)
    assert texts(shown)["b00001"] == "運行 头发.发展() 後"


def test_a_simplified_line_in_a_traditional_article_is_converted_alone(converter) -> None:
    source = article(
        paragraph("岳飛與范文瀾，了解台灣的歷史", number=1),
        paragraph("他的头发很长", number=2),
        paragraph("皇后", number=3),
        script=Script.HANT,
    )
    shown = texts(present(source, Variant.TRADITIONAL, converter))
    assert list(shown.values()) == ["岳飛與范文瀾，了解台灣的歷史", "他的頭髮很長", "皇后"]
    shown = texts(present(source, Variant.SIMPLIFIED, converter))
    assert list(shown.values()) == ["岳飞与范文澜，了解台湾的历史", "他的头发很长", "皇后"]


def test_a_mixed_article_goes_block_by_block(converter) -> None:
    source = article(
        paragraph("說話的門外聽眾", number=1),
        paragraph("他的头发", number=2),
        paragraph("皇后", number=3),
        script=Script.MIXED,
    )
    shown = texts(present(source, Variant.TRADITIONAL, converter))
    assert list(shown.values()) == ["說話的門外聽眾", "他的頭髮", "皇后"]


def test_taiwan_text_is_not_made_taiwanese_again(converter) -> None:
    source = article(paragraph("台灣的布告欄裡說著話"), script=Script.HANT, region=Region.TAIWAN)
    assert texts(present(source, Variant.TAIWAN, converter)) == {"b00001": "台灣的布告欄裡說著話"}


def test_a_lost_space_in_headings_is_a_listed_repair(converter) -> None:
    heading = Heading("b00001", Text("第一部分名?第二部分名"), 2)
    source = article(heading, paragraph("正文里的问?号在这里", number=2), title="上篇题?下篇题")
    shown = present(source, Variant.TRADITIONAL, converter)
    assert texts(shown)["title"] == "上篇題　下篇題"
    assert texts(shown)["b00001"] == "第一部分名　第二部分名"
    first, second = shown.repairs
    assert first == Repair("title", 3, 4, "?", "　", "lost_ideographic_space")
    undone = present(source, Variant.TRADITIONAL, converter, frozenset({first}))
    assert texts(undone)["title"] == "上篇題?下篇題"
    assert undone.repairs == (second,)


@pytest.mark.parametrize(
    "line",
    ["为什么?因为", "这样好吗?很好的", "能否成功?看明天", "是不是他?大家说", "有了?又有?了吧好",
     "在这里，又?在那里", "x?y", "人?口", "query a?b 后"],
)  # fmt: skip
def test_real_questions_keep_their_mark(converter, line: str) -> None:
    shown = present(article(Heading("b00001", Text(line), 2)), Variant.SIMPLIFIED, converter)
    assert shown.repairs == ()


def test_quotation_marks_are_an_option(converter) -> None:
    source = article(paragraph("他说“好”，print(“好”)", Span(6, 16, Mark.CODE)))
    plain = present(source, Variant.TRADITIONAL, converter)
    assert texts(plain)["b00001"] == "他說“好”，print(“好”)"
    shown = present(source, Variant.TRADITIONAL, converter, quotation_marks=True)
    assert shown.article.blocks[0] == paragraph("他說「好」，print(“好”)", Span(6, 16, Mark.CODE))


def test_words_that_change_are_listed_and_undone_one_by_one(converter) -> None:
    page = article(paragraph("服务器的内存满了，数据库打不开，打印机也没有反应"))
    shown = present(page, Variant.TAIWAN_WORDS, converter)
    words = [(r.original, r.repaired) for r in shown.repairs if r.rule == "other_word"]
    assert words == [
        ("服务器", "伺服器"),
        ("内存", "記憶體"),
        ("数据库", "資料庫"),
        ("打印机", "印表機"),
    ]
    less = present(page, Variant.TAIWAN_WORDS, converter, frozenset(shown.repairs[1:2]))
    (text,) = [text.text for _, text in iter_texts(less.article) if text.text]
    assert text == "伺服器的內存滿了，資料庫打不開，印表機也沒有反應"
    assert [r.original for r in less.repairs] == ["服务器", "数据库", "打印机"]
    assert not present(page, Variant.TAIWAN, converter).repairs


def test_repairs_that_make_no_difference_in_a_variant_are_told(converter) -> None:
    source = article(
        paragraph("這一戰斗很長,還有余下的人,志愿者也來了。", number=1),
        script=Script.HANT,
        region=Region.TAIWAN,
    )
    for variant, seen in (
        (Variant.TRADITIONAL, {",", "斗", "余", "愿"}),
        (Variant.SIMPLIFIED, {","}),
    ):
        shown = present(source, variant, converter)
        assert {repair.original for repair in shown.repairs} == {",", "斗", "余", "愿"}
        assert {repair.original for repair in shown.seen_repairs} == seen
        unmended = present(source, variant, converter, frozenset(shown.unseen))
        assert texts(unmended) == texts(shown)


def test_marks_beside_numbers_are_mended_only_where_others_were(converter) -> None:
    spoiled = "人口很多,地方很大,增长很快,达到5%,不再贫困"
    for text, expected in ((spoiled, spoiled.replace(",", "，")), ("增长达到5%,不再贫困", None)):
        shown = present(article(paragraph(text)), Variant.SIMPLIFIED, converter)
        assert texts(shown)["b00001"] == (expected or text)
