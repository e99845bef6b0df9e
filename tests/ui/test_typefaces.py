"""Typefaces that the reader chooses: by Chinese name, from a file, as heavy and loose as wanted."""

from __future__ import annotations

import struct
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QComboBox

from reader.core.article import Article, Metadata, Paragraph
from reader.core.settings import Face, PageSettings, Theme
from reader.core.text import Mark, Span, Text
from reader.core.variants import Region, Script, Variant
from reader.paths import own_fonts_dir, resource_path
from reader.translation import Language
from reader.ui.look.face_names import family_name, name_of_family
from reader.ui.look.fonts import BUNDLED_FONT, FontBook
from reader.ui.look.own_fonts import LARGEST_FONT, FontTooLargeError, NoFontError, OwnFonts
from reader.ui.look.theme import load_colours
from reader.ui.page.text.dressing import Look
from reader.ui.page.text.words import Manner, WordSetter
from reader.ui.panels.face_box import FaceBox
from reader.ui.panels.page_settings import PagePanel
from reader.ui.setting.breaking import Measure
from reader.ui.setting.glyphs import GlyphBook
from reader.ui.tabs.message_bar import MessageBar
from reader.ui.typesetting.page_style import page_style

ARTICLE = Article(
    "0" * 64,
    Metadata(),
    (Paragraph("b1", Text("头发")),),
    Script.HANT,
    Region.TAIWAN,
    variant=Variant.TAIWAN,
)


def table(*names: tuple[int, int, str]) -> bytes:
    """Return a ``name`` table with (language, kind, words) for Windows."""
    records, words = b"", b""
    for tag, kind, text in names:
        data = text.encode("utf-16-be")
        records += struct.pack(">HHHHHH", 3, 1, tag, kind, len(data), len(words))
        words += data
    head = struct.pack(">HHH", 0, len(names), 6 + 12 * len(names))
    return head + records + words


def test_a_family_is_called_by_its_chinese_name():
    names = table(
        (0x0409, 1, "Sample Kai"),
        (0x0804, 1, "样字楷体"),
        (0x0404, 1, "樣字楷體"),
        (0x0804, 2, "常规"),
    )
    assert family_name(names, (0x0804, 0x0404)) == "样字楷体"
    assert family_name(names, (0x0404, 0x0804)) == "樣字楷體"
    assert family_name(names, (0x1404,)) == ""
    by_style = table((0x0804, 1, "样字楷体 中"), (0x0804, 16, "样字楷体"))
    assert family_name(by_style, (0x0804,)) == "样字楷体", "the family of all weights"


@given(st.binary(max_size=120), st.integers(0, 120))
def test_a_damaged_table_has_fewer_names(noise, length):
    whole = table((0x0804, 1, "样字楷体"), (0x0404, 1, "樣字楷體"))
    assert isinstance(family_name(noise, (0x0804,)), str)
    assert "样字楷体".startswith(family_name(whole[:length], (0x0804,)).rstrip("\ufffd"))


def test_faces_of_noto_are_known_by_their_chinese_names():
    assert name_of_family("Noto Serif CJK SC", Language.SIMPLIFIED) == "思源宋体"
    assert name_of_family("Noto Sans CJK TC Light", Language.TRADITIONAL) == "思源黑體 Light"
    assert name_of_family("Noto Serif CJK SC", Language.ENGLISH) == "Noto Serif CJK SC"


@pytest.fixture
def noto(qapp):
    """Skip without faces for several regions."""
    if not {"Noto Sans CJK SC", "Noto Sans CJK TC"} <= set(QFontDatabase.families()):
        pytest.skip("Noto Sans CJK is not installed")


@pytest.mark.usefixtures("noto")
def test_a_chosen_family_takes_the_glyphs_of_the_articles_region():
    book = FontBook()
    families = book.families_for(ARTICLE, Face.SONG, "Noto Sans CJK SC")
    assert families[0] == "Noto Sans CJK TC"
    hans = replace(ARTICLE, variant=Variant.SIMPLIFIED)
    assert book.families_for(hans, Face.SONG, "Noto Sans CJK SC")[0] == "Noto Sans CJK SC"
    offered = [f for f in book.chinese_families() if f.startswith("Noto Sans CJK")]
    assert offered == ["Noto Sans CJK SC"], "one for all regions"


def test_a_family_that_is_gone_is_passed_over(qapp):
    book = FontBook()
    usual = book.families_for(ARTICLE, Face.SONG)
    assert book.families_for(ARTICLE, Face.SONG, "Gone Song") == usual
    assert book.latin_families(Face.SONG, "Gone Serif") == book.latin_families(Face.SONG)


@pytest.fixture
def own(qapp, tmp_path):
    return OwnFonts(tmp_path / "fonts")


