"""Which sentences of a text are written Cantonese: 唔, 嘅, 咗, 喺, 佢 and their kin tell."""

from __future__ import annotations

import re
from collections.abc import Iterator

_MARKERS = re.compile("[嘅咗喺佢哋啲嚟冇嗰咁噉嘢睇攞揾搵瞓啱㗎嘥攰孭嬲嚿嘞囖啫噃冚掟乜畀喎唔]")
_COPULA = re.compile(
    "[系係](?:(?<=[梗净淨].)|(?<=好似.)|(?=[咪噉])|(?<=即.)(?<!一即.)(?![爭争統统列數数])"
    "|(?<=定.)(?<![规規决決一肯确確特鉴鑑認认否推約约固指]定.)(?=[你我佢唔去食])"
    "|(?<![關关聯联體体派星院學学語语].)(?=[呀㗎啩喎囖啊啦喇]))"
)
_WORDS = re.compile(
    "呢(?:个|個|度|啲|只|隻|间|間|件|次|啖)|而家|[琴听聽]日|[点點](?:解|样|樣)|[边邊](?:个|個|度|啲)"
    "|后生仔|倾偈|俾(?:我|你|人|面)|咩[啊呀嘢？]|几时(?=[返去有嚟])"
    "|食(?:碗|晒|埋)|钟意食|[试谂行玩倾]吓|[合食齐玩走]晒|心水"
)

_RARE = "琴俾咩偈谂吓晒呢边邊點聽"
"""The character of a probe that is looked for first, which is cheaper still; else its first one."""


def _rarest(probe: str) -> str:
    return next((char for char in _RARE if char in probe), probe[0])


_PROBES = (
    *("呢个", "呢個", "呢度", "呢啲", "呢只", "呢隻", "呢间", "呢間", "呢件", "呢次", "呢啖"),
    *(
        "而家",
        "琴日",
        "听日",
        "聽日",
        "点解",
        "點解",
        "点样",
        "點樣",
        "边个",
        "邊個",
        "边度",
        "邊度",
    ),
    *("后生仔", "倾偈", "俾我", "俾你", "俾人", "俾面", "咩啊", "咩呀", "咩嘢", "咩？", "几时"),
    *("食碗", "食晒", "食埋", "钟意食", "试吓", "谂吓", "行吓", "玩吓", "倾吓"),
    *("合晒", "齐晒", "玩晒", "走晒", "心水"),
)
"""One of these stands in every text in which ``_WORDS`` matches; looking for them is cheap."""
_PROBES_BY_CHARACTER = {
    char: tuple(probe for probe in _PROBES if _rarest(probe) == char)
    for char in dict.fromkeys(map(_rarest, _PROBES))
}
_NO_WORD = frozenset("，。！？、… \n")
"""After which 唔 is a sigh."""
_SENTENCE = re.compile(r"[^。！？!?\n]+[。！？!?\n]*")
_DENSE = 40
"""A text with a marker for every so many characters is Cantonese as a whole."""


def cantonese_spans(text: str) -> list[tuple[int, int]]:
    """Return the sentences of ``text``, in either script, that are Cantonese, in order.

    Where most of a text is, the sentences in which nothing tells are taken for the same.
    """
    places = sorted(_marker_places(text))
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


def _marker_places(text: str) -> Iterator[int]:
    """Yield where a word of Cantonese stands; the patterns are asked only where they may match."""
    for match in _MARKERS.finditer(text):
        place = match.start()
        if match[0] != "唔" or text[place + 1 : place + 2] not in _NO_WORD:
            yield place
    if "系" in text or "係" in text:
        yield from (match.start() for match in _COPULA.finditer(text))
    if any(
        char in text and any(probe in text for probe in probes)
        for char, probes in _PROBES_BY_CHARACTER.items()
    ):
        yield from (match.start() for match in _WORDS.finditer(text))
