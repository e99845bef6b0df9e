"""What the Edit menu does: copying, finding, looking words up, putting right what is wrong."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from reader.core.articles.walk import iter_texts
from reader.core.characters.kinds import HAN
from reader.core.messages.reasons import reason_of
from reader.core.messages.translatable import translatable
from reader.core.pattern import Pattern
from reader.core.variants import Script, Variant
from reader.opening.hand_edits import CORRECTABLE, metadata_line
from reader.opening.open_article import OtherEdit
from reader.ui.commands.aloud import ALOUD_PART
from reader.ui.commands.command import Button, Command, ContextGroup, MenuName, Submenu
from reader.ui.commands.copying import COPYING_PART, SOURCE_PART
from reader.ui.commands.desk import Desk, has_article, has_page
from reader.ui.commands.giving_on import PICTURE_PART
from reader.ui.look.on_screen import fit_on_screen
from reader.ui.tabs.message_bar import Topic

_TOGETHER = (
    frozenset({Variant.TAIWAN, Variant.TAIWAN_WORDS}),
    frozenset({Variant.SIMPLIFIED, Variant.SIMPLIFIED_WORDS}),
)
"""Who corrects a word in one means both."""
_HAN = Pattern(f"[{HAN}]")
CONTEXT_CHARACTERS = 40
"""Characters on either side of selected ones, for the words that these are part of."""


def copy_as(desk: Desk, variant: Variant) -> None:
    """Copy the selection, or the whole article, in another script."""
    view = desk.view
    if not view.has_selection:
        view.select_all()
    text = view.selected_text()
    from reader.core.articles.scripts import detect_region, detect_script

    converter = desk.shared.converter.get()
    converted = converter.convert(text, detect_script(text), detect_region(text), variant)
    QGuiApplication.clipboard().setText(converted.text)


def look_up(desk: Desk) -> None:
    """Show what the selected characters are and why, or say that there are none."""
    tab = desk.tab
    before, text, after = tab.view.selection_in_its_line(CONTEXT_CHARACTERS)
    if not text.strip():
        tab.message.say(desk.tr("Select some words first, then look them up."))
        return
    from reader.core.articles.scripts import detect_region, detect_script

    line = before + text + after
    script = detect_script(line)
    other = Variant.SIMPLIFIED if script is Script.HANT else Variant.TRADITIONAL
    converter = desk.shared.converter.get()
    converted = converter.convert(line, script, detect_region(line), other)
    start, end = len(before), len(before) + len(text)
    word = converter.word_bounds(line, start) if len(text) == 1 else (start, end)
    tab.card.show(line, converted.text, start, end, word=word, why=_why(desk))
    first, last = word
    whole, of_other = line[first:last], converted.text[first:last]
    others = (of_other,) if len(converted.text) == len(line) else ()
    tab.card.add_meanings((whole, *others, text.strip()), desk.settings.settings.dictionaries)


def list_dictionaries(desk: Desk) -> None:
    """Show the dictionaries, to add and to remove some."""
    from reader.ui.dialogs.dictionary_list import DictionaryList

    shared = desk.shared
    dialog = DictionaryList(desk.settings, shared.asker, desk.tr, desk.window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    fit_on_screen(dialog)
    dialog.open()


def _why(desk: Desk) -> list[str]:
    """Return what made the selected characters what they are, of the text they begin in."""
    opened, selection = desk.opened, desk.view.selection()
    if opened is None or selection is None:
        return []
    from reader.hanzi.account import account_of
    from reader.ui.panels.why import why_lines

    first, last = selection
    end = last.offset if last.text_id == first.text_id else first.offset + CONTEXT_CHARACTERS
    account = account_of(
        opened.original,
        opened.presentation,
        desk.shared.converter.get(),
        first.text_id,
        first.offset,
        end,
    )
    return why_lines(account, desk.tr)


# The reader's own words


def correct_conversion(desk: Desk) -> None:
    """Take the right form of the selected words into the user's list and convert again."""
    tab, tr, article = desk.tab, desk.tr, desk.article
    original, variant = _selected_original(desk), tab.session.variant
    if article is None or not original or variant is Variant.ORIGINAL:
        is_original = article is not None and variant is Variant.ORIGINAL
        tab.message.say(
            tr("Show the article in another script first; the original is shown as it is.")
            if is_original
            else tr("Select the words that came out wrong first.")
        )
        return
    from reader.hanzi.words.user_words import UserWord, WordList
    from reader.ui.dialogs.word_dialog import WordQuestion

    texts = [text.text for _, text in iter_texts(article.opened.original)]
    variants = next((both for both in _TOGETHER if variant in both), frozenset({variant}))
    began = UserWord(original, tab.view.selected_text(), variants)
    question = WordQuestion(
        began,
        translatable("Correct a wrong conversion"),
        lambda word: sum(text.count(word) for text in texts),
    )
    word = desk.shared.asker.ask_word(desk.window, question, tr)
    if word is None or word == began:
        return
    words = WordList(desk.shared.converter.words)
    edit = OtherEdit(
        lambda: change_words(desk, lambda: words.remove([word])),
        lambda: change_words(desk, lambda: words.add([word])),
    )
    if edit.redo():
        article.note_edit(edit)
        sentence = tr("{original} is shown as {right} from now on.")
        tab.message.offer(
            sentence.format(original=word.original, right=word.shown), tr("Undo"), article.undo
        )


