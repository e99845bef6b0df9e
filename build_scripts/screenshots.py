"""Takes pictures of the real window for the README: every panel, theme and language.

    python -m build_scripts.screenshots [NAME…]

Nothing is shown to anyone, and the user's own settings are neither used nor changed.
"""

from __future__ import annotations

import os
import sys
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["DBUS_SESSION_BUS_ADDRESS"] = "disabled:"

from PySide6.QtCore import QByteArray, QPoint, QSize, Qt
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QScrollArea, QWidget

from reader.core.article import Figure
from reader.core.articles.walk import iter_blocks
from reader.core.files.settings_file import save_settings
from reader.core.settings import Settings, Theme
from reader.core.variants import Variant
from reader.opening.caching import open_stores
from reader.paths import SAMPLE_ARTICLE, resource_path
from reader.translation import Language, translator
from reader.ui.commands.command import key_sections
from reader.ui.commands.file import info_of
from reader.ui.commands.table import COMMANDS
from reader.ui.dialogs.ask import Asker
from reader.ui.dialogs.dialogs import keys_dialog
from reader.ui.dialogs.info_panel import info_dialog, info_rows
from reader.ui.panels.account import AccountPanel
from reader.ui.panels.page_settings import PagePanel
from reader.ui.program.app import Qingdu
from reader.ui.program.application import build_application
from reader.ui.session.settings_store import SettingsStore
from reader.ui.typesetting.placed import TextPlace
from reader.ui.window.main_window import MainWindow

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "screenshots"
SIZE = 1180, 800
LARGEST_FILE = 150_000
"""In bytes; a larger picture is reduced to 256 colours."""
DAMAGED = (
    "兩岸的碼頭\n\n港口的歷史很長，碼頭上的故事也很多。志愿者在岸邊整理舊照片，把每一張都寫上"
    "年份，再放進紙盒裡。當年的戰斗留下的彈痕還在牆上，游客走過時會停下來看一看。\n\n"
    "第一節?出海\n\n清晨的時候，船員們已經在甲板上準備了。他們把繩索一圈一圈地盤好，"
    "然后等潮水漲起來。老船長說，出海前總要回頭看一眼岸上的燈，看見了，心裡就踏實了。\n\n"
    "分享讓更多人看到\n\n責任編輯：王小明\n"
)
"""A text with lines that are no article and words that somebody converted badly."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What a picture shows."""

    language: Language = Language.SIMPLIFIED
    variant: Variant = Variant.SIMPLIFIED
    theme: Theme = Theme.LIGHT
    prepare: Callable[[MainWindow], QWidget | None] = lambda _window: None
    """Opens what is to be seen; a widget that it returns stands over the window."""
    text: str = ""
    """What is read; empty for the sample article."""
    settings: Mapping[str, Any] = field(default_factory=dict)


def first_section(window: MainWindow) -> None:
    """Go where a heading and a picture are seen."""
    window.go_to_heading("一")


def find(window: MainWindow) -> None:
    """Find a word in the script that is not shown."""
    window.tab.finder.begin()
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    field.setText("簡體")
    wait(300)
    window.tab.finder.step(1)


def page_panel(window: MainWindow) -> QWidget:
    """Open the page's settings."""
    action = next(a for a in window.actions() if a.shortcut().toString() == "Ctrl+,")
    action.trigger()
    panel = window.findChild(PagePanel)
    assert isinstance(panel, PagePanel)
    return panel


def figure(window: MainWindow) -> None:
    """Open the first picture large."""
    opened = window.tab.session.opened
    assert opened is not None
    figures = (b for b in iter_blocks(opened.original.blocks) if isinstance(b, Figure))
    window.tab.open_figure(next(figures).block_id)
    wait(400)


def card(window: MainWindow) -> None:
    """Look up the first words of the title."""
    window.tab.view.select(TextPlace("title", 0), TextPlace("title", 4))
    action = next(a for a in window.actions() if a.shortcut().toString() == "Ctrl+L")
    action.trigger()


def mended(window: MainWindow) -> None:
    """Bring the list of what was mended to the front."""
    panel = window.findChild(AccountPanel)
    assert isinstance(panel, AccountPanel)
    panel.show_mended()


def empty_tab(window: MainWindow) -> None:
    """Open a tab with nothing in it yet."""
    window.workspace.new_tab()


def keys(window: MainWindow) -> QDialog:
    """Open the list of keys."""
    tr = translator(Language.TRADITIONAL)
    dialog = keys_dialog(window, key_sections(COMMANDS, tr), tr)
    scroll = dialog.findChild(QScrollArea)
    assert isinstance(scroll, QScrollArea)
    table = scroll.widget()
    assert table is not None
    room = QSize(SIZE[0] - 80, SIZE[1] - 160)
    scroll.setMinimumSize(table.sizeHint().boundedTo(room) + QSize(20, 4))
    return dialog


def info(window: MainWindow) -> QDialog:
    """Open what is known of the article."""
    opened = window.tab.session.opened
    assert opened is not None
    tr = translator(Language.ENGLISH)
    known = replace(info_of(opened), path=Path("/home/reader/articles/reading.html"))
    return info_dialog(window, info_rows(known, tr), tr)


