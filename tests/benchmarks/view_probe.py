"""Measures one view in a process of its own, in this tree or an older one; prints JSON.

python view_probe.py bare|first|program|hurried TEXT-FILE FOLDER     with the tree on PYTHONPATH

Times are milliseconds in pairs: by the clock, and of the interface's thread on a processor.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["DBUS_SESSION_BUS_ADDRESS"] = "disabled:"

from PySide6.QtCore import (  # noqa: E402
    QEvent,
    QEventLoop,
    QObject,
    QPoint,
    QPointF,
    Qt,
    QTimer,
)
from PySide6.QtGui import QFont, QWheelEvent  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QTextBrowser  # noqa: E402

SIDES = 1180, 860
CHANGES = 8
"""Of a kind, of which the first is left out: it fills what the others find."""
SIZES = (22, 24, 26, 28, 30)
"""Never used before, one step of the key after the other."""
TURNS, FLUNG, A_FLING = 300, 110, 200
"""Notches of the wheel; pixels of a frame of a fling, and its frames."""
JUMPS = 3
HURRY, IDLE, SETTLED = 300, 800, 2500
"""Milliseconds: from opening to a toggle in a hurry, between two sizes, until all is done ahead."""

PATIENCE = 30.0
"""Seconds."""
Took = tuple[float, float]
"""Milliseconds by the clock and of the interface's thread."""


class Paints(QObject):
    """Knows whether a view was painted."""

    seen = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        """Note a paint."""
        self.seen = self.seen or event.type() == QEvent.Type.Paint
        return False


def until_painted(view: QAbstractScrollArea, do: Callable[[], object]) -> Took:
    """Do it and return how long it is until all that follows is painted."""
    paints = Paints()
    QApplication.processEvents()
    view.viewport().installEventFilter(paints)
    begin, spent = time.perf_counter(), time.thread_time()
    do()
    while not paints.seen:
        QApplication.processEvents()
        if time.perf_counter() - begin > PATIENCE:
            raise TimeoutError("nothing was painted")
    took = 1000 * (time.perf_counter() - begin), 1000 * (time.thread_time() - spent)
    view.viewport().removeEventFilter(paints)
    return took


