"""Each format holds what the article holds, and can be read by the programs it is for."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from reader.core.article import Metadata, Paragraph
from reader.core.articles.walk import first_words
from reader.core.text import Text
from reader.core.variants import Region, Script, Variant
from reader.exporting.destination import folder_beside
from reader.exporting.markup import plain
from reader.exporting.registry import WRITERS, writer_named
from reader.exporting.writer import Pictures, language_tag
from tests.exporting.articles import METADATA, everything, png

OPF = {"opf": "http://www.idpf.org/2007/opf", "dc": "http://purl.org/dc/elements/1.1/"}
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def xml_of(path, name):
    with zipfile.ZipFile(path) as archive:
        return ElementTree.fromstring(archive.read(name))


def test_names_and_suffixes_are_unique():
    assert len({writer.name for writer in WRITERS}) == len(WRITERS)
    assert writer_named("EPUB") is WRITERS[0]
    assert writer_named("xyz") is None


def test_the_language_is_that_of_what_is_shown():
    shown = everything(variant=Variant.HONG_KONG)
    assert language_tag(shown) == "zh-Hant-HK"
    assert language_tag(everything()) == "zh-Hans"
    taiwan = everything(script=Script.HANT, region=Region.TAIWAN)
    assert language_tag(taiwan) == "zh-Hant-TW"
    assert language_tag(everything(script=Script.MIXED)) == "zh"


class TestEpub:
    def test_it_begins_with_its_type(self, export):
        with zipfile.ZipFile(export("epub", everything())) as archive:
            first = archive.infolist()[0]
            assert (first.filename, first.compress_type, first.extra) == ("mimetype", 0, b"")
            assert archive.read(first) == b"application/epub+zip"
            assert archive.testzip() is None

    def test_everything_that_is_there_is_listed(self, export):
        path = export("epub", everything(), everything())
        package = xml_of(path, "EPUB/package.opf")
        listed = {item.get("href") for item in package.iterfind("opf:manifest/opf:item", OPF)}
        with zipfile.ZipFile(path) as archive:
            there = {name.removeprefix("EPUB/") for name in archive.namelist()}
        assert listed == there - {"mimetype", "META-INF/container.xml", "package.opf"}
        assert {"pictures/0001-001.png", "pictures/0002-001.png", "text/0002.xhtml"} <= listed

    def test_it_tells_what_is_known(self, export):
        package = xml_of(export("epub", everything(variant=Variant.TAIWAN)), "EPUB/package.opf")
        known = {
            name: [node.text for node in package.iterfind(f"opf:metadata/dc:{name}", OPF)]
            for name in ("title", "language", "creator", "publisher", "date")
        }
        assert known == {
            "title": [METADATA.title],
            "language": ["zh-Hant-TW"],
            "creator": list(METADATA.authors),
            "publisher": [METADATA.source],
            "date": [METADATA.published],
        }

    def test_a_vertical_book_turns_its_pages_from_the_right(self, export):
        path = export("epub", everything(), vertical=True)
        spine = xml_of(path, "EPUB/package.opf").find("opf:spine", OPF)
        assert spine is not None
        assert spine.get("page-progression-direction") == "rtl"
        with zipfile.ZipFile(path) as archive:
            assert b"vertical-rl" in archive.read("EPUB/style.css")

    def test_the_same_articles_are_the_same_book(self, export):
        def identifier(*articles):
            package = xml_of(export("epub", *articles), "EPUB/package.opf")
            return package.findtext("opf:metadata/dc:identifier", namespaces=OPF)

        assert identifier(everything()) == identifier(everything())
        assert identifier(everything()) != identifier(everything(variant=Variant.TAIWAN))

    def test_sections_nest_in_the_contents(self, export):
        nav = xml_of(export("epub", everything()), "EPUB/nav.xhtml")
        targets = [link.get("href") for link in nav.iter("{http://www.w3.org/1999/xhtml}a")]
        assert targets[:3] == ["text/0001.xhtml", "text/0001.xhtml#b2", "text/0001.xhtml#b6"]


class TestHtml:
    def test_nothing_comes_from_elsewhere(self, export):
        page = export("html", everything()).read_text("utf-8")
        assert "default-src 'none'" in page
        assert "<script" not in page
        assert "javascript:" not in page
        assert 'src="data:image/png;base64,' in page
        assert "data:image" not in export("html", everything(), pictures=Pictures.NONE).read_text(
            "utf-8"
        )


class TestMarkdown:
    @pytest.mark.parametrize("pictures", Pictures)
    def test_pictures_go_where_they_are_wanted(self, export, pictures):
        path = export("md", everything(), pictures=pictures)
        folder = folder_beside(path)
        assert folder.exists() == (pictures is Pictures.FOLDER)
        written = path.read_text("utf-8")
        address = {
            Pictures.FOLDER: "](out.assets/001.png)",
            Pictures.DATA: "](data:image/png;base64,",
            Pictures.NONE: '![一条"船"]()',
        }[pictures]
        assert address in written
        if pictures is Pictures.FOLDER:
            assert (folder / "001.png").read_bytes() == png(40, 30)


class TestText:
    def test_captions_are_marked_and_labels_are_in_the_script_shown(self, export):
        written = export("txt", everything()).read_text("utf-8")
        assert "▣ 渡船靠岸" in written
        assert "来源：河口日报" in written
        shown = replace(everything(), variant=Variant.TAIWAN)
        assert "來源：" in export("txt", shown).read_text("utf-8")


class TestDocx:
    def paragraphs(self, path):
        """Return style and words of each paragraph, in order."""
        body = xml_of(path, "word/document.xml")
        for paragraph in body.iter(f"{W}p"):
            style = paragraph.find(f"{W}pPr/{W}pStyle")
            words = "".join(t.text or "" for t in paragraph.iter(f"{W}t"))
            yield (style.get(f"{W}val") if style is not None else ""), words

    def test_headings_captions_and_text_are_what_they_are(self, export):
        found = list(self.paragraphs(export("docx", everything())))
        for expected in (
            ("Title", METADATA.title),
            ("Heading1", "一、渡"),
            ("Heading2", "（一）船"),
            ("Caption", "渡船靠岸"),
            ("Caption", "周渡 摄"),
            ("ListParagraph", "上船"),
            ("TableHeader", "年"),
            ("TableText", "三百"),
            ("TableCaption", "过渡的人"),
        ):
            assert expected in found
        assert any(style == "Code" and "渡(a & b)" in words for style, words in found)

    def test_notes_are_footnotes_and_none_is_lost(self, export):
        path = export("docx", everything())
        marks = xml_of(path, "word/document.xml").findall(f".//{W}footnoteReference")
        notes = xml_of(path, "word/footnotes.xml").findall(f"{W}footnote")
        assert [mark.get(f"{W}id") for mark in marks] == ["2"]
        assert [note.get(f"{W}id") for note in notes] == ["0", "1", "2", "3"]
        assert ("", "没有记号的注。") in list(self.paragraphs(path))

    @pytest.mark.parametrize(
        ("variant", "language"),
        [(Variant.SIMPLIFIED, "zh-CN"), (Variant.TAIWAN, "zh-TW"), (Variant.HONG_KONG, "zh-HK")],
    )
    def test_the_language_of_east_asian_text_is_told(self, export, variant, language):
        path = export("docx", everything(variant=variant))
        told = xml_of(path, "word/styles.xml").find(f".//{W}lang")
        assert told is not None
        assert told.get(f"{W}eastAsia") == language

    def test_every_part_that_is_referred_to_is_there(self, export):
        path = export("docx", everything())
        relations = xml_of(path, "word/_rels/document.xml.rels")
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
        inside = [r.get("Target") for r in relations if r.get("TargetMode") != "External"]
        assert {f"word/{target}" for target in inside} <= names
        assert "word/media/picture1.png" in names
        outside = [r.get("Target") for r in relations if r.get("TargetMode") == "External"]
        assert outside == ["https://hekou.example/%E4%BA%8C?a=1&b=2"]

    def test_a_line_before_a_break_is_not_stretched(self, export):
        settings = xml_of(export("docx", everything()), "word/settings.xml")
        assert settings.find(f"{W}compat/{W}doNotExpandShiftReturn") is not None

    def test_a_numbered_list_begins_at_its_number(self, export):
        starts = xml_of(export("docx", everything()), "word/numbering.xml").findall(
            f"{W}abstractNum/{W}lvl/{W}start"
        )
        assert {start.get(f"{W}val") for start in starts} == {"1", "3"}


@pytest.mark.parametrize("writer", WRITERS, ids=lambda writer: writer.name)
def test_the_same_article_gives_the_same_bytes(writer, export):
    """Only an EPUB tells when it was made."""
    if writer.name == "epub":
        pytest.skip("its date of making is part of it")
    first = export(writer.name, everything()).read_bytes()
    assert export(writer.name, everything()).read_bytes() == first


@pytest.mark.parametrize("writer", WRITERS, ids=lambda writer: writer.name)
def test_characters_that_xml_forbids_are_dropped(writer, export):
    article = everything(blocks=(Paragraph("b1", Text("渡\x00\x0b口\ud800\uffff")),), notes=())
    path = export(writer.name, article)
    assert path.stat().st_size
    if path.suffix == ".epub":
        xml_of(path, "EPUB/text/0001.xhtml")
    if path.suffix == ".docx":
        xml_of(path, "word/document.xml")


def test_a_book_of_an_untitled_text_is_called_by_its_first_words(export):
    untitled = replace(everything(), metadata=Metadata())
    with zipfile.ZipFile(export("epub", untitled)) as book:
        package = book.read("EPUB/package.opf").decode()
    assert f"<dc:title>{plain(first_words(untitled, 40))}</dc:title>" in package
