"""Builds every object once, joins them, and runs the window or takes a picture of it."""

from __future__ import annotations

import locale
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, Qt, QTranslator
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from reader import __version__
from reader.core.settings import Settings
from reader.hanzi.converter import Converter
from reader.hanzi.user_words import read_user_words, user_words_path
from reader.paths import SAMPLE_ARTICLE, config_dir, data_dir, resource_path
from reader.translation import Language, language_of_environment, language_of_locale, translator
from reader.ui.accessibility import interface_for
from reader.ui.ask import Asker
from reader.ui.fonts import FontBook
from reader.ui.icons import application_icon
from reader.ui.main_window import MainWindow
from reader.ui.reading_tab import ReadingTab
from reader.ui.session import ReadingSession
from reader.ui.settings_store import SettingsStore
from reader.ui.single_instance import Listener, hand_over, socket_name
from reader.ui.speech import Speech
from reader.ui.tasks import TaskRunner
from reader.ui.theme import load_colours, palette_of, style_sheet_of


class Qingdu(QObject):
    """The running program: its windows and all that they share."""

    def __init__(
        self,
        application: QApplication,
        settings: SettingsStore,
        records: Path,
        words: Path,
        asker: Asker,
    ) -> None:
        super().__init__(application)
        self._application = application
        self._settings = settings
        self._records = records
        self._fonts = FontBook()
        self._converter = Converter()
        self._words = words
        read = read_user_words(words)
        self._converter.use_words(read.words)
        self._bad_lines = read.bad_lines
        self._runner = TaskRunner()
        self._speech = Speech(parent=self)
        self._asker = asker
        self._windows: list[MainWindow] = []
        self._qt_words: list[QTranslator] = []
        application.setFont(self._fonts.interface_font(application.font()))
        self._apply_theme()
        self._apply_language()
        settings.changed.connect(self._on_settings_changed)
        application.styleHints().colorSchemeChanged.connect(self._apply_theme)
        application.aboutToQuit.connect(self.close)

    def open_window(self) -> MainWindow:
        """Show a new window with one empty tab."""
        window = MainWindow(
            self._make_tab,
            self._settings,
            self._converter,
            self._words,
            self._speech,
            self._runner,
            self._asker,
            self._colours,
            translator(self._language()),
        )
        window.closed.connect(self._on_window_closed)
        self._windows.append(window)
        if self._settings.settings.window_maximized:
            window.showMaximized()
        else:
            window.show()
        self._tell_bad_lines(window)
        return window

    def open_files(self, paths: list[Path]) -> None:
        """Open ``paths`` in the window that is there, and bring it to the front."""
        window = self._windows[-1] if self._windows else self.open_window()
        for path in paths:
            window.open(path)
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.raise_()
        window.activateWindow()

    def _tell_bad_lines(self, window: MainWindow) -> None:
        """Say once which lines of the user's list of words were skipped, and why."""
        if self._bad_lines:
            tr, bad_line = translator(self._language()), self._bad_lines[0]
            sentence = tr("Line {number} of {file} was skipped: {reason}").format(
                number=bad_line.number, file=self._words, reason=tr(bad_line.reason)
            )
            if len(self._bad_lines) > 1:
                more = tr("{count} lines in all.").format(count=len(self._bad_lines))
                sentence = f"{sentence} {more}"
            window.tab.message.say(sentence)
            self._bad_lines = ()

    def _make_tab(self) -> ReadingTab:
        language = self._language()
        session = ReadingSession(
            self._settings, self._converter, self._runner, self._records, language
        )
        tr = translator(language)

        def ask_path(name: str) -> Path | None:
            return self._asker.choose_place(self._windows[-1], name, tr)

        return ReadingTab(
            session, self._settings, self._fonts, self._runner, ask_path, self._colours, tr
        )

    def close(self) -> None:
        """Close every window and wait for the worker; nothing is opened afterwards."""
        for window in list(self._windows):
            window.close()
        self._speech.stop()
        self._runner.close()

    def _language(self) -> Language:
        tag = self._settings.settings.language
        return Language(tag) if tag in LANGUAGE_TAGS else system_language()

    def _apply_theme(self) -> None:
        self._colours = load_colours(self._settings.settings.theme)
        self._application.setPalette(palette_of(self._colours))
        self._application.setStyleSheet(style_sheet_of(self._colours))
        for window in self._windows:
            window.set_colours(self._colours)

    def _apply_language(self) -> None:
        """Load Qt's own words, for its dialogs, and hand ours to the windows."""
        for qt_words in self._qt_words:
            self._application.removeTranslator(qt_words)
        language = self._language()
        self._qt_words = load_qt_words(language, self)
        for qt_words in self._qt_words:
            self._application.installTranslator(qt_words)
        for window in self._windows:
            window.retranslate(translator(language))

    def _on_window_closed(self, window: MainWindow) -> None:
        self._windows.remove(window)
        window.deleteLater()

    def _on_settings_changed(self, before: Settings, after: Settings) -> None:
        if before.theme is not after.theme:
            self._apply_theme()
        if before.language != after.language:
            self._apply_language()


