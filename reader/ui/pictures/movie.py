"""Plays a picture that moves, only when asked and one frame in memory at a time."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QMovie

from reader.core.article import Asset
from reader.ui.pictures.picture_levels import LARGEST_DECODED_PIXELS, bounded, open_buffer
from reader.ui.pictures.pictures import format_of, natural_size


class MoviePlayer(QObject):
    """Holds no more than one movie."""

    frame_changed = Signal(QImage)
    playing_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._movie: QMovie | None = None

    @property
    def is_playing(self) -> bool:
        """Whether frames are coming."""
        return self._movie is not None and self._movie.state() is QMovie.MovieState.Running

    def toggle(self, asset: Asset) -> None:
        """Play ``asset``, pause it, or play on."""
        if self._movie is None:
            self._movie = self._movie_of(asset)
        if self._movie.state() is QMovie.MovieState.NotRunning:
            self._movie.start()
        else:
            self._movie.setPaused(self.is_playing)

    def stop(self) -> None:
        """Put the movie away; the next one begins at its first frame."""
        if self._movie is not None:
            movie, self._movie = self._movie, None
            movie.stop()
            movie.deleteLater()

    def _movie_of(self, asset: Asset) -> QMovie:
        buffer = open_buffer(asset)
        movie = QMovie(buffer, format_of(asset), self)
        buffer.setParent(movie)
        movie.setCacheMode(QMovie.CacheMode.CacheNone)
        movie.setScaledSize(bounded(natural_size(asset), LARGEST_DECODED_PIXELS))
        movie.frameChanged.connect(self._on_frame_changed)
        movie.stateChanged.connect(self._on_state_changed)
        return movie

    def _on_frame_changed(self) -> None:
        if self._movie is not None:
            self.frame_changed.emit(self._movie.currentImage())

    def _on_state_changed(self) -> None:
        self.playing_changed.emit(self.is_playing)
