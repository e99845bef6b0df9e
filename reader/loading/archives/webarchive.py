"""Safari's web archive: a property list, binary or XML, with the page and its resources."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from reader.core.messages.errors import FileDamagedError, XmlDataError
from reader.core.messages.translatable import translatable
from reader.core.source import SourceDocument
from reader.loading.archives.archive import (
    MOST_PARTS,
    Packed,
    Part,
    Unpack,
    addresses_from,
    file_name,
    packed_page,
)
from reader.loading.bytes.property_list import is_property_list, read_property_list
from reader.loading.formats import Format, Offer

_DEEPEST = 4
_LOOKED_AT = 4_096


def load_webarchive(path: Path, data: bytes, encoding: str | None) -> SourceDocument | None:
    """Return the page in a web archive, or None when ``data`` is no property list.

    Raises FileDamagedError when it is cut, XmlDataError when the list is of something else.
    """
    if not is_property_list(data):
        return None
    archive = read_property_list(data)
    main = _dictionary(archive, "WebMainResource")
    page = main.get("WebResourceData")
    if not isinstance(page, bytes):
        if archive is None and b"WebMainResource" not in data[:_LOOKED_AT]:
            return None
        raise FileDamagedError if archive is None else XmlDataError(kind="plist")
    url = _string(main, "WebResourceURL")
    packed = Packed(
        name=path.name,
        raw=data,
        page=page,
        parts=dict(_resources(archive)),
        addresses=addresses_from(url),
        url=url,
        address=url,
        hint=_string(main, "WebResourceTextEncodingName"),
    )
    return packed_page(packed, encoding)


def _resources(archive: object, depth: int = 0) -> Iterator[tuple[str, Part]]:
    """Yield address and part of the resources, those of frames too."""
    if not isinstance(archive, Mapping) or depth == _DEEPEST:
        return
    frames = _list(archive, "WebSubframeArchives")
    pages = [_dictionary(frame, "WebMainResource") for frame in frames]
    for resource in (*_list(archive, "WebSubresources"), *pages):
        if isinstance(resource, Mapping):
            content = resource.get("WebResourceData")
            address = _string(resource, "WebResourceURL")
            if isinstance(content, bytes) and address:
                yield address, Part(file_name(address), _kept(content), address)
    for frame in frames:
        yield from _resources(frame, depth + 1)


def _kept(content: bytes) -> Unpack:
    return lambda: content


def _dictionary(value: object, key: str) -> Mapping[str, object]:
    inner = value.get(key) if isinstance(value, Mapping) else None
    return inner if isinstance(inner, Mapping) else {}


def _list(value: Mapping[str, object], key: str) -> list[object]:
    inner = value.get(key)
    return inner[:MOST_PARTS] if isinstance(inner, list) else []


def _string(value: Mapping[str, object], key: str) -> str:
    inner = value.get(key)
    return inner if isinstance(inner, str) else ""


WEB_ARCHIVE = Format(
    name=translatable("Safari web archive"),
    load=load_webarchive,
    suffixes=(".webarchive",),
    mime_types=("application/x-webarchive",),
    apple_types=("com.apple.webarchive",),
    offer=Offer.FIRST,
    is_new_to_linux=True,
)
