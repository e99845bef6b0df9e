"""The mainland's vocabulary where 简体 is asked for with it: as Taiwan's, the other way."""

import pytest

from reader.core.variants import Region, Script, Variant
from reader.hanzi.converter import Converter
from reader.hanzi.present import present
from tests.hanzi.test_present import article, paragraph, texts


def shown(
    converter: Converter, text: str, script: Script = Script.HANT, region: Region | None = None
) -> str:
    return converter.convert(text, script, region, Variant.SIMPLIFIED_WORDS).text


@pytest.mark.parametrize(
    ("traditional", "mainland"),
    [
        ("計程車司機愛吃鳳梨", "出租车司机爱吃菠萝"),
        ("伺服器的檔案和物件", "服务器的文件和对象"),
        ("法院的檔案和物件", "法院的档案和物件"),
        ("臺北的捷運比上海的捷運新", "台北的捷运比上海的地铁新"),
        ("雪梨的機場很大，雪梨很甜", "悉尼的机场很大，雪梨很甜"),
    ],
)
def test_words_change_by_field_and_by_place(converter, traditional, mainland) -> None:
    assert shown(converter, traditional) == mainland


def test_regional_spellings_change_before(converter) -> None:
    assert shown(converter, "在電腦裡列印", region=Region.TAIWAN) == "在电脑里打印"
    assert shown(converter, "冷氣機裏的電郵", region=Region.HONG_KONG) == "空调里的电子邮件"


@pytest.mark.parametrize(
    "text", ["這個軟體的信息和視頻在服務器上，用戶點滑鼠", "他愛讀《計程車之歌》", "海上有風浪"]
)
def test_what_is_the_mainlands_or_quoted_stays(converter, text) -> None:
    plain = converter.convert(text, Script.HANT, None, Variant.SIMPLIFIED).text
    assert shown(converter, text) == plain


def test_simplified_text_changes_only_where_it_is_clearly_taiwans(converter) -> None:
    taiwans = "软体、网路和滑鼠都好用"
    assert shown(converter, taiwans, Script.HANS) == "软件、网络和鼠标都好用"
    for text in ("我爱吃凤梨", "这里有便当和凤梨", "软件、网络和鼠标，还有软体"):
        assert shown(converter, text, Script.HANS) == text


def test_every_change_is_a_repair_that_can_be_undone(converter) -> None:
    source = article(paragraph("我搭計程車，你也搭計程車。"), script=Script.HANT)
    both = present(source, Variant.SIMPLIFIED_WORDS, converter)
    assert [(r.original, r.repaired) for r in both.repairs] == [("搭計程車", "打车")] * 2
    one = present(source, Variant.SIMPLIFIED_WORDS, converter, frozenset(both.repairs[:1]))
    assert texts(one)["b00001"] == "我搭计程车，你也打车。"
    assert [r.start for r in one.repairs] == [both.repairs[1].start]
