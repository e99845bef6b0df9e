"""A page of which, when an article is long, only what is in view is set for the first paint."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QInputEvent, QKeyEvent, QPaintEvent, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from reader.core.settings import PageSettings
from reader.hanzi.presentation import Presentation
from reader.translation import Translate
from reader.ui.look.fonts import FontBook
from reader.ui.look.theme import Colours
from reader.ui.page.article_page import Anchor, ArticlePage
from reader.ui.typesetting.document import ArticleDocument
from reader.ui.typesetting.placed import TextPlace
from reader.ui.typesetting.stretch import stretch_round

if TYPE_CHECKING:
    from reader.ui.typesetting.preview import Preview

_FRAME = 15
"""Milliseconds from the paint of a part to the setting of the whole: the screen comes first."""
_PATIENCE = 250
"""Milliseconds after which a long article is set whole although nothing was painted."""


class PreviewedPage(ArticlePage):
    """Shows a long article again in two steps; whoever asks about the page has it set whole."""

    completed = Signal()
    """The whole of a long article is set, of which only what is in view had been."""

    _preview: Preview | None = None
    """What is painted of a long article until the whole of it is set; Qt asks before __init__."""

    def __init__(self, fonts: FontBook, tr: Translate, parent: QWidget | None = None) -> None:
        super().__init__(fonts, tr, parent)
        self._preview_selections: Sequence[QTextEdit.ExtraSelection] = ()
        self._kept_selection: tuple[TextPlace, TextPlace] | None = None
        """What is selected once the whole article is set."""
        self._completion = QTimer(self, singleShot=True)
        self._completion.timeout.connect(self.complete)

    def show_article(
        self,
        presentation: Presentation,
        page: PageSettings,
        colours: Colours,
        anchor: Anchor | None = None,
    ) -> None:
        """Show another article from its beginning, or from where its reader left it."""
        self._drop_preview()
        super().show_article(presentation, page, colours, anchor)

    def show_again(self, presentation: Presentation, page: PageSettings, colours: Colours) -> None:
        """Show the same article in another script, setting or theme, at the same place.

        Of a long one, only what is in view is set before the next paint, and the rest after it, or
        when anything is asked about the page.
        """
        if self._preview is None:
            self._kept_selection = self._selection()
        self._drop_preview()
        self._take(presentation, page, colours)
        self._preview = self._make_preview()
        if self._preview is None:
            self._set()
            self._select(self._kept_selection)
        else:
            self._on_previewed(self._preview)
            self.viewport().update()
            self._completion.start(_PATIENCE)

    def complete(self) -> None:
        """Set the whole article now, if so far only what is in view has been set."""
        if self._preview is not None:
            self._drop_preview()
            self._set()
            self._select(self._kept_selection)
            self.completed.emit()

    @property
    def article_document(self) -> ArticleDocument | None:
        """The document shown; None before the first article."""
        self.complete()
        return super().article_document

    @property
    def preview_document(self) -> ArticleDocument | None:
        """What is painted of a long article until all of it is set; None when it is."""
        return self._preview.document if self._preview else None

    def set_preview_selections(self, selections: Sequence[QTextEdit.ExtraSelection]) -> None:
        """Paint ``selections`` of ``preview_document``."""
        self._preview_selections = selections
        self.viewport().update()

    @property
    def has_selection(self) -> bool:
        """Whether anything is selected; to ask does not have the whole of an article set."""
        if self._preview is not None:
            return self._kept_selection is not None
        return self.textCursor().hasSelection()

    def scrolled(self) -> int:
        """Return how many pixels of the page, as it is painted now, are above the view."""
        return self._preview.scrolled if self._preview else super().scrolled()

    # Qt's own functions, as far as they ask about the page

    def textCursor(self) -> QTextCursor:
        """Return a copy of the cursor."""
        self.complete()
        return super().textCursor()

    def copy(self) -> None:
        """Copy what is selected."""
        self.complete()
        super().copy()

    def selectAll(self) -> None:
        """Select the whole article."""
        self.complete()
        super().selectAll()

    # Qt's events

    def viewportEvent(self, event: QEvent) -> bool:
        """Have the whole article set before the mouse does anything on it."""
        if self._preview is not None and isinstance(event, QInputEvent):
            self.complete()
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Have the whole article set before a key does anything on it."""
        self.complete()
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the page, or what has been set of it."""
        if self._preview is None:
            super().paintEvent(event)
        else:
            self._paint_preview(self._preview, event)
            self._completion.start(_FRAME)

    # Inside

    def _make_preview(self) -> Preview | None:
        """Return what will be seen of the article, set by itself; None when it is short."""
        presentation, style, anchor = self._presentation, self._style, self._anchor
        if presentation is None or style is None or not self.isVisible():
            return None
        article = presentation.article
        place = self._shown(anchor.place) if anchor else TextPlace("title", 0)
        seen = style.characters_in(self.viewport().width(), self.viewport().height())
        stretch = stretch_round(article, place.text_id, place.offset, 2 * seen)
        if stretch is None:
            return None
        from reader.ui.typesetting.preview import preview_of

        document = self._make_document(stretch)
        size = self.viewport().width(), self.viewport().height()
        top = (place, anchor.hidden_lines) if anchor else None
        preview = preview_of(article, stretch, document, size, top)
        if preview is None:
            document.deleteLater()
        return preview

    def _drop_preview(self) -> None:
        self._completion.stop()
        self._preview_selections = ()
        if self._preview is not None:
            self._preview.document.deleteLater()
            self._preview = None

    def _on_previewed(self, preview: Preview) -> None:
        self._show_boxes(preview.document, preview.boxes)

    def _paint_preview(self, preview: Preview, event: QPaintEvent) -> None:
        cursor = None
        if self._kept_selection is not None:
            start, end = map(self._shown, self._kept_selection)
            cursor = preview.cursor(start, end)
        self.paint_page(event.rect(), preview.document, cursor, self._preview_selections)

    def _find_anchor(self) -> Anchor | None:
        """Return what stands at the top now; None at the very top or in an empty view."""
        return super()._find_anchor() if self._preview is None else self._anchor

    def _on_scroll_bar_moved(self) -> None:
        if self._preview is None or self._moving:
            super()._on_scroll_bar_moved()
        else:  # the bar is still that of the page before
            bar = self.verticalScrollBar()
            share = bar.value() / max(1, bar.maximum())
            self.complete()
            bar.setValue(round(share * bar.maximum()))
