"""The QApplication, and the surroundings that Qt needs put right before it starts."""

from __future__ import annotations

import locale
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import (
    QEvent,
    QLibraryInfo,
    QLocale,
    QMessageLogContext,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
    qWarning,
)
from PySide6.QtGui import QAccessible, QFileOpenEvent
from PySide6.QtWidgets import QApplication

from reader import __version__
from reader.display import NONE, NoDisplayError, leave_network_alone, needs_display
from reader.paths import exists
from reader.translation import language_of_environment
from reader.ui.page.accessible.article_structure import interface_for

_WAIT_FOR_PYTHON = 0.0001
"""Seconds after which the interface is given Python by a thread that runs meanwhile. It asks for it
some fifty times while it paints a page, and waited 5 ms (Python's own) each time."""
_FCITX = ("fcitx", "fcitx5")


class Application(QApplication):
    """The QApplication, which is told by macOS when a file is opened in the Finder."""

    file_open_requested = Signal(object)
    """The Path."""

    def event(self, event: QEvent) -> bool:
        """Take a file that the desktop wants opened."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self.file_open_requested.emit(Path(event.file()))
            return True
        return super().event(event)


def build_application(platforms: str = "") -> Application:
    """Return the application with the program's name and look, on the first of ``platforms``.

    Raises NoDisplayError when only that without a display is left, and nobody asked for it.
    """
    leave_network_alone()
    _avoid_session_bus_stall()
    _settle_locale()
    _choose_input_method()
    # Named here, Fusion costs no start the wrapping of QStyle and its eleven enumerations.
    chosen = ["-platform", platforms] if platforms else []
    with _unheard():
        application = Application([*sys.argv[:1], "-style", "Fusion", *chosen])
    # Qt shapes every text by the rules of the default locale's language: under zh_CN a face for
    # 臺灣 would have other marks in vertical lines. What speaks to the reader names its locale.
    QLocale.setDefault(QLocale.c())
    if application.platformName() == NONE and needs_display(platforms):
        raise NoDisplayError
    sys.setswitchinterval(_WAIT_FOR_PYTHON)
    application.setApplicationName("qingdu")
    application.setApplicationDisplayName("")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("io.github.qingdu.Qingdu")
    QAccessible.installFactory(interface_for)
    return application


@contextmanager
def _unheard() -> Iterator[None]:
    """Pass on nothing of what Qt says about displays that it tried in vain."""
    said: list[tuple[QtMsgType, str, str]] = []

    def note(kind: QtMsgType, context: QMessageLogContext, words: str) -> None:
        said.append((kind, context.category or "", words))

    before = qInstallMessageHandler(note)
    try:
        yield
    finally:
        qInstallMessageHandler(before)
        for _kind, category, words in said:
            if not category.startswith("qt.qpa") and "wl_display" not in words:
                qWarning(words)


def _avoid_session_bus_stall() -> None:
    """Name a session bus, real or none: Qt would start one and wait three seconds for it."""
    if sys.platform == "linux" and "DBUS_SESSION_BUS_ADDRESS" not in os.environ:
        bus = Path(os.environ.get("XDG_RUNTIME_DIR", "/nonexistent")) / "bus"
        os.environ["DBUS_SESSION_BUS_ADDRESS"] = f"unix:path={bus}" if exists(bus) else "disabled:"


def _settle_locale() -> None:
    """Give Qt the UTF-8 locale that it would switch to anyway, but without a warning.

    An empty environment, or one that names a locale the system does not have, means "C".
    """
    if sys.platform != "linux":
        return
    try:
        locale.setlocale(locale.LC_CTYPE, "")
        encoding = locale.nl_langinfo(locale.CODESET)
    except locale.Error:
        encoding = "ANSI_X3.4-1968"
    if encoding.upper() != "UTF-8":
        language = os.environ.get("LANGUAGE") or language_of_environment().value.replace("-", "_")
        os.environ["LANGUAGE"] = language
        os.environ["LC_ALL"] = "C.UTF-8"


def _choose_input_method() -> None:
    """Let fcitx type Chinese where Qt has no plugin for it."""
    plugins = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    if not any(plugins.glob("platforminputcontexts/*fcitx*")):
        os.environ.update(input_methods_without_fcitx(os.environ))


def input_methods_without_fcitx(environment: Mapping[str, str]) -> dict[str, str]:
    """Return what to set where ``environment`` asks for fcitx: it speaks ibus, too."""
    module, several = environment.get("QT_IM_MODULE", ""), environment.get("QT_IM_MODULES", "")
    wanted = ";".join("ibus" if name in _FCITX else name for name in several.split(";"))
    found = {} if wanted == several else {"QT_IM_MODULES": wanted}
    only_by_x = not module and not several and environment.get("XMODIFIERS") == "@im=fcitx"
    if module in _FCITX or only_by_x:
        found["QT_IM_MODULE"] = "ibus"
    return found
