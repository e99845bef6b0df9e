"""Asks how an article is to be put on paper, and shows its pages meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from enum import Enum, auto
from typing import NamedTuple, TypeVar

from PySide6.QtCore import QSignalBlocker, Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.core.article import Article
from reader.core.messages.translatable import translatable
from reader.core.settings import PageSettings
from reader.exporting.papers import PAPERS
from reader.translation import Translate
from reader.ui.look.fonts import FontBook
from reader.ui.look.words import PlainLabel, set_tip
from reader.ui.printing.preview import PagePreview
from reader.ui.printing.setting_pages import SetArticle, Sheet, Typesetter, chosen_paper
from reader.ui.session.settings_store import SettingsStore

_MARGINS = (
    (0.6, translatable("Narrow")),
    (1.0, translatable("As suits the paper")),
    (1.5, translatable("Wide")),
)
_COLUMNS = ((1, translatable("One")), (2, translatable("Two")))
_SETTLED = 120
"""Milliseconds after the last change, when pages are set anew."""


class PaperDeed(Enum):
    """What is to be done with the pages."""

    PRINT = auto()
    SAVE = auto()


_Spin = TypeVar("_Spin", bound=QAbstractSpinBox)
_INDENT = 6


class LaidOut(NamedTuple):
    """An article, and how its reader has it laid out; None where that is as all are."""

    article: Article
    layout: PageSettings | None = None


class PrintDialog(QDialog):
    """The choices, remembered in the settings at once, and a preview that follows them."""

    def __init__(
        self,
        parent: QWidget,
        shown: LaidOut,
        settings: SettingsStore,
        fonts: FontBook,
        tr: Translate,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Print"))
        self.deed: PaperDeed | None = None
        self._tr, self._shown, self._settings, self._fonts = tr, shown, settings, fonts
        self._made: SetArticle | None = None
        self._sheets: Iterator[Sheet] = iter(())
        self._known: list[Sheet] = []
        self._preview = PagePreview()
        self._page = _indented(QSpinBox())
        self._page.setAccessibleName(tr("Page"))
        self._of = PlainLabel("")
        self._paper = self._choice(
            [(paper.name, paper.name) for paper in PAPERS], settings.settings.paper
        )
        self._columns = self._choice(_COLUMNS, settings.settings.paper_columns)
        self._margins = self._choice(_MARGINS, settings.settings.paper_margins)
        self._text = _indented(QDoubleSpinBox())
        self._text.setRange(5.0, 24.0)
        self._text.setSingleStep(0.5)
        self._text.setDecimals(1)
        self._text.setSpecialValueText(tr("As suits the paper"))
        self._text.setSuffix(tr(" pt"))
        self._text.setValue(settings.settings.paper_text)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLED)
        self._count = QTimer(self)
        self._count.setInterval(0)
        self._lay_out()
        self._connect()
        self._print.setFocus()
        self._set_pages()

    def _lay_out(self) -> None:
        tr, form = self._tr, QFormLayout()
        for words, widget in (
            (tr("Paper"), self._paper),
            (tr("Columns"), self._columns),
            (tr("Margins"), self._margins),
            (tr("Text size"), self._text),
        ):
            label = PlainLabel(words)
            label.setBuddy(widget)
            widget.setAccessibleName(words)
            form.addRow(label, widget)
        self._back = self._arrow(Qt.ArrowType.LeftArrow, tr("Page before"))
        self._on = self._arrow(Qt.ArrowType.RightArrow, tr("Next page"))
        turning = QHBoxLayout()
        turning.addStretch()
        for each in (self._back, self._page, self._of, self._on):
            turning.addWidget(each)
        turning.addStretch()
        self._print = QPushButton(tr("Print…"))
        self._print.setDefault(True)
        self._save = QPushButton(tr("Save as PDF…"))
        self._close = QPushButton(tr("Close"))
        side = QVBoxLayout()
        side.addLayout(form)
        side.addStretch()
        for button in (self._print, self._save, self._close):
            side.addWidget(button)
        shown = QVBoxLayout()
        shown.addWidget(self._preview, 1)
        shown.addLayout(turning)
        layout = QHBoxLayout(self)
        layout.addLayout(shown, 1)
        layout.addLayout(side)

    def _arrow(self, kind: Qt.ArrowType, words: str) -> QToolButton:
        button = QToolButton()
        button.setArrowType(kind)
        set_tip(button, words)
        button.setAccessibleName(words)
        return button

    def _choice(self, rows: Sequence[tuple[object, str]], chosen: object) -> QComboBox:
        box = QComboBox()
        for value, words in rows:
            box.addItem(self._tr(words), value)
        found = box.findData(chosen)
        if found < 0:
            box.addItem(str(chosen), chosen)
            found = box.count() - 1
        box.setCurrentIndex(found)
        return box

    def _connect(self) -> None:
        for box in (self._paper, self._columns, self._margins):
            box.currentIndexChanged.connect(self._on_changed)
        self._text.valueChanged.connect(self._on_changed)
        self._settle.timeout.connect(self._set_pages)
        self._count.timeout.connect(self._count_on)
        self._page.valueChanged.connect(self._show)
        self._back.clicked.connect(self._page.stepDown)
        self._on.clicked.connect(self._page.stepUp)
        self._print.clicked.connect(self._chosen(PaperDeed.PRINT))
        self._save.clicked.connect(self._chosen(PaperDeed.SAVE))
        self._close.clicked.connect(self.reject)

    def _chosen(self, deed: PaperDeed) -> Callable[[], None]:
        def choose() -> None:
            self.deed = deed
            self.accept()

        return choose

    def _on_changed(self) -> None:
        size = self._text.value()
        self._settings.change(
            paper=self._paper.currentData(),
            paper_columns=self._columns.currentData(),
            paper_margins=self._margins.currentData(),
            paper_text=0.0 if size <= self._text.minimum() else size,
        )
        self._settle.start()

    def _set_pages(self) -> None:
        choice = chosen_paper(self._settings.settings, self._shown.layout)
        self._made = Typesetter(choice, self._fonts).set(self._shown.article)
        self._sheets = self._made.sheets()
        self._known = []
        self._count_on()
        self._count.start()

    def _count_on(self) -> None:
        """Set one more page, until all of them are known."""
        sheet = next(self._sheets, None)
        if sheet is None:
            self._count.stop()
        else:
            self._known.append(sheet)
        with QSignalBlocker(self._page):
            self._page.setRange(1, max(1, len(self._known)))
        ended = self._tr("of {count}") if sheet is None else self._tr("of {count}…")
        self._of.setText(ended.format(count=len(self._known)))
        if self._page.value() == len(self._known) or len(self._known) == 1:
            self._show()

    def _show(self) -> None:
        number = self._page.value()
        if self._made is not None and 0 < number <= len(self._known):
            name = self._tr("Page {number}").format(number=number)
            self._preview.show_sheet(self._made, self._known[number - 1], name)

    def done(self, result: int) -> None:
        """Stop setting pages that nobody will look at."""
        self._count.stop()
        self._settle.stop()
        super().done(result)


def _indented(spin: _Spin) -> _Spin:
    """Let its words begin where those of other fields do: a style sheet cannot say so."""
    for field in spin.findChildren(QLineEdit):
        field.setTextMargins(_INDENT, 0, 0, 0)
    return spin
