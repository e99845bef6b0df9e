"""The "Aa" panel: everything about how the page looks, changed while one looks at it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from enum import Enum, auto
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from reader.core.messages.translatable import translatable
from reader.core.settings import (
    Face,
    PageSettings,
    ParagraphStyle,
    Reading,
    Settings,
    bounds_of,
)
from reader.core.variants import Variant
from reader.ui.look.appearance import Appearance
from reader.ui.look.choices import (
    FACE_NAMES,
    MARK_NAMES,
    READING_NAMES,
    THEME_NAMES,
    VARIANT_NAMES,
    WEIGHT_NAMES,
)
from reader.ui.look.on_screen import room_for
from reader.ui.look.words import PlainLabel
from reader.ui.panels.face_box import FaceBox

_PARAGRAPHS = {
    ParagraphStyle.GAP: translatable("A gap between them"),
    ParagraphStyle.INDENT: translatable("First line indented"),
}


class _Latin(Enum):
    """What Latin letters are set in where the reader has chosen no family."""

    OWN = auto()
    SAME = auto()


class _Deed(Enum):
    IMPORT = auto()
    REMOVE = auto()


_LATIN_KINDS = (
    (_Latin.OWN, translatable("What goes with the Chinese")),
    (_Latin.SAME, translatable("As the Chinese")),
)
_DEEDS = {
    _Deed.IMPORT: translatable("Import a font file…"),
    _Deed.REMOVE: translatable("Delete this font file"),
}
_SPACING_STEPS_IN_ONE = 40
_STEPS_IN_ONE = 20
"""A slider counts in whole numbers; a line height is a twentieth of a character."""


class PagePanel(QFrame):
    """Pops up over the window; says what was changed and is told what is in force."""

    page_changed = Signal(object)
    """The PageSettings that are wanted."""
    layout_chosen = Signal(str, bool)
    """The article in front is to have a field of the layout on or off."""
    layout_for_all_chosen = Signal()
    """All articles are to be laid out as the one in front is."""
    reset_chosen = Signal()
    variant_chosen = Signal(object)
    theme_chosen = Signal(object)
    quotation_marks_chosen = Signal(bool)
    """Whether “ ” are to be shown as 「 」."""
    deep_repair_chosen = Signal(bool)
    font_wanted = Signal()
    """A font file of the reader's is to be taken in."""
    font_unwanted = Signal(str)
    """The family whose file is to be deleted."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("page_panel")
        self._appearance = appearance
        self._page = PageSettings()
        self._labels: list[tuple[QLabel | QCheckBox | QPushButton, str]] = []
        self._choices: list[tuple[QComboBox, Mapping[Any, str]]] = []
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(18)
        self._form.setVerticalSpacing(9)
        self._variant = self._add_choice(translatable("Script"), VARIANT_NAMES)
        self._theme = self._add_choice(translatable("Theme"), THEME_NAMES)
        self._vertical, self._paged = self._add_checks(
            translatable("This article"),
            translatable("Vertical lines"),
            translatable("Turn pages"),
        )
        self._for_all = QPushButton(self)
        self._for_all.setObjectName("for_all")
        self._labels.append((self._for_all, translatable("All articles like this one")))
        self._form.addRow("", self._for_all)
        self._size, self._size_value = self._add_slider(translatable("Size"), "font_size", 1)
        self._face = self._add_faces(
            translatable("Chinese typeface"),
            list(FACE_NAMES.items()),
            appearance.fonts.chinese_families,
        )
        self._latin_face = self._add_faces(
            translatable("Latin typeface"), _LATIN_KINDS, appearance.fonts.western_families
        )
        self._weight = self._add_choice(translatable("Weight"), WEIGHT_NAMES)
        self._spacing, self._spacing_value = self._add_slider(
            translatable("Letter spacing"), "letter_spacing", _SPACING_STEPS_IN_ONE
        )
        self._length, self._length_value = self._add_slider(
            translatable("Characters in a line"), "line_characters", 1
        )
        self._height, self._height_value = self._add_slider(
            translatable("Line height"), "line_height", _STEPS_IN_ONE
        )
        self._paragraphs = self._add_choice(translatable("Paragraphs"), _PARAGRAPHS)
        self._justified = self._add_check(translatable("Justified"))
        self._hanging = self._add_check(translatable("Hanging punctuation (，。、)"))
        self._marks = self._add_choice(translatable("Adjacent marks"), MARK_NAMES)
        self._gap = self._add_check(translatable("A little space between Han and Latin"))
        self._reading = self._add_choice(translatable("Readings beside characters"), READING_NAMES)
        self._rare_only = self._add_check(translatable("Only beside rare characters"))
        self._quotation_marks = self._add_check(translatable("“ ” as 「 」 in Traditional"))
        self._deep_repair = self._add_check(translatable("Mend thoroughly (頭發 to 頭髮)"))
        self._reset = QPushButton(self)
        self._reset.setObjectName("reset_page")
        self._labels.append((self._reset, translatable("&Reset the page")))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        self._inside = QWidget()
        self._inside.setLayout(self._form)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._scroll = _unframed(self._inside)
        layout.addWidget(self._scroll)
        layout.addWidget(self._reset, alignment=Qt.AlignmentFlag.AlignRight)
        self._join()
        self._dress()
        appearance.changed.connect(self._dress)

    def _dress(self) -> None:
        """Say everything in the interface's language."""
        tr = self._appearance.tr
        self.setWindowTitle(tr("Page"))
        for widget, words in self._labels:
            widget.setText(tr(words))
        for combo, names in self._choices:
            for index, words in enumerate(names.values()):
                combo.setItemText(index, tr(words))

    def show_state(
        self, settings: Settings, variant: Variant, own: PageSettings | None = None
    ) -> None:
        """Show what is in force; nothing is signalled.

        ``own`` is how the article in front is set, if it is laid out otherwise than the others.
        """
        page = self._page = settings.page
        self._for_all.setEnabled(own is not None)
        own = own or page
        for combo, value in (
            (self._variant, variant),
            (self._theme, settings.theme),
            (self._weight, page.weight),
            (self._paragraphs, page.paragraph_style),
            (self._marks, page.mark_width),
            (self._reading, page.reading),
        ):
            with QSignalBlocker(combo):
                combo.setCurrentIndex(combo.findData(value))
        self._rare_only.setEnabled(page.reading is not Reading.NONE)
        for check, on in (
            (self._vertical, own.vertical),
            (self._paged, own.paged),
            (self._justified, page.justified),
            (self._hanging, page.hanging),
            (self._rare_only, page.rare_only),
            (self._gap, page.han_latin_gap),
            (self._quotation_marks, settings.quotation_marks),
            (self._deep_repair, settings.deep_repair),
        ):
            with QSignalBlocker(check):
                check.setChecked(on)
        for slider, number in (
            (self._size, page.font_size),
            (self._length, page.line_characters),
            (self._height, round(page.line_height * _STEPS_IN_ONE)),
            (self._spacing, round(page.letter_spacing * _SPACING_STEPS_IN_ONE)),
        ):
            with QSignalBlocker(slider):
                slider.setValue(number)
        self._face.show_current(page.han_family or page.face)
        latin = page.latin_family or _Latin.OWN
        self._latin_face.show_current(latin if page.latin_face else _Latin.SAME)
        self._spacing_value.setText(f"{page.letter_spacing:.1%}")
        self._size_value.setText(f"{page.font_size}")
        self._length_value.setText(f"{page.line_characters}")
        self._height_value.setText(f"{page.line_height:.2f}")

    def pop_up(self, right_top: QPoint) -> None:
        """Appear with the upper right corner at ``right_top``, or where the screen has room.

        What is taller than the screen scrolls.
        """
        self.move(right_top)
        self.show()  # before it is measured, for a style sheet dresses what is shown
        wanted, room = self._inside.sizeHint(), self.screen().availableGeometry()
        self._scroll.setFixedSize(wanted)
        self.adjustSize()
        missing = self.height() - room.height()
        if missing > 0 and room_for(self) is not None:
            bar = self._scroll.verticalScrollBar().sizeHint().width()
            self._scroll.setFixedSize(wanted.width() + bar, wanted.height() - missing)
            self.adjustSize()
        corner = right_top - QPoint(self.width(), 0)
        lowest = max(room.top(), room.bottom() - self.height())
        self.move(corner.x(), min(corner.y(), lowest))
        self._size.setFocus()

    def _join(self) -> None:
        self._variant.currentIndexChanged.connect(
            lambda: self.variant_chosen.emit(self._variant.currentData())
        )
        self._theme.currentIndexChanged.connect(
            lambda: self.theme_chosen.emit(self._theme.currentData())
        )
        self._quotation_marks.toggled.connect(self.quotation_marks_chosen)
        self._deep_repair.toggled.connect(self.deep_repair_chosen)
        for combo, name in (
            (self._weight, "weight"),
            (self._paragraphs, "paragraph_style"),
            (self._marks, "mark_width"),
            (self._reading, "reading"),
        ):
            combo.currentIndexChanged.connect(self._changer(name, combo.currentData))
        for check, name in (
            (self._justified, "justified"),
            (self._hanging, "hanging"),
            (self._gap, "han_latin_gap"),
            (self._rare_only, "rare_only"),
        ):
            check.toggled.connect(self._changer(name, check.isChecked))
        self._size.valueChanged.connect(self._changer("font_size", self._size.value))
        self._length.valueChanged.connect(self._changer("line_characters", self._length.value))
        self._height.valueChanged.connect(
            self._changer("line_height", lambda: self._height.value() / _STEPS_IN_ONE)
        )
        self._spacing.valueChanged.connect(
            self._changer("letter_spacing", lambda: self._spacing.value() / _SPACING_STEPS_IN_ONE)
        )
        self._face.chosen.connect(self._on_face_chosen)
        self._latin_face.chosen.connect(self._on_latin_face_chosen)
        for check, name in ((self._vertical, "vertical"), (self._paged, "paged")):
            check.toggled.connect(partial(self.layout_chosen.emit, name))
        self._for_all.clicked.connect(lambda: self.layout_for_all_chosen.emit())
        self._reset.clicked.connect(lambda: self.reset_chosen.emit())

    def _on_face_chosen(self, face: Face | str) -> None:
        if isinstance(face, Face):
            self.page_changed.emit(replace(self._page, face=face, han_family=""))
        else:
            self.page_changed.emit(replace(self._page, han_family=face))

    def _on_latin_face_chosen(self, face: _Latin | str) -> None:
        family = face if isinstance(face, str) else ""
        own = face is not _Latin.SAME
        self.page_changed.emit(replace(self._page, latin_face=own, latin_family=family))

    def _on_deed_chosen(self, box: FaceBox, deed: _Deed) -> None:
        family = self._page.han_family if box is self._face else self._page.latin_family
        self.hide()  # a dialog would open behind it
        match deed:
            case _Deed.IMPORT:
                self.font_wanted.emit()
            case _Deed.REMOVE:
                self.font_unwanted.emit(family)

    def _changer(self, name: str, value: Callable[[], Any]) -> Callable[[], None]:
        return lambda: self.page_changed.emit(replace(self._page, **{name: value()}))

    def _add_row(self, words: str, field: QWidget | QHBoxLayout, buddy: QWidget) -> None:
        label = PlainLabel(parent=self)
        label.setBuddy(buddy)
        self._labels.append((label, words))
        self._form.addRow(label, field)

    def _add_faces(
        self, words: str, kinds: Sequence[tuple[object, str]], families: Callable[[], list[str]]
    ) -> FaceBox:
        def deeds() -> Sequence[tuple[object, str]]:
            own = self._appearance.fonts.own.load()
            wanted = self._page.han_family if box is self._face else self._page.latin_family
            return list(_DEEDS.items())[: 2 if wanted in own else 1]

        box = FaceBox(kinds, families, deeds, self._appearance, self)
        box.deed_chosen.connect(lambda deed: self._on_deed_chosen(box, deed))
        self._add_row(words, box, box)
        return box

    def _add_choice(self, words: str, names: Mapping[Any, str]) -> QComboBox:
        combo = QComboBox(self)
        for value in names:
            combo.addItem("", value)
        self._choices.append((combo, names))
        self._add_row(words, combo, combo)
        return combo

    def _add_check(self, words: str) -> QCheckBox:
        check = QCheckBox(self)
        self._labels.append((check, words))
        self._form.addRow(check)
        return check

    def _add_checks(self, words: str, *each: str) -> list[QCheckBox]:
        """Return boxes that stand side by side."""
        checks = [QCheckBox(self) for _ in each]
        row = QHBoxLayout()
        row.setSpacing(18)
        for check, name in zip(checks, each, strict=True):
            self._labels.append((check, name))
            row.addWidget(check)
        row.addStretch(1)
        self._add_row(words, row, checks[0])
        return checks

    def _add_slider(self, words: str, name: str, steps_in_one: int) -> tuple[QSlider, QLabel]:
        lowest, highest = bounds_of(name)
        slider = QSlider(Qt.Orientation.Horizontal, self)
        slider.setRange(round(lowest * steps_in_one), round(highest * steps_in_one))
        slider.setMinimumWidth(170)
        value = PlainLabel(parent=self)
        value.setMinimumWidth(36)
        value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout()
        row.addWidget(slider, 1)
        row.addWidget(value)
        self._add_row(words, row, slider)
        return slider, value


def _unframed(inside: QWidget) -> QScrollArea:
    """Return ``inside`` in an area that scrolls and has no look of its own."""
    area = QScrollArea()
    area.setWidget(inside)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.viewport().setAutoFillBackground(False)
    inside.setAutoFillBackground(False)
    return area
