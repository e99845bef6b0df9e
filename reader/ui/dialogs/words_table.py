"""The reader's own words as a table: added, changed, deleted, found, imported and exported."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from reader.core.articles.scripts import fold
from reader.core.messages.reasons import reason_of
from reader.core.messages.translatable import translatable
from reader.core.variants import Variant
from reader.hanzi.words.user_words import UserWord, UserWords, WordList
from reader.translation import Translate
from reader.ui.dialogs.word_dialog import WordQuestion
from reader.ui.look.choices import VARIANT_NAMES
from reader.ui.look.words import PlainLabel, name_field

_COLUMNS = (
    translatable("Original word"),
    translatable("Shown as"),
    translatable("Scripts"),
)
_SCRIPTS = 2
_FOLDED = Qt.ItemDataRole.UserRole
_EMPTY = UserWord("", "")
Ask = Callable[[QWidget, WordQuestion], UserWord | None]
Choose = Callable[[QWidget], Path | None]


class Questions(NamedTuple):
    """What the table asks its reader, each over a widget."""

    word: Ask
    import_from: Choose
    export_to: Choose


class WordsTable(QDialog):
    """Shows a ``WordList``; every change is written at once and can be undone while it is open."""

    def __init__(
        self,
        parent: QWidget,
        words: WordList,
        on_change: Callable[[], object],
        questions: Questions,
        tr: Translate,
    ) -> None:
        """Call ``on_change`` after each change; ask by ``questions``."""
        super().__init__(parent)
        self._words, self._on_change, self._tr = words, on_change, tr
        self._questions = questions
        self.setWindowTitle(tr("My words"))
        self.resize(640, 480)
        self._model = _Model(tr, self)
        self._found = QSortFilterProxyModel(self)
        self._found.setSourceModel(self._model)
        self._found.setFilterRole(_FOLDED)
        self._found.setFilterKeyColumn(0)
        self._search = self._made_search()
        self._table = self._made_table()
        self._says = PlainLabel()
        self._says.setObjectName("says")
        self._says.setWordWrap(True)
        self._buttons: dict[str, QPushButton] = {}
        layout = QVBoxLayout(self)
        layout.addWidget(self._search)
        layout.addWidget(self._table, 1)
        layout.addWidget(self._says)
        layout.addLayout(self._made_buttons())
        self._table.selectionModel().selectionChanged.connect(self._refresh)
        self._show(words.read())
        self._search.setFocus()

    def _made_search(self) -> QLineEdit:
        search = QLineEdit()
        search.setPlaceholderText(self._tr("Search"))
        search.setClearButtonEnabled(True)
        name_field(search, self._tr("Search"), self._tr("Clear"))
        search.textChanged.connect(
            lambda text: self._found.setFilterFixedString(fold(text.strip()))
        )
        return search

    def _made_table(self) -> QTableView:
        table = QTableView()
        table.setAccessibleName(self._tr("My words"))
        table.setModel(self._found)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSortingEnabled(False)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.doubleClicked.connect(self._edit)
        return table

    def _made_buttons(self) -> QHBoxLayout:
        """Return the row of buttons, which are known by their words in English."""
        row = QHBoxLayout()
        for words_of, do in (
            (translatable("&Add…"), self._add),
            (translatable("&Edit…"), self._edit),
            (translatable("&Delete"), self._delete),
            (translatable("U&ndo"), self._undo),
            (translatable("&Import…"), self._import),
            (translatable("E&xport…"), self._export),
            (translatable("Close"), self.accept),
        ):
            button = self._buttons[words_of] = QPushButton(self._tr(words_of))
            button.setAutoDefault(False)
            button.clicked.connect(do)
            if do == self.accept:
                row.addStretch()
            row.addWidget(button)
        return row

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete by Del, undo by Ctrl+Z and edit by Enter while the table has the focus."""
        undo = event.key() == Qt.Key.Key_Z
        if undo and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._undo()
        elif self._table.hasFocus() and event.key() == Qt.Key.Key_Delete:
            self._delete()
        elif self._table.hasFocus() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._edit()
        else:
            super().keyPressEvent(event)

    def _chosen(self) -> list[UserWord]:
        rows = self._table.selectionModel().selectedRows()
        return [self._model.words[self._found.mapToSource(row).row()] for row in rows]

    def _add(self) -> None:
        word = self._questions.word(self, WordQuestion(_EMPTY, translatable("Add a word")))
        if word is not None:
            self._do(lambda: self._words.add([word]))
            self._select(word)

    def _edit(self) -> None:
        chosen = self._chosen()
        if len(chosen) != 1:
            return
        word = self._questions.word(self, WordQuestion(chosen[0], translatable("Change a word")))
        if word is not None and word != chosen[0]:
            self._do(lambda: self._words.replace(chosen[0], word))
            self._select(word)

    def _delete(self) -> None:
        if chosen := self._chosen():
            self._do(lambda: self._words.remove(chosen))

    def _undo(self) -> None:
        self._do(self._words.undo)

    def _import(self) -> None:
        path = self._questions.import_from(self)
        if path is None:
            return
        before, found = len(self._model.words), WordList(path).read()
        if self._do(lambda: self._words.add_new(found.words)):
            sentence = self._tr("{new} words were new. {bad} lines could not be understood.")
            new = len(self._model.words) - before
            self._says.setText(sentence.format(new=new, bad=len(found.bad_lines)))

    def _export(self) -> None:
        path = self._questions.export_to(self)
        if path is not None:
            self._do(lambda: self._words.write_copy(path), is_change=False)

    def _do(self, change: Callable[[], object], *, is_change: bool = True) -> bool:
        """Do something to a file; whether it could be written."""
        try:
            change()
        except OSError as error:
            sentence = self._tr("Your list of words could not be written ({reason}).")
            self._says.setText(sentence.format(reason=self._tr(reason_of(error))))
            return False
        if is_change:
            self._show(self._words.read())
            self._on_change()
        return True

    def _show(self, read: UserWords) -> None:
        self._model.show(read.words)
        self._refresh()
        bad = read.bad_lines
        self._says.setText(
            self._tr("Line {number} of {file} was skipped: {reason}").format(
                number=bad[0].number, file=self._words.path.name, reason=self._tr(bad[0].reason)
            )
            if bad
            else ("" if read.words else self._tr("No words yet."))
        )

    def _select(self, word: UserWord) -> None:
        """Show the row of ``word`` as the chosen one."""
        if word not in self._model.words:
            return
        row = len(self._model.words) - 1 - self._model.words[::-1].index(word)
        index = self._found.mapFromSource(self._model.index(row, 0))
        flags = QItemSelectionModel.SelectionFlag
        self._table.selectionModel().select(index, flags.ClearAndSelect | flags.Rows)
        self._table.scrollTo(index)

    def _refresh(self) -> None:
        chosen = len(self._chosen())
        self._buttons["&Edit…"].setEnabled(chosen == 1)
        self._buttons["&Delete"].setEnabled(chosen > 0)
        self._buttons["U&ndo"].setEnabled(self._words.can_undo)


class _Model(QAbstractTableModel):
    """The words, one a row."""

    def __init__(self, tr: Translate, parent: QWidget) -> None:
        super().__init__(parent)
        self._tr = tr
        self.words: tuple[UserWord, ...] = ()

    def show(self, words: Iterable[UserWord]) -> None:
        self.beginResetModel()
        self.words = tuple(words)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        return 0 if parent.isValid() else len(self.words)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        return 0 if parent.isValid() else len(_COLUMNS)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:  # noqa: ANN401 - as Qt has it
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._tr(_COLUMNS[section])
        return None

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:  # noqa: ANN401 - as Qt has it
        word = self.words[index.row()]
        if role == _FOLDED:
            return fold(f"{word.original} {word.shown}")
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if index.column() == _SCRIPTS:
            return self._scripts(word)
        return word.shown if index.column() else word.original

    def _scripts(self, word: UserWord) -> str:
        shown_in = [v for v in VARIANT_NAMES if v is not Variant.ORIGINAL]
        if word.variants >= frozenset(shown_in):
            return self._tr("All")
        return "、".join(self._tr(VARIANT_NAMES[v]) for v in shown_in if v in word.variants)
