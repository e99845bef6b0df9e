"""A page saved as HTML, with its pictures in a folder beside it or written into it."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote

from reader.core.article import Asset
from reader.core.reading import read_regular
from reader.core.source import SourceDocument, SourceKind
from reader.core.translatable import translatable
from reader.loading.encoding import decode
from reader.loading.formats import Format, Offer
from reader.loading.page_pictures import PagePictures
from reader.loading.pictures import LARGEST_PICTURE, picture_of, picture_type
from reader.loading.signatures import is_binary

# "a.html" keeps its files in "a_files" (Chrome, Firefox), "a.files" (Edge, Internet Explorer, WPS).
# Typora keeps those of a note in "a.assets".
_COMPANION_SUFFIXES = ("_files", ".files", "-files", "_file", ".assets")
# Where note programs such as Obsidian and Joplin keep what the notes of a folder show.
_ATTACHMENT_FOLDERS = ("attachments", "assets", "_attachments", "_resources", "附件", "images")

_MARKUP_START = re.compile(
    r"(?>\s+|<!--.*?-->|<\?xml[^>]*>)*+"
    r"<(?:!doctype\s+html|html|head|body|title|meta|link|base|script|style|article|main|section|div"
    r"|p|table|h[1-6]|ul|ol|span|a|img|center|font|b|br|form|blockquote|pre)(?=[\s/>])",
    re.I | re.S,
)
_MARKUP_INSIDE = re.compile(r"^[^\S\n]*<(?:!doctype\s+html|html)(?=[\s>])", re.I | re.M)
_LOOKED_AT = 8_192

# What Windows puts before HTML on its clipboard (CF_HTML, "HTML Clipboard Format").
_CLIPBOARD_HEADER = re.compile(
    r"\ufeff?Version:\d[\d.]*\s+(?:(?:(?:Start|End)\w+:-?\d+|SourceURL:(?P<url>\S+))\s+){2,8}"
)
_FRAGMENT = "<!--StartFragment-->"
_SAVED_FROM = re.compile(
    r"<!--\s*saved from url=\(\d+\)\s*(?P<browser>\S+?)\s*-->"
    r"|<!--\s*Page saved with SingleFile\s+url:\s*(?P<single_file>\S+)",
    re.I,
)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.I)


def load_html(path: Path, data: bytes, encoding: str | None) -> SourceDocument | None:
    """Return the page that ``data`` is, or None when it is not HTML.

    Pictures are read only when they are asked for, and only from the page's own folder.
    """
    if is_binary(data):
        return None
    decoded = decode(data, encoding)
    copied = _CLIPBOARD_HEADER.match(decoded.text)
    markup = decoded.text[copied.end() :] if copied else decoded.text
    if not is_markup(markup):
        return None
    return SourceDocument(
        name=path.name,
        raw=data,
        kind=SourceKind.HTML,
        text=markup,
        encoding=decoded.encoding,
        url=_address(copied["url"] or "") if copied else saved_from(markup),
        assets=SavedPictures(path, markup),
    )


def is_markup(text: str) -> bool:
    """Whether ``text`` is HTML rather than a text that mentions a tag."""
    start = text[:_LOOKED_AT].lstrip("\ufeff")
    if _FRAGMENT in start:
        return True
    return bool(_MARKUP_START.match(start) or _MARKUP_INSIDE.search(start))


def saved_from(text: str) -> str:
    """Return the address that the saving program noted in a comment, or an empty string."""
    found = _SAVED_FROM.search(text, 0, _LOOKED_AT)
    url = (found["browser"] or found["single_file"]) if found else ""
    return _address(url)


def _address(url: str) -> str:
    return url if url.lower().startswith(("http:", "https:")) else ""


class SavedPictures(PagePictures):
    """The pictures saved with a page, by the reference that the page writes.

    A reference that is absolute, has a scheme other than ``data:``, or leaves the page's folder
    (by ``..`` or by a symbolic link) is no key, and nothing is read for it.
    """

    def __init__(self, page: Path, markup: str) -> None:
        """Note where to look; nothing is read yet."""
        super().__init__(markup)
        self._folder = page.parent
        companions = (f"{page.stem}{suffix}" for suffix in _COMPANION_SUFFIXES)
        names = (*companions, *_ATTACHMENT_FOLDERS)
        self._companions = tuple(name for name in names if _is_folder(page.parent / name))
        self._read: dict[Path, Asset | None] = {}

    def _look_for(self, reference: str) -> Asset | None:
        if _SCHEME.match(reference) or reference.startswith(("/", "\\", "#")) or "\0" in reference:
            return None
        # As written first: a saved name may itself hold "%" or "?".
        bare = re.split("[?#]", reference, maxsplit=1)[0]
        for name in dict.fromkeys((reference, unquote(reference), bare, unquote(bare))):
            parts = [part for part in re.split(r"[/\\]", name) if part not in {"", "."}]
            if not parts or ".." in parts:
                continue
            places = [Path(*parts), *(Path(folder, parts[-1]) for folder in self._companions)]
            for place in dict.fromkeys((*places, Path(parts[-1]))):
                if asset := self._picture_at(self._folder / place):
                    return asset
        return None

    def _picture_at(self, file: Path) -> Asset | None:
        """Return the picture that ``file`` is when it lies in the page's folder, or None."""
        if file not in self._read:
            self._read[file] = self._read_picture(file)
        return self._read[file]

    def _read_picture(self, file: Path) -> Asset | None:
        try:
            if not file.resolve().is_relative_to(self._folder.resolve()):
                return None
            data = read_regular(file, min(LARGEST_PICTURE, self._left), picture_type)
        except (OSError, ValueError):  # ValueError: a name that the system cannot have
            return None
        picture = picture_of(file.name, data)
        self._left -= len(data) if picture else 0
        if picture is None or picture.data is not data:
            return picture
        return replace(picture, place=file.relative_to(self._folder).as_posix())


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # a name that is too long once it has a suffix
        return False


HTML = Format(
    name=translatable("Web page"),
    load=load_html,
    suffixes=(".html", ".htm", ".xhtml", ".shtml"),
    mime_types=("text/html", "application/xhtml+xml"),
    apple_types=("public.html", "public.xhtml"),
    offer=Offer.BEHIND_OTHERS,
)
