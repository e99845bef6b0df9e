"""Builds every object once, joins them, and runs the window or takes a picture of it."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QObject, Qt, QTranslator, Signal
from PySide6.QtWidgets import QApplication

from reader.core.files.writing import remove_unfinished
from reader.core.messages.errors import ReaderError
from reader.core.messages.reasons import reason_of
from reader.core.settings import Settings
from reader.library.sqlite.tables import (
    gives_back,
    is_any_article_listed,
    is_any_folder_watched,
)
from reader.opening.caching import Stores
from reader.paths import (
    is_file,
    own_fonts_dir,
)
from reader.storing.article_cache import ArticleCache
from reader.translation import (
    Language,
    language_of_environment,
    language_of_locale,
    translator,
)
from reader.ui.commands.desk import Shared
from reader.ui.dialogs.ask import Asker
from reader.ui.look.appearance import Appearance
from reader.ui.look.fonts import FontBook
from reader.ui.look.theme import load_colours, palette_of
from reader.ui.session.session import ReadingSession
from reader.ui.session.settings_store import SettingsStore
from reader.ui.session.tasks import Task, TaskRunner
from reader.ui.speech.speech import Speech
from reader.ui.tabs.message_bar import Topic
from reader.ui.tabs.reading_tab import ReadingTab
from reader.ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from reader.hanzi.words.user_words import BadLine
    from reader.ui.home.watcher import FolderWatcher


class Qingdu(QObject):
    """The running program: its windows and all that they share."""

    records_failed = Signal(object)
    """The ReaderError that says why what the reader did is not remembered."""

    library_changed = Signal()
    """Something was put into the library beside what is read."""

    fault_met = Signal(object)
    """An Exception of ours that was caught and told, for a report."""

    def __init__(
        self,
        application: QApplication,
        settings: SettingsStore,
        stores: Stores,
        asker: Asker,
    ) -> None:
        """Show nothing yet."""
        super().__init__(application)
        self._application = application
        self._settings = settings
        self._stores = stores
        stores.records.on_failure = self.records_failed.emit  # from any thread
        self._bad_lines: tuple[BadLine, ...] = ()
        if not stores.converter.is_long():
            self._bad_lines = stores.converter.bad_lines()
        self._runner = TaskRunner()
        self._watcher: FolderWatcher | None = None
        self._windows: list[MainWindow] = []
        self._qt_words: list[QTranslator] = []
        self._system_font = application.font()
        self._appearance = Appearance(
            FontBook(own=own_fonts_dir()),
            self._chosen_language(),
            load_colours(settings.settings.theme),
            self,
        )
        self._shared = Shared(
            settings, self._appearance, stores.converter, Speech(parent=self), asker
        )
        self._apply_theme()
        self._apply_language()
        settings.changed.connect(self._on_settings_changed)
        self.records_failed.connect(self._tell_trouble)
        settings.misunderstood.connect(self._tell_trouble)
        application.styleHints().colorSchemeChanged.connect(self._apply_theme)
        application.aboutToQuit.connect(self.close)

    def open_window(self, *, page_first: bool = False) -> MainWindow:
        """Show a new window with one empty tab; with ``page_first`` it is to be completed."""
        window = MainWindow(self._make_tab, self._shared, page_first=page_first)
        window.closed.connect(self._on_window_closed)
        self._windows.append(window)
        if self._settings.settings.window_maximized:
            window.showMaximized()
        else:
            window.show()
        self._tell_bad_lines(window)
        if self._settings.trouble is not None:
            self._tell_trouble(self._settings.trouble)
        return window

    def open_files(self, paths: list[Path]) -> None:
        """Open ``paths`` in the window that is there, and bring it to the front."""
        window = self._windows[-1] if self._windows else self.open_window()
        for path in paths:
            window.open(path)
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.raise_()
        window.activateWindow()

    def offer_report(self, folder: Path) -> None:
        """Offer to show the report of a crash, if the last run left one in ``folder``, once."""
        from reader.reporting import crash_report

        report = crash_report.last_report(folder)
        if report is None or not self._windows:
            return
        words, window, tr = (
            report.read_text("utf-8", "replace"),
            self._windows[-1],
            self._appearance.tr,
        )
        window.tab.message.offer(
            tr("Qingdu ended unexpectedly the last time. Nothing was sent anywhere."),
            tr("Show the report"),
            lambda: self._shared.asker.show_report(window, words, tr),
            Topic.CRASH,
        )
        crash_report.forget(folder)

    def tell_missing(self, window: MainWindow, files: Sequence[Path]) -> None:
        """Say which of ``files``, open the last time, are not there any more; close their tabs."""

        def tell(missing: Sequence[Path]) -> None:
            if missing and window in self._windows:
                tr, shown = self._appearance.tr, " · ".join(map(str, missing[:MISSING_TOLD]))
                sentence = tr("No longer where it was the last time: {files}").format(files=shown)
                window.tab.message.say(sentence, Topic.FILE)
                window.workspace.forget(frozenset(missing))

        task = Task(self)
        task.done.connect(tell)
        self._runner.start(task, lambda _report: [path for path in files if not is_file(path)])

    def tidy(self, folders: Sequence[Path]) -> None:
        """Delete what was left half written in ``folders`` long ago, on the worker.

        Where something was forgotten and traces of it are left, these, too. A library from before
        it could give room back is made so that it can.
        """
        database = self._stores.records.database

        def work(_report: object) -> None:
            for folder in folders:
                remove_unfinished(folder)
            if database.forgetting_mark.exists():
                from reader.library.upkeep.forgetting import finish_forgetting

                finish_forgetting(database)
            if not database.path.exists():
                return
            with database.reading() as connection:
                is_able = gives_back(connection)
            if not is_able:
                from reader.library.upkeep.shrinking import shrink

                shrink(database)

        task = Task(self)
        self._runner.start(task, work)

    def watch_folders(self) -> None:
        """Look into the watched folders, now and whenever something is saved there."""
        if self._watcher is None:
            from reader.ui.home.watcher import FolderWatcher

            self._watcher = FolderWatcher(self._stores.library.get(), self._settings, self)
            self._watcher.changed.connect(self.library_changed)
            self._watcher.failed.connect(self._tell_trouble)
        self._watcher.look_soon()

    def has_articles(self) -> bool:
        """Whether the library has anything to show."""
        try:
            with self._stores.records.database.reading() as connection:
                return is_any_article_listed(connection)
        except ReaderError:
            return False  # whoever reads an article is told why

    def name_tabs(self, window: MainWindow) -> None:
        """Call the tabs that wait by the titles that the library knows."""
        paths, keeping = window.workspace.paths(), window.tab.session.keeping
        if len(paths) > 1:
            task = Task(self)
            task.done.connect(window.workspace.name_waiting)
            self._runner.start(task, lambda _report: keeping.titles_at(paths))

    def begin_watching(self) -> None:
        """Watch folders, if any are to be watched, which is asked on the worker."""
        database = self._stores.records.database

        def are_any(_report: object) -> bool:
            with database.reading() as connection:
                return is_any_folder_watched(connection)

        def begin(are_there: bool) -> None:
            if are_there:
                self.watch_folders()

        task = Task(self)
        task.done.connect(begin)
        task.failed.connect(self._tell_trouble)
        self._runner.start(task, are_any)

    def look_at_words(self) -> None:
        """Look on the worker at a list of words that is too long for a start."""
        if self._stores.converter.is_long():
            task = Task(self)
            task.done.connect(self._on_words_read)
            self._runner.start(task, lambda _report: self._stores.converter.bad_lines())

    def _on_words_read(self, bad_lines: tuple[BadLine, ...]) -> None:
        self._bad_lines = bad_lines
        if self._windows:
            self._tell_bad_lines(self._windows[-1])

    def _tell_bad_lines(self, window: MainWindow) -> None:
        """Say once which lines of the user's list of words were skipped, and why."""
        if self._bad_lines:
            tr, bad_line = self._appearance.tr, self._bad_lines[0]
            sentence = tr("Line {number} of {file} was skipped: {reason}").format(
                number=bad_line.number,
                file=self._stores.converter.words,
                reason=tr(bad_line.reason),
            )
            if len(self._bad_lines) > 1:
                more = tr("{count} lines in all.").format(count=len(self._bad_lines))
                sentence = f"{sentence} {more}"
            window.tab.message.say(sentence, Topic.WORDS)
            self._bad_lines = ()

    def _make_tab(self) -> ReadingTab:
        appearance = self._appearance
        session = ReadingSession(self._settings, self._stores, self._runner, appearance.language)

        session.opening_failed.connect(self._note_fault)

        def ask_path(name: str) -> Path | None:
            return self._shared.asker.choose_place(self._windows[-1], name, appearance.tr)

        tab = ReadingTab(session, self._settings, appearance, ask_path)
        tab.folders_changed.connect(self.watch_folders)
        self.library_changed.connect(tab.home.refresh)
        return tab

    def close(self) -> None:
        """Close every window and wait for the worker; nothing is opened afterwards."""
        for window in list(self._windows):
            window.close()
        if self._watcher is not None:
            self._watcher.close()
        self._shared.speech.stop()
        self._runner.close()
        self._stores.records.close()
        self._settings.flush()
        self._stores.records.database.close()

    def _note_fault(self, _path: object, error: Exception) -> None:
        if not isinstance(error, ReaderError):
            self.fault_met.emit(error)

    def _tell_trouble(self, error: Exception) -> None:
        if self._windows and isinstance(error, ReaderError):
            self._windows[-1].tab.message.say(error.told(self._appearance.tr), Topic.RECORDS)

    def _chosen_language(self) -> Language:
        tag = self._settings.settings.language
        return Language(tag) if tag in LANGUAGE_TAGS else system_language()

    def _apply_theme(self) -> None:
        colours = load_colours(self._settings.settings.theme)
        self._application.setPalette(palette_of(colours))
        self._appearance.paint(colours)

    def _apply_font(self) -> None:
        font = self._appearance.fonts.interface_font(self._system_font, self._chosen_language())
        if font != self._application.font():
            self._application.setFont(font)

    def _apply_language(self) -> None:
        """Load Qt's own words, for its dialogs, and hand ours to the windows."""
        for qt_words in self._qt_words:
            self._application.removeTranslator(qt_words)
        self._apply_font()
        language = self._chosen_language()
        self._qt_words = load_qt_words(language, self)
        for qt_words in self._qt_words:
            self._application.installTranslator(qt_words)
        self._appearance.speak(language)

    def _forget_kept(self, kept: ArticleCache) -> None:
        try:
            kept.forget()
        except OSError as error:
            tr = self._appearance.tr
            sentence = tr(
                "What was kept could not be deleted ({reason}). Delete {folder} yourself."
            )
            sentence = sentence.format(reason=tr(reason_of(error)), folder=kept.folder)
            self._windows[-1].tab.message.say(sentence)

    def _on_window_closed(self, window: MainWindow) -> None:
        self._windows.remove(window)
        window.deleteLater()

    def _on_settings_changed(self, before: Settings, after: Settings) -> None:
        if before.theme is not after.theme:
            self._apply_theme()
        if before.language != after.language:
            self._apply_language()
        if self._stores.cache is not None and before.articles_kept and not after.articles_kept:
            self._forget_kept(self._stores.cache)


LANGUAGE_TAGS = frozenset(language.value for language in Language)
MISSING_TOLD = 3
"""Files named that are not there any more; a disk that is not there may have had many."""
_QT_LOCALES = {Language.SIMPLIFIED: "zh_CN", Language.TRADITIONAL: "zh_TW"}


def system_language() -> Language:
    """Return the interface language that the desktop asks for."""
    if sys.platform == "linux":  # where Qt looks at these, too; its own table takes long to make
        preferred = os.environ.get("LANGUAGE", "").partition(":")[0]
        return language_of_locale(preferred) if preferred else language_of_environment()
    from PySide6.QtCore import QLocale

    return language_of_locale(next(iter(QLocale.system().uiLanguages()), "en"))


def load_qt_words(language: Language, parent: QObject) -> list[QTranslator]:
    """Return Qt's own catalogue for ``language``; none for English."""
    if language not in _QT_LOCALES:
        return []
    words = QTranslator(parent)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if not words.load(f"qtbase_{_QT_LOCALES[language]}", folder):
        return []
    from reader.ui.program.qt_words import QtWords

    return [words, QtWords(translator(language), parent)]
