"""Asks what a word is to be shown as, and says what that will change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QGridLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from reader.core.messages.translatable import translatable
from reader.core.variants import Variant
from reader.hanzi.words.user_words import UserWord, checked_word
from reader.translation import Translate
from reader.ui.look.choices import VARIANT_NAMES
from reader.ui.look.words import PlainLabel

_EXPLAINED = translatable(
    "From now on the word is shown so in every article, in the scripts that are ticked. "
    "The original never changes."
)


@dataclass(frozen=True, slots=True)
class WordQuestion:
    """What the dialog begins with."""

    word: UserWord
    title: str
    """In English, for translation."""
    count: Callable[[str], int] | None = None
    """How often a word stands in the article that is open; None without one."""


class WordDialog(QDialog):
    """A word of 原文, what it is shown as, and in which scripts."""

    def __init__(self, parent: QWidget, question: WordQuestion, tr: Translate) -> None:
        super().__init__(parent)
        self._tr, self._question = tr, question
        word = question.word
        self.setWindowTitle(tr(question.title))
        self.setMinimumWidth(440)
        self._original = QLineEdit(word.original)
        self._shown = QLineEdit(word.shown)
        form = QFormLayout()
        form.addRow(tr("Original word"), self._original)
        form.addRow(tr("Shown as"), self._shown)
        boxes = QGridLayout()
        self._boxes: dict[Variant, QCheckBox] = {}
        shown_in = [v for v in VARIANT_NAMES if v is not Variant.ORIGINAL]
        for number, variant in enumerate(shown_in):
            box = self._boxes[variant] = QCheckBox(tr(VARIANT_NAMES[variant]))
            box.setChecked(variant in word.variants)
            box.toggled.connect(self._say)
            boxes.addWidget(box, number, 0)
        form.addRow(tr("Scripts"), boxes)
        explained = PlainLabel(tr(_EXPLAINED))
        explained.setWordWrap(True)
        self._places = PlainLabel()
        self._places.setObjectName("places")
        self._places.setWordWrap(True)
        self._places.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        self._places.setAlignment(Qt.AlignmentFlag.AlignTop)
        standard = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(standard.Ok | standard.Cancel, self)
        self._ok = buttons.button(standard.Ok)
        self._ok.setText(tr("Save"))
        buttons.button(standard.Cancel).setText(tr("Cancel"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(explained)
        layout.addWidget(self._places)
        layout.addWidget(buttons)
        for field in (self._original, self._shown):
            field.textChanged.connect(self._say)
        first = self._shown if word.original else self._original
        first.setFocus()
        first.selectAll()
        self._say()

    def word(self) -> UserWord | str:
        """Return the word as it is written, or why it is none, in English."""
        ticked = frozenset(v for v, box in self._boxes.items() if box.isChecked())
        if not ticked:
            return translatable("Tick at least one script.")
        return checked_word(self._original.text(), self._shown.text(), ticked)

    def _say(self) -> None:
        """Say in how many places the word stands here, or what is missing."""
        tr, word = self._tr, self.word()
        self._ok.setEnabled(isinstance(word, UserWord))
        if isinstance(word, str):
            empty = not self._original.text().strip() or not self._shown.text().strip()
            self._places.setText("" if empty else tr(word))
        elif self._question.count is not None:
            places = self._question.count(word.original)
            self._places.setText(tr("In this article: {count} places.").format(count=places))
