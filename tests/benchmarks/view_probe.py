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
from dataclasses import replace
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["DBUS_SESSION_BUS_ADDRESS"] = "disabled:"

from PySide6.QtCore import (
    QEvent,
    QEventLoop,
    QObject,
    QPoint,
    QPointF,
    Qt,
    QTimer,
)
from PySide6.QtGui import QFont, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QTextBrowser

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

PATIENCE = 60_000
"""Milliseconds."""
Took = tuple[float, float]
"""Milliseconds by the clock and of the interface's thread."""


class Paints(QObject):
    """Ends a loop when a view was painted as wanted, and the picture has gone to the screen."""

    def __init__(self, loop: QEventLoop, is_whole: Callable[[], bool]) -> None:
        super().__init__()
        self._loop, self._is_whole = loop, is_whole
        self.ended, self.spent = 0.0, 0.0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        """Have the end of a paint noted."""
        if event.type() == QEvent.Type.Paint:
            QApplication.postEvent(self, QEvent(QEvent.Type.User))  # comes after the paint
        return False

    def customEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's own name
        """Note that a paint has ended."""
        if not self.ended and self._is_whole():
            self.ended, self.spent = time.perf_counter(), time.thread_time()
            self._loop.quit()


def until_painted(
    view: QAbstractScrollArea,
    do: Callable[[], object],
    is_whole: Callable[[], bool] = lambda: True,
) -> Took:
    """Do it and return how long it is until what follows is painted, the whole of it."""
    loop = QEventLoop()
    paints, patience = Paints(loop, is_whole), QTimer(interval=PATIENCE, singleShot=True)
    patience.timeout.connect(loop.quit)
    QApplication.processEvents()
    view.viewport().installEventFilter(paints)
    patience.start()
    begin, spent = time.perf_counter(), time.thread_time()
    do()
    loop.exec()
    view.viewport().removeEventFilter(paints)
    if not paints.ended:
        raise TimeoutError("nothing was painted")
    return 1000 * (paints.ended - begin), 1000 * (paints.spent - spent)


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
        found.append(until_painted(view, partial(do, value), partial(is_whole, view)))
        QTest.qWait(30)
    return found[1:]


def is_whole(view: QAbstractScrollArea) -> bool:
    """Whether all of the text is set: the older view showed a preview of what is seen first."""
    return getattr(view, "preview_document", None) is None


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
    bar, ends, most = view.verticalScrollBar(), [], -1
    while most != bar.maximum():  # Qt's own view knows its length when it has been there
        most = bar.maximum()
        bar.setValue(most)
        QTest.qWait(30)
    for _ in range(JUMPS):
        bar.setValue(0)
        QTest.qWait(30)
        ends.append(until_painted(view, lambda: bar.setValue(bar.maximum())))
    yield "jump", ends


# What is measured


def bare(path: Path, _folder: Path) -> dict[str, object]:
    """Measure what PySide6 shows with no program round it."""
    text = path.read_text("utf-8")
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
    found = dict(moves(view))

    def show_at_the_end(words: str) -> None:
        view.setPlainText(words)
        view.document().documentLayout().documentSize()  # has all of it laid out, to be there
        view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())

    changed(view, show_at_the_end, [texts[n % 2] for n in range(CHANGES)])
    pass_time(SETTLED)
    return found | {"first": [first], "memory": pss() - empty}


def first(path: Path, _folder: Path) -> dict[str, object]:
    """Measure the first paint of an article that was read."""
    from reader.core.articles.walk import map_texts
    from reader.core.settings import PageSettings, Theme
    from reader.hanzi.presentation import Presentation
    from reader.pipeline import read_file
    from reader.translation import Language, translator
    from reader.ui.look.fonts import FontBook
    from reader.ui.look.theme import load_colours
    from reader.ui.page.view.article_view import ArticleView

    presentation = Presentation(read_file(path).article)
    colours = load_colours(Theme.LIGHT)
    view = ArticleView(FontBook(), translator(Language.ENGLISH))
    view.resize(920, 800)
    view.show()
    QTest.qWait(100)
    page, empty = PageSettings(), pss()
    took = until_painted(view, lambda: view.show_article(presentation, page, colours))
    other = Presentation(map_texts(presentation.article, lambda _id, text: _in_other_letters(text)))
    both = other, presentation
    shown = [both[n % 2] for n in range(CHANGES)]
    changed(view, lambda one: view.show_again(one, page, colours), shown)
    found = dict(moves(view))
    changed(view, lambda one: view.show_again(one, page, colours), shown)
    pass_time(SETTLED)
    return found | {"first": [took], "memory": pss() - empty}


