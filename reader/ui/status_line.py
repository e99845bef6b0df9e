"""The line below the article: how far, how long, how much was mended, and what is going on."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QStatusBar, QToolButton, QWidget

from reader.core.counting import reading_minutes
from reader.core.progress import STAGES
from reader.translation import Translate

PATIENCE = 200
"""Milliseconds before progress is shown, so that a quick opening does not flicker."""


class StatusLine(QStatusBar):
    """A status bar that knows what to say about an article."""

    cancel_requested = Signal()
    mended_chosen = Signal()
    """The list of what was mended is wanted."""

    def __init__(self, tr: Translate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._tr = tr
        self._characters = 0
        self._repairs = 0
        self._share_read = 0.0
        self._bar = QProgressBar(self)
        self._bar.setRange(0, STAGES)
        self._bar.setFixedWidth(160)
        self._bar.setTextVisible(False)
        self._cancel = QToolButton(self)
        self._cancel.clicked.connect(self.cancel_requested)
        self._selection = QLabel(self)
        self._mended = QToolButton(self)
        self._mended.setAutoRaise(True)
        self._mended.clicked.connect(self.mended_chosen)
        self._length = QLabel(self)
        for widget in (self._bar, self._cancel, self._selection, self._mended, self._length):
            self.addPermanentWidget(widget)
        self._timer = QTimer(self, singleShot=True, interval=PATIENCE)
        self._timer.timeout.connect(lambda: self._show_progress(shown=True))
        self._show_progress(shown=False)
        self.set_selection(0)
        self.retranslate(tr)

    def retranslate(self, tr: Translate) -> None:
        """Say everything in another interface language."""
        self._tr = tr
        self._cancel.setText(tr("Cancel"))
        self._bar.setAccessibleName(tr("Opening"))
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

    def set_article(self, characters: int, repairs: int) -> None:
        """Say how long the article is and how many places were mended."""
        self._characters, self._repairs = characters, repairs
        self._say_length()

    def set_selection(self, characters: int) -> None:
        """Say how long the selection is; nothing when there is none."""
        self._selection.setVisible(characters > 0)
        self._selection.setText(self._tr("{count} selected").format(count=f"{characters:,}"))

    def set_share_read(self, share: float) -> None:
        """Say how much lies above the lower edge of the view, 0 to 1."""
        self._share_read = share
        self._say_length()

    def _say_length(self) -> None:
        tr = self._tr
        self._mended.setVisible(self._repairs > 0)
        self._mended.setText(tr("mended {count}").format(count=self._repairs))
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

    def _show_progress(self, *, shown: bool) -> None:
        self._bar.setVisible(shown)
        self._cancel.setVisible(shown)
