"""What holds for every test: no network, folders of its own, nothing of Qt left behind."""

from __future__ import annotations

import logging
import os
import socket  # noqa: TID251 - only to know the families that are refused
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, settings
from pytestqt.qtbot import QtBot

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

PATIENCE = 60_000
"""Milliseconds that a test waits for what must come: a busy machine may take long for it."""
_INTERNET = frozenset({socket.AF_INET, socket.AF_INET6})


def pytest_configure() -> None:
    """Decide before Qt is loaded where it draws and that it looks for no session bus."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["DBUS_SESSION_BUS_ADDRESS"] = "disabled:"
    # No test asserts on times, by a deadline for one example neither.
    settings.register_profile("qingdu", deadline=None, suppress_health_check=[HealthCheck.too_slow])
    settings.load_profile("qingdu")


class NetworkWatch:
    """An audit hook that refuses internet sockets and remembers that one was wanted."""

    def __init__(self) -> None:
        self.opened: list[str] = []

    def __call__(self, event: str, arguments: tuple[Any, ...]) -> None:
        if event == "socket.__new__" and arguments[1] in _INTERNET:
            self.opened.append(socket.AddressFamily(arguments[1]).name)
            raise PermissionError("a test opened an internet socket")


@pytest.fixture(scope="session")
def network_watch() -> NetworkWatch:
    watch = NetworkWatch()
    sys.addaudithook(watch)  # stays until the process ends
    return watch


@pytest.fixture(autouse=True)
def _no_network(network_watch: NetworkWatch) -> Iterator[None]:
    network_watch.opened.clear()
    yield
    assert network_watch.opened == [], "nothing leaves the machine"


class CaughtFaults(logging.Handler):
    """Remembers the faults of ours that were caught and logged, so that no test hides one."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.kinds: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if record.exc_info and record.exc_info[0] is not None:
            self.kinds.append(record.exc_info[0].__name__)


@pytest.fixture(autouse=True)
def caught_faults() -> Iterator[list[str]]:
    """The kinds of the faults caught; a test that makes one on purpose clears the list."""
    handler = CaughtFaults()
    logger = logging.getLogger("reader")
    logger.addHandler(handler)
    yield handler.kinds
    logger.removeHandler(handler)
    assert handler.kinds == [], "a fault of the program was caught"


@pytest.fixture(scope="session", autouse=True)
def _own_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep the user's folders, settings and language out of the tests."""
    home = tmp_path_factory.mktemp("home")
    folders = {
        "HOME": home,
        "USERPROFILE": home,
        "XDG_CONFIG_HOME": home / ".config",
        "XDG_CACHE_HOME": home / ".cache",
        "XDG_DATA_HOME": home / ".local" / "share",
        "APPDATA": home / "AppData" / "Roaming",
        "LOCALAPPDATA": home / "AppData" / "Local",
    }
    with pytest.MonkeyPatch.context() as patch:
        for name, folder in folders.items():
            patch.setenv(name, str(folder))
        patch.setenv("LC_ALL", "C.UTF-8")
        patch.delenv("LANGUAGE", raising=False)
        yield


@pytest.fixture(autouse=True)
def _nothing_left_behind(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test of the window that leaves a window, a thread or a timer behind."""
    if "qapp" not in request.fixturenames:
        yield
        return
    before = {id(thing) for thing, _ in qt_things_alive()}
    yield
    left = [words for thing, words in qt_things_alive() if id(thing) not in before]
    assert left == []


def qt_things_alive() -> list[tuple[object, str]]:
    """Return the visible windows, running threads and active timers, each with a description."""
    import shiboken6
    from PySide6.QtCore import QEvent, QThread, QThreadPool, QTimer
    from PySide6.QtWidgets import QApplication

    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    alive: list[tuple[object, str]] = [
        (window, f"window {window!r}")
        for window in QApplication.topLevelWidgets()
        if window.isVisible()
    ]
    for thing in shiboken6.getAllValidWrappers():
        match thing:
            case QTimer() if thing.isActive():
                alive.append((thing, f"timer {thing!r}"))
            case QThread() if thing.isRunning() and thing != QThread.currentThread():
                alive.append((thing, f"thread {thing!r}"))
            case QThreadPool() if thing.activeThreadCount():
                alive.append((thing, f"pool {thing!r}"))
    return alive


@pytest.fixture(scope="session")
def root() -> Path:
    """Return the folder of the repository."""
    return Path(__file__).parents[1]


@pytest.fixture(scope="session")
def qapp_cls() -> Callable[[list[str]], QApplication]:
    """Let pytest-qt start the program's own QApplication, whichever test asks for it first."""
    from reader.ui.program.application import build_application

    return lambda _arguments: build_application()


class PatientBot(QtBot):
    """Waits for as long as PATIENCE says where pytest-qt's own waits for five seconds."""

    def waitSignal(self, signal: Any, *, timeout: int = PATIENCE, **more: Any) -> Any:
        return super().waitSignal(signal, timeout=timeout, **more)

    def waitSignals(self, signals: Any, *, timeout: int = PATIENCE, **more: Any) -> Any:
        return super().waitSignals(signals, timeout=timeout, **more)

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE) -> None:
        super().waitUntil(callback, timeout=timeout)

    def waitActive(self, widget: QWidget, *, timeout: int = PATIENCE) -> Any:
        return super().waitActive(widget, timeout=timeout)

    def waitExposed(self, widget: QWidget, *, timeout: int = PATIENCE) -> Any:
        return super().waitExposed(widget, timeout=timeout)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> PatientBot:
    """Return pytest-qt's robot, with patience."""
    return PatientBot(request)