_TAIWAN = Scene(Language.TRADITIONAL, Variant.TAIWAN)
_ENGLISH = Scene(Language.ENGLISH, Variant.ORIGINAL)
SCENES: Mapping[str, Scene] = {
    "reading-hans-light": Scene(),
    "reading-tw-dark": replace(_TAIWAN, theme=Theme.DARK, prepare=first_section),
    "reading-hk-sepia": replace(
        _TAIWAN, variant=Variant.HONG_KONG, theme=Theme.SEPIA, prepare=first_section
    ),
    "reading-contrast-english": replace(_ENGLISH, theme=Theme.CONTRAST),
    "empty-tab": Scene(prepare=empty_tab),
    "find": Scene(prepare=find),
    "page-panel": Scene(prepare=page_panel),
    "figures": replace(_TAIWAN, settings={"figures_shown": True, "outline_shown": False}),
    "figure-view-dark": Scene(theme=Theme.DARK, prepare=figure),
    "card": Scene(prepare=card),
    "account-removed": replace(_ENGLISH, text=DAMAGED, settings={"account_shown": True}),
    "account-mended": replace(
        _TAIWAN, text=DAMAGED, settings={"account_shown": True}, prepare=mended
    ),
    "keys-sepia": replace(_TAIWAN, theme=Theme.SEPIA, prepare=keys),
    "info-english": replace(_ENGLISH, prepare=info),
}


def take(application: QApplication, scene: Scene, folder: Path) -> QImage:
    """Open a window as ``scene`` says and return its picture."""
    settings = replace(
        Settings(),
        language=scene.language.value,
        variant=scene.variant,
        theme=scene.theme,
        window_width=SIZE[0],
        window_height=SIZE[1],
    )
    settings = replace(settings, **scene.settings)
    place = folder / "settings.toml"
    save_settings(settings, place)
    path = resource_path(SAMPLE_ARTICLE)
    if scene.text:
        path = folder / "text.txt"
        path.write_text(scene.text, "utf-8")
    stores = open_stores(folder, folder / "words.txt")
    qingdu = Qingdu(application, SettingsStore(place), stores, Asker())
    window = qingdu.open_window()
    window.activateWindow()
    window.open(path)
    while window.tab.session.opened is None:
        application.processEvents()
    wait(200)
    over = scene.prepare(window)
    wait(100)
    picture = window.grab().toImage()
    if over is not None:
        _lay_over(picture, window, over)
    qingdu.close()
    return picture


def wait(milliseconds: int) -> None:
    """Let the window do what it does by itself."""
    end = time.monotonic() + milliseconds / 1000
    while time.monotonic() < end:
        QApplication.processEvents()
        time.sleep(0.005)


def save(picture: QImage, path: Path) -> None:
    """Write ``picture`` as a PNG that is no larger than a README should load."""
    plain = picture.convertToFormat(QImage.Format.Format_RGB32)
    _write(plain, path)
    if path.stat().st_size > LARGEST_FILE:
        pixels = memoryview(plain.constBits()).cast("B").cast("I")
        table = _palette(Counter(pixels))
        flags = Qt.ImageConversionFlag.AvoidDither | Qt.ImageConversionFlag.ThresholdDither
        _write(plain.convertToFormat(QImage.Format.Format_Indexed8, table, flags), path)


def _palette(counts: Counter[int]) -> list[int]:
    """Return 256 colours: the commonest of each part of the colour space, then the commonest."""
    ranked = [colour for colour, _ in counts.most_common()]
    of_parts: dict[int, int] = {}
    for colour in ranked:
        of_parts.setdefault(colour & 0xE0E0E0, colour)
    chosen = [*list(of_parts.values())[:128], *ranked]
    return list(dict.fromkeys(chosen))[:256]


def _write(picture: QImage, path: Path) -> None:
    writer = QImageWriter(str(path), QByteArray(b"png"))
    writer.setCompression(100)
    if not writer.write(picture):
        raise OSError(f"{path}: {writer.errorString()}")


def _lay_over(picture: QImage, window: MainWindow, over: QWidget) -> None:
    """Draw a panel where it stands, or a dialog in the middle, with a frame round it."""
    if isinstance(over, QDialog):
        over.show()
        wait(100)
        corner = window.rect().center() - over.rect().center()
    else:
        corner = window.mapFromGlobal(over.mapToGlobal(QPoint(0, 0)))
    painter = QPainter(picture)
    painter.drawImage(corner, over.grab().toImage())
    painter.setPen(over.palette().mid().color())
    painter.drawRect(over.rect().translated(corner).adjusted(-1, -1, 0, 0))
    painter.end()
    over.close()


def main(names: Sequence[str]) -> int:
    """Take the pictures named, or all; return 2 when there is none of that name."""
    if unknown := sorted(set(names) - set(SCENES)):
        print(f"There is no {', '.join(unknown)}; there are: {', '.join(SCENES)}")
        return 2
    application = build_application()
    FOLDER.mkdir(exist_ok=True)
    for name in names or SCENES:
        with TemporaryDirectory() as folder:
            path = FOLDER / f"{name}.png"
            save(take(application, SCENES[name], Path(folder)), path)
            print(f"{path.name}: {path.stat().st_size:,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
