"""One article with all that belongs to it: its page and what is said about it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from reader.core.articles.walk import first_words
from reader.core.settings import Settings
from reader.opening.layout import shown_forms
from reader.opening.opened import Opened
from reader.paths import PASTED
from reader.ui.look.appearance import Appearance
from reader.ui.page.view.article_page import Anchor
from reader.ui.page.view.article_view import ArticleView
from reader.ui.page.view.word_selection import WordSelection
from reader.ui.session.after_paint import AfterPaint
from reader.ui.session.session import ReadingSession
from reader.ui.session.settings_store import SettingsStore
from reader.ui.tabs.greeting import Greeting
from reader.ui.tabs.message_bar import MessageBar
from reader.ui.tabs.opening_messages import OpeningMessages
from reader.ui.tabs.overlay import Overlay
from reader.ui.tabs.own_layout import OwnLayout
from reader.ui.tabs.tab_finding import TabFinding
from reader.ui.tabs.tab_library import TabLibrary
from reader.ui.tabs.tab_place import TabPlace
from reader.ui.tabs.welcome import Welcome
from reader.ui.typesetting.placed import TextPlace

if TYPE_CHECKING:
    from reader.core.article import Article
    from reader.hanzi.presentation import Presentation
    from reader.ui.finding.controller import FindController
    from reader.ui.pictures.viewer import FigureView
    from reader.ui.session.teaching import Teaching
    from reader.ui.tabs.tab_card import TabCard
    from reader.ui.tabs.tab_notes import TabNotes


_LONGEST_NAME = 24
"""Characters of the words by which a pasted text without a title is called."""


class ReadingTab(QWidget):
    """Shows what its session reads; a tab in the background waits until it is seen.

    What is not seen at first (finding, the large picture, the card) is made when it is asked for.
    """

    covered_changed = Signal()
    """The library came before the page, or went."""
    figure_shown = Signal()
    """A picture is shown large, or no longer."""
    shown_changed = Signal()
    """Another article, or the same in another script: title, outline and numbers have changed."""
    offer_chosen = Signal(object)
    """The Offer of the empty tab that is wanted."""
    entry_chosen = Signal(object, str, object)
    """The Entry of the library that is to be read, the words that were searched for, and the Hit
    at which it opens, or None."""
    library_failed = Signal(object)
    """The exception because of which something was not done in the library."""
    notes_changed = Signal()
    """Marks, notes or bookmarks have changed."""
    folders_changed = Signal()
    """Other folders are watched than before."""
    marks_taken = Signal(int, object)
    """How many marks, notes and bookmarks were taken away, and what puts them back."""
    marks_taken_over = Signal(object)
    """The TakenOver: what became of the marks of earlier savings."""
    taught = Signal(object)
    """The TaughtRule that was made of what was pointed at; None where that could not be."""
    teaching_failed = Signal(object)
    """The exception because of which nothing was taught."""
    rules_changed = Signal()
    """The rules that the reader taught; other tabs may have to read their articles again."""
    file_chosen = Signal(object)
    """The Path of a file that the empty tab offers."""

    def __init__(
        self,
        session: ReadingSession,
        settings: SettingsStore,
        appearance: Appearance,
        ask_path: Callable[[str], Path | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        session.setParent(self)
        self._settings = settings
        self._appearance = appearance
        self._is_stale = False
        self._own_layout = OwnLayout(session, settings, self._show_again)
        self._message = MessageBar(appearance, self)
        self._view = ArticleView(appearance.fonts, appearance.tr, self)
        OpeningMessages(session, self._message, appearance)
        WordSelection(self._view, session.word_bounds)
        self._ask_path = ask_path
        self._figure: FigureView | None = None
        self._card: TabCard | None = None
        self._notes: TabNotes | None = None
        self._teaching: Teaching | None = None
        self._welcome = Welcome(appearance, self)
        self._greeting = Greeting(self._welcome, session, settings, self)
        self._pages = QStackedWidget(self)
        self._home = TabLibrary(session, settings, appearance, self._pages)
        self._over = Overlay(self._pages, self)
        self._column = QVBoxLayout(self)
        self._place = TabPlace(session, self._view, self)
        self._finding = TabFinding(session, self._view, appearance, self._over.add)
        self._lay_out()
        self._join()
        self._dress()
        appearance.language_changed.connect(self._speak)
        appearance.changed.connect(self._dress)
        self.setFocusProxy(self._view)

    @property
    def session(self) -> ReadingSession:
        """What is being read here."""
        return self._session

    @property
    def view(self) -> ArticleView:
        """The page."""
        return self._view

    @property
    def message(self) -> MessageBar:
        """Where something is said over the page."""
        return self._message

    @property
    def finder(self) -> FindController:
        """Finding in the page."""
        return self._finding.controller

    @property
    def is_finding(self) -> bool:
        """Whether the find bar is open."""
        return self._finding.is_open

    @property
    def own_layout(self) -> OwnLayout:
        """How its article is laid out, alone or as all others are."""
        return self._own_layout

    def families(self) -> tuple[str, ...]:
        """Return the typefaces of the article as it is shown; () before the first."""
        opened = self._session.opened
        if opened is None:
            return ()
        page, article = self._settings.settings.page, opened.presentation.article
        return tuple(self._appearance.fonts.families_for(article, page.face, page.han_family))

    def open_figure(self, block_id: str) -> None:
        """Show a figure's picture large, if it was saved."""
        opened = self._session.opened
        if opened is not None:
            self._figure_view().open(opened.presentation.article, block_id, self.families())
            self.figure_shown.emit()

    @property
    def is_figure_open(self) -> bool:
        """Whether a picture is shown large over the page."""
        return self._figure is not None and bool(self._figure.block_id())

    @property
    def card(self) -> TabCard:
        """The card of what is selected."""
        if self._card is None:
            from reader.ui.tabs.tab_card import TabCard

            self._card = TabCard(self._view, self._session.runner, self._appearance, self)
            self._card.set_families(self.families())
        return self._card

    @property
    def home(self) -> TabLibrary:
        """The library, which may be in front of the page."""
        return self._home

    def show_home(self) -> None:
        """Show the library in the place of the page."""
        self._place.note()
        self._home.show()

    def leave_home(self) -> None:
        """Go back to the page."""
        if self._home.is_shown:
            is_empty = self._session.opened is None
            self._pages.setCurrentWidget(self._welcome if is_empty else self._view)
            self.take_keys()

    def take_keys(self) -> None:
        """Let the keys act on what is in front: picture, page, library or an empty tab's offers."""
        front = self._figure if self.is_figure_open else self._pages.currentWidget()
        if front is not None:
            front.setFocus()

    def find_words(self, words: str, place: TextPlace | None = None) -> None:
        """Find ``words`` in the article, as soon as it is there, and go to ``place``."""
        self._finding.find(words, place)

    @property
    def teaching(self) -> Teaching:
        """What the reader teaches the program by the article."""
        if self._teaching is None:
            from reader.ui.session.teaching import Teaching

            self._teaching = Teaching(self._session)
            self._teaching.taught.connect(self.taught)
            self._teaching.failed.connect(self.teaching_failed)
            self._teaching.rules_changed.connect(self.rules_changed)
        return self._teaching

    @property
    def notes(self) -> TabNotes:
        """What the reader marked and noted in the article."""
        if self._notes is None:
            from reader.ui.tabs.tab_notes import TabNotes

            self._notes = TabNotes(self._session, self._view, self._appearance, self)
            self._notes.changed.connect(self.notes_changed)
            self._notes.failed.connect(self.library_failed)
            self._notes.taken_over.connect(self.marks_taken_over)
            self._notes.taken.connect(self.marks_taken)
        return self._notes

    def _read_notes(self) -> None:
        self.notes.read()

    def title(self) -> str:
        """Return the article's title in the script shown, or the name of its file."""
        path, opened = self._session.path, self._session.opened
        if opened is None:
            return path.name if path else ""
        return _title_in(opened.presentation.article, opened.path) or opened.path.name

    def title_as_saved(self) -> str:
        """Return the article's title in 原文; empty where there is none."""
        opened = self._session.opened
        return "" if opened is None else _title_in(opened.original, opened.path)

    def _speak(self) -> None:
        """Have the page's own words said in the language in force when it is shown again."""
        self._view.retranslate(self._appearance.tr)

    def _dress(self) -> None:
        """Take the language and the colours in force."""
        tr, colours = self._appearance.tr, self._appearance.colours
        self._view.setAccessibleName(tr("Article"))
        self._view.set_icon_colour(colours.secondary_text)
        self._show_again()

    def showEvent(self, event: QShowEvent) -> None:
        """Bring the page up to what changed while it was in the background."""
        super().showEvent(event)
        self._session.catch_up()
        if self._is_stale:
            self._show_again()
        QTimer.singleShot(0, self, self._greeting.greet)  # a start opens something right after this

    def remember_place(self) -> None:
        """Keep where the reader is for the next time the article is opened."""
        self._session.keep_shown()
        self._place.note()

    def _figure_view(self) -> FigureView:
        if self._figure is None:
            from reader.ui.pictures.viewer import FigureView

            self._figure = FigureView(self._ask_path, self._appearance, self)
            self._figure.closed.connect(self.figure_shown)
            if (opened := self._session.opened) is not None:
                self._figure.set_article(opened.presentation.article, self.families())
        return self._figure

    def _lay_out(self) -> None:
        self._pages.addWidget(self._welcome)
        self._pages.addWidget(self._view)
        self._pages.currentChanged.connect(self._on_front_changed)
        column = self._column
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._pages, 1)
        self._over.add(self._message)
        self._over.height_changed.connect(self._on_covered)

    def _join(self) -> None:
        self._session.article_opened.connect(self._on_article_opened)
        self._session.presentation_changed.connect(self._show_again)
        self._session.look_ready.connect(self._show_look)
        self._session.follow_place(self._text_read)
        self._view.whole_wanted.connect(self._session.finish_converting)
        self._session.article_met.connect(self._read_notes)
        self._session.article_met.connect(self._home.refresh)
        self._home.entry_chosen.connect(self.entry_chosen)
        self._home.left.connect(self.leave_home)
        self._home.failed.connect(self.library_failed)
        self._home.folders_changed.connect(self.folders_changed)
        self._session.rules_undone.connect(lambda changes: self.teaching.change(changes))
        self._settings.changed.connect(self._on_settings_changed)
        self._view.figure_chosen.connect(self.open_figure)
        self._message.closed.connect(self.take_keys)
        self._welcome.offer_chosen.connect(self.offer_chosen)
        self._welcome.file_chosen.connect(self.file_chosen)

    def _on_front_changed(self) -> None:
        self._message.cover_page(covered=self._home.is_shown)
        if self._home.is_shown:
            self._finding.controller.close()
        self.covered_changed.emit()

    def _on_covered(self, height: int) -> None:
        """Keep clear of the bars over the page what has controls at its top."""
        self._view.covered = height
        self._welcome.setContentsMargins(0, height, 0, 0)
        self._home.keep_clear(height)

    def _on_article_opened(self, opened: Opened) -> None:
        self._pages.setCurrentWidget(self._view)
        self._is_stale = False
        page = self._own_layout.page
        place = opened.record.place
        anchor = None if place is None else Anchor.of(place)
        self._view.set_removed({})
        self._view.set_read_words(shown_forms(opened))
        self._view.show_article(opened.presentation, page, self._appearance.colours, anchor)
        self._place.begin(opened)
        AfterPaint(self._view.viewport(), (self._session.note_painted,))
        self._after_showing(opened)
        self._finding.find_now()

    def _on_settings_changed(self, before: Settings, after: Settings) -> None:
        if self.isVisible():
            self._session.catch_up()
        if before.page != after.page:
            self._show_again()

    def _show_again(self) -> None:
        opened = self._session.opened
        if opened is None:
            return
        if not self.isVisible():
            self._is_stale = True
            return
        self._is_stale = False
        page = self._own_layout.page
        self._view.set_removed(opened.removed_shown)
        self._view.set_read_words(shown_forms(opened))
        self._view.show_again(opened.presentation, page, self._appearance.colours)
        self._after_showing(opened)

    def _show_look(self, presentation: Presentation) -> None:
        """Show what is being read in another script; the whole comes as soon as it is converted."""
        page, colours = self._own_layout.page, self._appearance.colours
        if self.isVisible():
            self._view.show_again(presentation, page, colours, is_whole=False)

    def _text_read(self) -> str | None:
        place = self._view.top_place()
        return place.text_id if place is not None else None

    def _after_showing(self, opened: Opened) -> None:
        if self._notes is not None:
            self._notes.show()
        self._finding.follow(opened)
        if self._figure is not None:
            self._figure.set_article(opened.presentation.article, self.families())
        if self._card is not None:
            self._card.set_families(self.families())
        if opened.presentation.deep_repairs or self._settings.settings.deep_repair:
            from reader.ui.tabs.mending_offer import offer_mending

            offer_mending(opened, self._settings, self._message, self._appearance.tr)
        self.shown_changed.emit()


def _title_in(article: Article, path: Path) -> str:
    """Return the title of an article that was read from ``path``; empty where there is none.

    What was pasted has no name that its reader would know: its first words stand for one.
    """
    first = first_words(article, _LONGEST_NAME) if path.parent.name == PASTED else ""
    return article.metadata.title or first
