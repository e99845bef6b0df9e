"""Where the letters of zhuyin and their tones stand, as schoolbooks of Taiwan have them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF

from reader.core.article import Article, Metadata
from reader.core.settings import PageSettings, Theme
from reader.core.text import Text
from reader.core.variants import Region, Script
from reader.ui.look.fonts import FontBook
from reader.ui.look.theme import load_colours
from reader.ui.page.layout.frames import Frame
from reader.ui.page.layout.zhuyin import zhuyin_letters
from reader.ui.page.text.dressing import Look
from reader.ui.page.text.words import Manner, WordSetter
from reader.ui.setting.breaking import Measure
from reader.ui.setting.glyphs import GlyphBook
from reader.ui.setting.placing import Align
from reader.ui.setting.ruby import Ruby
from reader.ui.typesetting.page_style import page_style

EM = 60.0


@pytest.fixture(scope="module")
def setter(qapp):
    article = Article("0" * 64, Metadata(), (), Script.HANT, Region.TAIWAN)
    style = page_style(
        article, PageSettings(font_size=int(EM)), load_colours(Theme.LIGHT), FontBook()
    )
    return WordSetter(style, GlyphBook())


def inks_of(setter, said, *, vertical):
    """Return the ink of each letter beside 好, which ``said`` is read of, and 好's own square."""
    words = setter.set(
        Text("好人"),
        Manner(Look(), Align.START, pitch=2 * EM),
        Measure(20 * EM),
        vertical=vertical,
        rubies=[Ruby(0, 1, said)],
    )
    frame = Frame(0.0, 0.0, vertical=vertical)
    [reading] = words.rubies_on(0)
    inks = {}
    for letter, face, at in zhuyin_letters(words, frame, 0, reading, setter):
        inks[letter] = QFontMetricsF(face.font).tightBoundingRect(letter).translated(at)
    begin, end = words.lines[0].edge[:2]
    middle = words.middle(0)
    return (
        inks,
        frame.rect(QRectF(begin, middle - EM / 2, EM, EM)),
        frame.rect(QRectF(end, middle - EM / 2, EM, EM)),
    )


@pytest.mark.parametrize("vertical", [False, True])
@pytest.mark.parametrize("said", ["ㄏㄠˇ", "ㄔㄨㄤˊ", "ㄕˋ"])
def test_a_tone_stands_beside_the_last_letter_and_clear_of_all_else(setter, said, vertical):
    inks, square, following = inks_of(setter, said, vertical=vertical)
    *letters, tone = (inks[letter] for letter in said)
    last = letters[-1]
    assert all(ink.left() >= square.right() - 1 for ink in letters)
    assert tone.left() > max(ink.right() for ink in letters)
    assert last.top() - EM * 0.1 < tone.center().y() < last.center().y() + 1
    assert tone.width() > EM * 0.1  # of body size, so that ˊ and ˋ are told apart
    assert not vertical or tone.right() < square.right() + EM * 0.8  # the next line begins there
    assert vertical or tone.right() < following.left()


@pytest.mark.parametrize("vertical", [False, True])
def test_letters_stand_one_below_the_other_in_the_middle_of_their_character(setter, vertical):
    inks, square, _ = inks_of(setter, "ㄔㄨㄤˊ", vertical=vertical)
    first, second, third = (inks[letter] for letter in "ㄔㄨㄤ")
    assert first.bottom() <= second.top() < second.bottom() <= third.top()
    assert abs(second.center().y() - square.center().y()) < EM * 0.12
    assert first.top() > square.top() - EM * 0.1
    assert third.bottom() < square.bottom() + EM * 0.1


@pytest.mark.parametrize("vertical", [False, True])
def test_the_dot_of_a_light_tone_stands_above_the_middle_of_the_letters(setter, vertical):
    inks, _, _ = inks_of(setter, "˙ㄉㄜ", vertical=vertical)
    assert inks["˙"].bottom() < inks["ㄉ"].top()
    assert abs(inks["˙"].center().x() - inks["ㄉ"].center().x()) < EM * 0.08
