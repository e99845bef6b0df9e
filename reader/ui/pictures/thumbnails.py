"""Small pictures of the figures, made when they are first painted."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from reader.core.article import Asset
from reader.ui.pictures.picture_levels import ground_of, on_ground
from reader.ui.pictures.pictures import decode

THUMBNAILS_KEPT = 96
"""What was painted longest ago is dropped beyond this number."""
THUMBNAILS_WANTED = 24
"""More than are seen at once: what was asked for before them has been scrolled past."""


@dataclass(frozen=True, slots=True)
class ThumbnailKey:
    """Which picture, and how large: width and height in device-independent pixels."""

    article_id: str
    asset_id: str
    width: int
    height: int
    device_pixel_ratio: float


class Thumbnails(QObject):
    """Makes thumbnails one by one between the events of the interface, and keeps some."""

    made = Signal(str)
    """The asset id of a thumbnail that can now be painted."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept: OrderedDict[ThumbnailKey, QImage] = OrderedDict()
        self._wanted: OrderedDict[ThumbnailKey, Asset] = OrderedDict()
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._on_time_to_make_one)

    def get(self, key: ThumbnailKey, asset: Asset) -> QImage | None:
        """Return the thumbnail, null when the picture is broken; None, and ``made`` later."""
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        self._wanted[key] = asset
        while len(self._wanted) > THUMBNAILS_WANTED:
            self._wanted.popitem(last=False)
        self._timer.start()
        return None

    def forget(self) -> None:
        """Give up what is to be made and free what was."""
        self._timer.stop()
        self._wanted.clear()
        self._kept.clear()

    def _on_time_to_make_one(self) -> None:
        if not self._wanted:
            self._timer.stop()
            return
        key, asset = self._wanted.popitem(last=False)
        self._kept[key] = thumbnail(asset, key.width, key.height, key.device_pixel_ratio)
        while len(self._kept) > THUMBNAILS_KEPT:
            self._kept.popitem(last=False)
        self.made.emit(key.asset_id)


def thumbnail(asset: Asset, width: int, height: int, device_pixel_ratio: float) -> QImage:
    """Return the picture of that size, on a ground where it has holes; null when it is broken."""
    picture = decode(asset, width, height, device_pixel_ratio)
    ground = None if picture.isNull() else ground_of(picture)
    return picture if ground is None else on_ground(picture, ground)
