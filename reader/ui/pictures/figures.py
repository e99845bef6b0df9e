"""The figures of an article, in reading order, and the pictures they have."""

from __future__ import annotations

from pathlib import PurePath

from PySide6.QtCore import QMimeDatabase

from reader.core.article import Absence, Article, Asset, Figure, Medium
from reader.core.articles.walk import iter_blocks, read_blocks
from reader.core.messages.translatable import translatable


def figures_of(article: Article) -> tuple[Figure, ...]:
    """Return every figure of ``article``, those inside quotes and lists too."""
    return tuple(block for block in iter_blocks(read_blocks(article)) if isinstance(block, Figure))


def picture_of(article: Article, figure: Figure) -> Asset | None:
    """Return the picture of ``figure``; None when it was not saved with the page."""
    return None if figure.asset_id is None else article.assets.get(figure.asset_id)


def words_of(figure: Figure) -> str:
    """Return what is said of the picture to someone who does not see it; may be empty."""
    return figure.alt or figure.caption.text


def suggested_name(asset: Asset) -> str:
    """Return a file name for ``asset`` that every system takes, with its format's suffix."""
    name = asset.name.replace("\\", "/").rpartition("/")[2]
    name = "".join("_" if char in '<>:"|?*' or char < " " else char for char in name).strip(" .")
    media = QMimeDatabase().mimeTypeForData(asset.data)
    if PurePath(name).suffix.lower().removeprefix(".") in media.suffixes():
        return name
    return f"{name or 'picture'}.{media.preferredSuffix() or 'bin'}"


NOT_SAVED = translatable("The picture was not saved with the page")


ABSENT = {
    Absence.NOT_SAVED: NOT_SAVED,
    Absence.ELSEWHERE: translatable("The picture lies in a folder from which nothing is read"),
    Absence.NOT_A_PICTURE: translatable("What was saved in the picture's place is no picture"),
    Absence.TOO_LARGE: translatable("The picture is too large to be shown"),
    Absence.REFUSED: translatable("The system does not let the picture's file be read"),
}


SEVERAL_NOT_SAVED = translatable("{count} pictures were not saved with the page")


NOT_SHOWN = translatable("This picture cannot be shown")


NOT_SHOWN_FORMAT = translatable("This picture cannot be shown: it is in the format {format}")


UNREADABLE_FORMATS = frozenset(["AVIF", "HEIC", "HEIF", "JXL"])
"""Formats that no decoder comes with the program for."""


MEDIA_NOT_SAVED = {
    Medium.VIDEO: translatable("A video, which was not saved with the page"),
    Medium.AUDIO: translatable("A sound recording, which was not saved with the page"),
    Medium.FRAME: translatable("A part of another page, which was not saved"),
}
