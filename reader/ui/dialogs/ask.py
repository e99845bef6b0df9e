"""Every question to the user and every dialog goes through here, so that tests can answer.

What a dialog is built of is imported when the first one is asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from reader.translation import Translate
from reader.ui.dialogs.answers import LinkAnswer
from reader.ui.dialogs.folders import begin_in
from reader.ui.look.on_screen import fit_on_screen

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QDialog

    from reader.hanzi.words.user_words import UserWord, WordList
    from reader.ui.dialogs.dialogs import KeySections
    from reader.ui.dialogs.info_panel import ArticleInfo
    from reader.ui.dialogs.word_dialog import WordQuestion
    from reader.ui.session.settings_store import SettingsStore


class Asker:
    """Asks in dialogs over a window, which come back as large as the reader made them."""

    def __init__(self, settings: SettingsStore | None = None) -> None:
        """Remember the dialogs' sizes in ``settings``, if there are any."""
        self._settings = settings

    def choose_files(self, parent: QWidget, folder: Path, tr: Translate) -> list[Path]:
        """Return the files the user chose; empty when they thought better of it."""
        from PySide6.QtWidgets import QFileDialog

        from reader.loading.format_list import SUFFIXES

        patterns = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        filters = ";;".join(
            (
                tr("Saved pages and texts ({patterns})").format(patterns=patterns),
                tr("All files (*)"),
            )
        )
        names, _ = QFileDialog.getOpenFileNames(parent, tr("Open"), str(folder), filters)
        return [Path(name) for name in names]

    def choose_font(self, parent: QWidget, tr: Translate) -> Path | None:
        """Return the font file the user chose, or None."""
        from PySide6.QtWidgets import QFileDialog

        from reader.ui.look.own_fonts import FONT_SUFFIXES

        patterns = " ".join(f"*{suffix}" for suffix in FONT_SUFFIXES)
        filters = tr("Font files ({patterns})").format(patterns=patterns)
        begin = str(begin_in())
        name, _ = QFileDialog.getOpenFileName(parent, tr("Import a font file"), begin, filters)
        return Path(name) if name else None

    def choose_dictionary(
        self, parent: QWidget, folders: Sequence[Path], tr: Translate
    ) -> Path | None:
        """Return the dictionary's file that the user chose, first looked for in ``folders``."""
        from PySide6.QtWidgets import QFileDialog

        filters = ";;".join(
            (
                tr("Dictionaries ({patterns})").format(patterns="*.ifo *.u8 *.txt *.mdx"),
                tr("All files (*)"),
            )
        )
        begin = str(begin_in(*folders))
        name, _ = QFileDialog.getOpenFileName(parent, tr("Add a dictionary"), begin, filters)
        return Path(name) if name else None

    def show_keys(self, parent: QWidget, sections: KeySections, tr: Translate) -> None:
        """Show the list of keys until it is closed."""
        from reader.ui.dialogs.dialogs import keys_dialog

        self._run("keys", keys_dialog(parent, sections, tr))

    def show_about(self, parent: QWidget, tr: Translate) -> None:
        """Show what the program is, and whose parts it has, until it is closed."""
        from reader.ui.dialogs.dialogs import about_dialog

        self._run("about", about_dialog(parent, tr))

    def show_report(self, parent: QWidget, words: str, tr: Translate) -> None:
        """Show the report of a crash, to be copied, until it is closed."""
        from reader.ui.dialogs.dialogs import words_dialog

        self._run("report", words_dialog(parent, tr("Report of a crash"), words, tr))

    def ask_note(self, parent: QWidget, quote: str, note: str, tr: Translate) -> str | None:
        """Return the note that the reader wrote to ``quote``, or None."""
        from reader.ui.dialogs.note_dialog import NoteDialog

        dialog = NoteDialog(parent, quote, note, tr)
        accepted = self._run("note", dialog)
        return dialog.note() if accepted else None

    def choose_notes(self, parent: QWidget, place: Path, tr: Translate) -> Path | None:
        """Return where to write marks and notes, as Markdown or for Anki, or None."""
        from PySide6.QtWidgets import QFileDialog

        filters = (tr("Markdown, for Obsidian (*.md)"), tr("Cards for Anki (*.tsv)"))
        name, chosen = QFileDialog.getSaveFileName(
            parent, tr("Export"), str(place), ";;".join(filters)
        )
        if not name:
            return None
        path = Path(name)
        suffix = ".tsv" if chosen == filters[1] else ".md"
        return path if path.suffix in (".md", ".tsv") else path.with_name(path.name + suffix)

    def ask_to_erase(self, parent: QWidget, tr: Translate) -> bool:
        """Return whether all that is known of what was read is really to be deleted."""
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(parent)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(tr("Delete"))
        box.setText(tr("Delete all that Qingdu knows of what you read?"))
        box.setInformativeText(
            tr(
                "The library with its copies, notes, marks, places and edits, what was pasted, "
                "articles kept ready, lists of files and the log. The saved pages themselves, your "
                "settings and your own words stay. It cannot be undone."
            )
        )
        delete = box.addButton(tr("Delete"), QMessageBox.ButtonRole.DestructiveRole)
        cancel = box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(cancel)
        box.exec()
        box.deleteLater()
        return box.clickedButton() is delete

    def ask_to_forget(self, parent: QWidget, title: str, tr: Translate) -> bool:
        """Return whether an article is really to be forgotten with all that was done with it."""
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(parent)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(tr("Forget"))
        box.setText(tr("Forget this article for good, with its notes and copies?"))
        box.setInformativeText(title)
        forget = box.addButton(tr("Forget"), QMessageBox.ButtonRole.DestructiveRole)
        cancel = box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(cancel)
        box.exec()
        box.deleteLater()
        return box.clickedButton() is forget

    def choose_place(self, parent: QWidget, name: str, tr: Translate) -> Path | None:
        """Return where to save a file that is to be called ``name``, or None."""
        from PySide6.QtWidgets import QFileDialog

        path, _ = QFileDialog.getSaveFileName(parent, tr("Save"), str(begin_in() / name))
        return Path(path) if path else None

    def choose_rules(self, parent: QWidget, tr: Translate) -> Path | None:
        """Return the file of taught rules that the user chose, or None."""
        from PySide6.QtWidgets import QFileDialog

        kinds = tr("Taught rules (*.toml)")
        path, _ = QFileDialog.getOpenFileName(parent, tr("Import"), str(begin_in()), kinds)
        return Path(path) if path else None

    def choose_backup(self, parent: QWidget, place: Path, tr: Translate) -> Path | None:
        """Return where to write a backup of the library, or None."""
        from PySide6.QtWidgets import QFileDialog

        kinds = tr("Backups (*.zip)")
        name, _ = QFileDialog.getSaveFileName(parent, tr("Back up the library"), str(place), kinds)
        if not name:
            return None
        return Path(name if name.lower().endswith(".zip") else f"{name}.zip")

    def choose_backup_there(self, parent: QWidget, tr: Translate) -> Path | None:
        """Return the backup that is to be brought back, or None."""
        from PySide6.QtWidgets import QFileDialog

        title, kinds = tr("Bring back a backup"), tr("Backups (*.zip)")
        name, _ = QFileDialog.getOpenFileName(parent, title, str(begin_in()), kinds)
        return Path(name) if name else None

    def ask_in(self, name: str, dialog: QDialog) -> bool:
        """Show a dialog that a command made; whether it was accepted."""
        return self._run(name, dialog)

    def choose_printer(self, parent: QWidget, printer: QPrinter) -> bool:
        """Return whether to print; which printer and pages, ``printer`` knows then."""
        from PySide6.QtPrintSupport import QPrintDialog

        return QPrintDialog(printer, parent).exec() == QPrintDialog.DialogCode.Accepted

    def choose_export(self, parent: QWidget, place: Path, tr: Translate) -> Path | None:
        """Return where to write an article, suffix included, or None; ``place`` is offered.

        Qt's dialog asks before a file is overwritten, and gives a name the suffix of the format.
        """
        from PySide6.QtWidgets import QFileDialog

        from reader.exporting.registry import WRITERS

        filters = [f"{tr(writer.title)} (*{writer.suffix})" for writer in WRITERS]
        dialog = QFileDialog(parent, tr("Export"), str(place.parent))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(filters)

        def complete(chosen: str) -> None:
            dialog.setDefaultSuffix(WRITERS[filters.index(chosen)].name)

        dialog.filterSelected.connect(complete)
        offered = [f for f, w in zip(filters, WRITERS, strict=True) if w.suffix == place.suffix]
        first = (offered or filters)[0]
        dialog.selectNameFilter(first)
        complete(first)
        dialog.selectFile(place.stem)
        if dialog.exec() != QFileDialog.DialogCode.Accepted:
            return None
        return Path(dialog.selectedFiles()[0])

    def choose_folder(self, parent: QWidget, folder: Path, tr: Translate) -> Path | None:
        """Return the folder to write to, or None; ``folder`` is offered."""
        from PySide6.QtWidgets import QFileDialog

        chosen = QFileDialog.getExistingDirectory(parent, tr("Export"), str(folder))
        return Path(chosen) if chosen else None

    def show_batch(self, dialog: QDialog) -> None:
        """Show how many articles are given on until it is closed."""
        self._run("batch", dialog)

    def show_picture(self, dialog: QDialog) -> None:
        """Show the picture of a passage until it is closed."""
        self._run("picture", dialog)

    def ask_word(self, parent: QWidget, question: WordQuestion, tr: Translate) -> UserWord | None:
        """Return the word as the user wants it shown, or None."""
        from reader.ui.dialogs.word_dialog import WordDialog

        dialog = WordDialog(parent, question, tr)
        accepted = self._run("word", dialog)
        word = dialog.word()
        return word if accepted and not isinstance(word, str) else None

    def show_words(
        self, parent: QWidget, words: WordList, on_change: Callable[[], object], tr: Translate
    ) -> None:
        """Show the user's words as a table, to be changed, until it is closed."""
        from PySide6.QtWidgets import QFileDialog

        from reader.ui.dialogs.words_table import Questions, WordsTable

        filters = f"{tr('Lists of words')} (*.txt *.tsv);;{tr('All files (*)')}"

        def choose_import(over: QWidget) -> Path | None:
            begin = str(begin_in())
            name, _ = QFileDialog.getOpenFileName(over, tr("Import"), begin, filters)
            return Path(name) if name else None

        def choose_export(over: QWidget) -> Path | None:
            begin = str(begin_in() / "qingdu-words.txt")
            name, _ = QFileDialog.getSaveFileName(over, tr("Export"), begin, filters)
            return Path(name) if name else None

        def ask(over: QWidget, question: WordQuestion) -> UserWord | None:
            return self.ask_word(over, question, tr)

        table = WordsTable(
            parent, words, on_change, Questions(ask, choose_import, choose_export), tr
        )
        self._run("words", table)

    def ask_corrections(
        self, parent: QWidget, now: Mapping[str, str], page: Mapping[str, str], tr: Translate
    ) -> dict[str, str] | None:
        """Return title, date, source and authors as the user wrote them, or None."""
        from reader.ui.dialogs.dialogs import corrections_dialog

        dialog, fields = corrections_dialog(parent, now, page, tr)
        accepted = self._run("corrections", dialog)
        return {name: field.text() for name, field in fields.items()} if accepted else None

    def show_info(self, parent: QWidget, known: ArticleInfo, tr: Translate) -> None:
        """Show what is known of an article until it is closed."""
        from reader.ui.dialogs.info_panel import info_dialog, info_rows

        self._run("info", info_dialog(parent, info_rows(known, tr), tr))

    def ask_about_link(
        self, parent: QWidget, host: str, address: str, tr: Translate, *, may_be_always: bool
    ) -> LinkAnswer:
        """Ask whether a link to ``address``, at ``host``, may be handed to another program."""
        from reader.ui.dialogs.link_dialog import link_dialog

        dialog = link_dialog(parent, host, address, tr, may_be_always=may_be_always)
        self._run("link", dialog)
        return dialog.answer

    def _run(self, name: str, dialog: QDialog) -> bool:
        """Show ``dialog`` until it is closed, as large as it was left; whether it was accepted."""
        settings = self._settings
        if settings is not None and (size := settings.settings.dialog_size(name)):
            dialog.resize(*size)
        fit_on_screen(dialog)
        dialog.setModal(True)
        dialog.show()
        given = dialog.size()
        accepted = bool(dialog.exec())
        self._give_back_keys(dialog)
        left = dialog.size()
        if settings is not None and left != given:
            settings.put(settings.settings.with_dialog_size(name, left.width(), left.height()))
        dialog.deleteLater()
        return accepted

    @staticmethod
    def _give_back_keys(dialog: QDialog) -> None:
        """Ask for the keys for the window below ``dialog``.

        A dialog that ends with a question of its own leaves two windows at once, after which some
        window managers (openbox) give the keys to nobody.
        """
        if (below := dialog.parentWidget()) is not None:
            below.activateWindow()
