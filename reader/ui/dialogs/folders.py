"""Where dialogs begin to look for a file, and where they offer to write one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileInfo, QStandardPaths

from reader.core.article import Article
from reader.core.articles.walk import first_words
from reader.paths import data_dir, resource_path

_LONGEST = 30
"""Characters of first words that stand for a title."""


def begin_in(*folders: Path) -> Path:
    """Return the first of ``folders`` that is there, else where browsers save files, else home.

    A folder that is not there (any more) would be taken for a file's name by Qt's dialog.
    """
    downloads = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
    names = [*map(str, folders), downloads]
    return Path(next(filter(lambda name: QFileInfo(name).isDir(), names), Path.home()))


def folder_beside(page: Path) -> Path:
    """Return where something made of ``page`` is offered to be written: beside it.

    What lies in the program's own folders, as the sample and what was pasted do, is nobody's to
    look for there: then it is where dialogs begin.
    """
    return begin_in() if is_own(page) else page.parent


def place_beside(page: Path, article: Article, suffix: str) -> Path:
    """Return where something made of the ``article`` in ``page`` is offered to be written.

    It is called by the title; what was pasted without one by its first words, since its file has
    a name that nobody gave it.
    """
    from reader.exporting.file_names import file_name

    title = article.metadata.title or (first_words(article, _LONGEST) if is_own(page) else "")
    return folder_beside(page) / f"{file_name(title, page.stem)}{suffix}"


def is_own(page: Path) -> bool:
    """Whether ``page`` lies in the program's own folders, which no reader knows."""
    return any(page.is_relative_to(folder) for folder in (resource_path("."), data_dir()))
