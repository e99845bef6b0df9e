"""The way of the Tab key through the window: region by region, inside each as one reads."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget


def go_to_neighbour(window: QWidget, regions: Sequence[QWidget], *, forward: bool) -> bool:
    """Give the focus to the next stop of ``window``, or the one before; whether there is one.

    Qt's own order is the one in which widgets were made, and tabs are made while one reads.
    """
    stops = [stop for region in regions for stop in _stops_in(region, window)]
    if not stops:
        return False
    focused = QApplication.focusWidget()
    if focused in stops:
        index = stops.index(focused) + (1 if forward else -1)
    else:
        index = 0 if forward else -1
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    stops[index % len(stops)].setFocus(reason)
    return True


def _stops_in(region: QWidget, window: QWidget) -> list[QWidget]:
    stops = [w for w in [region, *region.findChildren(QWidget)] if _is_stop(w)]

    def place(stop: QWidget) -> tuple[int, int]:
        at = stop.mapTo(window, QPoint(0, 0))
        return at.y() + stop.height() // 2, at.x()

    return sorted(stops, key=place)


def _is_stop(widget: QWidget) -> bool:
    by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    usable = widget.isVisible() and widget.isEnabled() and not widget.isWindow()
    return by_tab and usable and widget.focusProxy() is None
