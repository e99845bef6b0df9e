"""Mending half-converted text."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader.core.article import Article, Heading, Metadata, Paragraph
from reader.core.report import Repair
from reader.core.text import Mark, Span, Text
from reader.core.variants import Region, Script, Variant
from reader.hanzi.converter import Converter
from reader.hanzi.mending.repair import find_repairs, mend_text
from reader.hanzi.present import present

LEFT = "left_over_character"
FRAME = "這個國家對於學習與發現的態度說明瞭一切，後來還製造了許多東西。"


def words(text: str, converter: Converter, *, deep: bool = False) -> str:
    """The text with only its characters mended."""
    mended = list(text)
    for repair in mend_text(text, converter, deep=deep).repairs:
        if repair.rule == LEFT:
            mended[repair.start] = repair.repaired
    return "".join(mended)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("戰士們奮斗不止", "戰士們奮鬥不止"),
        ("志愿者們來了", "志願者們來了"),
        ("先后來過三個地方", "先後來過三個地方"),
        ("共50余名學員", "共50餘名學員"),
        ("過藏歷年的時候", "過藏曆年的時候"),
        ("干部們都說", "幹部們都說"),
        ("這里是國家標准", "這裡是國家標準"),
        ("屋裏，這里，那里，家里，國家", "屋裏，這裏，那裏，家裏，國家"),
        ("旅游業發達", "旅遊業發達"),
        ("一個示范區", "一個示範區"),
        ("價值极高的東西", "價值極高的東西"),
        ("合並計算並發給", "合併計算並發給"),
        ("請籤名於後", "請簽名於後"),
        ("只有他知道這只猫叫什麼", "只有他知道這隻貓叫什麼"),
        ("那個時候他还不知道這件事", "那個時候他還不知道這件事"),
        ("日文寫作「来た」，中文寫作來", "日文寫作「来た」，中文寫作來"),
    ],
)
def test_what_converters_leave_is_mended(converter, text: str, expected: str) -> None:
    assert words(text, converter) == expected


@pytest.mark.parametrize(
    "text",
    [
        "皇后與太后說話",
        "公里與鄰里的里長說",
        "裡面與裏面，公布與公佈，周末與週末，台灣與臺灣",  # spelling and usage
        "干涉與若干，天干地支與欄干說",
        "依托於傳統，了解與銜接，貧困與挖掘的問題",
        "于右任與范仲淹，涂先生說",
        "朴先生與郁達夫來了",
        "被發明的東西與發現",
        "占卜與占領的問題",
        "萬里長城與斗笠，北斗與煙斗",
        "台詞與舞台，岩石與山岳",
        "悠游於書海，游擊之間",
    ],
)
def test_what_authors_write_stays(converter, text: str) -> None:
    assert words(text, converter) == text


def test_simplified_text_is_never_mended(converter) -> None:
    mended = mend_text("他们先后来过，干部与志愿者都说战斗", converter)
    assert mended.repairs == ()
    assert (mended.script, mended.region) == (Script.HANS, Region.CHINA)
    assert not mended.half_converted


def test_a_text_that_knows_the_right_form_keeps_the_other(converter) -> None:
    assert words("製造與製作，製品與製圖都說制造", converter) == "製造與製作，製品與製圖都說制造"


def test_function_characters_need_proof_of_damage(converter) -> None:
    assert words("他說于三月", converter) == "他說于三月"
    damaged = "戰斗、志愿、先后，他說于三月"
    assert words(damaged, converter) == "戰鬥、志願、先後，他說於三月"


def test_deep_mending_is_asked_for(converter) -> None:
    text = "老人剃了鬍須，說髮達了"
    assert words(text, converter) == text
    assert words(text, converter, deep=True) == "老人剃了鬍鬚，說發達了"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("王後的茶幾上有麵條", "王后的茶几上有麵條"),
        ("地上很幹淨，隻有三隻能跑", "地上很乾淨，只有三隻能跑"),
        ("部署之后再看，代碼后等三天後", "部署之後再看，代碼後等三天後"),
        ("這份委托書貼了標簽", "這份委託書貼了標籤"),
    ],
)
def test_what_no_author_writes_is_mended_unasked(converter, text: str, expected: str) -> None:
    assert words(text, converter) == expected


@pytest.mark.parametrize(
    "text",
    [
        "櫃台和吧台，計畫與計劃，拚命",
        "講師是王丰彥，工程師林志杰",
        "子曰：君子坦蕩蕩。余豈好辯哉，后稷教民稼穡也",
        "檢驗時抽取容器十只，其餘封存",
    ],
)
def test_what_authors_choose_stays(converter, text: str) -> None:
    assert words(text, converter) == text


def test_the_account(converter) -> None:
    mended = mend_text("上篇題?下篇題\r\n戰斗與志愿,在此", converter)
    assert mended.text == "上篇題　下篇題\r\n戰鬥與志願，在此"
    assert mended.repairs == (
        Repair("", 3, 4, "?", "　", "lost_ideographic_space"),
        Repair("", 10, 11, "斗", "鬥", LEFT),
        Repair("", 13, 14, "愿", "願", LEFT),
        Repair("", 14, 15, ",", "，", "half_width_punctuation"),
    )
    assert mended.half_converted
    assert mended.script is Script.HANT


def test_an_article_is_one_document(converter) -> None:
    blocks = (
        Heading("b00001", Text("奮斗與志愿"), 2),
        Paragraph("b00002", Text("他說于三月 志愿 了", (Span(6, 8, Mark.CODE),))),
        Paragraph("b00003", Text("先后来到，战斗")),
        Paragraph("b00004", Text("先后來過")),
    )
    article = Article("0" * 64, Metadata(title="戰斗"), blocks, Script.HANT)
    findings = find_repairs(article, converter)
    assert [(r.text_id, r.start, r.original) for r in findings.repairs] == [
        ("title", 1, "斗"),
        ("b00001", 1, "斗"),
        ("b00001", 4, "愿"),
        ("b00002", 2, "于"),
        ("b00004", 1, "后"),
    ]
    assert findings.half_converted
    shown = present(article, Variant.TRADITIONAL, converter, frozenset(findings.repairs[:1]))
    assert shown.article.metadata.title == "戰斗"
    assert shown.article.blocks[0] == Heading("b00001", Text("奮鬥與志願"), 2)
    assert shown.article.blocks[2] == Paragraph("b00003", Text("先後來到，戰鬥"))
    assert shown.half_converted
    assert present(article, Variant.ORIGINAL, converter).half_converted


def test_deep_mending_spells_as_taiwan_does_what_a_converter_has_made(converter) -> None:
    damaged = "戰斗、志愿、先后，注冊時應盡速回避"
    assert words(damaged, converter) == "戰鬥、志願、先後，注冊時應盡速回避"
    assert words(damaged, converter, deep=True) == "戰鬥、志願、先後，註冊時應儘速迴避"
    for text in ("注冊時應盡速回避", "戰斗、志愿、先后，註冊時注冊"):
        assert "註冊時應" not in words(text, converter, deep=True)


@settings(max_examples=120, deadline=None)
@given(
    st.text(st.sampled_from("戰斗志愿者先后干部于里余名注冊回避的說這,:?()\n漢字a1"), max_size=40),
    st.booleans(),
)
@example(text="1說?干的", deep=True)
def test_mending_keeps_length_and_is_idempotent(converter, text: str, deep: bool) -> None:
    mended = mend_text(text, converter, deep=deep)
    assert len(mended.text) == len(text)
    for repair in mended.repairs:
        assert text[repair.start : repair.end] == repair.original
        assert mended.text[repair.start : repair.end] == repair.repaired
    assert mend_text(mended.text, converter, deep=deep).text == mended.text
