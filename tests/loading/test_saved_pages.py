"""Ten pages in every format that they are saved in: all give what the plain page gives.

Those in ``saved`` were made by the real programs, from ``pages`` served by a local web server under
the name stone-bridge.example: MHTML by Debian's Chromium 156 (``Page.captureSnapshot`` of the
DevTools protocol), HTML and zip by single-file-cli of npm with that Chromium (the zip with
``--compress-content=true --self-extracting-archive=false``). The others are made here.
"""

from __future__ import annotations

import base64
import plistlib
import re
import shutil
import zipfile
from collections.abc import Callable
from dataclasses import replace
from email.message import EmailMessage
from pathlib import Path
from urllib.parse import quote, unquote, urljoin

import pytest

from reader.core.article import Article, Figure
from reader.core.articles.walk import iter_blocks
from reader.exporting.destination import new_file
from reader.exporting.registry import writer_named
from reader.exporting.writer import ExportOptions, Pictures
from reader.pipeline import read_file
from reader.rendering.markdown import render_markdown

PAGES = Path(__file__).parent / "pages"
SAVED = Path(__file__).parent / "saved"
NAMES = sorted(page.stem for page in PAGES.glob("*.html"))
ADDRESS = "https://stone-bridge.example/old/"
SOURCE = re.compile(rb'src="([^"]+)"')

Save = Callable[[str, Path], Path]
"""Saves the page of that name in a folder, as a browser would, and returns the file."""


def references(page: bytes) -> list[str]:
    return [match.decode("ascii") for match in SOURCE.findall(page)]


def picture(reference: str) -> bytes:
    return (PAGES / unquote(reference)).read_bytes()


def with_folder(suffix: str) -> Save:
    """Return how browsers save: the pictures in a folder named after the page."""

    def save(name: str, folder: Path) -> Path:
        page = (PAGES / f"{name}.html").read_bytes()
        companion = folder / f"石桥 {name}{suffix}"
        companion.mkdir()
        for reference in references(page):
            (companion / Path(unquote(reference)).name).write_bytes(picture(reference))
        moved = page.replace(
            b'src="pictures/', f'src="./{companion.name}/'.encode("ascii", "xmlcharrefreplace")
        )
        path = folder / f"石桥 {name}.html"
        path.write_bytes(moved)
        return path

    return save


def moved(place: str, written: Callable[[str], str]) -> Save:
    """Return how pages end up when their pictures are carried to the folder ``place``."""

    def save(name: str, folder: Path) -> Path:
        page = (PAGES / f"{name}.html").read_bytes()
        (folder / place).mkdir(exist_ok=True)
        for reference in references(page):
            file = Path(unquote(reference)).name
            (folder / place / file).write_bytes(picture(reference))
            page = page.replace(reference.encode("ascii"), written(file).encode("ascii"))
        path = folder / f"{name}.html"
        path.write_bytes(page)
        return path

    return save


def with_data_addresses(name: str, folder: Path) -> Path:
    def inlined(match: re.Match[bytes]) -> bytes:
        data = base64.b64encode(picture(match[1].decode("ascii")))
        return b'src="data:image/png;base64,' + data + b'"'

    path = folder / "page.html"
    path.write_bytes(SOURCE.sub(inlined, (PAGES / f"{name}.html").read_bytes()))
    return path


def mhtml(transfer: str) -> Save:
    def save(name: str, folder: Path) -> Path:
        page = (PAGES / f"{name}.html").read_bytes()
        message = EmailMessage()
        message["Snapshot-Content-Location"] = f"{ADDRESS}{name}.html"
        message.set_content(page, "text", "html", cte=transfer)
        message["Content-Location"] = f"{ADDRESS}{name}.html"
        message.make_related()
        for reference in references(page):
            location = [f"Content-Location: {urljoin(ADDRESS, reference)}"]
            message.add_related(picture(reference), "image", "png", headers=location)
        path = folder / "page.mhtml"
        path.write_bytes(bytes(message))
        return path

    return save


def webarchive(form: plistlib.PlistFormat) -> Save:
    def save(name: str, folder: Path) -> Path:
        page = (PAGES / f"{name}.html").read_bytes()
        main = {"WebResourceData": page, "WebResourceURL": f"{ADDRESS}{name}.html"}
        resources = [
            {"WebResourceData": picture(r), "WebResourceURL": urljoin(ADDRESS, r)}
            for r in references(page)
        ]
        path = folder / "page.webarchive"
        archive = {"WebMainResource": main, "WebSubresources": resources}
        path.write_bytes(plistlib.dumps(archive, fmt=form))
        return path

    return save


def packed(name: str, folder: Path) -> Path:
    path = folder / "page.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(PAGES / f"{name}.html", f"saved/{name}.html")
        for file in (PAGES / "pictures").iterdir():
            archive.write(file, f"saved/pictures/{file.name}")
    return path


