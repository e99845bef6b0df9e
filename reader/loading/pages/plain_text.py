"""Text copied from a page and saved as it came."""

from __future__ import annotations

from pathlib import Path

from reader.core.messages.translatable import translatable
from reader.core.source import SourceDocument, SourceKind
from reader.loading.bytes.encoding import decode
from reader.loading.bytes.signatures import is_binary, is_bookmarks
from reader.loading.formats import Format, Offer


def load_plain_text(path: Path, data: bytes, encoding: str | None) -> SourceDocument | None:
    """Return ``data`` as a text, or None when it is no text at all."""
    if is_binary(data) or is_bookmarks(data):
        return None
    decoded = decode(data, encoding)
    if not is_text(decoded.text):
        return None
    return SourceDocument(
        name=path.name,
        raw=data,
        kind=SourceKind.PLAIN_TEXT,
        text=decoded.text,
        encoding=decoded.encoding,
    )


def is_text(text: str) -> bool:
    """Whether a person could read ``text``: few control characters, few bytes that fit nothing."""
    sample = text[:100_000]
    strange = sum((char < " " and char not in "\t\n\r\f\x1b") or char == "\x7f" for char in sample)
    broken = sample.count("\ufffd")
    return strange * 100 <= len(sample) and broken * 10 <= len(sample)


PLAIN_TEXT = Format(
    name=translatable("Text"),
    load=load_plain_text,
    suffixes=(".txt",),
    mime_types=("text/plain",),
    apple_types=("public.plain-text",),
    offer=Offer.BEHIND_OTHERS,
)
