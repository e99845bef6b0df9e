"""One window on one article: lays the widgets out and joins them to the session."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QMainWindow,
    QMenu,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader import __version__
from reader.core.errors import ReaderError
from reader.core.outline import outline_of
from reader.core.settings import (
    DEFAULT_FONT_SIZE,
    LARGEST_FONT_SIZE,
    SMALLEST_FONT_SIZE,
    Settings,
    Theme,
)
from reader.core.variants import Variant
from reader.hanzi.present import Presentation
from reader.paths import resource_path
from reader.translation import Language, Translate
from reader.ui.actions import COMMANDS, Actions, MenuName
from reader.ui.article_view import ArticleView
from reader.ui.ask import Asker
from reader.ui.fonts import FontBook
from reader.ui.message_bar import MessageBar
from reader.ui.outline_panel import OutlinePanel
from reader.ui.session import Opened, ReadingSession
from reader.ui.settings_store import SettingsStore
from reader.ui.status_line import StatusLine
from reader.ui.theme import Colours
from reader.ui.tool_bar import ToolBar

SAMPLE = "samples/reading.html"
FONT_STEP = 2
OUTLINE_WIDTH = 260


class MainWindow(QMainWindow):
    """Shows what the session reads, the way the settings say."""

    window_requested = Signal(object)
    """Another Path that wants a window of its own."""
    closed = Signal(object)
    """This window, which is not used again."""

    def __init__(
        self,
        session: ReadingSession,
        settings: SettingsStore,
        fonts: FontBook,
        asker: Asker,
        colours: Colours,
        tr: Translate,
    ) -> None:
        super().__init__()
        self._session = session
        self._settings = settings
        self._fonts = fonts
        self._asker = asker
        self._colours = colours
        self._tr = tr
        self.setAcceptDrops(True)
        self._actions = Actions(self._slots(), self)
        for command in COMMANDS:
            self.addAction(self._actions[command.name])  # so that keys work without the menu bar
        self._tools = ToolBar(self._actions, self)
        self.addToolBar(self._tools)
        self._message = MessageBar(tr, self)
        self._view = ArticleView(fonts, tr, self)
        self._view.setAcceptDrops(False)
        self._outline = OutlinePanel(tr, self)
        self._status = StatusLine(tr, self)
        self.setStatusBar(self._status)
        self._welcome = QLabel(self)
        self._welcome.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pages = QStackedWidget(self)
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._lay_out()
        self._join()
        self._apply_settings()
        self.set_colours(colours)
        self.retranslate(tr)

    # What others may ask

    @property
    def session(self) -> ReadingSession:
        """What is being read in this window."""
        return self._session

    def retranslate(self, tr: Translate) -> None:
        """Say everything in another interface language, at once."""
        self._tr = tr
        self._actions.retranslate(tr)
        self._build_menus()
        self._tools.retranslate(tr, self._session.variant)
        self._message.retranslate(tr)
        self._outline.retranslate(tr)
        self._status.retranslate(tr)
        self._view.retranslate(tr)
        self._view.setAccessibleName(tr("Article"))
        self._welcome.setText(tr("Open a saved page or a text: Ctrl+O, or drop it here."))
        self._show_again()
        self._set_title()

    def set_colours(self, colours: Colours) -> None:
        """Take the colours of another theme."""
        self._colours = colours
        self._tools.set_colours(colours)
        self._outline.set_colours(colours)
        self._show_again()

    def say(self, sentence: str) -> None:
        """Show a sentence over the article."""
        self._message.say(sentence)

    def go_to_heading(self, words: str) -> bool:
        """Put the first section whose shown title contains ``words`` at the top, if any does."""
        opened = self._session.opened
        entries = outline_of(opened.presentation.article) if opened else ()
        for entry in entries:
            if words in entry.title:
                self._view.go_to_section(entry.block_id)
                return True
        return False

    # Building

    def _lay_out(self) -> None:
        welcome = QWidget(self)
        welcome.setObjectName("welcome")
        QVBoxLayout(welcome).addWidget(self._welcome)
        self._pages.addWidget(welcome)
        self._pages.addWidget(self._view)
        reading = QWidget(self)
        column = QVBoxLayout(reading)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._message)
        column.addWidget(self._pages, 1)
        self._splitter.setHandleWidth(1)
        self._splitter.addWidget(self._outline)
        self._splitter.addWidget(reading)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setSizes([OUTLINE_WIDTH, 1000])
        self.setCentralWidget(self._splitter)

    def _join(self) -> None:
        session, view = self._session, self._view
        session.opening_started.connect(self._on_opening_started)
        session.opening_progressed.connect(self._status.set_progress)
        session.opening_cancelled.connect(self._status.end_opening)
        session.opening_failed.connect(self._on_opening_failed)
        session.article_opened.connect(self._on_article_opened)
        session.presentation_changed.connect(self._on_presentation_changed)
        self._status.cancel_requested.connect(session.cancel)
        view.section_changed.connect(self._outline.set_current_section)
        view.progress_changed.connect(self._status.set_share_read)
        view.zoom_requested.connect(self._change_font_size)
        view.link_chosen.connect(self._on_link_chosen)
        view.highlighted.connect(lambda url: self._status.showMessage(url.toString()))
        self._outline.section_chosen.connect(view.go_to_section)
        self._settings.changed.connect(self._on_settings_changed)
        self._settings.saving_failed.connect(self._on_saving_failed)

    def _slots(self) -> dict[str, Callable[[], object]]:
        slots: dict[str, Callable[[], object]] = {
            "open": self._open,
            "open_sample": lambda: self._session.open(resource_path(SAMPLE)),
            "close_window": self.close,
            "quit": QApplication.closeAllWindows,
            "larger": lambda: self._change_font_size(1),
            "smaller": lambda: self._change_font_size(-1),
            "reset_size": lambda: self._settings.change_page(font_size=DEFAULT_FONT_SIZE),
            "outline": self._toggle_outline,
            "full_screen": self._toggle_full_screen,
            "leave": self._leave,
            "toggle_variant": lambda: self._session.toggle_variant(),
            "page_down": lambda: self._view.turn_page(1),
            "page_up": lambda: self._view.turn_page(-1),
            "start": lambda: self._view.go_to_start(),
            "end": lambda: self._view.go_to_end(),
            "next_section": lambda: self._view.go_to_neighbour_section(1),
            "previous_section": lambda: self._view.go_to_neighbour_section(-1),
            "keys": lambda: self._asker.show_keys(self, self._tr),
            "about": self._show_about,
        }
        for variant in Variant:
            slots[f"variant:{variant.value}"] = self._variant_slot(variant)
        for theme in Theme:
            slots[f"theme:{theme.value}"] = self._setting_slot(theme=theme)
        for tag in ("", *(language.value for language in Language)):
            slots[f"language:{tag}"] = self._setting_slot(language=tag)
        return slots

    def _variant_slot(self, variant: Variant) -> Callable[[], object]:
        return lambda: self._session.show_variant(variant)

    def _setting_slot(self, **values: object) -> Callable[[], object]:
        return lambda: self._settings.change(**values)

    def _build_menus(self) -> None:
        bar = self.menuBar()
        bar.clear()
        for name in MenuName:
            menu = bar.addMenu(self._tr(name.value))
            submenus: dict[str, QMenu] = {}
            for command in COMMANDS:
                if command.menu is not name:
                    continue
                if command.separated:
                    menu.addSeparator()
                target = menu
                if command.submenu:
                    if command.submenu not in submenus:
                        submenus[command.submenu] = menu.addMenu(self._tr(command.submenu))
                    target = submenus[command.submenu]
                target.addAction(self._actions[command.name])
                if command.name == "open":
                    self._add_recent_menu(menu)

    def _add_recent_menu(self, menu: QMenu) -> None:
        recent = menu.addMenu(self._tr("Open &recent"))
        recent.setEnabled(bool(self._settings.settings.recent_files))
        for name in self._settings.settings.recent_files:
            path = Path(name)
            action = recent.addAction(path.name.replace("&", "&&"))
            action.setToolTip(name)
            action.triggered.connect(lambda _=False, path=path: self._session.open(path))

    # Settings

    def _apply_settings(self) -> None:
        settings = self._settings.settings
        self.resize(settings.window_width, settings.window_height)
        self._outline.setVisible(settings.outline_shown)
        self._check_actions(settings)

    def _check_actions(self, settings: Settings) -> None:
        self._actions["outline"].setChecked(settings.outline_shown)
        self._actions.check("theme", settings.theme.value)
        self._actions.check("language", settings.language)
        self._actions.check("variant", self._session.variant.value)

    def _on_settings_changed(self, before: Settings, after: Settings) -> None:
        self._outline.setVisible(after.outline_shown)
        self._check_actions(after)
        if before.page != after.page:
            self._show_again()
        if before.recent_files != after.recent_files:
            self._build_menus()

    def _on_saving_failed(self, reason: str) -> None:
        sentence = self._tr(
            "Your settings could not be saved ({reason}). They last until you quit."
        )
        self._message.say(sentence.format(reason=reason))

    def _change_font_size(self, steps: int) -> None:
        size = self._settings.settings.page.font_size + steps * FONT_STEP
        size = min(max(size, SMALLEST_FONT_SIZE), LARGEST_FONT_SIZE)
        self._settings.change_page(font_size=size)

    def _toggle_outline(self) -> None:
        self._settings.change(outline_shown=not self._settings.settings.outline_shown)

    # The article

    def _open(self) -> None:
        recent = self._settings.settings.recent_files
        folder = Path(recent[0]).parent if recent else Path.home()
        for number, path in enumerate(self._asker.choose_files(self, folder, self._tr)):
            self._open_or_request(path, here=number == 0)

    def _open_or_request(self, path: Path, *, here: bool) -> None:
        if here:
            self._session.open(path)
        else:
            self.window_requested.emit(path)

    def _on_opening_started(self, path: Path) -> None:
        self._message.hide()
        self._status.showMessage(self._tr("Opening {name}…").format(name=path.name))
        self._status.begin_opening()

    def _on_opening_failed(self, path: Path, error: Exception) -> None:
        self._status.end_opening()
        self._status.clearMessage()
        if isinstance(error, ReaderError):
            why = self._tr(error.sentence).format(**error.fields)
        else:
            why = self._tr("Something went wrong inside the program ({reason}).")
            why = why.format(reason=f"{type(error).__name__}: {error}")
        self._message.say(f"{path.name}: {why}")

    def _on_article_opened(self, opened: Opened) -> None:
        self._status.end_opening()
        self._status.clearMessage()
        if opened.path != resource_path(SAMPLE):
            self._settings.put(self._settings.settings.with_recent_file(opened.path.resolve()))
        self._pages.setCurrentWidget(self._view)
        presentation = opened.presentation
        self._view.show_article(presentation, self._settings.settings.page, self._colours)
        self._show_around(presentation)
        self._view.setFocus()

    def _on_presentation_changed(self, presentation: Presentation) -> None:
        self._show_again()
        self._actions.check("variant", presentation.article.variant.value)

    def _show_again(self) -> None:
        opened = self._session.opened
        if opened is not None:
            page = self._settings.settings.page
            self._view.show_again(opened.presentation, page, self._colours)
            self._show_around(opened.presentation)

    def _show_around(self, presentation: Presentation) -> None:
        """Bring outline, title bar, status line and the script button up to the article."""
        opened = self._session.opened
        if opened is None:
            return
        article = presentation.article
        families = tuple(self._fonts.families_for(article, self._settings.settings.page.face))
        self._outline.show_outline(outline_of(article), families)
        self._outline.set_current_section(self._view.current_section())
        self._status.set_article(opened.characters, len(presentation.repairs))
        self._tools.retranslate(self._tr, article.variant)
        self._set_title()

    def _set_title(self) -> None:
        opened = self._session.opened
        name = self._tr("Qingdu")
        if opened is None:
            self.setWindowTitle(name)
        else:
            title = opened.presentation.article.metadata.title or opened.path.name
            self.setWindowTitle(f"{title} — {name}")

    def _on_link_chosen(self, address: str) -> None:
        QGuiApplication.clipboard().setText(address)
        sentence = self._tr("Qingdu opens nothing outside. The address was copied: {address}")
        self._status.showMessage(sentence.format(address=address), 8000)

    # The window

    def _toggle_full_screen(self) -> None:
        self._set_full_screen(full=not self.isFullScreen())

    def _set_full_screen(self, *, full: bool) -> None:
        self._actions["full_screen"].setChecked(full)
        for widget in (self.menuBar(), self._tools, self._status):
            widget.setVisible(not full)
        self.setWindowState(
            self.windowState() | Qt.WindowState.WindowFullScreen
            if full
            else self.windowState() & ~Qt.WindowState.WindowFullScreen
        )

    def _leave(self) -> None:
        """Undo the topmost thing only: a message, then an opening, then full screen."""
        if not self._message.isHidden():
            self._message.hide()
        elif self._session.is_opening:
            self._session.cancel()
        elif self.isFullScreen():
            self._set_full_screen(full=False)

    def _show_about(self) -> None:
        words = self._tr(
            "Qingdu {version}\n\nAn offline reader for saved Chinese web articles.\n"
            "Nothing leaves this machine.\n\nApache License 2.0"
        )
        self._asker.show_about(self, self._tr("About Qingdu"), words.format(version=__version__))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files that are dragged over the window."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped: the first here, the others in windows of their own."""
        paths = [Path(u.toLocalFile()) for u in event.mimeData().urls() if u.isLocalFile()]
        for number, path in enumerate(paths):
            self._open_or_request(path, here=number == 0)
        event.acceptProposedAction()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Give up what is being opened and remember the window's size."""
        self._session.cancel()
        if not self.isFullScreen():
            maximized = self.isMaximized()
            size = self.normalGeometry().size() if maximized else self.size()
            self._settings.change(
                window_width=size.width(),
                window_height=size.height(),
                window_maximized=maximized,
            )
        super().closeEvent(event)
        self.closed.emit(self)
