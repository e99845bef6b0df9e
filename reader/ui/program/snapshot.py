"""Takes a picture of the real window without showing it to anyone."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEventLoop, QMessageLogContext, QtMsgType, qInstallMessageHandler

from reader.core.files.settings_file import save_settings
from reader.core.messages.errors import ReaderError
from reader.core.messages.translatable import translatable
from reader.core.settings import DEFAULT_FONT_SIZE, PageSettings, Reading, Settings, Theme
from reader.core.variants import Variant
from reader.opening.caching import open_stores
from reader.paths import user_words_path
from reader.ui.dialogs.ask import Asker
from reader.ui.program.app import Qingdu
from reader.ui.program.application import build_application
from reader.ui.session.settings_store import SettingsStore


class PictureNotWrittenError(ReaderError):
    """A snapshot could not be written."""

    sentence = translatable("The picture could not be written to {path}. Choose another place.")


class HeadingMissingError(ReaderError):
    """A snapshot was to be taken at a heading that the article does not have."""

    sentence = translatable("The article has no heading with the words {words}. Try others.")


def run_snapshot(
    path: Path,
    out: Path,
    *,
    size: tuple[int, int] = (1180, 860),
    variant: Variant = Variant.ORIGINAL,
    theme: Theme = Theme.LIGHT,
    font_size: int = DEFAULT_FONT_SIZE,
    at: str | None = None,
    vertical: bool = False,
    paged: bool = False,
    reading: Reading = Reading.NONE,
) -> None:
    """Write the window on ``path`` to ``out`` as a PNG, at the heading that contains ``at``.

    The user's own settings are neither used nor changed. Raises a ReaderError.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    qInstallMessageHandler(_pass_on_message)
    application = build_application()
    if reading is Reading.JYUTPING:
        from reader.hanzi import jyutping

        jyutping.load()  # else the picture would be taken before it is known
    settings = replace(
        Settings(),
        variant=variant,
        theme=theme,
        page=PageSettings(font_size=font_size, vertical=vertical, paged=paged, reading=reading),
        window_width=size[0],
        window_height=size[1],
    )
    with TemporaryDirectory() as folder:
        place = Path(folder) / "settings.toml"
        save_settings(settings, place)
        stores = open_stores(Path(folder), user_words_path())
        qingdu = Qingdu(application, SettingsStore(place), stores, Asker())
        window = qingdu.open_window()
        session = window.tab.session
        loop = QEventLoop()
        failures: list[Exception] = []
        session.article_opened.connect(loop.quit)
        session.opening_failed.connect(lambda _, error: failures.append(error))
        session.opening_failed.connect(loop.quit)
        session.open(path)
        loop.exec()
        try:
            if failures:
                raise failures[0]
            if at is not None and not window.go_to_heading(at):
                raise HeadingMissingError(words=at)
            for _ in range(2):  # the status line makes room for what it was told first
                application.processEvents()
            if not window.grab().save(str(out), "PNG"):
                raise PictureNotWrittenError(path=str(out))
        finally:
            qingdu.close()


def _pass_on_message(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """Print Qt's messages, but not that an offscreen window has no size hints to pass on."""
    if "propagateSizeHints" not in message:
        print(message, file=sys.stderr)  # noqa: T201 - where Qt itself would have put it
