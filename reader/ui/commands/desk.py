"""What commands act on."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow

    from reader.opening.late import LateConverter
    from reader.opening.open_article import OpenArticle
    from reader.opening.opened import Opened
    from reader.translation import Translate
    from reader.ui.commands.file_notices import FileNotices
    from reader.ui.dialogs.ask import Asker
    from reader.ui.look.appearance import Appearance
    from reader.ui.page.view.article_view import ArticleView
    from reader.ui.session.settings_store import SettingsStore
    from reader.ui.speech.speech import Speech
    from reader.ui.tabs.message_bar import MessageBar
    from reader.ui.tabs.reading_tab import ReadingTab
    from reader.ui.tabs.side_panels import SidePanels
    from reader.ui.tabs.workspace import Workspace


class Shared(NamedTuple):
    """What all windows have in common."""

    settings: SettingsStore
    appearance: Appearance
    converter: LateConverter
    speech: Speech
    asker: Asker


class Desk(NamedTuple):
    """One window with its tabs and panels, and what all windows share."""

    shared: Shared
    window: QMainWindow
    workspace: Workspace
    panels: SidePanels
    notices: FileNotices

    @property
    def tr(self) -> Translate:
        """Takes an English sentence, returns it in the interface's language."""
        return self.shared.appearance.tr

    @property
    def settings(self) -> SettingsStore:
        """The settings in force."""
        return self.shared.settings

    @property
    def tab(self) -> ReadingTab:
        """The tab in front."""
        return self.workspace.current

    @property
    def view(self) -> ArticleView:
        """The page in front."""
        return self.tab.view

    @property
    def message(self) -> MessageBar:
        """Where something is said over the page in front."""
        return self.tab.message

    @property
    def article(self) -> OpenArticle | None:
        """The article in front, to be put right, if there is one."""
        return self.tab.session.article

    @property
    def opened(self) -> Opened | None:
        """The article in front as it is shown, if there is one."""
        return self.tab.session.opened


def has_file(desk: Desk) -> bool:
    """Whether the tab in front has a file, read or being read."""
    return desk.tab.session.path is not None


def has_article(desk: Desk) -> bool:
    """Whether an article is in front."""
    return desk.opened is not None and has_page(desk)


def has_page(desk: Desk) -> bool:
    """Whether the library is not in the page's place: nothing is done with what is not seen."""
    return not desk.tab.home.is_shown
