"""What stands round the page: menus, tool bar, status line, and what their commands do."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, QPoint, QUrl
from PySide6.QtWidgets import QWidget

from reader.core.characters.kinds import count_letters, visible_line
from reader.core.messages.errors import FileMissingError, ReaderError
from reader.core.messages.reasons import reason_of
from reader.ui.bars.actions import Actions
from reader.ui.bars.menus import build_menus, context_menu, removal_menu, script_menu
from reader.ui.bars.status_line import StatusLine
from reader.ui.bars.tool_bar import ToolBar
from reader.ui.commands.desk import Desk
from reader.ui.commands.file import choose_and_open, open_dropped, open_sample, paste, show_pages
from reader.ui.commands.fonts import import_font, remove_font
from reader.ui.commands.library import (
    offer_marks,
    offer_newer,
    open_entry,
    tell_erased,
    tell_forgotten,
    tell_kept,
    tell_taken_over,
)
from reader.ui.commands.links import follow_link
from reader.ui.commands.marking import MARKING_PART
from reader.ui.commands.notes import (
    copy_notes,
    export_notes,
    note_to,
    take_notes,
    tell_taken,
    tell_written,
)
from reader.ui.commands.page_settings import change_font_size
from reader.ui.commands.teaching import follow_elsewhere, tell_failed, tell_taught
from reader.ui.speech.sentences import Sentence
from reader.ui.tabs.message_bar import Topic
from reader.ui.tabs.reading_tab import ReadingTab
from reader.ui.tabs.welcome import Offer
from reader.ui.typesetting.placed import TextPlace

COUNTED_SELECTION = 20_000
"""A longer one is told as Qt counts it, so that the mouse is never held up."""
MESSAGE_TIME = 8000
"""Milliseconds that a passing remark stays."""


class WindowFrame(QObject):
    """Lays the bars round the page and joins them to the tab in front."""

    def __init__(self, desk: Desk) -> None:
        """Put the bars into the window of ``desk``; the tabs that are there are joined, too."""
        super().__init__(desk.window)
        self._desk = desk
        self._actions = Actions(desk)
        self._tools = ToolBar(self._actions, desk)
        desk.window.addToolBar(self._tools)
        self._status = StatusLine(desk.shared.appearance, desk.window)
        desk.window.setStatusBar(self._status)
        self._join()
        for tab in desk.workspace.tabs():
            self._join_tab(tab)
        self._name()
        self._dress()
        desk.shared.appearance.language_changed.connect(self._name)
        desk.shared.appearance.changed.connect(self._dress)

    def regions(self) -> tuple[QWidget, ...]:
        """Return the bars and what is between them, from the top to the bottom."""
        return (self._tools, *self._desk.panels.regions(), self._status)

    def _name(self) -> None:
        """Give commands and menus their words in the language in force."""
        self._actions.retranslate()
        build_menus(self._desk.window.menuBar(), self._actions, self._desk)

    def _dress(self) -> None:
        """Take the language and the colours in force."""
        self._tools.dress()
        self.follow()

    def catch_up(self) -> None:
        """Do what belongs to the tab in front as if it were opening, or had opened, just now."""
        session = self._desk.tab.session
        if session.opened is not None:
            self._on_article_opened(session.opened)
        elif session.is_opening and session.path is not None:
            self._on_opening_started(session.path)

    def follow(self) -> None:
        """Bring the bars up to the tab in front."""
        self._say_of_article()
        self._make_room()
        self._on_selection_changed()
        self._tools.follow()

    def _say_of_article(self) -> None:
        """Tell in the status line of the article that is seen, if one is."""
        opened = self._desk.opened
        if opened is None or self._desk.tab.home.is_shown:
            self._status.set_article(0, 0)
        else:
            self._status.set_article(
                opened.characters,
                len(opened.presentation.seen_repairs),
                opened.presentation.article.variant,
                len(opened.removals_out),
            )
            self._status.set_share_read(self._desk.view.progress())

    def _on_covered_changed(self) -> None:
        self._say_of_article()
        self._on_selection_changed()

    def come_back(self) -> None:
        """Tell what happened to the file in front while another window was."""
        self._desk.notices.tell_of_file(self._desk.tab)

    def open_dropped(self, data: QMimeData) -> None:
        """Open what was dropped on the window, each file in a tab."""
        open_dropped(self._desk, data)

    def fill_screen(self, *, alone: bool) -> None:
        """Leave the page alone on the screen, or bring the bars back."""
        for widget in (self._desk.window.menuBar(), self._tools, self._status):
            widget.setVisible(not alone)
        self._make_room()
        self._desk.workspace.show_bar(shown=not alone)
        self._refresh()

    def _make_room(self) -> None:
        """Have the panels out of the way of a full screen and of a picture that is shown large."""
        alone = self._desk.window.isFullScreen() or self._desk.tab.is_figure_open
        self._desk.panels.leave_alone(alone=alone)

    def _join(self) -> None:
        desk = self._desk
        desk.workspace.tab_made.connect(self._join_tab)
        desk.panels.removal_menu_wanted.connect(self._on_removal_menu_wanted)
        desk.workspace.covered_changed.connect(self._on_covered_changed)
        desk.workspace.currentChanged.connect(lambda: desk.notices.tell_of_file(desk.tab))
        desk.panels.note_wanted.connect(partial(note_to, desk))
        desk.panels.notes_copy_wanted.connect(partial(copy_notes, desk))
        desk.panels.notes_export_wanted.connect(partial(export_notes, desk))
        desk.settings.changed.connect(self._refresh)
        desk.settings.saving_failed.connect(self._on_saving_failed)
        speech = desk.shared.speech
        speech.sentence_begun.connect(self._on_sentence_begun)
        speech.waiting_changed.connect(self._on_voices_awaited)
        speech.ended.connect(self._on_speech_ended)
        speech.failed.connect(self._on_speech_failed)
        desk.workspace.tab_closed.connect(speech.stop_for)
        desk.panels.drawer_changed.connect(self._refresh)
        desk.panels.font_wanted.connect(partial(import_font, desk))
        desk.panels.font_unwanted.connect(partial(remove_font, desk))
        self._status.script_chosen.connect(self._on_script_menu_wanted)
        self._status.mended_chosen.connect(desk.panels.show_mended)
        self._status.removed_chosen.connect(desk.panels.show_removed)
        self._status.cancel_requested.connect(lambda: desk.tab.session.cancel())

    def _join_tab(self, tab: ReadingTab) -> None:
        """Let a tab's signals reach what stands around it, as long as it is in front."""

        def in_front(slot: Callable[..., object]) -> Callable[..., None]:
            def called(*arguments: object) -> None:
                if tab is self._desk.workspace.currentWidget():
                    slot(*arguments)

            return called

        session, view, desk = tab.session, tab.view, self._desk
        tab.taught.connect(lambda rule: tell_taught(desk, tab, rule))
        tab.teaching_failed.connect(lambda error: tell_failed(desk, error))
        tab.rules_changed.connect(lambda: follow_elsewhere(desk, tab))
        session.opening_started.connect(lambda: desk.shared.speech.stop_for(tab))
        session.opening_started.connect(in_front(self._on_opening_started))
        session.opening_progressed.connect(in_front(self._status.set_progress))
        session.opening_cancelled.connect(in_front(self._status.end_opening))
        session.opening_failed.connect(self._on_opening_failed)
        session.opening_failed.connect(in_front(self._on_opening_ended))
        session.article_opened.connect(in_front(self._on_article_opened))
        view.progress_changed.connect(in_front(self._status.set_share_read))
        tab.figure_shown.connect(in_front(self._on_figure_shown))
        view.selectionChanged.connect(in_front(self._on_selection_changed))
        view.words_chosen.connect(in_front(self._on_words_chosen))
        view.zoom_requested.connect(lambda steps: change_font_size(self._desk, steps))
        view.link_chosen.connect(self._on_link_chosen)
        view.menu_requested.connect(self._on_menu_requested)
        view.history_changed.connect(in_front(self._refresh))
        tab.offer_chosen.connect(self._on_offer_chosen)
        tab.file_chosen.connect(self._desk.workspace.open)
        tab.entry_chosen.connect(partial(open_entry, self._desk))
        tab.library_failed.connect(self._on_library_failed)
        session.remembering_failed.connect(self._on_library_failed)
        session.keeping.forgotten.connect(partial(tell_forgotten, self._desk))
        view.highlighted.connect(self._on_link_hovered)
        keeping = session.keeping
        keeping.all_erased.connect(partial(tell_erased, self._desk))
        keeping.notes_gathered.connect(in_front(partial(take_notes, self._desk)))
        keeping.notes_written.connect(in_front(partial(tell_written, self._desk)))
        keeping.copy_kept.connect(in_front(partial(tell_kept, self._desk)))
        keeping.earlier_met.connect(in_front(partial(offer_marks, self._desk)))
        keeping.newer_met.connect(in_front(partial(offer_newer, self._desk)))
        tab.marks_taken.connect(in_front(partial(tell_taken, self._desk)))
        tab.marks_taken_over.connect(in_front(partial(tell_taken_over, self._desk)))

    def _refresh(self, *_: object) -> None:
        """Let the commands show what can be done and what is in force."""
        self._actions.refresh()
        self._tools.follow()

    # What happens

    def _on_saving_failed(self, reason: str) -> None:
        tr = self._desk.tr
        sentence = tr("Your settings could not be saved ({reason}). They last until you quit.")
        self._desk.message.say(sentence.format(reason=tr(reason)))

    def _on_opening_started(self, path: Path) -> None:
        self._status.showMessage(self._desk.tr("Opening {name}…").format(name=path.name))
        self._status.begin_opening()
        self._refresh()

    def _on_opening_failed(self, path: Path, error: Exception) -> None:
        """Offer a file no longer that is not there any more."""
        if isinstance(error, FileMissingError):
            settings = self._desk.settings
            settings.put(settings.settings.without_recent_file(path))

    def _on_opening_ended(self, *_: object) -> None:
        self._status.end_opening()
        self._status.clearMessage()

    def _on_figure_shown(self) -> None:
        self._make_room()
        self._refresh()

    def _on_article_opened(self, _opened: object) -> None:
        self._on_opening_ended()
        tab, settings = self._desk.tab, self._desk.settings
        self._desk.notices.forget(tab)
        path = tab.session.path
        opened = tab.session.opened
        is_listed = opened is not None and not tab.session.keeping.is_own(opened)
        if path is not None and is_listed and settings.settings.library_kept:
            settings.put(settings.settings.with_recent_file(path.absolute()))
        self._desk.notices.tell_elsewhere(tab)
        self._desk.notices.tell_part(tab)
        self._desk.notices.tell_pages(tab, partial(show_pages, self._desk))
        tab.view.setFocus()

    def _on_selection_changed(self) -> None:
        view, opened = self._desk.view, self._desk.opened
        self._actions.refresh()
        length = 0 if self._desk.tab.home.is_shown else view.selected_length()
        if length and opened is not None and view.is_all_selected:
            length = opened.characters
        elif 0 < length <= COUNTED_SELECTION:
            length = count_letters(view.selected_text())
        self._status.set_selection(length)

    def _on_words_chosen(self) -> None:
        """Show the colours to mark the words in, unless the reader does without."""
        view, settings = self._desk.view, self._desk.settings.settings
        if not (settings.colours_beside and settings.library_kept):
            return
        from reader.ui.bars.marking_bar import MarkingBar

        bar = view.findChild(MarkingBar)
        if bar is None:
            of = self._actions.of
            actions = {row.name: of(row) for row in MARKING_PART if row.context is not None}
            bar = MarkingBar(actions, self._desk.shared.appearance, view)
        bar.show_beside()

    def _on_sentence_begun(self, sentence: Sentence) -> None:
        """Light the sentence that is read aloud, and keep it in view."""
        tab = self._listening_tab()
        if tab is not None:
            start, end = (TextPlace(sentence.text_id, at) for at in (sentence.start, sentence.end))
            tab.view.light_said((start, end))
            tab.view.reveal(start, is_jump=False)
        self._actions.refresh()

    def _on_voices_awaited(self, waits: bool) -> None:
        """Say why nothing is heard yet: speech-dispatcher takes twenty seconds for its list."""
        if self._listening_tab() is not None:
            sentence = self._desk.tr("Asking the system for its voices, which may take a while…")
            self._status.showMessage(sentence if waits else "")

    def _on_speech_ended(self) -> None:
        if (tab := self._listening_tab()) is not None:
            tab.view.light_said(None)
        self._actions.refresh()

    def _on_speech_failed(self, sentence: str, reason: str) -> None:
        if (tab := self._listening_tab()) is not None:
            tab.message.say(self._desk.tr(sentence).format(reason=visible_line(reason)))

    def _listening_tab(self) -> ReadingTab | None:
        """Return the tab of this window that is read aloud, if one is."""
        listener = self._desk.shared.speech.listener
        return next((tab for tab in self._desk.workspace.tabs() if tab is listener), None)

    def _on_link_chosen(self, address: str) -> None:
        if sentence := follow_link(self._desk, address):
            self._status.showMessage(sentence, MESSAGE_TIME)

    def _on_link_hovered(self, url: QUrl) -> None:
        address = url.toString()  # "#n1" says nothing: a note is shown beside the mouse
        self._status.showMessage("" if address.startswith("#") else visible_line(address))

    def _on_script_menu_wanted(self, above: QPoint) -> None:
        menu = script_menu(self._actions, self._desk)
        menu.exec(above - QPoint(0, menu.sizeHint().height()))
        menu.deleteLater()

    def _on_menu_requested(self, where: QPoint) -> None:
        menu = context_menu(where, self._actions, self._desk)
        menu.exec(where)
        menu.deleteLater()

    def _on_removal_menu_wanted(self, where: QPoint) -> None:
        menu = removal_menu(self._actions, self._desk)
        menu.exec(where)
        menu.deleteLater()

    def _on_library_failed(self, error: Exception) -> None:
        tr = self._desk.tr
        if isinstance(error, ReaderError):
            self._desk.message.say(error.told(tr), Topic.RECORDS)
        elif isinstance(error, OSError):
            sentence = tr("The article could not be put into the library ({reason}).")
            self._desk.message.say(sentence.format(reason=tr(reason_of(error))), Topic.RECORDS)
        else:
            raise error

    def _on_offer_chosen(self, offer: Offer) -> None:
        match offer:
            case Offer.OPEN:
                choose_and_open(self._desk)
            case Offer.PASTE:
                paste(self._desk)
            case Offer.SAMPLE:
                open_sample(self._desk)
            case Offer.LIBRARY:
                self._desk.tab.show_home()
