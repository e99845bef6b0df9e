from __future__ import annotations

import pytest

from reader.bylines.names import is_name, split_names


@pytest.mark.parametrize("name", ["梅雨", "柳青原", "歐陽子方", "欧阳修", "羅大川", "莱昂·托尔"])
def test_names(name):
    assert is_name(name)


@pytest.mark.parametrize(
    "word", ["完", "未完待续", "江苏", "节选", "掌声", "作者单位", "图片", "", "梅雨天气预报"]
)
def test_other_words(word):
    assert not is_name(word)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("梅雨、柳青", ("梅雨", "柳青")),
        ("梅 雨 柳 青", ("梅雨", "柳青")),
        ("梅雨，柳青；王山", ("梅雨", "柳青", "王山")),
        ("梅雨_NB12082", ("梅雨",)),
        ("", ()),
    ],
)
def test_lists_of_names(text, names):
    assert split_names(text) == names
