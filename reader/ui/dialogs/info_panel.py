"""What is known of the open article, as rows of a name and a value."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QGuiApplication,
    QPalette,
    QTextCharFormat,
    QTextCursor,
    QTextLength,
    QTextTableFormat,
)
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from reader.core.article import Article
from reader.core.articles.walk import reading_minutes
from reader.core.messages.translatable import translatable
from reader.core.variants import Region, Script
from reader.translation import Translate
from reader.ui.pictures.figures import figures_of, picture_of

Row = tuple[str, str]
"""A name and a value, both for the user."""

_WIDTH, _HEIGHT = 640, 600
_GAP = 16
"""Between names and values, in pixels."""

_SCRIPT_NAMES: Mapping[Script, str] = {
    Script.HANS: translatable("Simplified"),
    Script.HANT: translatable("Traditional"),
    Script.MIXED: translatable("Both scripts mixed"),
    Script.NONE: translatable("Cannot be told"),
}
_REGION_NAMES: Mapping[Region, str] = {
    Region.CHINA: translatable("Mainland China"),
    Region.TAIWAN: translatable("Taiwan"),
    Region.HONG_KONG: translatable("Hong Kong"),
}


@dataclass(frozen=True, slots=True)
class ArticleInfo:
    """What the panel is told."""

    article: Article
    """As it is shown; script and region are those of 原文 in every variant."""
    path: Path
    encoding: str
    """By Python's name."""
    characters: int
    removals: int
    """How many things cleaning took out."""
    repairs: int
    """How many places are mended in what is shown."""


def info_rows(known: ArticleInfo, tr: Translate) -> list[Row]:
    """Return what is known, in order; what the page does not say has no row."""
    article, metadata = known.article, known.article.metadata
    figures = figures_of(article)
    saved = sum(picture_of(article, figure) is not None for figure in figures)
    region = _REGION_NAMES[article.region] if article.region else ""
    of_all = tr("{saved} of {all} saved").format(saved=saved, all=len(figures))
    rows = [
        (tr("Title"), metadata.title),
        (tr("Subtitle"), metadata.subtitle),
        (tr("Authors"), "、".join(metadata.authors)),
        (tr("Editors"), "、".join(metadata.editors)),
        (tr("Site"), metadata.site),
        (tr("Section"), " › ".join(metadata.section)),
        (tr("Source"), metadata.source),
        (tr("Published"), (metadata.published or "").replace("T", " ")),
        (tr("Address"), metadata.url),
        (tr("File"), known.path.name),
        (tr("Folder"), str(known.path.parent)),
        (tr("Encoding"), known.encoding),
        (tr("Original script"), tr(_SCRIPT_NAMES[article.script])),
        (tr("Region"), tr(region) if region else ""),
        (tr("Characters"), f"{known.characters:,}"),
        (tr("Reading time"), tr("{minutes} min").format(minutes=reading_minutes(known.characters))),
        (tr("Pictures"), of_all if figures else ""),
        (tr("Removed from the page"), str(known.removals)),
        (tr("Mended places"), str(known.repairs)),
        (tr("SHA-256 of the file"), article.article_id),
    ]
    return [(name, value) for name, value in rows if value]


def info_dialog(parent: QWidget | None, rows: Sequence[Row], tr: Translate) -> QDialog:
    """Return the dialog that shows ``rows``; every value can be selected, all can be copied."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(tr("About this article"))
    dialog.resize(_WIDTH, _HEIGHT)
    table = QTextBrowser()
    table.setAccessibleName(tr("About this article"))
    table.setFrameShape(QTextBrowser.Shape.NoFrame)
    table.setOpenLinks(False)
    table.setTabChangesFocus(True)
    table.viewport().setAutoFillBackground(False)
    table.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    _fill(table, rows)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, dialog)
    close = buttons.button(QDialogButtonBox.StandardButton.Close)
    close.setText(tr("Close"))
    copy = buttons.addButton(tr("Copy all"), QDialogButtonBox.ButtonRole.ActionRole)
    text = "\n".join(f"{name}\t{value}" for name, value in rows)
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(text))
    buttons.rejected.connect(dialog.reject)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(20, 18, 20, 14)
    layout.addWidget(table)
    layout.addWidget(buttons)
    close.setDefault(True)
    close.setFocus()
    return dialog


def _fill(table: QTextBrowser, rows: Sequence[Row]) -> None:
    """Write ``rows`` as a table without lines, in which a long address wraps anywhere."""
    widest = max((table.fontMetrics().horizontalAdvance(name) for name, _ in rows), default=0)
    look = QTextTableFormat()
    look.setBorder(0)
    look.setCellSpacing(0)
    look.setCellPadding(4)
    look.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    names = QTextLength(QTextLength.Type.FixedLength, widest + 2 * look.cellPadding() + _GAP)
    look.setColumnWidthConstraints([names, QTextLength()])
    quiet, plain = QTextCharFormat(), QTextCharFormat()
    quiet.setForeground(table.palette().color(QPalette.ColorRole.PlaceholderText))
    grid = table.textCursor().insertTable(len(rows), 2, look)
    for number, (name, value) in enumerate(rows):
        grid.cellAt(number, 0).firstCursorPosition().insertText(name, quiet)
        grid.cellAt(number, 1).firstCursorPosition().insertText(value, plain)
    table.moveCursor(QTextCursor.MoveOperation.Start)
