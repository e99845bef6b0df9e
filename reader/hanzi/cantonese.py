"""Which sentences of a text are written Cantonese: 唔, 嘅, 咗, 喺, 佢 and their kin tell."""

from __future__ import annotations

import re

_MARKERS = re.compile(
    "[嘅咗喺佢哋啲嚟冇嗰咁噉嘢睇攞揾搵瞓啱㗎嘥攰𠮶孭嬲嚿嘞囖啫咗噃冚掟乜畀𡃉喎𠺢]|唔(?![，。！？、…\\s])"
    "|呢(?:个|個|度|啲|只|隻|间|間|件|次|啖)|而家|琴日|听日|聽日|点解|點解|点样|點樣|边个|邊個|边度|邊度|边啲|邊啲"
    "|几时|幾時(?=[返去有嚟])|系咪|係咪|梗系|梗係|净系|淨係|(?<![规規决決一肯确確特鉴鑑认認否推约約固指鉴])定[系係](?=[你我佢唔去食])|好似系|好似係|即系(?![争统列数])|系噉|係噉|后生仔|倾偈|俾(?:我|你|人|面)|咩[啊呀嘢？]|(?<![关關联聯体體派星院学學语語语])系(?=[呀㗎啩喎囖啊啦喇])"
)
_SENTENCE = re.compile(r"[^。！？!?\n]+[。！？!?\n]*")
_DENSE = 40
"""A text with a marker for every so many characters is Cantonese as a whole."""


def cantonese_spans(text: str) -> list[tuple[int, int]]:
    """Return the sentences of ``text``, in either script, that are Cantonese, in order.

    Where most of a text is, the sentences in which nothing tells are taken for the same.
    """
    places = [match.start() for match in _MARKERS.finditer(text)]
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