def open_words(desk: Desk) -> None:
    """Show the user's words as a table."""
    from reader.hanzi.words.user_words import WordList

    words = WordList(desk.shared.converter.words)
    desk.shared.asker.show_words(desk.window, words, lambda: _convert_again(desk), desk.tr)


def change_words(desk: Desk, change: Callable[[], None]) -> bool:
    """Change the user's list and convert everything again; whether it could be written."""
    try:
        change()
    except OSError as error:
        sentence = desk.tr("Your list of words could not be written ({reason}).")
        desk.message.say(sentence.format(reason=desk.tr(reason_of(error))))
        return False
    _convert_again(desk)
    return True


def _convert_again(desk: Desk) -> None:
    desk.shared.converter.read_words_again()
    for tab in desk.workspace.tabs():
        tab.session.convert_again()
    desk.workspace.convert_titles_again()


def _selected_original(desk: Desk) -> str:
    """Return what stands in 原文 where words are selected; empty across blocks."""
    opened, selection = desk.opened, desk.view.selection()
    if opened is None or selection is None or selection[0].text_id != selection[1].text_id:
        return ""
    texts = dict(iter_texts(opened.original))
    text = texts.get(selection[0].text_id)
    return text.text[selection[0].offset : selection[1].offset] if text else ""


def read_word(desk: Desk) -> None:
    """Show how the selected word is read wherever it stands in the article, or no longer."""
    word = _selected_original(desk).strip()
    if not _HAN.search(word):
        desk.message.say(desk.tr("Select the words first."))
        return
    desk.tab.own_layout.read_word(word)


# Changes by hand


def find(desk: Desk) -> None:
    """Find in the article or, where the library is in front, in that."""
    if desk.tab.home.is_shown:
        desk.tab.take_keys()
    else:
        desk.tab.finder.begin()


def _can_undo(desk: Desk) -> bool:
    return desk.article is not None and has_page(desk) and desk.article.edits.can_go_back


def _can_redo(desk: Desk) -> bool:
    return desk.article is not None and has_page(desk) and desk.article.edits.can_go_forward


def take_out(desk: Desk) -> None:
    """Take out the block that the cursor, or the beginning of the selection, stands in."""
    tab, article, place = desk.tab, desk.article, desk.view.cursor_place()
    block_id = place.text_id.partition(".")[0] if place else ""
    if article is None or all(
        block.block_id != block_id for block in article.opened.original.blocks
    ):
        tab.message.say(desk.tr("Click into a paragraph or a caption first."))
        return
    article.take_out(block_id)
    tab.message.offer(
        desk.tr("Removed. The list of what was removed keeps it."),
        desk.tr("Undo"),
        lambda: article.bring_back(block_id),
    )


def undo(desk: Desk) -> None:
    """Take the last change by hand back; what was said of it holds no longer."""
    desk.message.take_back(Topic.ANSWER)
    if desk.article is not None:
        desk.article.undo()