def _in_other_letters(text: Any) -> Any:
    return replace(text, text=text.text.replace("国", "國"))


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
    themes = [running.themes[n % 2] for n in range(CHANGES)]
    found["theme"] = changed(view, lambda theme: settings.change(theme=theme), themes)
    widths = [(30, 36)[n % 2] for n in range(CHANGES)]
    found["width"] = changed(view, lambda n: settings.change_page(line_characters=n), widths)
    sizes = []
    for size in SIZES:
        pass_time(IDLE)
        step = partial(settings.change_page, font_size=size)
        sizes.append(until_painted(view, step, partial(is_whole, view)))
    found["size"] = sizes
    found |= dict(moves(view))
    changed(view, session.show_variant, [variants[n % 2] for n in range(CHANGES)])  # at the end
    pass_time(SETTLED)
    found["memory"] = pss() - empty
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
    """Measure the first change of the script soon after opening: until the view, and the whole.

    The text that is seen may be shown before the rest of it is converted.
    """
    running = start_program(folder)
    QTest.qWait(HURRY)
    running.open(path)
    pass_time(HURRY)
    tab, wanted = running.window.tab, running.variants[0]

    def is_all_there() -> bool:
        return tab.session.opened.presentation.article.variant is wanted and is_whole(tab.view)

    def is_seen() -> bool:
        shown = getattr(tab.view, "presentation", None) or tab.session.opened.presentation
        return shown.article.variant is wanted and is_whole(tab.view)

    begin, spent = time.perf_counter(), time.process_time()
    seen, _ = until_painted(tab.view, partial(tab.session.show_variant, wanted), is_seen)
    spent_seen = time.process_time() - spent  # most of it is spent beside the interface
    while not is_all_there():
        pass_time(1)
    QApplication.processEvents()
    whole, spent_whole = time.perf_counter() - begin, time.process_time() - spent
    running.close()
    return {
        "hurried": [(seen, 1000 * spent_seen)],
        "hurried whole": [(1000 * whole, 1000 * spent_whole)],
    }


class Running:
    """The program in either tree, with an empty window."""

    def __init__(self, folder: Path) -> None:
        from reader.core.settings import Theme
        from reader.core.variants import Variant

        collect_garbage = _named("collect_garbage", "reader.ui.program.start", "reader.ui.app")
        collect_garbage()
        make = _named("Qingdu", "reader.ui.program.app", "reader.ui.app")
        store = _named(
            "SettingsStore", "reader.ui.session.settings_store", "reader.ui.settings_store"
        )
        asker = _named("Asker", "reader.ui.dialogs.ask", "reader.ui.ask")
        words = folder / "words.txt"
        try:
            open_stores = _named("open_stores", "reader.opening.caching")
            stores: tuple[Any, ...] = (open_stores(folder, words),)
        except LookupError:
            stores = (folder, words)
        self.settings: Any = store(folder / "settings.toml")
        self._program: Any = make(QApplication.instance(), self.settings, *stores, asker())
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


def _named(name: str, *modules: str) -> Any:
    """Return what is called so in the first module that there is, as rooms were at either time."""
    for module in modules:
        try:
            return getattr(import_module(module), name)
        except (ModuleNotFoundError, AttributeError):
            continue
    raise LookupError(name)


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
        found = bare(path, folder)
    else:
        build = _named(
            "build_application", "reader.ui.program.application", "reader.ui.application"
        )
        application = build()
        found = {"first": first, "program": program, "hurried": hurried}[what](path, folder)
    sys.stdout.write(json.dumps(found) + "\n")
    sys.stdout.flush()
    application.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