def test_a_font_file_is_taken_in_and_there_again(own, tmp_path):
    (family,) = own.take(resource_path(BUNDLED_FONT))
    again = OwnFonts(tmp_path / "fonts")
    assert family in again.load()
    assert family in FontBook(own=tmp_path / "fonts").chinese_families()
    again.remove(family)
    assert not again.load()
    assert not list((tmp_path / "fonts").iterdir())


@pytest.mark.parametrize("data", [b"", b"no font", b"OTTO" + b"\0" * 40, b"\0\1\0\0\xff\xff"])
def test_what_is_no_font_is_refused(own, tmp_path, data):
    path = tmp_path / "字.ttf"
    path.write_bytes(data)
    with pytest.raises(NoFontError) as error:
        own.take(path)
    assert "字.ttf" in str(error.value)
    assert not (tmp_path / "fonts").exists()


def test_a_font_that_is_too_large_is_refused(own, tmp_path):
    path = tmp_path / "大.ttf"
    with path.open("wb") as file:
        file.truncate(LARGEST_FONT + 1)
    with pytest.raises(FontTooLargeError):
        own.take(path)


def setter(**page: Any) -> WordSetter:
    settings = replace(PageSettings(han_latin_gap=False), **page)
    style = page_style(ARTICLE, settings, load_colours(Theme.LIGHT), FontBook())
    return WordSetter(style, GlyphBook())


def test_letter_spacing_is_between_han_and_not_within_words(qapp):
    text, endless = Text("头发， word"), Measure(1e6)
    tight = setter().set(text, Manner(Look()), endless)
    loose = setter(letter_spacing=0.1).set(text, Manner(Look()), endless)
    grown = [b - a for a, b in zip(tight.made.advance, loose.made.advance, strict=True)]
    assert grown == pytest.approx([2.0, 2.0, 2.0, 0, 0, 0, 0, 0])
    style = setter(letter_spacing=0.1, line_characters=30).style
    assert style.column_width(2000) == 30 * 22


def test_weight_is_of_running_text_and_bold_stays_bold(qapp):
    text = Text("头发头发", (Span(2, 4, Mark.STRONG),))
    dressed = setter(weight=300).dresser.dressed(text, Look(), 1e6)
    assert [dress.han.font.weight() for _, _, dress in dressed.worn] == [300, 700]


@pytest.fixture
def panel(window, qtbot):
    qtbot.keyClick(
        QApplication.focusWidget() or window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier
    )
    panel = window.findChild(PagePanel)
    yield panel
    panel.hide()


def test_the_last_entry_of_every_list_is_whole(panel):
    boxes = panel.findChildren(QComboBox)
    assert len(boxes) >= 6
    for box in boxes:
        box.showPopup()
        QApplication.processEvents()
        view = box.view()
        view.scrollToBottom()
        last = view.visualRect(box.model().index(box.count() - 1, 0))
        assert view.viewport().rect().contains(last)
        if box.count() < 10:
            first = view.visualRect(box.model().index(0, 0))
            assert view.viewport().rect().contains(first), "a short list needs no scrolling"
        box.hidePopup()


def test_a_family_is_chosen_from_the_list_and_taken_back(panel, settings):
    han, latin = panel.findChildren(FaceBox)
    han.showPopup()
    row = next(row for row in range(2, han.count()) if isinstance(han.itemData(row), str))
    family = han.itemData(row)
    han.hidePopup()
    han.setCurrentIndex(row)
    han.activated.emit(row)
    assert settings.settings.page.han_family == family
    assert han.currentData() == family
    han.activated.emit(1)
    assert (settings.settings.page.han_family, settings.settings.page.face) == ("", Face.HEI)
    latin.activated.emit(1)
    assert not settings.settings.page.latin_face


def test_a_font_file_is_imported_from_the_list_and_deleted_again(
    panel, window, settings, answers, qapp
):
    han, _ = panel.findChildren(FaceBox)
    answers.place = resource_path(BUNDLED_FONT)

    def choose(words: str) -> None:
        han.showPopup()
        row = next(row for row in range(han.count()) if han.itemText(row).startswith(words))
        han.hidePopup()
        han.activated.emit(row)

    choose("Import")
    assert not panel.isVisible(), "a dialog would open behind it"
    family = settings.settings.page.han_family
    assert family
    assert family in window.tab.families()
    assert len(list(own_fonts_dir().iterdir())) == 1
    choose("Delete")
    assert settings.settings.page.han_family == ""
    assert not list(own_fonts_dir().iterdir())


def test_what_cannot_be_imported_is_told(window, answers, settings, tmp_path: Path):
    answers.place = tmp_path / "page.html"
    answers.place.write_text("<p>页面")
    action = next(a for a in window.actions() if a.text().lstrip("&").startswith("Import a font"))
    action.trigger()
    assert "page.html is no font file" in window.findChild(MessageBar).sentence()
    assert settings.settings.page == PageSettings()