def packed_again(save: Save) -> Save:
    """Return how pages are sent: what ``save`` makes, all of it in a zip file."""

    def save_and_pack(name: str, folder: Path) -> Path:
        inner = folder / "inner"
        inner.mkdir()
        save(name, inner)
        path = folder / "page.zip"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for file in sorted(inner.rglob("*")):
                archive.write(file, file.relative_to(folder))
        return path

    return save_and_pack


def unpacking_itself(name: str, folder: Path) -> Path:
    """Save as SingleFile does by default when it packs: a page whose script unpacks the rest."""
    zipped = (SAVED / "single_file_zip" / f"{name}.zip").read_bytes()
    path = folder / "page.html"
    path.write_bytes(
        b"<!DOCTYPE html> <html data-sfz><meta charset=windows-1252><title></title>"
        b"<body><p>Please wait...</p><script>unpack()</script><!--"
        + zipped
        + b"--><sfz-extra-data>DQIAAABABQ==</sfz-extra-data></body></html>"
    )
    return path


def by_program(program: str, suffix: str) -> Save:
    def save(name: str, folder: Path) -> Path:
        return Path(shutil.copy(SAVED / program / f"{name}{suffix}", folder))

    return save


def given_on(writer: str, pictures: Pictures) -> Save:
    """Return how we give an article on: what is read of that is the article again."""

    def save(name: str, folder: Path) -> Path:
        article = read_file(PAGES / f"{name}.html").article
        path = folder / f"{name}.{writer}"
        named = writer_named(writer)
        assert named is not None
        with new_file(path, overwrite=False) as target:
            named.write([article], target, ExportOptions(pictures=pictures))
        return path

    return save


FORMATS: dict[str, Save] = {
    "folder of Chrome and Firefox": with_folder("_files"),
    "folder of Internet Explorer": with_folder(".files"),
    "folder with its name percent-encoded": moved(
        "石桥_files", lambda file: f"{quote('石桥_files')}/{quote(file)}"
    ),
    "pictures carried beside the page": moved(".", lambda file: f"./elsewhere_files/{quote(file)}"),
    "note folder": moved("attachments", quote),
    "data addresses": with_data_addresses,
    "MHTML, quoted-printable": mhtml("quoted-printable"),
    "MHTML, base64": mhtml("base64"),
    "web archive, binary": webarchive(plistlib.FMT_BINARY),
    "web archive, XML": webarchive(plistlib.FMT_XML),
    "zip": packed,
    "zip of a folder of Chrome": packed_again(with_folder("_files")),
    "zip of a note folder": packed_again(moved("附件", quote)),
    "zip of MHTML": packed_again(mhtml("quoted-printable")),
    "zip of a web archive": packed_again(webarchive(plistlib.FMT_BINARY)),
    "MHTML by Chromium": by_program("chromium", ".mhtml"),
    "HTML by SingleFile": by_program("single_file", ".html"),
    "zip by SingleFile": by_program("single_file_zip", ".zip"),
    "HTML that unpacks itself": unpacking_itself,
    "Markdown of ours with a folder": given_on("md", Pictures.FOLDER),
    "Markdown of ours, zipped": packed_again(given_on("md", Pictures.FOLDER)),
    "Markdown of ours with its pictures in it": given_on("md", Pictures.DATA),
    "web page of ours": given_on("html", Pictures.DATA),
    "EPUB of ours": given_on("epub", Pictures.FOLDER),
}


def shown(article: Article) -> tuple[str, list[bytes | None]]:
    """Return the article without what a format may change, and its pictures in order."""
    figures = [block for block in iter_blocks(article.blocks) if isinstance(block, Figure)]
    pictures = [article.assets[f.asset_id].data if f.asset_id else None for f in figures]
    bare = replace(article, metadata=replace(article.metadata, url=""), assets={})
    return render_markdown(bare), pictures


def test_there_are_ten_pages() -> None:
    assert len(NAMES) == 10
    plain = [shown(read_file(PAGES / f"{name}.html").article) for name in NAMES]
    assert sum(len(pictures) for _, pictures in plain) >= 5
    assert not any(picture is None for _, pictures in plain for picture in pictures)
    assert all(text.count("\n\n") >= 3 for text, _ in plain)


@pytest.mark.parametrize("saved_as", FORMATS)
@pytest.mark.parametrize("name", NAMES)
def test_every_format_gives_what_the_plain_page_gives(
    name: str, saved_as: str, tmp_path: Path
) -> None:
    expected = shown(read_file(PAGES / f"{name}.html").article)
    assert shown(read_file(FORMATS[saved_as](name, tmp_path)).article) == expected
