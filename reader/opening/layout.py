"""How one article is laid out where its reader wants it otherwise than all others."""

from __future__ import annotations

from dataclasses import replace

from reader.core.settings import PageSettings
from reader.library.records.record import Record

_ON, _OFF = "1", "0"


def laid_out(page: PageSettings, record: Record) -> PageSettings:
    """Return ``page``, which is for all articles, as the one of ``record`` is set.

    It may be vertical, and paged, on its own.
    """
    if not record.layout:
        return page
    own = {name: value == _ON for name, value in record.layout}
    return replace(
        page,
        vertical=own.get("vertical", page.vertical),
        paged=own.get("paged", page.paged),
    )


def with_layout(record: Record, page: PageSettings, name: str, *, on: bool) -> Record:
    """Return ``record`` with the field ``name`` on or off, whatever ``page`` has for all."""
    others = tuple(each for each in record.layout if each[0] != name)
    if on == getattr(page, name):
        return replace(record, layout=others)
    return replace(record, layout=(*others, (name, _ON if on else _OFF)))
