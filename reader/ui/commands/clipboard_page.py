"""Keeps what was copied from a page as a file, so that it can be read like any saved page."""

from __future__ import annotations

import hashlib
from pathlib import Path

from PySide6.QtCore import QMimeData

from reader.core.files.writing import write_whole


def save_clipboard(data: QMimeData | None, folder: Path) -> Path | None:
    """Write the clipboard's text, or its HTML, into ``folder`` and return the file.

    None when there is neither; the same content gives the same file. Raises OSError.
    """
    if data is None:
        return None
    if data.hasHtml() and data.html().strip():
        content, suffix = data.html(), ".html"
    elif data.hasText() and data.text().strip():
        content, suffix = data.text(), ".txt"
    else:
        return None
    raw = content.encode("utf-8", "replace")
    path = folder / (hashlib.sha256(raw).hexdigest()[:16] + suffix)
    write_whole(path, raw, lasting=True)
    return path
