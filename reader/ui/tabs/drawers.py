"""Panels that lie over the page, where a window is too narrow for both."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget
from shiboken6 import isValid

WIDEST = 320
LEFT_OF_PAGE = 48
"""Pixels of the page that are seen beside a drawer, to go back to it by a click."""


class Drawer(QFrame):
    """Holds one panel over the edge of ``page``; it closes as soon as the page is returned to."""

    closed = Signal()

    def __init__(self, page: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("drawer")
        self._page = page
        self._at_right = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._layout = layout
        self._panels: list[QWidget] = []
        """Those that lie in it, of which one is shown."""
        self.hide()
        page.installEventFilter(self)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    def open(self, panel: QWidget, *, at_right: bool) -> None:
        """Show ``panel`` over the left or the right edge of the page, with the focus."""
        self._at_right = at_right
        for other in self._panels:
            if other.parentWidget() is self:
                other.hide()
        if panel.parentWidget() is not self:
            self._layout.addWidget(panel)
            self._panels = [*(p for p in self._panels if p.parentWidget() is self), panel]
        panel.show()
        self._fit()
        self.show()
        self.raise_()
        stop = next((w for w in (panel, *panel.findChildren(QWidget)) if _takes_focus(w)), panel)
        stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_it(self) -> None:
        """Give the page back."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the page's edge."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        window = self.parentWidget()
        if window is None:
            return
        corner = self._page.mapTo(window, self._page.rect().topLeft())
        width = min(WIDEST, self._page.width() - LEFT_OF_PAGE)
        left = corner.x() + (self._page.width() - width if self._at_right else 0)
        self.setGeometry(left, corner.y(), width, self._page.height())

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and isValid(self._page) and self._page.isAncestorOf(now):
            self.close_it()


def _takes_focus(widget: QWidget) -> bool:
    policy = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(policy) and not widget.isHidden() and widget.focusProxy() is None
