"""What a start imports and builds before its first page is painted, and what it does after."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLabel, QListWidget, QWidget

from reader.core.variants import Variant
from reader.ui.panels.outline import OutlinePanel
from reader.ui.session.after_paint import AfterPaint
from reader.ui.window.main_window import MainWindow

ROOT = Path(__file__).parents[2]
# What only another command, a later step or a page that was never opened needs.
UNNEEDED = {
    "PySide6.QtNetwork",
    "concurrent.futures",
    "logging.handlers",
    "markdown_it",
    "pypinyin",
    "reader.cleaning.rules",
    "reader.core.articles.scripts",
    "reader.extraction.extract",
    "reader.hanzi.converter",
    "reader.hanzi.present",
    "reader.loading.registry",
    "reader.pipeline",
    "reader.ui.dialogs.about",
    "reader.ui.bars.actions",
    "reader.ui.panels.account",
    "reader.ui.panels.character_card",
    "reader.reporting.crash_report",
    "reader.ui.dialogs.dialogs",
    "reader.ui.panels.figures",
    "reader.ui.pictures.pictures.viewer",
    "reader.ui.finding.bar",
    "reader.ui.panels.outline",
    "reader.ui.panels.page_settings",
    "reader.ui.setting.formulas",
    "reader.ui.speech.engine",
    "reader.ui.tabs.drawers",
    "reader.ui.window.frame",
    "selectolax",
    "tomllib",
    "xml.etree.ElementTree",
}
START = """
import json, linecache, sys
from pathlib import Path
from reader.ui.program.app import Qingdu
from reader.ui.program.application import build_application
from PySide6.QtCore import QTimer
from reader.opening.caching import open_stores
from reader.storing.article_cache import ArticleCache
from reader.ui.dialogs.ask import Asker
from reader.ui.session.after_paint import AfterPaint
from reader.ui.session.settings_store import SettingsStore

folder, page = map(Path, sys.argv[1:])
application = build_application()
settings = SettingsStore(folder / "settings.toml")
settings.change(quotation_marks=True)
kept = ArticleCache(folder / "cache")
stores = open_stores(folder, folder / "words.txt", kept)
qingdu = Qingdu(application, settings, stores, Asker())
window = qingdu.open_window(page_first=True)
modules = []

def end():  # a busy machine may not have read the page yet
    if window.tab.session.opened is None:
        QTimer.singleShot(20, end)
    else:
        application.quit()

things = (lambda: modules.extend(sys.modules), window.complete, end)
later = AfterPaint(window.tab.view.viewport(), things)
window.open(page)
at_once = window.tab.session.opened is not None
application.exec()
qingdu.close()
print(json.dumps([at_once, modules, list(linecache.cache)]))
"""


def start(folder: Path, page: Path) -> tuple[bool, set[str], list[str]]:
    """Return whether the page was there at once, what was imported when it was painted, and which
    files were read as sources until the end."""
    done = subprocess.run(
        [sys.executable, "-c", START, str(folder), str(page)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        check=True,
    )
    at_once, modules, sources = json.loads(done.stdout)
    return at_once, set(modules), sources


def test_the_first_page_needs_little(tmp_path: Path, page: Path) -> None:
    assert start(tmp_path, page)[0] is False, "it was never opened before"
    at_once, modules, sources = start(tmp_path, page)
    assert at_once
    assert modules & UNNEEDED == set()
    own = str(ROOT / "reader")
    assert [name for name in sources if name.startswith(own)] == [], "PySide6 would read them all"


def place(window: MainWindow) -> QRect:
    """Return where in its window the page is."""
    view = window.tab.view
    return QRect(view.mapTo(window, view.rect().topLeft()), view.size())


@pytest.mark.parametrize("language", ["en", "zh-Hans", "zh-Hant"])
def test_the_page_stays_where_it_was_painted_before_what_is_round_it(
    qingdu, settings, page, qtbot, language
) -> None:
    settings.change(language=language)
    window = qingdu.open_window(page_first=True)
    with qtbot.waitSignal(window.tab.session.article_opened):
        window.open(page)
    qtbot.wait(50)
    before = place(window)
    assert window.findChild(OutlinePanel) is None
    window.complete()
    assert window.findChild(OutlinePanel).findChild(QListWidget).count() == 8
    qtbot.wait(50)
    assert place(window) == before


def test_what_is_round_the_page_catches_up_with_it(qingdu, settings, page, qtbot) -> None:
    window = qingdu.open_window(page_first=True)
    with qtbot.waitSignal(window.tab.session.article_opened):
        window.open(page)
    assert window.windowTitle().startswith(window.tab.title())
    assert settings.settings.recent_files == ()
    window.complete()
    assert settings.settings.recent_files == (str(page),)
    assert window.tab.view.hasFocus()
    labels = window.statusBar().findChildren(QLabel)
    assert any("characters" in label.text() for label in labels)
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert window.tab.session.variant is Variant.SIMPLIFIED


def test_a_page_that_is_still_being_read_has_everything_round_it(qingdu, page, qtbot) -> None:
    window = qingdu.open_window(page_first=True)
    with qtbot.waitSignal(window.tab.session.article_opened):
        window.open(page)
        window.complete()
        assert window.tab.session.is_opening
    assert window.findChild(OutlinePanel).findChild(QListWidget).count() == 8


@pytest.fixture
def widget(qtbot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_things_are_done_in_order_after_the_first_paint(widget, qtbot) -> None:
    done: list[str] = []
    AfterPaint(widget, [lambda: done.append("one"), lambda: done.append("two")])
    qtbot.wait(50)
    assert done == []
    widget.show()
    qtbot.waitUntil(lambda: done == ["one", "two"])
    widget.update()
    qtbot.wait(50)
    assert done == ["one", "two"]


def test_a_page_that_never_comes_is_not_waited_for_for_ever(widget, qtbot) -> None:
    done: list[int] = []
    AfterPaint(widget, [lambda: done.append(1)])
    qtbot.waitUntil(lambda: done == [1])


FIRST_OPENING = """
import sys
from pathlib import Path
from reader.pipeline import read_file
read_file(Path(sys.argv[1]), taught=Path(sys.argv[2]))
print("\\n".join(sys.modules))
"""
UNNEEDED_BY_A_PAGE = (
    "decimal",
    "email",
    "markdown_it",
    "reader.extraction.lines.",
    "reader.extraction.taught.book",
    "reader.extraction.taught.following",
    "reader.hanzi.converter",
    "reader.hanzi.converting",
    "reader.loading.archives",
    "reader.loading.data",
    "reader.loading.format_list",
    "reader.loading.markdown",
    "sqlite3",
    "statistics",
    "tomllib",
    "xml.",
)
"""What other formats, bare text, a reader's own rules and other scripts need."""


def test_reading_a_web_page_imports_nothing_of_other_formats(page: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", FIRST_OPENING, str(page), str(tmp_path / "taught.toml")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    modules = done.stdout.split()
    assert [name for name in modules if name.startswith(UNNEEDED_BY_A_PAGE)] == []
