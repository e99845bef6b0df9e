"""Glyphs are those of the face, whatever the locale of the process; words are shaped by Qt."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from reader.core.settings import Face
from reader.core.variants import Region, Script
from reader.ui.look.fonts import FontBook
from reader.ui.setting.breaking import Measure, break_lines
from reader.ui.setting.glyphs import Cut, GlyphBook, Typeface, shape
from reader.ui.setting.marks import Kind, kinds_table
from reader.ui.setting.placing import Align, place_line
from reader.ui.setting.regions import habits_of
from reader.ui.setting.runs import inks_of
from reader.ui.setting.shaping import Dress, shaped
from tests.ui.setting.squares import MAINLAND, TAIWAN

LOCALES = ("C", "en_US.UTF-8", "zh_CN.UTF-8", "zh_TW.UTF-8", "zh_HK.UTF-8")
GLYPHS = """
import sys
from PySide6.QtCore import QLocale
from PySide6.QtGui import QFontDatabase
from reader.core.article import Article, Metadata
from reader.core.settings import Face
from reader.core.variants import Script, Variant
from reader.paths import resource_path
from reader.ui.look.fonts import BUNDLED_FONT, FontBook
from reader.ui.program.application import build_application
from reader.ui.setting.glyphs import GlyphBook

WORDS = (
    "骨直角過門戶青令化北所次起才冒平及房今命冷零遍邊遠返述花草苦英茶望者每海黃黑解象免鬼魔魚滑雪"
    "，。、；：！？「」（）“”…·"
)
QLocale.setDefault(QLocale(sys.argv[1]))  # as where the system has that locale
application = build_application()
fonts, book = FontBook(), GlyphBook()
number = QFontDatabase.addApplicationFont(str(resource_path(BUNDLED_FONT)))
bundled = QFontDatabase.applicationFontFamilies(number)
wrong = 0
for face in (*Face, None):
    for variant in (v for v in Variant if v is not Variant.ORIGINAL):
        article = Article("0" * 64, Metadata(), (), Script.HANS, None, variant=variant)
        families = bundled if face is None else fonts.families_for(article, face)
        typeface = book.face(families, 20)
        mapped = typeface.raw.glyphIndexesForString(WORDS)
        formed = [typeface.form(c, "vert").glyphs for c in WORDS[-14:]]
        shaped = typeface.word(WORDS)
        own = [c for c, glyph in zip(WORDS, mapped) if glyph]
        for character in own:  # the face's own glyph, which nothing has turned into another
            cluster = typeface.form(character, "")
            wrong += [g.number for g in cluster.glyphs] != typeface.raw.glyphIndexesForString(
                character
            )
        print(face, variant, len(own), mapped)
        print([[glyph.number for glyph in glyphs] for glyphs in formed])
        print([glyph.number for cluster in shaped for glyph in cluster.glyphs])
print("wrong", wrong)
"""


@pytest.mark.end_to_end
def test_every_locale_shows_the_same_glyphs():
    told = set()
    for locale in LOCALES:
        environment = {**os.environ, "LANG": locale, "LC_ALL": locale, "LANGUAGE": ""}
        done = subprocess.run(
            [sys.executable, "-c", GLYPHS, locale],
            env={**environment, "QT_QPA_PLATFORM": "offscreen"},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=True,
            timeout=60,
        )
        assert done.stdout.splitlines()[-1] == "wrong 0"
        told.add(done.stdout)
    assert len(told) == 1


@pytest.fixture
def face(qapp):
    from reader.core.article import Article, Metadata

    article = Article("0" * 64, Metadata(), (), Script.HANS, Region.CHINA)
    return GlyphBook().face(FontBook().families_for(article, Face.SONG), 20)


def shaped_in(face: Typeface, text: str, *, vertical: bool = False, habits=MAINLAND):
    worn = [(0, len(text), Dress(face, face))]
    made = shaped(text, worn, kinds_table(habits, vertical=vertical), vertical=vertical)
    made.adjust(habits, 0.25)
    return made


def test_han_and_full_width_marks_take_a_square_each(face):
    made = shaped_in(face, "骨，（）〇々")
    assert made.advance == [20.0] * 6


def test_a_character_outside_the_bmp_is_one_cluster_of_one_code_point(face):
    made = shaped_in(face, "甲𠮷乙")
    assert made.at == [0, 1, 2]
    assert made.kind == [Kind.HAN] * 3


def test_a_letter_with_a_combining_accent_is_one_cluster(face):
    (cluster, *_) = shape("e\u0301x", face.font)
    assert cluster.offset == 0
    made = shaped_in(face, "e\u0301x")
    assert made.at[-1] == 2


def test_words_from_right_to_left_are_one_cluster(face):
    made = shaped_in(face, "甲שלום乙")
    assert made.at == [0, 1, 5]


def test_vertical_lines_turn_words_and_square_short_numbers(face):
    made = shaped_in(face, "第12章2024年ab", vertical=True)
    assert made.at == [0, 1, 3, 4, 5, 6, 7, 8, 9, 10]
    assert made.turn == [False, False, False, True, True, True, True, False, True, True]
    assert len(made.many[1]) == 2
    assert made.advance[1] == 20


def test_marks_have_their_upright_forms_or_stand_otherwise_as_well(face):
    made = shaped_in(face, "「一」，……——", vertical=True)
    for index, kind in enumerate(made.kind):
        character = made.text[made.at[index]]
        plain = shaped_in(face, character)
        changed = made.glyph[index] != plain.glyph[0] or made.turn[index] or index in made.aside
        assert changed or kind is Kind.HAN, character


@pytest.mark.parametrize("vertical", [False, True])
def test_glyph_runs_stand_where_the_line_has_its_clusters(face, vertical):
    text = "一二，「三」ab四"
    made = shaped_in(face, text, vertical=vertical)
    measure = Measure(400.0)
    ((first, end),) = break_lines(made, measure, MAINLAND)
    line = place_line(made, first, end, 0, measure, Align.START, MAINLAND)
    inks = inks_of(line, made, vertical=vertical)
    assert {ink.turned for ink in inks} == {False, True} if vertical else {False}
    points = [p for ink in inks for p in ink.run.positions() if ink.turned == vertical]
    assert len([p for ink in inks for p in ink.run.positions()]) == len(made)
    if not vertical:
        assert sorted(p.x() for p in points) == pytest.approx(
            sorted(edge - lead for edge, lead in zip(line.edge, made.lead, strict=False))
        )


@pytest.mark.parametrize(
    ("script", "region", "squeeze", "centred"),
    [
        (Script.HANS, Region.CHINA, True, False),
        (Script.NONE, None, True, False),
        (Script.HANT, Region.TAIWAN, False, True),
        (Script.HANT, None, False, True),
        (Script.HANT, Region.HONG_KONG, True, True),
    ],
)
def test_regions_have_their_habits(script, region, squeeze, centred):
    habits = habits_of(script, region)
    assert (habits.squeeze, habits.centred_stops) == (squeeze, centred)
    assert (habits_of(Script.HANT, Region.TAIWAN)) == TAIWAN


def test_a_line_breaks_beside_what_its_face_lacks(qapp):
    """Qt tells the places of the first run only; all of the rest was one cluster."""
    words = "一個姓𠮷的人，龘字也認得"
    clusters = shape(words, Typeface(Cut(("Qingdu Serif", "Noto Serif CJK SC"), 40)).font)
    assert [cluster.offset for cluster in clusters] == list(range(len(words)))
