"""Which sentences of a text are written Cantonese: 唔, 嘅, 咗, 喺, 佢 and their kin tell."""

from __future__ import annotations

from reader.core.pattern import Pattern

_MARKERS = "嘅咗喺佢哋啲嚟冇嗰咁噉嘢睇攞揾搵瞓啱㗎嘥攰孭嬲嚿嘞囖啫噃冚掟乜畀喎"
_TOLD_BY = (
    ("水", "(?<=心水)"),
    ("点點", "(?=[解样樣])"),
    ("几", "(?=时[返去有嚟])"),
    ("而", "(?=家)"),
    (
        "系係",
        "(?<=[梗净淨].)|(?<=好似.)|(?=[咪噉])|(?<=即.)(?<!一即.)(?![爭争統统列數数])"
        "|(?<=定.)(?<![规規决決一肯确確特鉴鑑認认否推約约固指稳穩設设裁判評评假鎖锁測测選选擬拟]定.)"
        "(?=[你我佢唔去食炒飲饮睇坐行搭])"
        "|(?<![關关聯联體体派星院學学語语].)(?=[呀㗎啩喎囖啊啦喇])",
    ),
    ("琴听聽", "(?=日)"),
    ("食", "(?=[碗晒埋])|(?<=钟意食)"),
    ("边邊", "(?=[个個度啲])"),
    ("呢", "(?=[个個度啲只隻间間件次啖])"),
    ("唔", "(?![，。！？、… \n])"),
    ("仔", "(?<=后生仔)"),
    ("企", "(?<=屋企)(?<![房石木书書]屋企)(?![业業])"),
    ("偈", "(?<=倾偈)"),
    ("俾", "(?=[我你人面])"),
    ("咩", "(?=[啊呀嘢？])"),
    ("吓", "(?<=[试谂行玩倾]吓)"),
    ("晒", "(?<=[合齐玩走]晒)"),
)
"""Characters that tell where something stands beside them; the most frequent ones first.

唔 before a mark is a sigh.
"""
_TELLING = Pattern(
    f"[{_MARKERS}{''.join(chars for chars, _ in _TOLD_BY)}](?:(?<=[{_MARKERS}])|"
    + "|".join(f"(?<=[{chars}])(?:{beside})" for chars, beside in _TOLD_BY)
    + ")"
)
_SENTENCE = Pattern(r"[^。！？!?\n]+[。！？!?\n]*")
_DENSE = 40
"""A text with a marker for every so many characters is Cantonese as a whole."""


def cantonese_spans(text: str) -> list[tuple[int, int]]:
    """Return the sentences of ``text``, in either script, that are Cantonese, in order.

    Where most of a text is, the sentences in which nothing tells are taken for the same.
    """
    places = [hit.start() for hit in _TELLING.finditer(text)]
    if not places:
        return []
    if len(places) * _DENSE >= len(text):
        return [(0, len(text))]
    spans = []
    index = 0
    for sentence in _SENTENCE.finditer(text):
        start, end = sentence.span()
        while index < len(places) and places[index] < start:
            index += 1
        if index < len(places) and places[index] < end:
            spans.append((start, end))
    return spans
