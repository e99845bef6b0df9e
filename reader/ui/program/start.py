"""Starts the window: what is opened, and what is done once the first page can be read."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from contextlib import ExitStack, suppress
from itertools import zip_longest
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from reader.core.running.journal import JOURNAL
from reader.core.settings import Settings
from reader.opening.caching import open_stores
from reader.paths import (
    SAMPLE_ARTICLE,
    cache_dir,
    config_dir,
    data_dir,
    exists,
    resource_path,
    settings_path,
    state_dir,
    taught_path,
    user_words_path,
)
from reader.storing.article_cache import ArticleCache
from reader.ui.dialogs.ask import Asker
from reader.ui.look.fonts import first_text_size
from reader.ui.program.app import Qingdu
from reader.ui.program.application import build_application
from reader.ui.session.after_paint import AfterPaint
from reader.ui.session.settings_store import SettingsStore
from reader.ui.tabs.waiting_tab import TabFile

GARBAGE_THRESHOLDS = (10_000, 4, 25)
"""What more has been made than given back, and how often one generation is looked through before
the next one is (``gc.set_threshold``)."""

_BARS_WAIT = 400
"""Milliseconds: a page that takes longer to be read has the bars above it meanwhile."""


def run_window(paths: Sequence[Path], meeting_place: str, platforms: str = "") -> int:
    """Open ``paths``, or what was open last, and run until the window closes.

    Later starts hand their files over at ``meeting_place`` (``second_start.socket_name``). Raises
    NoDisplayError when none of Qt's ``platforms`` has a display.
    """
    application = build_application(platforms)
    settings_file = settings_path()
    is_first_start = not exists(settings_file)
    settings = SettingsStore(settings_file)
    if is_first_start:
        settings.change_page(font_size=first_text_size(application.font()))
    qingdu = Qingdu(
        application,
        settings,
        open_stores(
            data_dir(),
            user_words_path(),
            ArticleCache(cache_dir() / "articles", taught=taught_path()),
        ),
        Asker(settings),
    )
    files = files_at_start(settings.settings, paths)
    window = qingdu.open_window(page_first=True)
    application.file_open_requested.connect(lambda path: qingdu.open_files([path]))
    with ExitStack() as stack:

        def listen() -> None:
            from reader.ui.program.later_starts import Listener

            listener = Listener(meeting_place, application)
            listener.files_received.connect(qingdu.open_files)
            stack.callback(listener.close)

        AfterPaint(
            window.tab.view.viewport(),
            (
                listen,  # first: another start may follow at once, as of two files in a folder
                lambda: end_on_request(application, stack),
                window.complete,
                lambda: show_icon(application),
                lambda: keep_log(state_dir(), stack, qingdu),
                lambda: qingdu.offer_report(state_dir()),
                lambda: qingdu.tidy((config_dir(), data_dir(), cache_dir() / "articles")),
                window.workspace.lay_by,
                lambda: qingdu.name_tabs(window),
                lambda: qingdu.tell_missing(window, files.last_time),
                qingdu.look_at_words,
                qingdu.begin_watching,
                collect_garbage,
            ),
        )
        window.workspace.expect(files.before, files.after)
        if not paths and not files.last_time and qingdu.has_articles():
            window.tab.show_home()
            window.complete()
        else:
            window.open(*files.front)
        if window.tab.session.opened is None:  # the bars wait for a page that is read quickly
            window.tab.session.opening_failed.connect(window.complete)
            QTimer.singleShot(_BARS_WAIT, window, window.complete)
        return application.exec()


def show_icon(application: QApplication) -> None:
    """Give the program's windows its icon."""
    from reader.ui.look.icons import application_icon

    application.setWindowIcon(application_icon())


def end_on_request(application: QApplication, stack: ExitStack) -> None:
    """Let a signal close the windows as their reader would, with everything remembered."""
    if sys.platform != "win32":
        from reader.ui.program.ending import EndingRequests

        requests = EndingRequests(application)
        requests.received.connect(application.closeAllWindows)
        stack.callback(requests.close)


def collect_garbage() -> None:
    """Begin to look for garbage, seldom; what a start has made is never looked through.

    Python's own thresholds look through a book's objects, which takes longer than a frame, while
    its finds are being listed; what is in no ring is given back at once all the same.
    """
    gc.freeze()
    gc.set_threshold(*GARBAGE_THRESHOLDS)
    gc.enable()


def keep_log(folder: Path, stack: ExitStack, qingdu: Qingdu) -> None:
    """Log into ``folder`` and report crashes there until ``stack`` is left.

    Where nothing can be written, as in a read-only home, the program goes without.
    """
    import logging

    from reader.reporting import crash_report
    from reader.reporting.log_file import open_log
    from reader.ui.dialogs.about import versions_for_report

    with suppress(OSError):
        reporter = crash_report.install(folder, versions_for_report())
        stack.callback(reporter.close)
        qingdu.fault_met.connect(reporter.note)
        log = open_log(folder)
        logger = logging.getLogger("reader")
        logger.setLevel(logging.INFO)
        logger.addHandler(log)
        JOURNAL.listen(logger.info)
        stack.callback(log.close)
        stack.callback(logger.removeHandler, log)
        stack.callback(JOURNAL.leave, logger.info)


class FilesAtStart(NamedTuple):
    """What a start opens: the tab in front at once, the others when they are looked at."""

    before: list[TabFile]
    front: TabFile
    after: list[TabFile]
    last_time: list[Path]
    """Those of them that were open the last time."""


def files_at_start(settings: Settings, given: Sequence[Path]) -> FilesAtStart:
    """Return the files of the last time with ``given`` beside them, or the sample article.

    The last of ``given`` is in front, or what was there the last time.
    """
    pairs = zip_longest(settings.open_files, settings.open_pages, fillvalue="")
    open_then = [TabFile(Path(name), inside) for name, inside in pairs if name]
    last_time = open_then if settings.tabs_come_back else []
    left = [file for file in last_time if file.path not in given]
    files = list(dict.fromkeys((*left, *map(TabFile, given))))
    files = files or [TabFile(resource_path(SAMPLE_ARTICLE))]
    wanted = TabFile(Path(settings.front_file), settings.front_page)
    if given:
        wanted = TabFile(given[-1])
    at = files.index(wanted) if wanted in files else len(files) - 1
    paths = list(dict.fromkeys(file.path for file in last_time))
    return FilesAtStart(files[:at], files[at], files[at + 1 :], paths)
