"""Pictures as they are painted, decoded when they are first seen.

They are decoded in the interface's thread and in no other: see README.md on the deadlock.
"""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtGui import QImage

from reader.core.article import Asset
from reader.ui.pictures.pictures import decode

MOST_BYTES = 64_000_000
"""Of pictures that are kept, besides the one that is shown."""


class PictureCache:
    """The pictures painted last, at the sizes they were painted in."""

    def __init__(self) -> None:
        self._made: OrderedDict[tuple[int, int, int, float, bool, bool], tuple[Asset, QImage]] = (
            OrderedDict()
        )
        self._bytes = 0

    def get(
        self,
        asset: Asset,
        width: float,
        height: float,
        ratio: float,
        dark: bool,
        *,
        softened: bool = False,
    ) -> QImage:
        """Return the picture of ``asset`` at a size in device-independent pixels.

        On a ``dark`` page it may be ``softened``, as that function of pictures says.
        """
        size = max(1, round(width)), max(1, round(height))
        key = id(asset), *size, ratio, dark, softened
        found = self._made.get(key)
        if found is not None and found[0] is asset:
            self._made.move_to_end(key)
            return found[1]
        image = decode(asset, *size, ratio)
        if dark and softened:
            from reader.ui.pictures import picture_levels

            image = picture_levels.softened(image)
        elif image.hasAlphaChannel():
            from reader.ui.pictures.picture_levels import visible_on_paper

            image = visible_on_paper(image, dark=dark)
        self._made[key] = asset, image
        self._bytes += image.sizeInBytes()
        while self._bytes > MOST_BYTES and len(self._made) > 1:
            _, (_, old) = self._made.popitem(last=False)
            self._bytes -= old.sizeInBytes()
        return image
