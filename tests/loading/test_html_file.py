"""HTML told from text, and the pictures that may be read for it."""

from __future__ import annotations

import base64
import os
import sys
import time
from pathlib import Path

import pytest

from reader.core.source import SourceKind
from reader.loading.pages.html_file import is_markup, load_html
from reader.loading.pictures.kinds import LARGEST_PICTURE, picture_of_data_address, picture_type
from reader.loading.registry import load

PNG = b"\x89PNG\r\n\x1a\n" + bytes(24)
GIF = b"GIF89a" + bytes(24)


@pytest.mark.parametrize(
    "text",
    [
        "<!DOCTYPE html><html><body>一</body></html>",
        "\ufeff  \n<html>",
        "<?xml version='1.0'?>\n<!-- saved --><html>",
        "<!-- saved from url=(0020)https://example.com/ -->\n<html>",
        "<p>一段</p><p>二段</p>",
        "<div class=a>一</div>",
        "Warning: something before\n<!doctype html>\n<html>",
    ],
)
def test_markup(text: str) -> None:
    assert is_markup(text)


@pytest.mark.parametrize(
    "text",
    [
        "第一段。\n第二段。",
        "网页里的 <p> 标签表示段落，<html> 则是最外层的标签。",
        "# 标题\n\n正文里有 `<div>`。",
        "<本书> 的作者",
        "1 < 2 > 0",
        "",
    ],
)
def test_texts_that_mention_tags_are_no_markup(text: str) -> None:
    assert not is_markup(text)


@pytest.mark.parametrize(
    "text",
    [
        "<!-- a -->" * 700 + "x",
        " " * 8_000 + "x",
        "<!--" * 2_000,
        "<?xml " * 1_200,
    ],
)
def test_the_start_of_a_file_never_takes_long(text: str) -> None:
    started = time.process_time()
    assert not is_markup(text)
    assert time.process_time() - started < 1


def save(folder: Path, body: str = "<p>一</p>", name: str = "页.html", comment: str = "") -> Path:
    path = folder / name
    path.write_text(f"{comment}<html><body>{body}</body></html>", "utf-8")
    return path


def test_a_page_is_kept_as_it_came(tmp_path: Path) -> None:
    path = save(tmp_path)
    data = path.read_bytes()
    source = load_html(path, data, None)
    assert source is not None
    assert (source.kind, source.name, source.raw) == (SourceKind.HTML, "页.html", data)
    assert source.text == data.decode()


@pytest.mark.parametrize(
    ("comment", "url"),
    [
        ("<!-- saved from url=(0022)https://example.com/a/ -->", "https://example.com/a/"),
        (
            "<!--\n Page saved with SingleFile \n url: https://example.com/b \n saved date: x\n-->",
            "https://example.com/b",
        ),
        ("<!-- saved from url=(0014)about:internet -->", ""),
        ("<!-- saved from url=(0011)file:///a/b -->", ""),
        ("", ""),
    ],
)
def test_the_address_in_the_saving_programs_comment(tmp_path: Path, comment: str, url: str) -> None:
    path = save(tmp_path, comment=comment)
    source = load_html(path, path.read_bytes(), None)
    assert source is not None
    assert source.url == url


@pytest.mark.parametrize(
    ("folder", "file", "reference"),
    [
        ("页_files", "a.png", "./页_files/a.png"),
        ("页_files", "a.png", "%E9%A1%B5_files/a.png"),
        ("页_files", "图 一.png", "./%E9%A1%B5_files/%E5%9B%BE%20%E4%B8%80.png"),
        ("页_files", "a.png", "./页_files/a.png?v=3#top"),
        ("页_files", "a%20b.png", "./页_files/a%20b.png"),
        ("页.files", "image001.png", "页.files/image001.png"),
        ("页_files", "a.png", "旧名_files/a.png"),  # page and folder renamed together
        ("页_files", "a.png", "页_files\\a.png"),
        (".", "a.png", "旧名_files/a.png"),  # moved beside the page
        ("images", "a.png", "images/a.png"),
        ("页_files", "640", "./页_files/640"),  # no extension at all
    ],
)
def test_saved_pictures_are_found(tmp_path: Path, folder: str, file: str, reference: str) -> None:
    (tmp_path / folder).mkdir(exist_ok=True)
    (tmp_path / folder / file).write_bytes(PNG)
    path = save(tmp_path)
    source = load_html(path, path.read_bytes(), None)
    assert source is not None
    assert reference in source.assets
    asset = source.assets[reference]
    assert (asset.name, asset.media_type, asset.data) == (file, "image/png", PNG)


def test_what_is_no_file_or_too_large_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "folder.png").mkdir()
    with (tmp_path / "large.png").open("wb") as file:
        file.write(PNG)
        file.truncate(LARGEST_PICTURE + 1)
    if sys.platform != "win32":
        os.mkfifo(tmp_path / "pipe.png")  # to open it would be to wait for ever
    path = save(tmp_path)
    source = load_html(path, path.read_bytes(), None)
    assert source is not None
    for name in ("folder.png", "large.png", "pipe.png"):
        assert name not in source.assets


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    """A picture that lies beside the page's folder, not in it."""
    (tmp_path / "page").mkdir()
    picture = tmp_path / "secret.png"
    picture.write_bytes(PNG)
    return picture


