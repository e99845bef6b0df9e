"""What is done with the article in front: copying, marking, going, following links."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from reader.core.reasons import reason_of
from reader.core.settings import (
    DEFAULT_FONT_SIZE,
    LARGEST_FONT_SIZE,
    SMALLEST_FONT_SIZE,
)
from reader.core.variants import Script, Variant
from reader.core.walk import is_read, iter_texts
from reader.library.records import SavedPlace
from reader.opening.late_converter import LateConverter
from reader.opening.opened import Opened
from reader.opening.restoring import CORRECTABLE, metadata_line
from reader.paths import exists
from reader.translation import Translate
from reader.ui.bars.menus import fill
from reader.ui.commands.speech import Speech
from reader.ui.dialogs.ask import Asker, LinkAnswer
from reader.ui.page.article_page import Anchor
from reader.ui.page.article_view import ArticleView
from reader.ui.session.settings_store import SettingsStore
from reader.ui.tabs.message_bar import Topic
from reader.ui.tabs.reading_tab import anchor_of, saved_place
from reader.ui.tabs.workspace import Workspace
from reader.ui.typesetting.placed import TextPlace

FONT_STEP = 2
BOOKMARK_CHARACTERS = 24
CONTEXT_CHARACTERS = 40
"""On either side of selected characters, for the words that these are part of."""


class ReadingCommands:
    """Acts on the tab in front; dialogs stand over ``window``."""

    def __init__(
        self,
        workspace: Workspace,
        settings: SettingsStore,
        converter: LateConverter,
        speech: Speech,
        asker: Asker,
        window: QWidget,
        tr: Translate,
    ) -> None:
        self._workspace = workspace
        self._settings = settings
        self._converter = converter
        self._speech = speech
        speech.text_begun.connect(self._on_text_begun)
        self._asker = asker
        self._window = window
        self._tr = tr

    def slots(self) -> dict[str, Callable[[], object]]:
        """Return what each command does, by its name."""
        slots: dict[str, Callable[[], object]] = {
            "copy": lambda: self._view.copy(),
            "copy_simplified": lambda: self._copy_as(Variant.SIMPLIFIED),
            "copy_traditional": lambda: self._copy_as(Variant.TRADITIONAL),
            "select_all": lambda: self._view.selectAll(),
            "larger": lambda: self.change_font_size(1),
            "smaller": lambda: self.change_font_size(-1),
            "reset_size": lambda: self._settings.change_page(font_size=DEFAULT_FONT_SIZE),
            "as_saved": self._toggle_as_saved,
            "toggle_variant": lambda: self._workspace.current.session.toggle_variant(),
            "back": lambda: self._view.go_back(),
            "forward": lambda: self._view.go_forward(),
            "page_down": lambda: self._view.turn_page(1),
            "page_up": lambda: self._view.turn_page(-1),
            "start": lambda: self._view.go_to_start(),
            "end": lambda: self._view.go_to_end(),
            "next_section": lambda: self._view.go_to_neighbour_section(1),
            "previous_section": lambda: self._view.go_to_neighbour_section(-1),
            "bookmark": self._toggle_bookmark,
            "find": lambda: self._workspace.current.finder.begin(),
            "find_next": lambda: self._workspace.current.finder.step(1),
            "find_previous": lambda: self._workspace.current.finder.step(-1),
            "look_up": self._look_up,
            "report_conversion": self._correct_conversion,
            "words": self._open_words,
            "take_out": self._take_out,
            "undo": lambda: self._edit_again(self._workspace.current.session.undo),
            "redo": lambda: self._edit_again(self._workspace.current.session.redo),
            "read_aloud": self._read_aloud,
            "correct": self._correct_metadata,
        }
        for variant in Variant:
            slots[f"variant:{variant.value}"] = self._variant_slot(variant)
        return slots

    def retranslate(self, tr: Translate) -> None:
        """Speak another interface language."""
        self._tr = tr

    def change_font_size(self, steps: int) -> None:
        """Make the text larger (positive) or smaller by ``steps``."""
        size = self._settings.settings.page.font_size + steps * FONT_STEP
        size = min(max(size, SMALLEST_FONT_SIZE), LARGEST_FONT_SIZE)
        self._settings.change_page(font_size=size)

    def follow(self, address: str) -> str:
        """Do what a click on a link does; return a sentence about it, or nothing."""
        path = self._workspace.current.session.path
        if path is None:
            return ""
        from reader.ui.commands.links import OutsideAddress, SavedPage, destination_of

        match destination_of(address, path):
            case SavedPage(path=saved):
                self._workspace.open(saved)
                return ""
            case OutsideAddress():
                return self._follow_outside(address)

    def fill_bookmarks(self, menu: QMenu) -> None:
        """List the article's bookmarks."""
        opened = self._workspace.current.session.opened
        marks = opened.record.bookmarks if opened else ()
        entries = [(mark.words, "", self._goer(mark)) for mark in marks]
        fill(menu, entries, self._tr("None yet"))

    @property
    def _view(self) -> ArticleView:
        return self._workspace.current.view

    def _variant_slot(self, variant: Variant) -> Callable[[], None]:
        return lambda: self._workspace.current.session.show_variant(variant)

    def _copy_as(self, variant: Variant) -> None:
        """Copy the selection, or the whole article, in another script."""
        view = self._view
        if not view.textCursor().hasSelection():
            view.selectAll()
        text = view.createMimeDataFromSelection().text()
        from reader.core.scripts import detect_region, detect_script

        converter = self._converter.get()
        converted = converter.convert(text, detect_script(text), detect_region(text), variant)
        QGuiApplication.clipboard().setText(converted.text)

    def _look_up(self) -> None:
        """Show what the selected characters are, or say that there are none."""
        tab = self._workspace.current
        before, text, after = tab.view.selection_in_its_line(CONTEXT_CHARACTERS)
        if not text.strip():
            tab.message.say(self._tr("Select some words first, then look them up."))
            return
        from reader.core.scripts import detect_region, detect_script

        line = before + text + after
        script = detect_script(line)
        other = Variant.SIMPLIFIED if script is Script.HANT else Variant.TRADITIONAL
        converted = self._converter.get().convert(line, script, detect_region(line), other)
        tab.show_card(line, converted.text, len(before), len(before) + len(text))

    def _correct_conversion(self) -> None:
        """Take the right form of the selected words into the user's list and convert again."""
        tab = self._workspace.current
        original, variant = self._selected_original(), tab.session.variant
        if not original or variant is Variant.ORIGINAL:
            tab.message.say(
                self._tr("Show the article in a script and select the words that came out wrong.")
            )
            return
        shown = tab.view.createMimeDataFromSelection().text()
        right = self._asker.ask_right_form(self._window, original, shown, self._tr)
        if right is None or right == shown:
            return
        from reader.hanzi.user_words import UserWord, add_user_word, remove_user_word

        word = UserWord(original, right, frozenset({variant}))
        if self._change_words(lambda path: add_user_word(path, word)):
            sentence = self._tr("{original} is shown as {right} from now on.")
            tab.message.offer(
                sentence.format(original=original, right=right),
                self._tr("Undo"),
                lambda: self._change_words(lambda path: remove_user_word(path, word)),
            )

    def _change_words(self, change: Callable[[Path], None]) -> bool:
        """Change the user's list and convert everything again; whether it could be written."""
        try:
            change(self._converter.words)
        except OSError as error:
            sentence = self._tr("Your list of words could not be written ({reason}).")
            reason = self._tr(reason_of(error))
            self._workspace.current.message.say(sentence.format(reason=reason))
            return False
        self._converter.read_words_again()
        for tab in self._workspace.tabs():
            tab.session.convert_again()
        return True

    def _open_words(self) -> None:
        """Hand the user's list to the desktop's editor, or say how to begin one."""
        path = self._converter.words
        if exists(path):
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
        else:
            self._workspace.current.message.say(
                self._tr("Your list is empty. Select a word that came out wrong and correct it.")
            )

    def _read_aloud(self) -> None:
        """Read the selection aloud, or everything from the top of the view on; stop if reading."""
        tab = self._workspace.current
        opened = tab.session.opened
        if self._speech.is_speaking or opened is None:
            self._speech.stop()
            return
        selected = tab.view.createMimeDataFromSelection().text()
        if not self._speech.start(
            [("", selected)] if selected.strip() else _texts_from(opened, tab.view.top_place()),
            opened.presentation.article.variant.language_tag,
        ):
            tab.message.say(
                self._tr(
                    "Reading aloud needs Qt's text-to-speech, which is not installed. "
                    "Install PySide6-Addons beside Qingdu (pip install qingdu[speech])."
                )
            )

    def _on_text_begun(self, text_id: str) -> None:
        if text_id:
            self._view.reveal(TextPlace(text_id, 0))

    def _edit_again(self, do: Callable[[], None]) -> None:
        """Undo or redo; what was said of the last change holds no longer."""
        self._workspace.current.message.take_back(Topic.ANSWER)
        do()

    def _take_out(self) -> None:
        """Take out the block that the cursor, or the beginning of the selection, stands in."""
        tab = self._workspace.current
        opened, place = tab.session.opened, tab.view.cursor_place()
        block_id = place.text_id.partition(".")[0] if place else ""
        if opened is None or all(block.block_id != block_id for block in opened.original.blocks):
            tab.message.say(self._tr("Click into a paragraph or a caption first."))
            return
        tab.session.take_out(block_id)
        tab.message.offer(
            self._tr("Taken out. The list of what was removed keeps it."),
            self._tr("Undo"),
            lambda: tab.session.bring_back(block_id),
        )

    def _correct_metadata(self) -> None:
        opened = self._workspace.current.session.opened
        if opened is None:
            return
        now = {name: metadata_line(opened.original.metadata, name) for name in CORRECTABLE}
        page = {name: metadata_line(opened.reading.article.metadata, name) for name in CORRECTABLE}
        answer = self._asker.ask_corrections(self._window, now, page, self._tr)
        if answer is not None:
            changed = tuple((name, line) for name, line in answer.items() if line != page[name])
            self._workspace.current.session.correct(changed)

    def _selected_original(self) -> str:
        """Return what stands in 原文 where words are selected; empty across blocks."""
        tab = self._workspace.current
        opened, selection = tab.session.opened, tab.view.selection()
        if opened is None or selection is None or selection[0].text_id != selection[1].text_id:
            return ""
        texts = dict(iter_texts(opened.original))
        text = texts.get(selection[0].text_id)
        return text.text[selection[0].offset : selection[1].offset] if text else ""

    def _toggle_as_saved(self) -> None:
        session = self._workspace.current.session
        if session.opened is not None:
            session.show_as_saved(shown=not session.opened.as_saved)

    def _toggle_bookmark(self) -> None:
        tab = self._workspace.current
        opened, anchor = tab.session.opened, tab.view.anchor
        if opened is None:
            return
        anchor = anchor or Anchor(TextPlace("title", 0), 0.0)
        place = anchor.place
        others = tuple(
            mark
            for mark in opened.record.bookmarks
            if (mark.text_id, mark.offset) != (place.text_id, place.offset)
        )
        if len(others) == len(opened.record.bookmarks):
            others = (*others, saved_place(anchor, self._words_at(place)))
        tab.session.remember(replace(opened.record, bookmarks=others))

    def _words_at(self, place: TextPlace) -> str:
        opened = self._workspace.current.session.opened
        texts = dict(iter_texts(opened.original)) if opened else {}
        text = texts[place.text_id].text if place.text_id in texts else ""
        return text[place.offset : place.offset + BOOKMARK_CHARACTERS] or self._tr("Picture")

    def _goer(self, mark: SavedPlace) -> Callable[[], None]:
        return lambda: self._view.go_to(anchor_of(mark))

    def _follow_outside(self, address: str) -> str:
        answer = LinkAnswer.BROWSER
        if not self._settings.settings.links_go_to_browser:
            answer = self._asker.ask_about_link(self._window, address, self._tr)
        match answer:
            case LinkAnswer.BROWSER:
                self._settings.change(links_go_to_browser=True)
                QDesktopServices.openUrl(QUrl(address))
                return self._tr("Handed to the browser: {address}").format(address=address)
            case LinkAnswer.COPY:
                QGuiApplication.clipboard().setText(address)
                return self._tr("The address was copied: {address}").format(address=address)
            case LinkAnswer.NOTHING:
                return ""


def _texts_from(opened: Opened, place: TextPlace | None) -> list[tuple[str, str]]:
    """Return the shown texts that are read, beginning with the one at ``place``."""
    texts = [
        (text_id, text.text)
        for text_id, text in iter_texts(opened.presentation.article)
        if is_read(text_id)
    ]
    ids = [text_id for text_id, _ in texts]
    first = ids.index(place.text_id) if place and place.text_id in ids else 0
    return texts[first:]
