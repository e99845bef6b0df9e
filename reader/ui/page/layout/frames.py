"""From along and across a line to the screen: the one place where directions differ.

``u`` runs along a line from its start, ``v`` from line to line. In horizontal setting they are x
and y; in vertical setting u runs down and v to the left.
"""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF


class Frame(NamedTuple):
    """Where (0, 0) of lines is on the screen, and which way they run."""

    x: float
    y: float
    vertical: bool = False

    def point(self, u: float, v: float) -> QPointF:
        """Return where (``u``, ``v``) is on the screen."""
        return QPointF(self.x - v, self.y + u) if self.vertical else QPointF(self.x + u, self.y + v)

    def rect(self, area: QRectF) -> QRectF:
        """Return the screen's rectangle of an area of (u, v)."""
        if self.vertical:
            left, top = self.x - area.bottom(), self.y + area.left()
            return QRectF(left, top, area.height(), area.width())
        return area.translated(self.x, self.y)

    def local(self, point: QPointF) -> tuple[float, float]:
        """Return u and v of a point of the screen."""
        if self.vertical:
            return point.y() - self.y, self.x - point.x()
        return point.x() - self.x, point.y() - self.y

    def moved(self, u: float, v: float) -> Frame:
        """Return the frame whose (0, 0) is at (``u``, ``v``) of this one."""
        at = self.point(u, v)
        return Frame(at.x(), at.y(), self.vertical)
