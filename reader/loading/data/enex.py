"""Notes exported by Evernote (ENEX), and by programs that write its format.

Source: Evernote's export DTD (evernote-export4.dtd) and ENML (enml2.dtd). The file is looked
through as a stream; a note is read when it is asked for.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from html import escape, unescape

from reader.core.article import Asset
from reader.core.files.safe_xml import DEEPEST, Element, XmlDamagedError, read_xml, safe_parser
from reader.core.messages.errors import FileDamagedError, FileTooLargeError, NoArticleError
from reader.core.messages.translatable import translatable
from reader.core.pattern import Pattern
from reader.core.source import SourceDocument, SourceKind
from reader.loading.bytes.saved_file import SavedFile
from reader.loading.formats import Format, PageInside, Report
from reader.loading.pages.made_page import made_page, opened_tags
from reader.loading.pictures.kinds import picture_of

_START = re.compile(
    rb"\A(?:\xef\xbb\xbf)?\s*+"
    rb"(?><\?xml[^>]*>\s*|<!DOCTYPE\s+en-export[^>]*>\s*|<!--.*?-->\s*)*+<en-export\b",
    re.S,
)
_STEP = 1 << 20
_LARGEST_NOTE = 400_000_000
_END_TAG = len(b"</note>")
_TOLD = frozenset({"title", "created", "source-url"})
_LONGEST_TOLD = 2_000
_STAMP = Pattern(r"(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z")
_PROLOGUE = Pattern(r"\A\s*(?:<\?xml[^>]*>|<!DOCTYPE[^>]*>|\s)*", re.S)
_NOTE_TAG = Pattern(r"<(/?)en-note\b[^<>]*>", re.I)
_MEDIA = Pattern(r"<en-media\b((?:[^<>\"']|\"[^\"]*\"|'[^']*')*?)/?>(?:\s*</en-media\s*>)?", re.I)
_TODO = Pattern(r"<en-todo\b([^<>]*?)/?>(?:\s*</en-todo\s*>)?", re.I)
_STYLED_TODO = Pattern(
    r"""(<li\b(?=[^<>]*\bstyle\s*=\s*["'][^"'<>]*--en-checked:\s*(true|false))[^<>]*>)(\s*<(?:div|p)\b[^<>]*>)?""",
    re.I,
)
"""A task as Evernote writes it since version 10."""
_CRYPT = Pattern(r"<en-crypt\b([^<>]*)>.*?</en-crypt\s*>", re.I | re.S)
_ATTRIBUTE = Pattern(r"""([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")


@dataclass(slots=True)
class _Seen:
    """A note of which the stream has shown where it is and what it is called."""

    start: int = 0
    end: int = 0
    told: dict[str, str] = field(default_factory=dict)


def _list_enex(
    file: SavedFile, encoding: str | None, report: Report
) -> Iterator[PageInside] | None:
    """Return the notes in an export; None when it is none."""
    return _notes(file, report) if _START.match(file.start()) else None


def _notes(file: SavedFile, report: Report) -> Iterator[PageInside]:
    """Yield the notes as the file is looked through; raises FileDamagedError where it is cut."""
    from xml.parsers.expat import ExpatError

    scan = _Scan()
    with file.stream() as stream:
        step = stream.read(_STEP)
        while step:
            try:
                scan.parser.Parse(step)
            except (ExpatError, XmlDamagedError) as error:
                yield from scan.taken(file)
                raise FileDamagedError from error
            report(stream.tell())
            yield from scan.taken(file)
            step = stream.read(_STEP)
    if scan.depth:
        raise FileDamagedError


class _Scan:
    """Looks for notes in what the parser is fed with; the words of pictures are passed over."""

    def __init__(self) -> None:
        self.depth = 0
        self._seen: list[_Seen] = []
        self._note = _Seen()
        self._saver = ""
        self._words: list[str] = []
        self.parser = safe_parser(self._words.append)
        self.parser.CharacterDataHandler = None
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end

    def taken(self, file: SavedFile) -> Iterator[PageInside]:
        """Yield the notes that have ended since the last call."""
        seen, self._seen = self._seen, []
        for note in seen:
            title = note.told.get("title", "")
            yield PageInside(
                inside=title or f"{note.start}",
                load=partial(_read, file, note.start, note.end, self._saver),
                title=title,
                url=note.told.get("source-url", ""),
                saved=_date(note.told.get("created", "")) or "",
            )

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        if self.depth > DEEPEST:
            raise XmlDamagedError
        if name == "note":
            self._note = _Seen(self.parser.CurrentByteIndex)
        elif name in _TOLD:
            self._words.clear()
            self.parser.CharacterDataHandler = self._take
        elif name == "en-export":
            told = (attributes.get("application", ""), attributes.get("version", ""))
            self._saver = " ".join(filter(None, told))

    def _take(self, words: str) -> None:
        if len(self._words) < _LONGEST_TOLD:
            self._words.append(words[:_LONGEST_TOLD])

    def _end(self, name: str) -> None:
        self.depth -= 1
        if name in _TOLD:
            self.parser.CharacterDataHandler = None
            self._note.told[name] = " ".join("".join(self._words).split())
        elif name == "note":
            self._note.end = self.parser.CurrentByteIndex + _END_TAG
            self._seen.append(self._note)


def _read(file: SavedFile, start: int, end: int, saver: str) -> SourceDocument:
    if end - start > _LARGEST_NOTE:
        raise FileTooLargeError(
            size=str((end - start) // 1_000_000), limit=str(_LARGEST_NOTE // 1_000_000)
        )
    with file.stream() as stream:
        stream.seek(start)
        raw = stream.read(end - start)
    try:
        note = read_xml(raw)
    except XmlDamagedError as error:
        raise FileDamagedError from error
    title, about = note.words_of("title"), note.first("note-attributes") or Element("", {})
    url = about.words_of("source-url")
    pictures, attachments = _resources(note)
    body = _html(note.words_of("content"), pictures, attachments)
    if not body.strip():
        raise NoArticleError
    # Of a page that was clipped, the note's author is who clipped it.
    author = "" if url else about.words_of("author")
    return SourceDocument(
        name=file.path.name,
        raw=raw,
        kind=SourceKind.HTML,
        text=made_page(body, title=title, authors=filter(None, [author]), url=url),
        encoding="utf-8",
        url=url if url.startswith(("http:", "https:")) else "",
        assets=pictures,
        inside=title or f"{start}",
        saved=_date(note.words_of("created")),
        saver=saver,
        is_whole=True,
    )


def _resources(note: Element) -> tuple[dict[str, Asset], dict[str, str]]:
    """Return the note's pictures by their MD5, and the names of all else in it."""
    pictures: dict[str, Asset] = {}
    others: dict[str, str] = {}
    for resource in note.elements("resource"):
        try:
            data = base64.b64decode("".join(resource.words_of("data").split()))
        except (binascii.Error, ValueError):
            continue
        key = hashlib.md5(data, usedforsecurity=False).hexdigest()
        name = resource.words_of("resource-attributes", "file-name")
        if (asset := picture_of(name or key, data)) is not None:
            pictures[key] = asset
        else:
            others[key] = name or resource.words_of("mime")
    return pictures, others


def _html(content: str, pictures: dict[str, Asset], attachments: dict[str, str]) -> str:
    """Return a note's ENML as HTML; what is no picture is named where it stands."""

    def medium(match: re.Match[str]) -> str:
        told = _attributes(match[1])
        key = told.get("hash", "").lower()
        if key in pictures or (
            key not in attachments and told.get("type", "").startswith("image/")
        ):
            return f'<img src="{escape(key)}" alt="{escape(told.get("alt", ""))}">'
        return f"<p>📎 {escape(attachments.get(key) or told.get('type', ''))}</p>"

    def box(match: re.Match[str]) -> str:
        return _box(_attributes(match[1]).get("checked", ""))

    body = _PROLOGUE.sub("", content, count=1)
    body = _CRYPT.sub(lambda m: f"🔒 {escape(_attributes(m[1]).get('hint', ''))}", body)
    body = _TODO.sub(box, _MEDIA.sub(medium, body))
    body = _STYLED_TODO.sub(lambda m: f"{m[1]}{m[3] or ''}{_box(m[2])}", body)
    return opened_tags(_NOTE_TAG.sub(r"<\1div>", body))


def _box(checked: str) -> str:
    return "☑ " if checked.lower() == "true" else "☐ "


def _attributes(written: str) -> dict[str, str]:
    found = _ATTRIBUTE.findall(written)
    return {name.lower(): unescape(double or single) for name, double, single in found}


def _date(stamp: str) -> str | None:
    found = _STAMP.match(stamp)
    return f"{found[1]}-{found[2]}-{found[3]}T{found[4]}:{found[5]}:{found[6]}Z" if found else None


ENEX = Format(
    name=translatable("Evernote notes"),
    pages=_list_enex,
    suffixes=(".enex",),
    mime_types=("application/enex+xml",),
)
