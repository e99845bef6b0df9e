"""The line below a title: when, where and by whom."""

from __future__ import annotations

from reader.core.article import Metadata
from reader.translation import Translate


def byline_of(metadata: Metadata, tr: Translate) -> str:
    """Return date, source, authors and editors in one line; empty when nothing is known."""
    published = (metadata.published or "").replace("T", " ")
    source = metadata.source or metadata.site
    parts = [published, source, "、".join(metadata.authors)]
    if metadata.editors:
        parts.append(tr("Editors: {names}").format(names="、".join(metadata.editors)))
    return "　·　".join(filter(None, parts))
