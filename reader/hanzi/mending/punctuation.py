"""Marks that converters spoil, and quotation marks of the other script.

They leave half-width marks between Han characters, and question marks for ideographic spaces.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from reader.core.characters.kinds import HAN
from reader.core.pattern import Pattern
from reader.core.variants import Variant

_BEFORE = f"{HAN}”’」』》〉）】…％"
_AFTER = f"{HAN}“‘「『《〈（【"
_FULL_WIDTH = {",": "，", ":": "：", ";": "；"}
_ANY = Pattern("[,:;(]")
_MARK = Pattern(rf"(?<=[{_BEFORE}])[,:;](?=[{_AFTER}])|(?<=[{_BEFORE}])[,;](?=\d|$)", re.M)
_PARENTHESES = Pattern(rf"(?:(?<=[{_BEFORE}，。、；：])|^)\(([^()\n]*[{HAN}][^()\n]*)\)", re.M)

_OTHER = "0-9A-Za-z%"
_MARK_BESIDE_OTHERS = Pattern(
    rf"(?<=[{_OTHER}\"])[,:;](?=[{_AFTER}])|(?<=[{_BEFORE}])[,:;](?=[{_OTHER}\"])"
    r"|(?<=%)[,;](?=\d)"
)
_PARENTHESES_BESIDE_OTHERS = Pattern(
    rf"(?<=[{_OTHER}])\([^()\n]{{0,60}}[{HAN}][^()\n]{{0,60}}\)"
    rf"|(?<=[{HAN}])\([{_OTHER}][^()\n{HAN}]{{0,60}}\)(?=[{HAN}，。、；：]|$)"
)
_SENTENCE = Pattern("[^。！？\n]+")
_LATIN_LETTER = Pattern("[0-9A-Za-z]")

_CURLY = Pattern("[“”‘’「」『』]")
_APOSTROPHE = Pattern(r"(?<=[A-Za-z0-9])’(?=[A-Za-z])")
_HAS_HAN = Pattern(f"[{HAN}]")
_BESIDE_HAN = Pattern(f"^[“「](?=[{_AFTER}])|(?<=[{HAN}。！？…，、])[”」]", re.M)
_LINE = Pattern("[^\n]+")
_INSIDE = f"[^“”‘’「」『』]*[{HAN}][^“”‘’「」『』]*"
_ONE_SHAPE = Pattern(f"(?<![。！？…，])”{_INSIDE}”|“{_INSIDE}(?<![：，:,、])“")
_PAIRS = {"“": "”", "‘": "’", "「": "」", "『": "』"}
_CORNERS = {"“": "「", "”": "」", "‘": "『", "’": "』"}
_CURLED = {corner: curl for curl, corner in _CORNERS.items()}

IDEOGRAPHIC_SPACE = "\u3000"

_STOP = "。，；：！？?!,;:、…\n"
_PARTED = Pattern(
    rf"(?P<left>[^{_STOP}]{{1,23}}[{HAN}])\?(?=[{HAN}][^{_STOP}]{{1,23}}\Z)",
)
_ASKS = Pattern(
    "[嗎吗呢吧嘛誰谁哪幾几何]|什[麼么]|怎|多少|能否|是否|可否|有[沒没]有|(?P<verb>.)[不沒没](?P=verb)"
)


def half_width_marks(text: str) -> Iterator[tuple[int, str]]:
    """Yield where a half-width comma, colon, semicolon or pair of parentheses stands among Han.

    Each place comes with the mark that belongs there. Numbers, times and Latin text have none.
    """
    if not _ANY.search(text):
        return
    after = _all_widened(text, ())
    for place, (old, new) in enumerate(zip(text, after, strict=True)):
        if old != new:
            yield place, new


def marks_beside_others(text: str) -> Iterator[tuple[int, str]]:
    """Yield where such a mark stands beside a digit, % or Latin, in sentences of mostly Han.

    A straight quotation mark counts as these do. Many write them so; it is for pages that are known
    to have lost their wide marks. What stands beside a mark that was widened is widened with it.
    """
    if not _ANY.search(text):
        return
    sentences = [
        sentence.span()
        for sentence in _SENTENCE.finditer(text)
        if len(_HAS_HAN.findall(sentence[0])) > len(_LATIN_LETTER.findall(sentence[0]))
    ]
    among_han = _all_widened(text, ())
    after = _all_widened(among_han, sentences)
    for place, (old, new) in enumerate(zip(among_han, after, strict=True)):
        if old != new:
            yield place, new


def _all_widened(text: str, sentences: Collection[tuple[int, int]]) -> str:
    """Return ``text`` with all marks widened among Han, and in ``sentences`` beside others."""
    before, after = "", text
    while after != before:
        before, after = after, _widened(_widened_beside_others(after, sentences))
    return after


def _widened_beside_others(text: str, sentences: Collection[tuple[int, int]]) -> str:
    if not sentences:
        return text
    characters = list(text)
    for start, end in sentences:
        for found in _MARK_BESIDE_OTHERS.finditer(text, start, end):
            characters[found.start()] = _FULL_WIDTH[found[0]]
        for found in _PARENTHESES_BESIDE_OTHERS.finditer(text, start, end):
            characters[found.start()], characters[found.end() - 1] = "（", "）"
    return "".join(characters)


def _widened(text: str) -> str:
    """Return ``text`` with the marks widened that stand among Han or wide marks as it is."""
    text = _PARENTHESES.sub(r"（\1）", text)
    return _MARK.sub(lambda match: _FULL_WIDTH[match[0]], text)


def with_quotation_marks(text: str, variant: Variant) -> str:
    """Return ``text`` with “ ” as 「 」 in Traditional variants, and the other way in Simplified.

    Pairs that match and have Han inside are changed, so that English keeps its own. A quotation
    that goes on over paragraphs, each of which opens it again, has marks without a match: those at
    the beginning of a paragraph, and those that close, are changed where Han stands beside them.
    Two marks of one shape, as programs make that look for a blank (”好”), are a pair where
    their line has no others without a match. The length stays.
    """
    if variant is Variant.ORIGINAL or not _CURLY.search(text):
        return text
    wanted = _CURLED if variant.is_simplified else _CORNERS
    changed, whole = _turned(text, wanted)
    while changed != text and not whole:
        # What was turned may be the match of a mark that had none.
        text = changed
        changed, whole = _turned(text, wanted)
    return changed


def _turned(text: str, wanted: Mapping[str, str]) -> tuple[str, bool]:
    """Return ``text`` with its marks as they are wanted, and whether each has its match."""
    characters = list(text)
    pairs = list(_quotations(text))
    for start, end in pairs:
        if _HAS_HAN.search(text, start, end):
            for place in (start, end):
                characters[place] = wanted.get(text[place], text[place])
    matched = {place for pair in pairs for place in pair}
    for start, end in _of_one_shape(text, matched):
        characters[start], characters[end] = wanted.get("“", "“"), wanted.get("”", "”")
        matched |= {start, end}
    for match in _BESIDE_HAN.finditer(text):
        if match.start() not in matched:
            characters[match.start()] = wanted.get(match[0], match[0])
    whole = all(mark.start() in matched for mark in _CURLY.finditer(text))
    return "".join(characters), whole


def _quotations(text: str) -> Iterator[tuple[int, int]]:
    """Yield the places of the two marks of every quotation whose marks match."""
    apostrophes = {match.start() for match in _APOSTROPHE.finditer(text)}
    open_marks: list[int] = []
    for match in _CURLY.finditer(text):
        place, mark = match.start(), match[0]
        if place in apostrophes:
            continue
        if mark in _PAIRS:
            open_marks.append(place)
        elif open_marks and _PAIRS[text[open_marks[-1]]] == mark:
            yield open_marks.pop(), place


def _of_one_shape(text: str, matched: set[int]) -> Iterator[tuple[int, int]]:
    """Yield the places of pairs like ”好” in lines whose other marks have their match."""
    curly = text.translate(str.maketrans("「」『』", "“”‘’"))
    for line in _LINE.finditer(text):
        marks = (mark.start() for mark in _CURLY.finditer(text, *line.span()))
        left = [place for place in marks if place not in matched]
        pairs = list(zip(left[::2], left[1::2], strict=False))
        if len(left) % 2 == 0 and all(
            _ONE_SHAPE.fullmatch(curly, start, end + 1) for start, end in pairs
        ):
            yield from pairs


def lost_space(line: str) -> int | None:
    """Return where in a heading a lone ``?`` stands for a lost ideographic space, if one does.

    It does when the line has no other stop, two to twenty-four characters on either side, Han next
    to it, and nothing before it asks.
    """
    match = _PARTED.match(line)
    if match is None or _ASKS.search(match["left"]):
        return None
    return match.end("left")