LANGUAGE_TAGS = frozenset(language.value for language in Language)
_QT_LOCALES = {Language.SIMPLIFIED: "zh_CN", Language.TRADITIONAL: "zh_TW"}


def system_language() -> Language:
    """Return the interface language that the desktop asks for."""
    return language_of_locale(next(iter(QLocale.system().uiLanguages()), "en"))


def load_qt_words(language: Language, parent: QObject) -> list[QTranslator]:
    """Return Qt's own catalogue for ``language``; none for English."""
    if language not in _QT_LOCALES:
        return []
    words = QTranslator(parent)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    return [words] if words.load(f"qtbase_{_QT_LOCALES[language]}", folder) else []


def build_application() -> QApplication:
    """Return the QApplication with the program's name and look."""
    _avoid_session_bus_stall()
    _settle_locale()
    _choose_input_method()
    application = QApplication(sys.argv[:1])
    application.setApplicationName("qingdu")
    application.setApplicationDisplayName("")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("qingdu")
    application.setStyle("Fusion")
    application.setWindowIcon(application_icon())
    QAccessible.installFactory(interface_for)
    return application


def _avoid_session_bus_stall() -> None:
    """Name a session bus, real or none: Qt would start one and wait three seconds for it."""
    if sys.platform == "linux" and "DBUS_SESSION_BUS_ADDRESS" not in os.environ:
        bus = Path(os.environ.get("XDG_RUNTIME_DIR", "/nonexistent")) / "bus"
        os.environ["DBUS_SESSION_BUS_ADDRESS"] = f"unix:path={bus}" if bus.exists() else "disabled:"


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
        os.environ.setdefault("LANGUAGE", language_of_environment().value.replace("-", "_"))
        os.environ["LC_ALL"] = "C.UTF-8"


def _choose_input_method() -> None:
    """Let fcitx type Chinese where Qt has no plugin for it: fcitx speaks ibus, too."""
    if os.environ.get("QT_IM_MODULE") in ("fcitx", "fcitx5"):
        plugins = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
        if not any(plugins.glob("platforminputcontexts/*fcitx*")):
            os.environ["QT_IM_MODULE"] = "ibus"


def run_window(paths: Sequence[Path]) -> int:
    """Open ``paths``, or what was open last, and run until the window closes.

    When the program runs already, its window takes the files and this one is done.
    """
    application = build_application()
    folder = config_dir()
    name = socket_name(folder)
    absolute = [path.absolute() for path in paths]
    if hand_over(name, absolute):
        return 0
    settings = SettingsStore(folder / "settings.toml")
    qingdu = Qingdu(application, settings, data_dir() / "articles", user_words_path(), Asker())
    window = qingdu.open_window()
    for path in absolute or files_of_last_time(settings):
        window.open(path)
    listener = Listener(name, application)
    listener.files_received.connect(qingdu.open_files)
    code = application.exec()
    listener.close()
    return code


def files_of_last_time(settings: SettingsStore) -> list[Path]:
    """Return the files that were open at the end and are still there, or the sample article."""
    paths = (Path(name) for name in settings.settings.open_files)
    return [path for path in paths if path.is_file()] or [resource_path(SAMPLE_ARTICLE)]
