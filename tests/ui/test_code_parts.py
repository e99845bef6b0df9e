"""Code in colours: what is told apart, that nothing is lost by it, and where it is seen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFontDatabase, QGuiApplication, QRawFont
from PySide6.QtWidgets import QWidget

from reader.core.article import Article, CodeBlock, Metadata
from reader.core.articles.code_languages import is_language, language_called
from reader.core.settings import Theme
from reader.core.variants import Script
from reader.ui.look.theme import inks_of, load_colours
from reader.ui.page.layout.code_parts import code_parts, is_coloured
from tests.ui.boxed_reading import Reading
from tests.ui.on_page import choose_words

LANGUAGES = (
    "bash batch c cpp csharp css dart diff dockerfile go groovy html ini java javascript "
    "json kotlin less lua makefile matlab nginx objectivec perl php powershell python r ruby rust "
    "scala scss sql swift toml typescript xml yaml"
)

PARTS = [
    ("python", "# 算 x\ndef f(a=0x1F):\n", "comment:# 算 x keyword:def number:0x1F"),
    ("python", "s = '''it's\n'''  # 完", "string:'''it's\n''' comment:# 完"),
    ("python", "s = 'a\\'b' + x2", "string:'a\\'b'"),
    ("python", "unfinished = 'ab\nreturn", "string:'ab keyword:return"),
    ("javascript", "let a = `x\n${1}`; // b", "keyword:let string:`x\n${1}` comment:// b"),
    ("javascript", "a / b / 2 /* c */", "number:2 comment:/* c */"),
    ("rust", "fn f<'a>(x: &'a str) { 'x' }", "keyword:fn string:'x'"),
    ("java", "int n = 10L; /* 未完", "keyword:int number:10L comment:/* 未完"),
    ("c", "#include <a.h>\nreturn 'x';", "keyword:#include keyword:return string:'x'"),
    ("sql", "SELECT 'a''b' -- 注", "keyword:SELECT string:'a''b' comment:-- 注"),
    ("json", '{"a": ["b", 1e3, true]}', 'keyword:"a" string:"b" number:1e3 keyword:true'),
    ("yaml", "甲: 1 # 注\n- b: 'c'", "keyword:甲 number:1 comment:# 注 keyword:- b string:'c'"),
    ("bash", 'echo "$A" # 注\na#b', 'keyword:echo string:"$A" comment:# 注'),
    ("html", '<a b="c">d<!-- e -->', 'keyword:<a string:"c" keyword:> comment:<!-- e -->'),
    ("css", "a { color: #fff; } /* b */", "keyword:color comment:/* b */"),
    ("diff", "-a\n+b\n c", "keyword:-a string:+b"),
    ("go", "x := `a\nb`", "string:`a\nb`"),
    ("lua", "--[[ a\nb ]] local x", "comment:--[[ a\nb ]] keyword:local"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "code", "wanted"), PARTS)
def test_comments_strings_numbers_and_keywords_are_told_apart(language, code, wanted):
    found = " ".join(f"{p.what}:{code[p.start : p.end]}" for p in code_parts(code, language))
    assert found == wanted


@pytest.mark.parametrize("language", LANGUAGES.split())
def test_every_language_that_is_called_by_name_is_coloured(language):
    assert is_language(language)
    assert is_coloured(language_called(language))


@given(
    st.text(alphabet="ab01 \n\t\"'`\\/*#-<>=!&;:.[]{}()$@%字", max_size=200),
    st.sampled_from(LANGUAGES.split()),
)
def test_parts_are_in_order_and_within_the_code(code, language):
    end = 0
    for part in code_parts(code, language):
        assert end <= part.start < part.end <= len(code)
        end = part.end


@pytest.mark.parametrize("unit", ["/", '"\\', "'", "a.", "<a ", "-\n", "\t\n", "`", "/*", '"""'])
@pytest.mark.parametrize("language", LANGUAGES.split())
def test_a_hundred_thousand_of_anything_come_to_an_end(language, unit):
    assert sum(1 for _ in code_parts(unit * 100_000, language)) <= 100_000


@pytest.mark.parametrize(
    ("name", "language"),
    [("JS", "javascript"), ("c++", "cpp"), ("text", ""), ("abap", "abap"), ("<b>", ""), ("", "")],
)
def test_languages_have_one_name(name, language):
    assert language_called(name) == language


# On the page

CODE = '# 计算 光程\ndef f(x):\n\treturn "字符" + 42\n'


@pytest.fixture
def reading(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    return Reading(window, article("python"))


def article(language):
    return Article("0" * 64, Metadata(title="码"), (CodeBlock("c1", CODE, language),), Script.HANS)


def inks(reading):
    made = reading.view.flow[reading.view.flow.plan.index_of("c1")].box.cells[0].words.made
    return {dress.ink for _, dress in made.dressed}


def test_code_in_a_known_language_is_coloured_and_copied_as_it_is(reading):
    assert inks(reading) == {"text", "comment", "keyword", "string", "number"}
    choose_words(reading.view, 'return "字符" + 42')
    reading.view.copy()
    assert QGuiApplication.clipboard().text() == 'return "字符" + 42'
    (box,) = reading.view.boxes()
    assert box.code == CODE
    reading.show(article("klingon"))
    assert inks(reading) == {"text"}


@pytest.mark.parametrize("theme", [t for t in Theme if t is not Theme.SYSTEM])
def test_its_colours_are_the_theme_s(reading, theme):
    reading.colours = load_colours(theme)
    reading.show(article("python"))
    wanted = inks_of(reading.colours)
    (box,) = reading.view.boxes()
    image = reading.view.viewport().grab(box.seen.toRect()).toImage()
    shown = {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }
    for ink in ("comment", "string", "keyword"):
        assert min(distance(colour, wanted[ink]) for colour in shown) < 40


def distance(one, other):
    pairs = ((int(one[n : n + 2], 16), int(other[n : n + 2], 16)) for n in (1, 3, 5))
    return sum(abs(a - b) for a, b in pairs)


def test_chinese_in_code_is_set_in_a_hei_face(reading):
    if "Noto Sans CJK SC" not in QFontDatabase.families():
        pytest.skip("needs Noto Sans CJK SC, to know a Hei face from a Song one")
    made = reading.view.flow[reading.view.flow.plan.index_of("c1")].box.cells[0].words.made
    index = made.index_of(CODE.index("计"))
    glyphs = made.many.get(index)
    raw: QRawFont = glyphs[0].raw if glyphs else made.raw[index]
    assert "Sans" in raw.familyName()
