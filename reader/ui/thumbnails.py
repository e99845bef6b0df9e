"""Small pictures of the figures, made off the interface's thread when they are first painted."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QImage, QPainter

from reader.core.article import Asset
from reader.ui.picture_levels import ground_of
from reader.ui.pictures import decode
from reader.ui.tasks import Task, TaskRunner

THUMBNAILS_KEPT = 96
"""What was painted longest ago is dropped beyond this number."""


@dataclass(frozen=True, slots=True)
class ThumbnailKey:
    """Which picture, and how large: width and height in device-independent pixels."""

    article_id: str
    asset_id: str
    width: int
    height: int
    device_pixel_ratio: float


_Made: TypeAlias = tuple[ThumbnailKey, QImage]


class Thumbnails(QObject):
    """Makes and keeps thumbnails, within bounds."""

    made = Signal(str)
    """The asset id of a thumbnail that can now be painted."""

    def __init__(self, runner: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._kept: OrderedDict[ThumbnailKey, QImage] = OrderedDict()
        self._under_way: dict[ThumbnailKey, Task] = {}

    def get(self, key: ThumbnailKey, asset: Asset) -> QImage | None:
        """Return the thumbnail, null when the picture is broken; None, and ``made`` later."""
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        if key not in self._under_way:
            self._make(key, asset)
        return None

    def forget(self) -> None:
        """Give up what is being made and free what was."""
        for task in self._under_way.values():
            task.cancel()
        self._under_way.clear()
        self._kept.clear()

    def _make(self, key: ThumbnailKey, asset: Asset) -> None:
        def work(report: Callable[[int], None]) -> _Made:
            report(0)
            return key, thumbnail(asset, key.width, key.height, key.device_pixel_ratio)

        task = Task()
        task.done.connect(self._on_made)
        self._under_way[key] = task
        self._runner.start(task, work)

    def _on_made(self, made: _Made) -> None:
        key, image = made
        task = self._under_way.get(key)
        if task is None or self.sender() is not task:
            return  # given up meanwhile
        del self._under_way[key]
        self._kept[key] = image
        while len(self._kept) > THUMBNAILS_KEPT:
            self._kept.popitem(last=False)
        self.made.emit(key.asset_id)


def thumbnail(asset: Asset, width: int, height: int, device_pixel_ratio: float) -> QImage:
    """Return the picture of that size, on a ground where it has holes; null when it is broken."""
    picture = decode(asset, width, height, device_pixel_ratio)
    ground = None if picture.isNull() else ground_of(picture)
    if ground is None:
        return picture
    image = QImage(picture.size(), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(device_pixel_ratio)
    image.fill(QColor(ground.value))
    painter = QPainter(image)
    painter.drawImage(0, 0, picture)
    painter.end()
    return image
