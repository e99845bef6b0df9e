"""From a text and what it wears to clusters with glyphs, for either direction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QRawFont

from reader.core.pattern import Pattern
from reader.ui.setting.clusters import Clusters
from reader.ui.setting.glyphs import Glyph, Typeface
from reader.ui.setting.marks import (
    CLOSING,
    INTERPUNCTS,
    OPENING,
    WORDS,
    Kind,
    Kinds,
    latin_marks,
)

if TYPE_CHECKING:
    from reader.ui.setting.formulas import SetFormula

_PARTS = Pattern(
    "(?P<han>[\u3000-\u3029\u3041-\u3096\u30a1-\u30fa\u3105-\u312f\u3400-\u9fff\uff01-\uff60"
    "“”‘’]+)"
    "|(?P<end>[\n\r\u2028\u2029\v\f])"
    "|(?P<space>[ \u00a0\t\u200b])"
    "|(?P<latin>[^\\s\u2e80-\U0010ffff“”‘’…—·\u200b]+)"
    "|(?P<dash>[—…⋯]+)|[\U00010000-\U0010ffff\u200d\ufe0e\ufe0f]+|[\\s\\S]"
)
"""Han and its marks, whose glyphs are the face's own map; the rest by words."""
_LATIN = "\u02bc"
"""Stands for a mark that belongs to English words while parts are told apart."""
_WIDE = 0.08
"""How far from a square a glyph's advance may be that takes one all the same."""
_ASIDE = 0.55
"""How far a stop moves in both directions where a face has no form of it for vertical setting."""
SQUARED_DIGITS = 2
"""Digits that stand side by side in one square of a vertical line (縱中橫, clreq 3.2.3)."""


class Dress(NamedTuple):
    """What a stretch of text is set in."""

    han: Typeface
    latin: Typeface
    ink: str = "text"
    """What it is drawn as: text, link, quiet …"""
    rise: float = 0.0
    """How far above the line, in pixels."""
    formula: SetFormula | None = None
    """What is drawn instead of the words."""


Worn = tuple[int, int, Dress]
"""A dress and the code points from and to which it is worn."""


@dataclass(slots=True)
class Shaped(Clusters):
    """Clusters that can be drawn."""

    glyph: list[int] = field(default_factory=list)
    raw: list[QRawFont] = field(default_factory=list)
    many: dict[int, tuple[Glyph, ...]] = field(default_factory=dict)
    """The glyphs of clusters that have none, or more than one, or one aside."""
    formulas: dict[int, SetFormula] = field(default_factory=dict)
    """What is drawn for clusters that are formulas."""
    dressed: list[tuple[int, Dress]] = field(default_factory=list)
    """The cluster from which on each dress is worn."""
    turn: list[bool] = field(default_factory=list)
    """Of a vertical line: whether a cluster lies on its side. Empty in horizontal setting."""
    aside: dict[int, float] = field(default_factory=dict)
    """Of a vertical line: how far up and to the right a stop stands."""


def shaped(text: str, worn: Sequence[Worn], kinds: Kinds, *, vertical: bool) -> Shaped:
    """Return the clusters of ``text``, which ``worn`` covers without gaps, unadjusted."""
    em = max((dress.han.pixels for _, _, dress in worn), default=1.0)
    made = Shaped(text, em, [], [], [])
    shadow = text
    latin_at: set[int] = set()
    for start, end in latin_marks(text):
        shadow = shadow[:start] + _LATIN * (end - start) + shadow[end:]
        latin_at.update(range(start, end))
    for start, end, dress in worn:
        made.dressed.append((len(made.at), dress))
        if dress.formula is None:
            _add(made, shadow, start, end, dress)
        elif start < end:
            _add_formula(made, start, dress.han.raw, dress.formula)
    made.kind = [kinds[text[at]] for at in made.at]
    for index in made.formulas:
        made.kind[index] = Kind.LATIN
    made.apart = frozenset(made.formulas)
    if latin_at:
        for index, at in enumerate(made.at):
            if at in latin_at:
                made.kind[index] = Kind.LATIN
    if vertical:
        _stand_up(made)
    return made


def _add(made: Shaped, shadow: str, start: int, end: int, dress: Dress) -> None:
    text, at, glyph, raw, advance = made.text, made.at, made.glyph, made.raw, made.advance
    han, size = dress.han.raw, dress.han.pixels
    for part in _PARTS.finditer(shadow, start, end):
        base, stop = part.span()
        kind = part.lastgroup
        if kind == "han":
            indexes = han.glyphIndexesForString(part[0])
            if 0 not in indexes and len(indexes) == stop - base:
                at += range(base, stop)
                glyph += indexes
                raw += [han] * len(indexes)
                advance += [size] * len(indexes)
                continue
        elif kind == "end":
            at.append(base)
            glyph.append(0)
            raw.append(han)
            advance.append(0.0)
            made.many[len(at) - 1] = ()
            continue
        elif kind == "space" and part[0] == "\t":
            at.append(base)
            glyph.append(0)
            raw.append(han)
            advance.append(size)
            made.many[len(at) - 1] = ()
            continue
        face = dress.latin if kind in ("latin", "space") else dress.han
        squares = kind != "latin"
        words = text[base:stop]
        for offset, width, glyphs in face.wide(words) if kind == "dash" else face.word(words):
            at.append(base + offset)
            if len(glyphs) == 1 and not glyphs[0].dx and not glyphs[0].dy:
                glyph.append(glyphs[0].number)
                raw.append(glyphs[0].raw)
            else:
                made.many[len(at) - 1] = glyphs
                glyph.append(0)
                raw.append(han)
            if squares and abs(width - (whole := round(width / size) * size)) < _WIDE * size:
                width = whole or width
            advance.append(width)


