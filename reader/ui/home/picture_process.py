"""The process that makes the small pictures of the library's list: JSON lines in and out.

Pictures are decoded in a process of its own because Qt's readers of pictures and Python's threads
can wait for each other for ever, and because a picture that breaks its decoder breaks no window.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import IO

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage

from reader.core.article import Asset
from reader.core.messages.errors import ReaderError
from reader.library.articles.store import Library
from reader.library.migrations import open_database
from reader.opening.library_pictures import first_pictures
from reader.storing.first_pictures import HEIGHT, WIDTH, FirstPictures
from reader.ui.pictures.pictures import natural_size
from reader.ui.pictures.thumbnails import thumbnail

_TRIED = 6
"""Pictures of an article, of which the first that is none of an ornament's size is taken."""
_SMALLEST = 60
"""Pixels of a side."""
_QUALITY = 82
_SHORTEN_AFTER = 100
"""Pictures made."""


def work(requests: IO[bytes], answers: IO[bytes]) -> None:
    """Make a picture for each request until they end, and answer whether there is one."""
    application = QGuiApplication([])
    library: Library | None = None
    try:
        for count, line in enumerate(requests, start=1):
            request = json.loads(line)
            if library is None:
                library = Library(open_database(Path(request["library"])), "")
            pictures = FirstPictures(Path(request["pictures"]))
            made = make(library, request["number"], pictures)
            answers.write(json.dumps(made).encode() + b"\n")
            answers.flush()
            if count % _SHORTEN_AFTER == 1:
                pictures.shorten()
    finally:
        if library is not None:
            library.database.close()
        application.shutdown()


def make(library: Library, number: int, pictures: FirstPictures) -> bool:
    """Keep the small picture of an article; return whether there is one."""
    try:
        (entry,) = library.entries([number]) or (None,)
        if entry is None:
            return False
        found = first_pictures(library, number, _TRIED)
        data = next(filter(None, map(small, found)), b"")
        if not data:
            return False
        pictures.keep(entry.article_id, data)
        if not library.entries([number]):  # it was forgotten meanwhile
            pictures.forget_article(entry.article_id)
            return False
    except (ReaderError, OSError, ValueError):
        return False  # the row is painted without one
    return True


def small(asset: Asset) -> bytes:
    """Return the middle of a picture, or the upper part of a high one, as a small JPEG.

    Of one that is too small for an illustration, or cannot be shown, there is nothing.
    """
    natural = natural_size(asset)
    if min(natural.width(), natural.height()) < _SMALLEST:
        return b""
    size = natural.scaled(
        QSize(WIDTH, HEIGHT), Qt.AspectRatioMode.KeepAspectRatioByExpanding
    ).boundedTo(QSize(WIDTH * 8, HEIGHT * 8))
    picture = thumbnail(asset, size.width(), size.height(), 1.0)
    if picture.isNull():
        return b""
    left = (picture.width() - WIDTH) // 2
    top = (picture.height() - HEIGHT) // 4
    cut = picture.copy(max(0, left), max(0, top), WIDTH, HEIGHT)
    return _jpeg(cut.convertToFormat(QImage.Format.Format_RGB32))


def _jpeg(picture: QImage) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "JPEG", _QUALITY)  # type: ignore[call-overload]
    buffer.close()
    return bytes(data.data())
