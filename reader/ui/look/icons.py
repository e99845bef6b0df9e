"""Line icons in the theme's colour."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QGuiApplication, QIcon, QImageReader, QPixmap

from reader.paths import resource_path

_SIZE = 20
"""Device-independent pixels."""


def line_icon(name: str, colour: str) -> QIcon:
    """Return ``resources/icons/NAME.svg``, drawn black there, in ``colour``."""
    drawing = resource_path(f"icons/{name}.svg").read_text("utf-8").replace("#000", colour)
    icon = QIcon()
    for size in sorted({_SIZE, round(_SIZE * _sharpest_screen())}):
        buffer = QBuffer()
        buffer.setData(QByteArray(drawing.encode("utf-8")))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        reader = QImageReader(buffer, QByteArray(b"svg"))
        reader.setScaledSize(QSize(size, size))
        icon.addPixmap(QPixmap.fromImage(reader.read()))
        buffer.close()
    return icon


class IconBook:
    """Line icons, each drawn once in a colour for the screens that there are."""

    def __init__(self) -> None:
        self._drawn: dict[tuple[str, str, float], QIcon] = {}

    def get(self, name: str, colour: str) -> QIcon:
        """Return what ``line_icon`` returns."""
        key = name, colour, _sharpest_screen()
        if key not in self._drawn:
            self._drawn[key] = line_icon(name, colour)
        return self._drawn[key]


def _sharpest_screen() -> float:
    """Return the largest device pixel ratio of all screens, for which icons are drawn."""
    application = QGuiApplication.instance()
    return application.devicePixelRatio() if isinstance(application, QGuiApplication) else 1.0


def application_icon() -> QIcon:
    """Return the program's own icon."""
    return QIcon(str(resource_path("icons/qingdu.svg")))
