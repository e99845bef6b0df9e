"""Where assistive technology finds the article; what it is told is imported when it asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

from reader.core.article import Article
from reader.translation import Translate
from reader.ui.page.sheets.chosen_sheet import ChosenSheet

if TYPE_CHECKING:
    from reader.ui.page.accessible.accessibility import SpokenArticle


class ArticleStructure(QWidget):
    """Lies in the viewport of ``view`` without any size, only to be asked for its interface."""

    def __init__(self, view: ChosenSheet) -> None:
        super().__init__(view.viewport())
        self.setFixedSize(QSize(0, 0))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._view = view
        self._shown: tuple[Article, Translate] | None = None
        self._spoken: list[SpokenArticle] = []
        """At most one."""
        spoken = self._spoken
        self.destroyed.connect(lambda: _withdraw(spoken))

    def follow(self, article: Article, tr: Translate) -> None:
        """Speak of ``article`` as the view shows it; what was given out before is withdrawn."""
        self._shown = article, tr
        for spoken in self._spoken:
            spoken.follow(article, tr)
        if QAccessible.isActive():
            from PySide6.QtGui import QAccessibleEvent

            event = QAccessibleEvent(self, QAccessible.Event.ObjectReorder)
            QAccessible.updateAccessibility(event)

    @property
    def spoken(self) -> SpokenArticle:
        """What is told of the article, made when it is first asked for."""
        if not self._spoken:
            from reader.ui.page.accessible.accessibility import SpokenArticle

            self._spoken.append(SpokenArticle(self, self._view))
            if self._shown is not None:
                self._spoken[0].follow(*self._shown)
        return self._spoken[0]


def interface_for(name: str, thing: QObject) -> QAccessibleInterface | None:
    """Return the interface of a ``thing`` whose class is called ``name``; None leaves it to Qt."""
    if not isinstance(thing, ArticleStructure):
        return None
    from reader.ui.page.accessible.accessibility import document_of

    return document_of(thing.spoken)


def _withdraw(given_out: list[SpokenArticle]) -> None:
    for spoken in given_out:
        spoken.withdraw()
