"""One file, one loader, chosen by content; what cannot be opened says why."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reader.core.messages.errors import (
    BrotliError,
    FileEmptyError,
    FileMissingError,
    FileNotShownError,
    FileTooLargeError,
    FileUnreadableError,
    IsFolderError,
    NotAFileError,
    NotAPageError,
    ReaderError,
    UnknownEncodingError,
)
from reader.core.source import SourceKind
from reader.loading.bytes.saved_file import LARGEST_FILE, SavedFile
from reader.loading.format_list import FORMATS
from reader.loading.pages.html_file import HTML
from reader.loading.registry import list_pages, load


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a.html", "<!doctype html><p>一段。</p>", SourceKind.HTML),
        ("a.txt", "<!doctype html><p>一段。</p>", SourceKind.HTML),
        ("no_suffix", "<p>一段。</p>", SourceKind.HTML),
        ("a.html", "一段。", SourceKind.PLAIN_TEXT),
        ("a.txt", "# 题\n\n一段。", SourceKind.PLAIN_TEXT),
    ],
)
def test_formats_are_told_by_content(
    tmp_path: Path, name: str, content: str, kind: SourceKind
) -> None:
    path = tmp_path / name
    path.write_text(content, "utf-8")
    source = load(path)
    assert (source.kind, source.text, source.encoding) == (kind, content, "utf-8")


def test_a_text_in_utf16_is_no_binary(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("第一行。\r\n第二行。\r\n".encode("utf-16-le"))
    assert load(path, "utf-16-le").text == "第一行。\r\n第二行。\r\n"
    path.write_bytes("\ufeff第一行。\r\n".encode("utf-16-le"))
    assert load(path).text == "第一行。\r\n"


@pytest.mark.parametrize(
    "content",
    [b"", b" \r\n\t", b"\xef\xbb\xbf", b"\xff\xfe", "\u3000\xa0\n".encode(), b"\0\0\0\0"],
)
def test_empty_files(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.html"
    path.write_bytes(content)
    with pytest.raises(FileEmptyError):
        load(path)


@pytest.mark.parametrize(
    "content",
    [
        b"%PDF-1.7\n" + b"text " * 100,
        b"PK\x03\x04" + bytes(60),
        b"\x89PNG\r\n\x1a\n" + bytes(60),
        b"\x7fELF" + bytes(200),
        b"{\\rtf1\\ansi text}",
        bytes(range(256)) * 20,
        b"\x00\x01\x02\x03text" * 50,
    ],
)
def test_binary_files(tmp_path: Path, content: bytes) -> None:
    for name in ("a.html", "a.txt", "a.md"):
        path = tmp_path / name
        path.write_bytes(content)
        with pytest.raises(NotAPageError):
            load(path)


def test_a_missing_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("一")
    for name in ("none.html", "file/below", "nul\0name", "long" * 100, "deep/" * 2000):
        with pytest.raises(FileMissingError):
            load(tmp_path / name)


def test_what_flatpak_does_not_show_may_be_there_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FLATPAK_ID", "io.github.qingdu.Qingdu")
    with pytest.raises(FileNotShownError, match=r"--filesystem=FOLDER io\.github"):
        load(tmp_path / "none.html")


def test_a_folder(tmp_path: Path) -> None:
    with pytest.raises(IsFolderError):
        load(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_device_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.html"
    os.mkfifo(pipe)
    with pytest.raises(NotAFileError):
        load(pipe)


def test_an_unreadable_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.html"
    path.write_text("<p>一</p>")

    def refuse(_path: Path, _flags: int) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(FileUnreadableError, match="permission denied"):
        load(path)


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    with path.open("wb") as file:
        file.truncate(100_000_000)
    with pytest.raises(FileTooLargeError, match=r"100 MB.*64 MB") as caught:
        load(path)
    assert int(caught.value.fields["limit"]) * 1_000_000 == LARGEST_FILE


def test_an_unknown_encoding(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("一", "utf-8")
    with pytest.raises(UnknownEncodingError):
        load(path, "klingon")


def test_the_named_encoding_is_used(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("漢字".encode("big5"))
    source = load(path, "Big5")
    assert (source.text, source.encoding) == ("漢字", "big5hkscs")


def test_every_failure_is_a_sentence_for_the_user(tmp_path: Path) -> None:
    with pytest.raises(ReaderError, match=r"\.$"):
        load(tmp_path / "none.html")


def test_pages_of_one_name_are_told_apart(tmp_path: Path) -> None:
    notes = "".join(
        "<note><title>周记</title><content>"
        f"&lt;en-note&gt;{number}页上写着一天的事。&lt;/en-note&gt;</content></note>"
        for number in range(3)
    )
    path = tmp_path / "a.enex"
    path.write_text(f"<?xml version='1.0'?><en-export>{notes}</en-export>", "utf-8")
    pages = list(list_pages(path))
    assert [page.inside for page in pages] == ["周记", "周记 (2)", "周记 (3)"]
    assert [page.load().inside for page in pages] == ["周记", "周记 (2)", "周记 (3)"]
    assert "1页" in load(path, inside="周记 (2)").text
    assert "0页" in load(path, inside="没有").text


def test_a_page_packed_with_brotli_is_told_by_its_name(tmp_path: Path) -> None:
    data = bytes(range(0x80, 0x100)) * 3 + bytes(range(8))
    for name, error in (("page.html.br", BrotliError), ("page.html", NotAPageError)):
        (tmp_path / name).write_bytes(data)
        with pytest.raises(error) as caught:
            load(tmp_path / name)
        assert type(caught.value) is error


def test_a_plain_web_page_is_one_by_the_list_of_all_formats_too() -> None:
    """The list is not even imported for a page that begins as one, so that nothing else may."""
    pages = sorted((Path(__file__).parents[1] / "corpus").rglob("*.html"))
    assert len(pages) > 20
    for path in pages:
        file = SavedFile(path)
        claimed = (
            kind
            for kind in FORMATS
            if (
                kind.pages(file, None, lambda _: None)
                if kind.pages
                else kind.load(path, file.read(), None)
            )
            is not None
        )
        assert next(claimed) is HTML, path.name
