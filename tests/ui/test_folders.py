"""Where dialogs offer to write what is made of a page."""

from __future__ import annotations

from reader.core.article import Article, Metadata, Paragraph
from reader.core.text import Text
from reader.core.variants import Script
from reader.paths import PASTED, SAMPLE_ARTICLE, data_dir, resource_path
from reader.ui.dialogs.folders import begin_in, folder_beside, place_beside


def test_beside_a_page_of_the_reader(tmp_path):
    assert folder_beside(tmp_path / "一.html") == tmp_path


def test_not_in_the_program_s_own_folders(qapp):
    for own in (resource_path(SAMPLE_ARTICLE), data_dir() / PASTED / "一.txt"):
        assert folder_beside(own) == begin_in()


def test_what_is_made_of_an_article_is_called_by_it(tmp_path):
    named = article(title="燈塔")
    untitled = article()
    pasted = data_dir() / PASTED / "0f3a.txt"
    assert place_beside(tmp_path / "a.html", named, ".md") == tmp_path / "燈塔.md"
    assert place_beside(tmp_path / "a.html", untitled, ".md") == tmp_path / "a.md"
    assert place_beside(pasted, untitled, ".md").name == "第一行的字.md"


def article(title=""):
    return Article(
        article_id="0f3a",
        metadata=Metadata(title=title),
        blocks=(Paragraph("b00001", Text("第一行的字")),),
        script=Script.HANT,
    )
