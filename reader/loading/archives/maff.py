"""Mozilla Archive Format: a zip file with a folder for each tab, told by an ``index.rdf``.

Source: the MAFF specification (maf.mozdev.org, "Mozilla Archive Format"), as MAF wrote it.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass

from reader.core.files.safe_xml import Element, XmlDamagedError, read_xml
from reader.loading.bytes.zip_members import ZipMembers

_LARGEST_TOLD = 1_000_000
_RDF = "index.rdf"


@dataclass(frozen=True, slots=True)
class Tab:
    """One page of such an archive, as its folder tells of it."""

    page: str
    """Its file in the archive."""
    title: str
    url: str
    saved: str | None
    saver: str = "MAFF"


def tabs_in(members: ZipMembers) -> Iterator[Tab]:
    """Yield the tabs in the archive's order; none when it is no such archive."""
    for name in members.names:
        if posixpath.basename(name) != _RDF or name.count("/") > 1:
            continue
        try:
            root = read_xml(members.read(name, _LARGEST_TOLD))
        except XmlDamagedError:
            continue
        told = {element.local: element for element in root.below()}
        page = posixpath.join(posixpath.dirname(name), _told(told, "indexfilename") or "index.html")
        if page in members.names:
            yield Tab(
                page,
                _told(told, "title"),
                _told(told, "originalurl"),
                _date(_told(told, "archivetime")),
            )


def _told(told: dict[str, Element], name: str) -> str:
    element = told.get(name)
    return element.get("resource") or element.text.strip() if element else ""


def _date(written: str) -> str | None:
    """Return a date as mail writes it (RFC 5322), in ISO 8601."""
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(written).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
