"""A page saved as HTML, with its pictures in a folder beside it or written into it."""

from __future__ import annotations

import os
import re
from dataclasses import replace
from functools import partial
from html import unescape
from pathlib import Path
from urllib.parse import quote

from reader.core.files.reading import read_regular
from reader.core.messages.translatable import translatable
from reader.core.pattern import Pattern
from reader.core.source import SourceDocument, SourceKind
from reader.loading.bytes.encoding import decode
from reader.loading.bytes.signatures import is_binary, is_bookmarks
from reader.loading.formats import Format, Offer
from reader.loading.pages.frames import Frame, count_shown, with_frames
from reader.loading.pages.program_markup import as_a_page_has_it, with_shared_pictures
from reader.loading.pages.saver_marks import saver_marks, without_archive_metas
from reader.loading.pictures.beside import Beside, SavedPictures, elsewhere_notices
from reader.loading.pictures.collection import is_host

_MARKUP_START = Pattern(
    r"(?>\s+|<!--.*?-->|<\?xml[^>]*>)*+"
    r"<(?:!doctype\s+html|html|head|body|title|meta|link|base|script|style|article|main|section|div"
    r"|p|table|h[1-6]|ul|ol|span|a|img|center|font|b|br|form|blockquote|pre)(?=[\s/>])",
    re.I | re.S,
)
_MARKUP_INSIDE = Pattern(r"^[^\S\n]*<(?:!doctype\s+html|html)(?=[\s>])", re.I | re.M)
_LOOKED_AT = 8_192
_TITLE = Pattern(r"<title\b[^<>]*>([^<]*)", re.I)
_TITLE_WITHIN = 200_000
LEADS_ON = Pattern(
    r"""<meta\b[^<>]*http-equiv\s*=\s*["']?refresh\b[^<>]*?url\s*=\s*['"]?([^"'\s<>]+)""", re.I
)
LEAST_TEXT = 200
"""What a page shows that is more than a word on where it leads."""
_SCRAPBOOK_SOURCE = Pattern(r"^source\t(https?://\S+)", re.M)
_LARGEST_FRAME = 8_000_000
"""Bytes."""

# What Windows puts before HTML on its clipboard (CF_HTML, "HTML Clipboard Format").
_CLIPBOARD_HEADER = Pattern(
    r"\ufeff?Version:\d[\d.]*\s+(?:(?:(?:Start|End)\w+:-?\d+|SourceURL:(?P<url>\S+))\s+){2,8}"
)
_FRAGMENT = "<!--StartFragment-->"
_DEEPEST_MIRROR = 12


def load_html(path: Path, data: bytes, encoding: str | None) -> SourceDocument | None:
    """Return the page that ``data`` is, or None when it is not HTML.

    Pictures are read only when they are asked for, and only from the page's own folder.
    """
    if is_binary(data) or is_bookmarks(data):
        return None
    decoded = decode(data, encoding)
    copied = _CLIPBOARD_HEADER.match(decoded.text)
    markup = decoded.text[copied.end() :] if copied else decoded.text
    if not is_markup(markup):
        return None
    marks = saver_marks(markup)
    if (further := _page_it_leads_to(path, markup, encoding)) is not None:
        return further if further.url or not marks.url else replace(further, url=marks.url)
    url = _address(copied["url"] or "") if copied else marks.url
    beside = Beside(path)
    page = with_frames(prepared(markup), partial(_frame_beside, beside))
    return SourceDocument(
        name=path.name,
        raw=data,
        kind=SourceKind.HTML,
        text=page.markup,
        encoding=decoded.encoding,
        url=url or _noted_beside(path) or address_of_mirror(path),
        saved=marks.saved,
        saver=marks.saver,
        assets=SavedPictures(beside, page.markup),
        notices=elsewhere_notices(beside, page.markup),
    )


def is_markup(text: str) -> bool:
    """Whether ``text`` is HTML rather than a text that mentions a tag."""
    start = text[:_LOOKED_AT].lstrip("\ufeff")
    if _FRAGMENT in start:
        return True
    return bool(_MARKUP_START.match(start) or _MARKUP_INSIDE.search(start))


def prepared(markup: str) -> str:
    """Return a page with what its saver moved or added put back as the page had it."""
    return as_a_page_has_it(without_archive_metas(with_shared_pictures(markup)))


def address_of_mirror(path: Path) -> str:
    """Return where a page of a mirror is from, which has a folder named as its host."""
    folders = path.parent.parts
    for at in range(len(folders) - 1, max(0, len(folders) - _DEEPEST_MIRROR), -1):
        if is_host(folders[at]):
            rest = "/".join((*folders[at + 1 :], path.name))
            return f"http://{folders[at]}/{quote(rest)}"
    return ""


def title_of(text: str) -> str:
    """Return what a page calls itself, without reading it; empty when it does not."""
    found = _TITLE.search(text, 0, _TITLE_WITHIN)
    return " ".join(unescape(found[1]).split()) if found else ""


def _page_it_leads_to(path: Path, markup: str, encoding: str | None) -> SourceDocument | None:
    """Return the page beside that a page without a text of its own leads on to; None without one.

    WebScrapBook and HTTrack write such pages.
    """
    found = LEADS_ON.search(markup, 0, _LOOKED_AT)
    if found is None or count_shown(markup[:_LARGEST_FRAME]) >= LEAST_TEXT:
        return None
    beside = Beside(path)
    for file in beside.files(unescape(found[1])):
        try:
            is_there = file.resolve() != path.resolve() and beside.has(file)
            data = read_regular(file, _LARGEST_FRAME) if is_there else b""
        except (OSError, ValueError):  # ValueError: a name that the system cannot have
            continue
        if data and not LEADS_ON.search(decode(data[:_LOOKED_AT]).text):
            return load_html(file, data, encoding)
    return None


def _noted_beside(path: Path) -> str:
    """Return the address that ScrapBook notes in ``index.dat`` beside a page; empty without one."""
    if path.stem != "index":
        return ""
    try:
        noted = read_regular(path.with_name("index.dat"), _LOOKED_AT)
    except (OSError, ValueError):
        return ""
    found = _SCRAPBOOK_SOURCE.search(noted.decode("utf-8", "replace"))
    return found[1] if found else ""


def _address(url: str) -> str:
    return url if url.lower().startswith(("http:", "https:")) else ""


def _frame_beside(beside: Beside, reference: str) -> Frame | None:
    """Return the page saved with this one that a frame of it shows; None when it was not."""
    for file in beside.files(reference):
        try:
            data = read_regular(file, _LARGEST_FRAME) if beside.has(file) else b""
        except (OSError, ValueError):  # ValueError: a name that the system cannot have
            continue
        if data and not is_binary(data) and is_markup(markup := decode(data).text):
            return Frame(markup, _relative(file, beside.folder))
    return None


def _relative(file: Path, folder: Path) -> str:
    """Return the address of a file from a folder, which may be another's below the same one."""
    return Path(os.path.relpath(file, folder)).as_posix()


HTML = Format(
    name=translatable("Web page"),
    load=load_html,
    suffixes=(".html", ".htm", ".xhtml", ".shtml"),
    mime_types=("text/html", "application/xhtml+xml"),
    apple_types=("public.html", "public.xhtml"),
    offer=Offer.BEHIND_OTHERS,
)
