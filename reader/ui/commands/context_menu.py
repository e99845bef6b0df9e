"""What a click with the right button offers: what lies there first, then what the words allow."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QPointF, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from reader.translation import Translate
from reader.ui.bars.actions import Actions
from reader.ui.page.article_view import ArticleView

GROUPS: tuple[Sequence[str], ...] = (
    ("copy", "copy_simplified", "copy_traditional", "select_all"),
    ("find", "look_up", "report_conversion"),
    ("take_out",),
)
"""Commands by name; a line stands between two groups."""


def context_menu(
    view: ArticleView,
    where: QPoint,
    actions: Actions,
    open_figure: Callable[[str], object],
    tr: Translate,
    parent: QWidget,
) -> QMenu:
    """Return the menu for the point ``where`` on the screen."""
    menu = QMenu(parent)
    at = view.viewport().mapFromGlobal(where)
    if address := view.anchorAt(at):
        menu.addAction(tr("Follow the &link")).triggered.connect(
            lambda: view.anchorClicked.emit(QUrl(address))
        )
        menu.addAction(tr("Copy the link's a&ddress")).triggered.connect(
            lambda: QGuiApplication.clipboard().setText(address)
        )
    if block_id := _figure_at(view, at):
        menu.addAction(tr("Show the &picture")).triggered.connect(lambda: open_figure(block_id))
    for group in GROUPS:
        if not menu.isEmpty():
            menu.addSeparator()
        menu.addActions([actions[name] for name in group])
    return menu


def _figure_at(view: ArticleView, at: QPoint) -> str | None:
    document = view.article_document
    scrolled = QPointF(0, view.verticalScrollBar().value())
    return document.figure_at(QPointF(at) + scrolled) if document else None
