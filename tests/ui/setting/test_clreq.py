"""The sixty cases of clreq.toml with real faces: four scripts, horizontal and vertical."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF

from reader.core.article import Article, Metadata
from reader.core.settings import PageSettings, Theme
from reader.core.text import Text
from reader.core.variants import Region, Script
from reader.ui.look.fonts import FontBook
from reader.ui.look.theme import load_colours
from reader.ui.page.text.dressing import Look
from reader.ui.page.text.words import Manner, WordSetter
from reader.ui.setting.breaking import Measure
from reader.ui.setting.glyphs import GlyphBook
from reader.ui.setting.marks import SQUARES, WORDS
from reader.ui.setting.placing import Align
from reader.ui.setting.runs import clusters_of
from reader.ui.typesetting.page_style import page_style

CASES = tomllib.loads((Path(__file__).parent / "clreq.toml").read_text("utf-8"))["case"]
SCRIPTS = {
    "hans": (Script.HANS, Region.CHINA),
    "hant": (Script.HANT, None),
    "tw": (Script.HANT, Region.TAIWAN),
    "hk": (Script.HANT, Region.HONG_KONG),
}
HABITS = {"hans": "hans", "hant": "tw", "tw": "tw", "hk": "hk"}
"""Traditional Chinese of no known region is set as in Taiwan."""
EM = 40


@pytest.fixture(scope="module")
def setters(qapp):
    fonts, book, colours = FontBook(), GlyphBook(), load_colours(Theme.LIGHT)

    def make(script, habits):
        article = Article("0" * 64, Metadata(), (), *SCRIPTS[script])
        page = replace(
            PageSettings(font_size=EM), hanging=habits == "hang", strict_lines=habits == "strict"
        )
        return WordSetter(page_style(article, page, colours, fonts), book)

    made = {}

    def setter(script, habits):
        key = script, habits
        if key not in made:
            made[key] = make(script, habits)
        return made[key]

    return setter


def set_case(setters, case, script, *, vertical, align=Align.START):
    setter = setters(script, case.get("habits", ""))
    measure = Measure(case["characters"] * EM)
    return setter.set(Text(case["text"]), Manner(Look(), align), measure, vertical=vertical)


def wanted(case, key, script, *, vertical):
    name = HABITS[script] + (" vertical" if vertical else "")
    others = "other_edges" if key == "edges" else "other"
    return case.get(others, {}).get(name, case.get(key))


@pytest.mark.parametrize("vertical", [False, True], ids=["horizontal", "vertical"])
@pytest.mark.parametrize("script", SCRIPTS)
@pytest.mark.parametrize("case", CASES, ids=[f"{c['section']} {c['what']}" for c in CASES])
def test_lines_and_places_are_as_the_table_says(setters, case, script, vertical):
    words = set_case(setters, case, script, vertical=vertical)
    lines = [words.made.text[line.start : line.end] for line in words.lines]
    assert lines == wanted(case, "lines", script, vertical=vertical).split("|")
    edges = wanted(case, "edges", script, vertical=vertical)
    for number, places in enumerate(edges or ()):
        line = words.lines[number]
        offsets = range(line.start, line.start + len(places))
        found = [words.edge_of(number, offset) * 10 / EM for offset in offsets]
        assert found == pytest.approx(places, abs=0.2)


@pytest.mark.parametrize("script", SCRIPTS)
@pytest.mark.parametrize("case", CASES, ids=[c["what"] for c in CASES])
def test_vertical_lines_lay_words_down_and_square_short_numbers(setters, case, script):
    made = set_case(setters, case, script, vertical=True).made
    for index, kind in enumerate(made.kind):
        if kind in WORDS:
            assert made.turn[index]
        elif kind in SQUARES and made.text[made.at[index]].isdigit():
            assert not made.turn[index]
            assert made.advance[index] == EM


def ink_of(words, character, *, vertical):
    """Return where the ink of a character is in its square, from 0 to 1 both ways."""
    made, line = words.made, words.lines[0]
    for cluster in clusters_of(line, made, vertical=vertical):
        if made.text[made.at[cluster.place]] == character:
            area = QRectF()
            for raw, number, x, y in cluster.glyphs:
                area |= raw.boundingRect(number).translated(x, y)
            begin = line.edge[cluster.place] - made.lead[cluster.place]
            if vertical:  # glyphs stand upright round the middle of the line
                return area.translated(EM / 2, -begin), cluster
            return area.translated(-begin, EM / 2), cluster
    raise AssertionError(character)


@pytest.mark.parametrize("vertical", [False, True], ids=["horizontal", "vertical"])
@pytest.mark.parametrize("script", SCRIPTS)
def test_stops_stand_in_their_corner_or_in_the_middle(setters, script, vertical):
    case = next(c for c in CASES if c["what"].startswith("stops in"))
    words = set_case(setters, case, script, vertical=vertical)
    for stop in "，。":
        area, cluster = ink_of(words, stop, vertical=vertical)
        assert not cluster.turned
        x, y = area.center().x() / EM, area.center().y() / EM
        if script != "hans":
            assert (x, y) == pytest.approx((0.5, 0.5), abs=0.12)
        elif vertical:
            assert x > 0.6
            assert y < 0.4
        else:
            assert x < 0.4
            assert y > 0.6


@pytest.mark.parametrize("vertical", [False, True], ids=["horizontal", "vertical"])
@pytest.mark.parametrize("script", SCRIPTS)
def test_an_interpunct_stands_in_the_middle_of_its_room(setters, script, vertical):
    case = next(c for c in CASES if c["what"] == "an interpunct in a name")
    words = set_case(setters, case, script, vertical=vertical)
    area, _ = ink_of(words, "·", vertical=vertical)
    room = (0.5 if script == "hans" else 1.0) / 2
    middle = (0.5, room) if vertical else (room, 0.5)
    assert (area.center().x() / EM, area.center().y() / EM) == pytest.approx(middle, abs=0.08)


@pytest.mark.parametrize("script", SCRIPTS)
def test_brackets_of_vertical_lines_open_downwards(setters, script):
    case = next(c for c in CASES if c["what"] == "book titles")
    words = set_case(setters, case, script, vertical=True)
    for opening, closing in ("《》", "〈〉"):
        above, _ = ink_of(words, opening, vertical=True)
        below, _ = ink_of(words, closing, vertical=True)
        assert above.center().y() > EM / 2 > below.center().y()
        assert above.width() > above.height()


@pytest.mark.parametrize("script", SCRIPTS)
@pytest.mark.parametrize("what", ["two digits side by side", "one digit upright"])
def test_numbers_of_two_digits_fill_a_square_and_no_more(setters, script, what):
    case = next(c for c in CASES if c["what"] == what)
    words = set_case(setters, case, script, vertical=True)
    made = words.made
    for cluster in clusters_of(words.lines[0], made, vertical=True):
        if made.text[made.at[cluster.place]].isdigit():
            area = QRectF()
            for raw, number, x, y in cluster.glyphs:
                area |= raw.boundingRect(number).translated(x, y)
            assert abs(area.center().x()) < 0.06 * EM
            assert area.width() <= EM
            middle = words.lines[0].edge[cluster.place] + EM / 2
            assert area.center().y() == pytest.approx(middle, abs=0.12 * EM)