def pass_time(milliseconds: int) -> None:
    """Let the program do what it does meanwhile."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def pss() -> float:
    """Return this process's memory in MB, what it shares counted by its share."""
    lines = Path("/proc/self/smaps_rollup").read_text("ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


def changed(
    view: QAbstractScrollArea, do: Callable[[Any], object], values: Iterable[object]
) -> list[Took]:
    """Return how long each change takes but the first, which fills what the others find."""
    found = []
    for value in values:
        found.append(until_painted(view, lambda value=value: do(value)))  # type: ignore[misc]
        QTest.qWait(30)
    return found[1:]


def wheel(view: QAbstractScrollArea, pixels: int, angle: int) -> Took:
    """Turn the wheel or move two fingers; return how long the frame takes."""
    at = QPointF(view.viewport().rect().center())
    event = QWheelEvent(
        at,
        view.viewport().mapToGlobal(at),
        QPoint(0, pixels),
        QPoint(0, angle),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 - not inverted; Qt takes it by position only
    )
    begin, spent = time.perf_counter(), time.thread_time()
    QApplication.sendEvent(view.viewport(), event)
    QApplication.processEvents()
    return 1000 * (time.perf_counter() - begin), 1000 * (time.thread_time() - spent)


def moves(view: QAbstractScrollArea) -> Iterator[tuple[str, list[Took]]]:
    """Yield what scrolling by notches, a fling and jumps take, frame by frame."""
    yield "scroll", [wheel(view, 0, -120) for _ in range(TURNS)]
    yield "fling", [wheel(view, -FLUNG, -FLUNG) for _ in range(A_FLING)]
    bar, ends = view.verticalScrollBar(), []
    for _ in range(JUMPS):
        bar.setValue(0)
        QTest.qWait(30)
        ends.append(until_painted(view, lambda: bar.setValue(bar.maximum())))
    yield "jump", ends


# What is measured


def bare(text: str, _folder: Path) -> dict[str, object]:
    """Measure what PySide6 shows with no program round it."""
    view = QTextBrowser()
    font = QFont()
    font.setPixelSize(20)
    view.setFont(font)
    view.resize(920, 800)
    view.show()
    QTest.qWait(100)
    texts = [text, text.replace("国", "國")]
    empty = pss()
    first = until_painted(view, lambda: view.setPlainText(texts[0]))
    changed(view, view.setPlainText, [texts[n % 2] for n in range(CHANGES)])
    found: dict[str, object] = {"first": [first], "memory": pss() - empty}
    return found | dict(moves(view))


def first(path: Path, _folder: Path) -> dict[str, object]:
    """Measure the first paint of an article that was read."""
    from reader.core.settings import PageSettings, Theme
    from reader.hanzi.presentation import Presentation
    from reader.pipeline import read_file
    from reader.translation import Language, translator
    from reader.ui.look.fonts import FontBook
    from reader.ui.look.theme import load_colours
    from reader.ui.page.article_view import ArticleView

    presentation = Presentation(read_file(path).article)
    colours = load_colours(Theme.LIGHT)
    view = ArticleView(FontBook(), translator(Language.ENGLISH))
    view.resize(920, 800)
    view.show()
    QTest.qWait(100)
    took = until_painted(view, lambda: view.show_article(presentation, PageSettings(), colours))
    return {"first": [took]}


def program(path: Path, folder: Path) -> dict[str, object]:
    """Measure every change of the open program, its movements and its memory."""
    running = start_program(folder)
    window = running.window
    QTest.qWait(SETTLED)
    empty = pss()
    running.open(path)
    pass_time(SETTLED)
    session, view, settings = window.tab.session, window.tab.view, running.settings
    variants = running.variants
    found: dict[str, object] = {
        "script": changed(view, session.show_variant, [variants[n % 2] for n in range(CHANGES)])
    }
    pass_time(IDLE)
    found["memory"] = pss() - empty
    themes = [running.themes[n % 2] for n in range(CHANGES)]
    found["theme"] = changed(view, lambda theme: settings.change(theme=theme), themes)
    widths = [(30, 36)[n % 2] for n in range(CHANGES)]
    found["width"] = changed(view, lambda n: settings.change_page(line_characters=n), widths)
    sizes = []
    for size in SIZES:
        pass_time(IDLE)
        sizes.append(until_painted(view, lambda size=size: settings.change_page(font_size=size)))  # type: ignore[misc]
    found["size"] = sizes
    found |= dict(moves(view))
    if hasattr(settings.settings.page, "vertical"):
        view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
        pass_time(IDLE)
        top = view.top_place()
        ways = [n % 2 == 0 for n in range(CHANGES)]
        found["direction"] = changed(
            view, lambda vertical: settings.change_page(vertical=vertical), ways
        )
        found["same place"] = view.top_place() == top
    running.close()
    return found


def hurried(path: Path, folder: Path) -> dict[str, object]:
    """Measure the first change of the script soon after opening."""
    running = start_program(folder)
    QTest.qWait(HURRY)
    running.open(path)
    pass_time(HURRY)
    tab = running.window.tab
    took = until_painted(tab.view, lambda: tab.session.show_variant(running.variants[0]))
    running.close()
    return {"hurried": [took]}


class Running:
    """The program in either tree, with an empty window."""

    def __init__(self, folder: Path) -> None:
        from reader.core.settings import Theme
        from reader.core.variants import Variant

        try:
            from reader.opening.caching import open_stores
            from reader.ui.dialogs.ask import Asker
            from reader.ui.program.app import Qingdu
            from reader.ui.program.start import collect_garbage
            from reader.ui.session.settings_store import SettingsStore

            stores: tuple[object, ...] = (open_stores(folder, folder / "words.txt"),)
        except ModuleNotFoundError:  # as the rooms were before
            from reader.ui.app import Qingdu, collect_garbage  # type: ignore[import-not-found,no-redef]
            from reader.ui.ask import Asker  # type: ignore[import-not-found,no-redef]
            from reader.ui.settings_store import (  # type: ignore[import-not-found,no-redef]
                SettingsStore,
            )

            stores = (folder, folder / "words.txt")
        collect_garbage()
        application = QApplication.instance()
        self.settings: Any = SettingsStore(folder / "settings.toml")
        self._program: Any = Qingdu(application, self.settings, *stores, Asker())
        self.window: Any = self._program.open_window()
        self.window.resize(*SIDES)
        self.variants = Variant.TRADITIONAL, Variant.ORIGINAL
        self.themes = Theme.DARK, Theme.LIGHT

    def open(self, path: Path) -> None:
        """Open an article and wait until it is painted."""
        self.window.open(path)
        while self.window.tab.session.opened is None:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
        QApplication.processEvents()

    def close(self) -> None:
        """Close it with all windows."""
        self._program.close()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def start_program(folder: Path) -> Running:
    """Show an empty window of the program."""
    running = Running(folder)
    QApplication.processEvents()
    return running


def main(argv: Sequence[str]) -> int:
    """Measure what the first argument names."""
    what, path, folder = argv[0], Path(argv[1]), Path(argv[2])
    if what == "bare":
        application = QApplication(["bare"])
        found = bare(path.read_text("utf-8"), folder)
    else:
        try:
            from reader.ui.program.application import build_application
        except ModuleNotFoundError:
            from reader.ui.application import (  # type: ignore[import-not-found,no-redef]
                build_application,
            )
        application = build_application()
        found = {"first": first, "program": program, "hurried": hurried}[what](path, folder)
    sys.stdout.write(json.dumps(found) + "\n")
    sys.stdout.flush()
    application.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
