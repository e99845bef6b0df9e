"""What was given on is read again as it was: books, pages and Markdown."""

from __future__ import annotations

import tarfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.core.article import Article, Figure, Heading, Medium, Paragraph, Table
from reader.core.messages.errors import NoArticleError
from reader.core.text import Mark, Span, Text
from reader.exporting.destination import new_file
from reader.exporting.registry import writer_named
from reader.exporting.writer import ExportOptions, Pictures
from reader.pipeline import read_file, read_pages
from tests.exporting.articles import METADATA, everything
from tests.exporting.facts import differing, facts_of
from tests.exporting.made_articles import articles
from tests.test_corpus import CASES, read_case

SHARED = Path(__file__).parents[3] / "shared/corpus/pages.tar.xz"
FORMATS = ("epub", "html", "md")


def lost(article: Article, name: str, folder: Path, **options: object) -> object:
    """Return what is another when ``article`` has been written in a format and read again."""
    writer = writer_named(name)
    assert writer is not None
    path = folder / f"again{writer.suffix}"
    with new_file(path, overwrite=True) as target:
        writer.write(iter((article,)), target, ExportOptions(**options))  # type: ignore[arg-type]
    again = read_file(path).article
    has_ruby = name != "md"
    return differing(facts_of(article, ruby=has_ruby), facts_of(again, ruby=has_ruby))


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("case", CASES)
def test_every_page_of_the_corpus_comes_back(case: str, name: str, tmp_path: Path):
    assert lost(read_case(case).article, name, tmp_path) == {}


@pytest.mark.slow
@pytest.mark.parametrize("name", FORMATS)
def test_every_shared_page_comes_back(name: str, tmp_path: Path):
    if not SHARED.exists():
        pytest.skip("the shared pages are not beside this checkout")
    with tarfile.open(SHARED) as archive:
        archive.extractall(tmp_path, filter="data")
    pages = sorted(tmp_path.rglob("*.html"))
    found = {page.name: lost(read_file(page).article, name, tmp_path) for page in pages}
    assert {page: each for page, each in found.items() if each} == {}
    assert len(found) > 70


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("pictures", Pictures)
def test_everything_comes_back(name: str, pictures: Pictures, tmp_path: Path):
    article = everything()
    found = lost(article, name, tmp_path, pictures=pictures)
    expected = {} if pictures is not Pictures.NONE else {"pictures"}
    assert set(found) == set(expected), found  # type: ignore[call-overload]


@pytest.mark.parametrize("name", FORMATS)
@settings(max_examples=60, deadline=None)
@given(articles())
def test_any_article_comes_back(name: str, article: Article):
    with TemporaryDirectory() as folder:
        assert lost(article, name, Path(folder)) == {}


def test_a_book_is_its_articles_again(export: Callable[..., Path]):
    second = everything(blocks=(Paragraph("b1", Text("另一篇只有一段话。")),), notes=())
    book = export("epub", everything(), second)
    read = [page().article for _, page in read_pages(book)]
    assert [
        differing(facts_of(a), facts_of(b))
        for a, b in zip((everything(), second), read, strict=True)
    ] == [{}, {}]


class TestWhatSomebodyChanged:
    """A page of ours with something else in it is read like any other, and keeps that."""

    @pytest.mark.parametrize(
        "added",
        [
            "<table><tr><td>另加的一格</td></tr></table><form>另加的表</form>",
            "<h1>另加的题</h1>",
            "<p><span>另加的话。</span></p>",
        ],
    )
    def test_in_a_page(self, export, added: str):
        page = export("html", everything())
        page.write_text(
            page.read_text("utf-8").replace("</article>", f"{added}</article>"), "utf-8"
        )
        reading = read_file(page)
        shown = str(reading.article) + str(reading.removals)
        assert "另加的" in shown
        assert "渡口" in reading.article.metadata.title

    def test_another_title(self, export):
        page = export("html", everything())
        page.write_text(page.read_text("utf-8").replace("<h1>", "<h1>改过的"), "utf-8")
        assert "改过的" in read_file(page).article.metadata.title

    def test_nested_beyond_all_we_write(self, export):
        page = export("html", everything())
        deep = "<blockquote>" * 300 + "<p>深处的话，一句。</p>" + "</blockquote>" * 300
        page.write_text(page.read_text("utf-8").replace("</article>", f"{deep}</article>"), "utf-8")
        assert "深处的话" in str(read_file(page).article)


