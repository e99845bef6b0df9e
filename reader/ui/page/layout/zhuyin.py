"""Where the letters of zhuyin stand, on the screen and on paper (clreq 3.3.4)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFontMetricsF

from reader.ui.page.layout.frames import Frame
from reader.ui.page.text.words import SetWords, WordSetter
from reader.ui.setting.glyphs import Typeface
from reader.ui.setting.ruby import LIGHT, PlacedRuby, zhuyin_of
from reader.ui.setting.runs import DROP

_BESIDE = {True: 0.53, False: 0.02}
"""Where the letters begin, in characters: right of the middle of a vertical line, else of the
character."""
_APART = 0.03
"""Between letters and the ink of their tone."""
_RAISED = 0.3
"""Of the last letter's height, from its top to the middle of the tone's ink."""


class PlacedLetter(NamedTuple):
    """A letter or a tone, with its origin on the baseline."""

    letter: str
    face: Typeface
    at: QPointF


def zhuyin_letters(
    words: SetWords, frame: Frame, number: int, reading: PlacedRuby, setter: WordSetter
) -> Iterator[PlacedLetter]:
    """Yield the letters of a reading on the ``number``-th line, one below the other, and its tone.

    A tone stands beside the last letter and a little above its middle, a dot above the first. Faces
    draw tones in very different parts of their squares, so it is their ink that is placed.
    """
    syllable, em, middle = zhuyin_of(reading.words), words.em, words.middle(number)
    face, tones = setter.zhuyin_faces(em)
    size = face.pixels
    along = (reading.begin + reading.end) / 2 if frame.vertical else reading.end
    centre = frame.point(along, middle)
    left = centre.x() + em * _BESIDE[frame.vertical]
    top = centre.y() - len(syllable.letters) * size / 2
    ink = QFontMetricsF(tones.font).tightBoundingRect(syllable.tone or LIGHT)
    if syllable.light:
        corner = QPointF(left + (size - ink.width()) / 2, top - ink.height() - _APART * em)
        yield PlacedLetter(LIGHT, tones, corner - ink.topLeft())
    for place, letter in enumerate(syllable.letters):
        yield PlacedLetter(letter, face, QPointF(left, top + (place + DROP + 0.5) * size))
    if syllable.tone:
        last = top + (len(syllable.letters) - 1 + _RAISED) * size
        corner = QPointF(left + size + _APART * em, last - ink.height() / 2)
        yield PlacedLetter(syllable.tone, tones, corner - ink.topLeft())
