"""The line below the article: how far, how long, how much was mended, and what is going on."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QStatusBar, QToolButton, QWidget

from reader.core.articles.walk import reading_minutes
from reader.core.messages.translatable import translatable
from reader.core.report import STAGES
from reader.core.variants import Variant
from reader.ui.look.appearance import Appearance
from reader.ui.look.choices import VARIANT_NAMES
from reader.ui.look.words import PlainLabel, set_tip

PATIENCE = 200
"""Milliseconds before progress is shown, so that a quick opening does not flicker."""

BADGES: Mapping[Variant, str] = {
    Variant.ORIGINAL: translatable("Orig."),
    Variant.SIMPLIFIED: translatable("Simp."),
    Variant.TRADITIONAL: translatable("Trad."),
    Variant.TAIWAN: translatable("TW"),
    Variant.TAIWAN_WORDS: translatable("TW+"),
    Variant.HONG_KONG: translatable("HK"),
    Variant.SIMPLIFIED_WORDS: translatable("Simp.+"),
}
"""The script in a word or a character."""


class StatusLine(QStatusBar):
    """A status bar that knows what to say about an article."""

    cancel_requested = Signal()
    script_chosen = Signal(QPoint)
    """The scripts are wanted, in a menu at a point of the screen."""
    mended_chosen = Signal()
    """The list of what was mended is wanted."""
    removed_chosen = Signal()
    """The list of what was removed is wanted."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._tr = appearance.tr
        self._characters = 0
        self._repairs = self._removals = 0
        self._variant = Variant.ORIGINAL
        self._selected = 0
        self._share_read = 0.0
        self._bar = QProgressBar(self)
        self._bar.setRange(0, STAGES)
        self._bar.setFixedWidth(160)
        self._bar.setTextVisible(False)
        self._cancel = QToolButton(self)
        self._cancel.clicked.connect(self.cancel_requested)
        self._selection = PlainLabel(parent=self)
        self._badge, self._mended, self._taken = (QToolButton(self) for _ in range(3))
        self._badge.clicked.connect(self._choose_script)
        self._mended.clicked.connect(self.mended_chosen)
        self._taken.clicked.connect(self.removed_chosen)
        self._length = PlainLabel(parent=self)
        signs = (self._badge, self._mended, self._taken)
        for sign in signs:
            sign.setAutoRaise(True)
        for widget in (self._bar, self._cancel, self._selection, *signs, self._length):
            self.addPermanentWidget(widget)
        self._timer = QTimer(self, singleShot=True, interval=PATIENCE)
        self._timer.timeout.connect(lambda: self._show_progress(shown=True))
        self._show_progress(shown=False)
        self._dress()
        appearance.changed.connect(self._dress)

    def _dress(self) -> None:
        """Say everything in the interface's language."""
        tr = self._tr
        self._cancel.setText(tr("Cancel"))
        self._bar.setAccessibleName(tr("Opening"))
        self.set_selection(self._selected)
        self._say_script()
        self._say_length()

    def begin_opening(self) -> None:
        """Show progress unless the opening is done very soon."""
        self._bar.setValue(0)
        self._timer.start()

    def set_progress(self, stages: int) -> None:
        """Show that ``stages`` of the pipeline are done."""
        self._bar.setValue(stages)

    def end_opening(self) -> None:
        """Put the progress away."""
        self._timer.stop()
        self._show_progress(shown=False)

    def set_article(
        self,
        characters: int,
        repairs: int,
        variant: Variant = Variant.ORIGINAL,
        removals: int = 0,
    ) -> None:
        """Say how long the article is, in which script, how much was mended and removed."""
        self._characters, self._repairs, self._variant = characters, repairs, variant
        self._removals = removals
        self._say_script()
        self._say_length()

    def set_selection(self, characters: int) -> None:
        """Say how long the selection is; nothing when there is none."""
        self._selected = characters
        self._selection.setText(self._tr("{count} selected").format(count=f"{characters:,}"))
        self._selection.setVisible(characters > 0)

    def set_share_read(self, share: float) -> None:
        """Say how much lies above the lower edge of the view, 0 to 1."""
        self._share_read = share
        self._say_length()

    def _say_length(self) -> None:
        tr = self._tr
        if not self._characters:
            self._length.clear()
            return
        left = reading_minutes(round(self._characters * (1 - self._share_read)))
        sentence = (
            tr("{percent} % · {characters} characters · {minutes} min left")
            if self._share_read < 1
            else tr("{percent} % · {characters} characters")
        )
        self._length.setText(
            sentence.format(
                percent=round(100 * self._share_read),
                characters=f"{self._characters:,}",
                minutes=left,
            )
        )

    def _say_script(self) -> None:
        tr = self._tr
        self._say(self._badge, tr(BADGES[self._variant]), tr("Change the script"))
        self._badge.setAccessibleName(tr(VARIANT_NAMES[self._variant]))
        self._say(
            self._mended,
            tr("{count} mended").format(count=self._repairs) if self._repairs else "",
            tr("A click lists what was mended."),
        )
        self._say(
            self._taken,
            tr("{count} removed").format(count=self._removals) if self._removals else "",
            tr("A click lists what was removed."),
        )

    def _say(self, sign: QToolButton, words: str, tip: str) -> None:
        sign.setVisible(self._characters > 0 and bool(words))
        sign.setText(words)
        set_tip(sign, tip)

    def _choose_script(self) -> None:
        self.script_chosen.emit(self._badge.mapToGlobal(QPoint(0, 0)))

    def _show_progress(self, *, shown: bool) -> None:
        self._bar.setVisible(shown)
        self._cancel.setVisible(shown)