def redo(desk: Desk) -> None:
    """Make the change by hand again that was taken back last."""
    desk.message.take_back(Topic.ANSWER)
    if desk.article is not None:
        desk.article.redo()


def correct_metadata(desk: Desk) -> None:
    """Let the user correct title, date, source and authors."""
    article = desk.article
    if article is None:
        return
    opened = article.opened
    now = {name: metadata_line(opened.original.metadata, name) for name in CORRECTABLE}
    page = {name: metadata_line(opened.reading.article.metadata, name) for name in CORRECTABLE}
    answer = desk.shared.asker.ask_corrections(desk.window, now, page, desk.tr)
    if answer is not None:
        changed = tuple((name, line) for name, line in answer.items() if line != page[name])
        article.correct(changed)


WORDS_PART: tuple[Command, ...] = (
    Command(
        "report_conversion",
        MenuName.SCRIPT,
        translatable("C&orrect a wrong conversion…"),
        correct_conversion,
        context=ContextGroup.WORDS,
    ),
    Command("words", MenuName.SCRIPT, translatable("My &words…"), open_words),
)

EDIT_MENU: tuple[Command, ...] = (
    Command(
        "undo",
        MenuName.EDIT,
        translatable("Un&do"),
        undo,
        ("Ctrl+Z",),
        _can_undo,
    ),
    Command(
        "redo",
        MenuName.EDIT,
        translatable("&Redo"),
        redo,
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        _can_redo,
    ),
    *COPYING_PART,
    Command(
        "copy_simplified",
        MenuName.EDIT,
        translatable("Copy as &Simplified"),
        lambda desk: copy_as(desk, Variant.SIMPLIFIED),
        can_be_done=has_article,
        submenu=Submenu.COPYING,
        context=ContextGroup.COPYING,
    ),
    Command(
        "copy_traditional",
        MenuName.EDIT,
        translatable("Copy as &Traditional"),
        lambda desk: copy_as(desk, Variant.TRADITIONAL),
        can_be_done=has_article,
        submenu=Submenu.COPYING,
        context=ContextGroup.COPYING,
    ),
    *PICTURE_PART,
    *SOURCE_PART,
    Command(
        "select_all",
        MenuName.EDIT,
        translatable("Select &all"),
        lambda desk: desk.view.select_all(),
        ("Ctrl+A",),
        has_article,
        context=ContextGroup.COPYING,
    ),
    Command(
        "find",
        MenuName.EDIT,
        translatable("&Find…"),
        find,
        ("Ctrl+F", "/"),
        is_separated=True,
        button=Button(-2, "find"),
        context=ContextGroup.WORDS,
    ),
    Command(
        "find_next",
        MenuName.EDIT,
        translatable("Find &next"),
        lambda desk: desk.tab.finder.step(1),
        ("F3", "Ctrl+G"),
        has_page,
    ),
    Command(
        "find_previous",
        MenuName.EDIT,
        translatable("Find &previous"),
        lambda desk: desk.tab.finder.step(-1),
        ("Shift+F3", "Ctrl+Shift+G"),
        has_page,
    ),
    Command(
        "look_up",
        MenuName.EDIT,
        translatable("&Look up the selected words"),
        look_up,
        ("Ctrl+L",),
        has_page,
        is_separated=True,
        context=ContextGroup.WORDS,
    ),
    Command(
        "read_word",
        MenuName.EDIT,
        translatable("Show how the &word is read"),
        read_word,
        ("Ctrl+Shift+Y",),
        has_article,
        context=ContextGroup.WORDS,
    ),
    Command(
        "dictionaries",
        MenuName.EDIT,
        translatable("Dictionari&es…"),
        list_dictionaries,
    ),
    *ALOUD_PART,
)

BLOCK_PART: tuple[Command, ...] = (
    Command(
        "take_out",
        MenuName.EDIT,
        translatable("Remove this para&graph"),
        take_out,
        ("Ctrl+Del",),
        has_page,
        is_separated=True,
        context=ContextGroup.BLOCK,
    ),
    Command(
        "correct",
        MenuName.EDIT,
        translatable("Correct title, date, source and authors…"),
        correct_metadata,
        can_be_done=has_article,
    ),
)
