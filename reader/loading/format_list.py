"""Every format that can be opened."""

from __future__ import annotations

from reader.loading.archives.compressed import COMPRESSED
from reader.loading.archives.mhtml import MHTML
from reader.loading.archives.warc import WARC
from reader.loading.archives.webarchive import WEB_ARCHIVE
from reader.loading.archives.zip_file import ZIP
from reader.loading.data.enex import ENEX
from reader.loading.data.fb2 import FB2
from reader.loading.data.json_file import JSON
from reader.loading.data.xml_file import XML
from reader.loading.formats import Format
from reader.loading.markdown.markdown_file import MARKDOWN
from reader.loading.pages.html_file import HTML
from reader.loading.pages.plain_text import PLAIN_TEXT
from reader.loading.pages.shortcut import SHORTCUT

FORMATS: tuple[Format, ...] = (
    ZIP,
    WARC,
    COMPRESSED,
    ENEX,
    FB2,
    JSON,
    XML,
    SHORTCUT,
    WEB_ARCHIVE,
    MHTML,
    MARKDOWN,  # before HTML, of which Markdown may hold some
    HTML,
    PLAIN_TEXT,
)
"""Asked in this order, by content; the first that knows the format loads the file."""

SUFFIXES: tuple[str, ...] = tuple(suffix for kind in FORMATS for suffix in kind.suffixes)
"""Of the names of files that can be opened; what a file is, its content tells."""