@pytest.mark.parametrize("name", FORMATS)
def test_media_and_missing_pictures_keep_their_words(name: str, tmp_path: Path):
    blocks = (
        Paragraph("b1", Text("渡口在河的下游，水面很宽。")),
        Figure("b2", alt="没有存下的桥"),
        Figure("b3", alt="桥", caption=Text("老桥\n第二行"), credit=Text("周渡 摄\n又一行")),
        Figure("b4", credit=Text("只有署名")),
        Figure("b5", medium=Medium.VIDEO, address="https://a.example/v.mp4", caption=Text("片")),
        Figure("b6", medium=Medium.AUDIO, alt="录音", address="https://a.example/a?x=1&y=(2)"),
        Figure("b7", medium=Medium.FRAME),
        Heading("b8", Text("题#"), 3),
        Paragraph("b9", Text("片中的话", (Span(0, 1, Mark.LINK, "https://a.example/"),))),
    )
    assert lost(everything(blocks=blocks, notes=()), name, tmp_path) == {}
    assert METADATA.url


@pytest.mark.parametrize("name", FORMATS)
def test_formulas_stay_formulas(name: str, tmp_path: Path):
    words = "设$a_1*b_1$为甲，\\(y<2\\)为乙，$$\\frac{1}{2}|x|$$，价$5 至 $6，*不*是。"
    spans = [
        (words.index(part), part, tex)
        for part, tex in (("$a_1*b_1$", "a_1*b_1"), ("\\(y<2\\)", "y<2"))
    ]
    spans.append((words.index("$$"), "$$\\frac{1}{2}|x|$$", "\\frac{1}{2}|x|"))
    marks = tuple(Span(at, at + len(part), Mark.FORMULA, tex) for at, part, tex in spans)
    text = Text(words, marks)
    blocks = (Paragraph("b1", text), Table("b2", ((text, Text("二")),), 1))
    assert lost(everything(blocks=blocks, notes=()), name, tmp_path) == {}


@pytest.mark.parametrize(
    "added",
    [
        "<div>另加的话。</div>",
        "    另加的话。",
        "[^8]: [^9]: 另加的话。",
        "<!-- caption above -->\n\n| 另加的话。 |\n| --- |",
        "# 另加的话。",
        "- <article>另加的话。</article>",
        "$另加的话。$ <kbd>另</kbd>",
    ],
)
def test_what_somebody_added_to_markdown_is_kept(export: Callable[..., Path], added: str):
    path = export("md", everything())
    path.write_text(f"{path.read_text('utf-8')}\n{added}\n", "utf-8")
    reading = read_file(path)
    assert "另加的话" in str(reading.article) + str(reading.removals)
    assert "渡口" in reading.article.metadata.title


@settings(max_examples=30, deadline=None)
@given(st.data())
def test_a_page_of_ours_that_was_damaged_is_read(data: st.DataObject):
    """Whatever is cut out or put in, it is read somehow, and no reader of ours raises."""
    name = data.draw(st.sampled_from(("html", "md")))
    with TemporaryDirectory() as folder:
        writer = writer_named(name)
        assert writer is not None
        path = Path(folder) / f"a{writer.suffix}"
        with new_file(path) as target:
            writer.write(iter((everything(),)), target, ExportOptions(pictures=Pictures.NONE))
        text = path.read_text("utf-8")
        start = data.draw(
            st.integers(text.index("# 渡口" if name == "md" else "<main>"), len(text))
        )
        end = data.draw(st.integers(start, min(len(text), start + 40)))
        put = data.draw(st.sampled_from(("", "<", "</p>", "|", "[^1]: ", "<!--", "-->", "> ", "`")))
        path.write_text(text[:start] + put + text[end:], "utf-8")
        with suppress(NoArticleError):  # which says what to do
            assert read_file(path).article.blocks
