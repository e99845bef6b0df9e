"""Formulas of exported pages and books are MathML, which keeps their TeX and their words."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.cli import main
from reader.core.files.safe_xml import read_xml
from reader.exporting.formulas import mathml_inside

PAGE = """<!doctype html><html lang="zh"><meta charset="utf-8"><title>量大梁的算法</title>
<article><h1>量大梁的算法</h1>
<p>罗师傅用 <span data-tex="a^2+b^2=c^2">x</span> 来量大梁，朽了的两根换新，其余的刨平上油。</p>
<p><span data-tex="S = \\frac{n(n+1)}{2}"></span></p>
<p>旧木头比新的稳，只是要有耐心，一天只能做完一面墙，傍晚收工以后灯一直亮到九点。</p></article>"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.html"
    path.write_text(PAGE, "utf-8")
    return path


def test_a_page_has_formulas_in_and_out_of_line(page: Path):
    out = page.with_name("out.html")
    assert main(["export", str(page), "-o", str(out)]) == 0
    math = re.findall(r"<math\b.*?</math>", out.read_text("utf-8"))
    assert len(math) == 2
    assert "display=" not in math[0]
    assert ' display="block"' in math[1]
    assert 'alttext="$a^2+b^2=c^2$"' in math[0]
    assert '<annotation encoding="application/x-tex">a^2+b^2=c^2</annotation>' in math[0]


@pytest.mark.parametrize("has", [True, False])
def test_a_book_tells_which_chapter_has_mathml(page: Path, has: bool):
    if not has:
        page.write_text(re.sub("<span.*?</span>", "尺", PAGE), "utf-8")
    out = page.with_name("out.epub")
    assert main(["export", str(page), "-o", str(out)]) == 0
    with zipfile.ZipFile(out) as book:
        manifest = book.read("EPUB/package.opf").decode()
        chapter = book.read("EPUB/text/0001.xhtml")
    item = re.search(r'<item id="chapter-1"[^>]*>', manifest)
    assert item is not None
    assert ('properties="mathml"' in item[0]) is has
    assert (b"<math" in chapter) is has
    read_xml(chapter, "utf-8")


@pytest.mark.parametrize(
    "tex", [r"\foo{x}", r"\frac{a", "", " ", "x" * 401, "{" * 150 + "x" + "}" * 150]
)
def test_what_cannot_be_set_stays_words(tex: str):
    assert mathml_inside(tex) == ""


@pytest.mark.parametrize(
    "tex",
    [
        r"\text{<script>x</script>}",
        r"\href{javascript:x}{y}",
        r"\style{position:fixed}{y}",
        r"\class{credit}{y}",
        r"\mathrm{<img src=x onerror=y>}",
    ],
)
def test_a_formula_brings_no_markup_of_its_own(tex: str):
    written = mathml_inside(tex)
    assert not re.search(r"<(?:script|img)|href=|style=|class=", written)
    assert written


@given(st.text(alphabet="\\{}^_&<>\"'$ axfract\x00\u4e00\ud800", max_size=60))
def test_whatever_is_called_tex_gives_well_formed_markup(tex: str):
    read_xml(f"<math>{mathml_inside(tex)}</math>".encode(), "utf-8")
