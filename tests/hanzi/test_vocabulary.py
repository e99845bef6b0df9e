"""Taiwan's vocabulary: only where the field is right, never inside words, titles and quotations."""

from dataclasses import replace

import pytest

from reader.core.variants import Region, Script, Variant
from reader.hanzi.converter import Converter
from reader.hanzi.words.vocabulary_list import Entry, read_list
from reader.paths import resource_path


def shown(
    converter: Converter, text: str, script: Script = Script.HANS, region: Region | None = None
) -> str:
    return converter.convert(text, script, region, Variant.TAIWAN_WORDS).text


@pytest.mark.parametrize(
    ("simplified", "taiwan"),
    [
        ("老挝的出租车司机爱吃菠萝和酸奶", "寮國的計程車司機愛吃鳳梨和優格"),
        ("他乘台北地铁，我坐北京地铁", "他乘臺北捷運，我坐北京地鐵"),
        ("这个类的对象都放在数组里，循环一次就好", "這個類的物件都放在陣列裡，迴圈一次就好"),
        ("浏览器打不开这个文件，重装程序也没用", "瀏覽器打不開這個檔案，重灌程式也沒用"),
        ("奔驰车标擦得锃亮，骏马在草原上奔驰", "賓士車標擦得鋥亮，駿馬在草原上奔馳"),
        ("产品的质量很好，物体的质量很大", "產品的品質很好，物體的質量很大"),
    ],
)
def test_words_that_change(converter, simplified, taiwan) -> None:
    assert shown(converter, simplified) == taiwan


@pytest.mark.parametrize(
    "text",
    [
        "公安机关按程序办理，文件已经下发",
        "恋爱对象要自己选，循环往复没有意思",
        "她爱读《出租车之歌》和《程序人生》",
        "他说：“我是坐出租车来的，没有坐地铁。”",
        "国家互联网信息办公室昨天答复",
        "会场内存放着两百把椅子",
        "孩子的近视频率上升得很快",
        "这套软体在网路上可以下载，用户的设备要先设置",
    ],
)
def test_words_that_stay(converter, text) -> None:
    plain = converter.convert(text, Script.HANS, None, Variant.TAIWAN).text
    assert shown(converter, text) == plain


def test_the_field_is_looked_for_in_the_paragraph_and_in_the_whole(converter) -> None:
    away = "他按程序办事。\n服务器上的数据库满了。"
    assert shown(converter, away).startswith("他按程序辦事")
    long = "服务器和数据库用的内存、硬盘，还有操作系统，编译器生成的源代码。\n这个程序不错。"
    assert shown(converter, long).endswith("這個程式不錯。")


def test_a_text_of_taiwans_stays_in_either_script(converter) -> None:
    text = "這個程式要在伺服器上執行，使用者的設備和文件不受影響，用戶可以放心"
    assert shown(converter, text, Script.HANT) == text
    simplified = "这个程式要在伺服器上执行，使用者的设备和文件不受影响，用户可以放心"
    assert shown(converter, simplified) == text


def test_a_change_can_be_undone_alone(converter) -> None:
    text = "把内存插进打印机，链接：http://a.b/c 里的打印机"
    changes = converter.word_changes(text, Script.HANS, None, Variant.TAIWAN_WORDS)
    assert [text[c.start : c.end] for c in changes] == ["内存", "打印机", "链接", "打印机"]
    assert [c.form for c in changes] == ["記憶體", "印表機", "連結", "印表機"]
    first, *_, last = changes
    undone = frozenset({(first.start, first.end), (last.start, last.end)})
    wording = replace(converter.wording(text, Variant.TAIWAN_WORDS), undone=undone)
    result = converter.convert(text, Script.HANS, None, Variant.TAIWAN_WORDS, wording=wording)
    assert result.text == "把內存插進印表機，連結：http://a.b/c 裡的打印機"
    assert result.alignment.shown(len(text)) == len(result.text)


def test_the_list_says_of_every_word_what_it_needs() -> None:
    read = read_list(
        [
            *("# note", "@ 0 1 net", "甲=乙 丙", "@ 9 0 never", "丁", "@own", "戊 己"),
            *("@place here", "子 丑", "@ 0 0 everyday ~寅|卯 !~辰 ?here", "巳=午"),
        ],
        {"丙丙": "庚", "丙": "辛", "丁": "壬"},
    )
    assert read.entries == {
        "甲": Entry("乙", 0, 1),
        "丙": Entry("辛", 0, 1),
        "丁": Entry("丁", 9, 0),
        "丙丙": Entry("庚", 2, 0),
        "巳": Entry("午", 0, 0, ("寅", "卯"), ("辰",), "here"),
    }
    assert read.own == ["戊", "己"]
    assert read.places == {"子": "here", "丑": "here"}


@pytest.mark.parametrize("name", ["taiwan_words.txt", "mainland_words.txt"])
def test_no_word_is_listed_twice_without_saying_where_each_counts(name) -> None:
    seen: set[str] = set()
    twice = []
    condition = ""
    for line in resource_path(f"hanzi/{name}").read_text("utf-8").splitlines():
        if line.startswith("@"):
            condition = line
        elif line[:1] != "#" and not {"~", "?"} & set(condition) and condition[1:2] == " ":
            for item in line.split():
                word = item.partition("=")[0]
                twice += [word] if word in seen else []
                seen.add(word)
    assert twice == []