def test_nothing_outside_the_folder_is_read(tmp_path: Path, outside: Path) -> None:
    (tmp_path / "page" / "link.png").symlink_to(outside)
    path = save(tmp_path / "page")
    source = load_html(path, path.read_bytes(), None)
    assert source is not None
    for reference in (
        "../secret.png",
        "..%2Fsecret.png",
        "%2e%2e/secret.png",
        "x/../../secret.png",
        "..\\secret.png",
        str(outside),
        outside.as_uri(),
        "//server/share/secret.png",
        "\\\\server\\share\\secret.png",
        "https://example.com/secret.png",
        "link.png",
        "",
        "#",
        "a\0.png",
        "x" * 5000,
    ):
        assert reference not in source.assets, reference
        with pytest.raises(KeyError):
            source.assets[reference]


def test_what_is_no_picture_is_no_asset(tmp_path: Path) -> None:
    (tmp_path / "页_files").mkdir()
    (tmp_path / "页_files" / "a.png").write_text("not a picture")
    (tmp_path / "页_files" / "folder.png").mkdir()
    path = save(tmp_path)
    source = load_html(path, path.read_bytes(), None)
    assert source is not None
    assert "页_files/a.png" not in source.assets
    assert "页_files/folder.png" not in source.assets


def test_assets_list_what_the_page_refers_to(tmp_path: Path) -> None:
    (tmp_path / "页_files").mkdir()
    for name in ("a.png", "b.png", "unused.png"):
        (tmp_path / "页_files" / name).write_bytes(PNG)
    path = save(
        tmp_path, '<img src="页_files/a.png"><img data-src=页_files/b.png><img src="c.png">'
    )
    source = load_html(path, path.read_bytes(), None)
    assert source is not None
    assert list(source.assets) == ["页_files/a.png", "页_files/b.png"]
    assert len(source.assets) == 2


def test_data_addresses(tmp_path: Path) -> None:
    address = "data:image/png;base64," + base64.b64encode(PNG).decode()
    path = save(tmp_path)
    source = load_html(path, path.read_bytes(), None)
    assert source is not None
    assert address in source.assets
    assert source.assets[address].data == PNG


@pytest.mark.parametrize(
    ("address", "media_type"),
    [
        ("data:image/gif;base64," + base64.b64encode(GIF).decode().rstrip("="), "image/gif"),
        ("DATA:image/jpeg;base64," + base64.b64encode(PNG).decode(), "image/png"),
        ("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E", "image/svg+xml"),
        ("data:image/png;base64,%%%", None),
        ("data:text/html,<p>", None),
        ("data:image/png", None),
        ("data:,", None),
    ],
)
def test_pictures_in_data_addresses(address: str, media_type: str | None) -> None:
    asset = picture_of_data_address(address)
    assert (asset and asset.media_type) == media_type


@pytest.mark.parametrize(
    ("start", "media_type"),
    [
        (b"\xff\xd8\xff\xe0", "image/jpeg"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "image/webp"),
        (b"\0\0\0\x1cftypavif", "image/avif"),
        (b"\0\0\0\x18ftypheic", "image/heic"),
        (b"\0\0\0\x18ftypmif1\0\0\0\0mif1avif", "image/avif"),
        (b"\0\0\0\x18ftypmif1\0\0\0\0mif1heic", "image/heic"),
        (b"\0\0\0\x10ftypmif1\0\0\0\0avif", "image/heif"),
        (b"\xff\x0a\xfa\x1f", "image/jxl"),
        (b"\0\0\0\x0cJXL \r\n\x87\n\0\0", "image/jxl"),
        (b"\0\0\0\x18ftypisom", None),  # a film
        (b"<svg xmlns=''>", "image/svg+xml"),
        (b"<?xml version='1.0'?>\n<svg>", "image/svg+xml"),
        (b"<?xml version='1.0'?><html>", None),
        (b"RIFF\0\0\0\0WAVE", None),
        (b"", None),
    ],
)
def test_picture_types(start: bytes, media_type: str | None) -> None:
    assert picture_type(start) == media_type


CLIPBOARD = (
    "Version:0.9\r\nStartHTML:0000000200\r\nEndHTML:0000000400\r\nStartFragment:0000000236\r\n"
    "EndFragment:0000000364\r\nSourceURL:https://example.org/bridge\r\n"
)


@pytest.mark.parametrize(
    "markup",
    [
        "<html>\r\n<body>\r\n<!--StartFragment--><em>桥</em>上的灯。<!--EndFragment--></body></html>",
        "<!--StartFragment-->桥上的灯。<!--EndFragment-->",
    ],
)
def test_a_clipboards_header_is_no_text(tmp_path: Path, markup: str) -> None:
    path = tmp_path / "pasted.html"
    path.write_bytes((CLIPBOARD + markup).encode())
    source = load(path)
    assert (source.kind, source.url) == (SourceKind.HTML, "https://example.org/bridge")
    assert source.text == markup
    path.write_bytes(markup.encode())
    assert load(path).text == markup
