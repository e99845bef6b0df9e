"""What the File menu does: opening, pasting, reading again, showing where a file lies."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from reader.core.errors import FileMissingError
from reader.core.reasons import reason_of
from reader.paths import SAMPLE_ARTICLE, data_dir, exists, resource_path
from reader.translation import Translate
from reader.ui.bars.actions import ENCODINGS
from reader.ui.bars.menus import fill
from reader.ui.dialogs.ask import Asker
from reader.ui.session.settings_store import SettingsStore
from reader.ui.tabs.message_bar import Topic
from reader.ui.tabs.reading_tab import ReadingTab
from reader.ui.tabs.workspace import Workspace

if TYPE_CHECKING:
    from reader.ui.commands.file_manager import FileManager

PASTED = "pasted"
"""The folder for what was pasted, in the user's data."""


class FileCommands:
    """Acts on the workspace; dialogs stand over ``window``."""

    def __init__(
        self,
        workspace: Workspace,
        settings: SettingsStore,
        asker: Asker,
        window: QWidget,
        manual: Callable[[], Path],
        tr: Translate,
    ) -> None:
        self._workspace = workspace
        self._settings = settings
        self._asker = asker
        self._window = window
        self._manual = manual
        self._tr = tr
        self._file_manager: FileManager | None = None
        workspace.currentChanged.connect(lambda: self.tell_of_file(workspace.current))
        self._told: WeakKeyDictionary[ReadingTab, int | None] = WeakKeyDictionary()
        """How the file of a tab was found when that was last told: its time of change, or gone."""

    def slots(self) -> dict[str, Callable[[], object]]:
        """Return what each command does, by its name."""
        slots: dict[str, Callable[[], object]] = {
            "open": self._open,
            "paste": self._paste,
            "open_sample": lambda: self._workspace.open(resource_path(SAMPLE_ARTICLE)),
            "manual": lambda: self._workspace.open(self._manual()),
            "reload": lambda: self._reload(None),
            "keep_articles": self._toggle_keeping,
            "show_in_folder": self._show_in_folder,
            "close_tab": self._close_tab,
            "reopen_tab": lambda: self._workspace.reopen_tab(),
            "next_tab": lambda: self._workspace.step(1),
            "previous_tab": lambda: self._workspace.step(-1),
        }
        for name in ENCODINGS:
            slots[f"encoding:{name}"] = self._encoding_slot(name)
        return slots

    def retranslate(self, tr: Translate) -> None:
        """Speak another interface language."""
        self._tr = tr

    def note_opened(self, tab: ReadingTab) -> None:
        """Put the file of a tab first among the recent ones, unless it came with the program."""
        self._told.pop(tab, None)
        path = tab.session.path
        if path is not None and not path.is_relative_to(resource_path("")):
            self._settings.put(self._settings.settings.with_recent_file(path.resolve()))

    def fill_recent(self, menu: QMenu) -> None:
        """List the recent files."""
        paths = [Path(name) for name in self._settings.settings.recent_files]
        entries = [(path.name, str(path), self._opener(path)) for path in paths]
        fill(menu, entries, self._tr("None yet"))
        if entries:
            menu.addSeparator()
            forget = menu.addAction(self._tr("&Forget these files"))
            forget.triggered.connect(lambda: self._settings.change(recent_files=()))

    def open_dropped(self, data: QMimeData) -> None:
        """Open the files that were dropped, each in a tab, or the text as an article."""
        paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        for path in paths:
            self._workspace.open(path)
        if data.hasUrls() and not paths:
            self._workspace.current.message.say(
                self._tr("Qingdu fetches nothing. Save the page first, then drop the file here.")
            )
        elif not paths:
            self._open_copied(data)

    def tell_of_file(self, tab: ReadingTab) -> None:
        """Say, once, that a tab's file has changed on disk or is gone; offer to read it again."""
        opened = tab.session.opened
        if opened is None or tab.session.is_opening:
            return
        modified = _modified(opened.path)
        if modified == self._told.get(tab, opened.modified):
            return
        self._told[tab] = modified
        tab.message.take_back(Topic.FILE)
        if modified is None:
            tab.message.say(self._gone(opened.path), Topic.FILE)
        elif modified != opened.modified:
            sentence = self._tr("{name} has changed since it was read.")
            tab.message.offer(
                sentence.format(name=opened.path.name),
                self._tr("Read it again"),
                lambda: tab.session.open(opened.path, again=True),
                Topic.FILE,
            )

    def tell_part(self, tab: ReadingTab) -> None:
        """Say that a page is one of several, and offer to join what lies beside it."""
        opened = tab.session.opened
        part = opened.reading.article.metadata.part if opened else None
        if opened is None or part is None:
            return
        sentence = self._tr("This page is part {number} of {count} of its article.")
        sentence = sentence.format(number=part.number, count=part.of or "?")
        from reader.loading.neighbours import neighbouring_parts

        paths = neighbouring_parts(opened.path, part)
        if len(paths) > 1:
            tab.message.offer(
                sentence,
                self._tr("Join the parts"),
                lambda: tab.session.open_parts(paths),
                Topic.PARTS,
            )
        else:
            others = self._tr("The others were not found beside it.")
            tab.message.say(f"{sentence} {others}", Topic.PARTS)

    def note_failed(self, path: Path, error: Exception) -> None:
        """Offer a file no longer that is not there any more."""
        if isinstance(error, FileMissingError):
            self._settings.put(self._settings.settings.without_recent_file(path))

    def _open(self) -> None:
        recent = self._settings.settings.recent_files
        folder = Path(recent[0]).parent if recent else Path.home()
        for path in self._asker.choose_files(self._window, folder, self._tr):
            self._workspace.open(path)

    def _opener(self, path: Path) -> Callable[[], None]:
        return lambda: self._workspace.open(path)

    def _paste(self) -> None:
        self._open_copied(QGuiApplication.clipboard().mimeData())

    def _open_copied(self, data: QMimeData | None) -> None:
        from reader.ui.commands.clipboard_page import save_clipboard

        tab = self._workspace.current
        try:
            path = save_clipboard(data, data_dir() / PASTED)
        except OSError as error:
            sentence = self._tr("What was copied could not be kept ({reason}). Free some space.")
            tab.message.say(sentence.format(reason=self._tr(reason_of(error))))
            return
        if path is None:
            tab.message.say(self._tr("There is no text to paste. Copy an article first."))
        else:
            self._workspace.open(path)

    def _reload(self, encoding: str | None) -> None:
        session = self._workspace.current.session
        if session.path is not None:
            self._workspace.current.remember_place()
            session.open(session.path, encoding, again=True)

    def _toggle_keeping(self) -> None:
        """Begin to keep articles, or stop and delete those that are kept."""
        kept = not self._settings.settings.articles_kept
        self._settings.change(articles_kept=kept)
        if not kept:
            self._workspace.current.message.say(
                self._tr("The articles that were kept are deleted; the saved pages stay.")
            )

    def _encoding_slot(self, name: str) -> Callable[[], None]:
        return lambda: self._reload(name)

    def _show_in_folder(self) -> None:
        """Select the file in the desktop's file manager."""
        tab = self._workspace.current
        path = tab.session.path
        if path is None:
            tab.message.say(self._tr("Open an article first."))
        elif not exists(path):
            tab.message.say(self._gone(path), Topic.FILE)
        else:
            if self._file_manager is None:
                from reader.ui.commands.file_manager import FileManager

                self._file_manager = FileManager(self._window)
                self._file_manager.failed.connect(self._on_showing_failed)
            self._file_manager.show(path)

    def _on_showing_failed(self, path: Path) -> None:
        sentence = self._tr("No file manager could be started. The file is in {folder}.")
        self._workspace.current.message.offer(
            sentence.format(folder=path.parent),
            self._tr("Copy the folder's name"),
            lambda: QGuiApplication.clipboard().setText(str(path.parent)),
        )

    def _gone(self, path: Path) -> str:
        sentence = self._tr(
            "{name} is not in {folder} any more. What was read of it can be read on in this tab; "
            "put the file back there to open it again."
        )
        return sentence.format(name=path.name, folder=path.parent)

    def _close_tab(self) -> None:
        if self._workspace.count() > 1:
            self._workspace.close_tab(self._workspace.currentIndex())
        else:
            self._window.close()


def _modified(path: Path) -> int | None:
    """Return when the file was last changed, in nanoseconds; None when it is gone."""
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return None