def _add_formula(made: Shaped, start: int, raw: QRawFont, formula: SetFormula) -> None:
    made.formulas[len(made.at)] = formula
    made.many[len(made.at)] = ()
    made.at.append(start)
    made.glyph.append(0)
    made.raw.append(raw)
    made.advance.append(formula.width)


def space_interpuncts(made: Shaped, width: float) -> None:
    """Let every interpunct between Han take ``width`` characters, in the middle of them.

    Faces have it as narrow as Latin does.
    """
    for index, kind in enumerate(made.kind):
        if kind is not Kind.MIDDLE or made.text[made.at[index]] not in INTERPUNCTS:
            continue
        size = dress_of(made, index).han.pixels
        room, turned = width * size, bool(made.turn) and made.turn[index]
        aside = (room - made.advance[index]) / 2
        across = 0.0
        if made.turn and not turned:  # it stands in a square of which the line gives it a part
            aside, across = (size - made.advance[index]) / 2, (room - size) / 2
        glyphs = made.many.get(index) or (Glyph(made.glyph[index], made.raw[index]),)
        made.many[index] = tuple(g._replace(dx=g.dx + aside, dy=g.dy + across) for g in glyphs)
        made.advance[index] = room


def dress_of(made: Shaped, index: int) -> Dress:
    """Return what the cluster at ``index`` wears."""
    found = made.dressed[0][1]
    for first, dress in made.dressed:
        if first > index:
            break
        found = dress
    return found


def _stand_up(made: Shaped) -> None:
    """Take the ``vert`` forms, lay words on their side and square short numbers (3.2.3)."""
    text, kind = made.text, made.kind
    made.turn = turn = [False] * len(kind)
    for index, this in enumerate(kind):
        character = text[made.at[index]]
        if this in WORDS or this is Kind.SPACE:
            turn[index] = True
        elif this is not Kind.HAN or character >= "\uff00" or "\u3000" <= character < "\u3400":
            _stand_up_mark(made, index, character)
    _square_digits(made)


def _stand_up_mark(made: Shaped, index: int, character: str) -> None:
    kind = made.kind[index]
    face = dress_of(made, index).han
    standing, plain = face.form(character, "vert"), face.form(character, "")
    pair = kind is Kind.DASH and made.advance[index] > 1.5 * face.pixels  # —— came as one glyph
    lacking = [g[:1] for g in standing.glyphs] == [g[:1] for g in plain.glyphs]
    if pair or (lacking and (kind is Kind.DASH or character in OPENING or character in CLOSING)):
        made.turn[index] = True  # what a bracket's own form mostly is
    elif lacking and kind is Kind.CLOSE:
        made.aside[index] = _ASIDE * face.pixels  # from its lower left to its upper right corner
    elif not lacking and standing.glyphs:
        made.many.pop(index, None)
        made.glyph[index], made.raw[index] = standing.glyphs[0][:2]


def _square_digits(made: Shaped) -> None:
    """Pull a number of one or two digits into one square, upright."""
    text, kind, index = made.text, made.kind, 0
    removed: list[int] = []
    while index < len(kind):
        stop = index
        while stop < len(kind) and kind[stop] is Kind.LATIN and text[made.at[stop]] in "0123456789":
            stop += 1
        alone = (index == 0 or kind[index - 1] not in WORDS) and (
            stop == len(kind) or kind[stop] not in WORDS
        )
        if 0 < stop - index <= SQUARED_DIGITS and alone:
            face, left = dress_of(made, index).han, 0.0
            glyphs: list[Glyph] = []
            for place in range(index, stop):
                form = face.form(text[made.at[place]], "hwid")
                glyphs += [Glyph(g.number, g.raw, left + g.dx, g.dy) for g in form.glyphs]
                left += form.advance
            room = (face.pixels - left) / 2
            made.many[index] = tuple(Glyph(g.number, g.raw, room + g.dx, g.dy) for g in glyphs)
            made.turn[index], kind[index], made.advance[index] = False, Kind.HAN, face.pixels
            removed += range(index + 1, stop)
        index = max(stop, index + 1)
    if removed:
        _remove(made, removed)


def _remove(made: Shaped, removed: Sequence[int]) -> None:
    """Take out the clusters of digits that are drawn with the one before them."""
    gone = set(removed)
    kept = [index for index in range(len(made.at)) if index not in gone]
    moved = {old: new for new, old in enumerate(kept)}
    made.at = [made.at[index] for index in kept]
    made.glyph = [made.glyph[index] for index in kept]
    made.raw = [made.raw[index] for index in kept]
    made.kind = [made.kind[index] for index in kept]
    made.turn = [made.turn[index] for index in kept]
    made.advance = [made.advance[index] for index in kept]
    made.many = {moved[i]: glyphs for i, glyphs in made.many.items() if i in moved}
    made.formulas = {moved[i]: each for i, each in made.formulas.items() if i in moved}
    made.aside = {moved[i]: by for i, by in made.aside.items() if i in moved}
    made.dressed = [(sum(i < first for i in kept), dress) for first, dress in made.dressed]
