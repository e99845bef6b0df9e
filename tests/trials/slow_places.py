"""Trial: a page on a file system that answers 500 ms late at every call, mounted with FUSE.

    python -m tests.trials.slow_places [--long]

No turn of the interface may take longer than 100 ms while the page is opened, shown in other
scripts, looked at again and closed; the short trial, which any machine runs, fails only where a
turn waited for a call, which takes 500 ms. It needs /dev/fuse, the right to mount and fusepy with
libfuse, and says so where one of them is missing. A busy machine makes every turn longer, so that
the same page on a quick disk, in the same window, is the measure where that takes longer too.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from tests.trials.heavy_pages import Turns

if TYPE_CHECKING:
    from reader.ui.window.main_window import MainWindow

LONGEST_TURN, SHORT_LONGEST_TURN = 100, 400
"""Milliseconds."""
_LATE = 0.5
"""Seconds that each call waits."""
_SECONDS = 120
_MOUNTED = 15
_FILE_SYSTEM = """
import errno, os, sys, time
try:
    from fusepy import FUSE, FuseOSError, Operations
except ImportError:
    from fuse import FUSE, FuseOSError, Operations
folder, mount, late = sys.argv[1], sys.argv[2], float(sys.argv[3])
class Late(Operations):
    def getattr(self, path, fh=None):
        time.sleep(late)
        try:
            found = os.lstat(folder + path)
        except OSError as error:
            raise FuseOSError(error.errno)
        return {name: getattr(found, name) for name in dir(found) if name.startswith("st_")}
    def readdir(self, path, fh):
        time.sleep(late)
        return [".", "..", *os.listdir(folder + path)]
    def open(self, path, flags):
        time.sleep(late)
        return os.open(folder + path, flags)
    def read(self, path, size, offset, fh):
        time.sleep(late)
        return os.pread(fh, size, offset)
    def release(self, path, fh):
        os.close(fh)
FUSE(Late(), mount, foreground=True, attr_timeout=0, entry_timeout=0)
"""
_SENTENCE = "港口的吊車在霧裡慢慢轉動，船員們把貨箱從底艙裡一隻一隻地吊出來，堆在岸邊的頭髮店門口。"
_DRAWING = "<svg xmlns='http://www.w3.org/2000/svg' width='90' height='60'><path d='M0 0h9'/></svg>"


class MissingError(Exception):
    """There is nothing to mount with."""


def write_page(folder: Path) -> Path:
    """Write a page with a picture beside it."""
    (folder / "a_files").mkdir(parents=True)
    (folder / "a_files" / "p.svg").write_text(_DRAWING, "utf-8")
    body = "".join(f"<h2>第{n}節</h2><p>{_SENTENCE * 4}</p>" for n in range(9))
    path = folder / "a.html"
    path.write_text(
        f'<!DOCTYPE html><meta charset="utf-8"><title>慢</title><article><h1>慢</h1>{body}'
        f'<img src="a_files/p.svg"><p>{_SENTENCE}</p></article>',
        "utf-8",
    )
    return path


@contextmanager
def late_file_system(folder: Path, mount: Path) -> Iterator[None]:
    """Show ``folder`` at ``mount``, late; raises MissingError."""
    if not Path("/dev/fuse").exists():
        raise MissingError("/dev/fuse")
    mount.mkdir()
    process = subprocess.Popen(
        [sys.executable, "-c", _FILE_SYSTEM, str(folder), str(mount), str(_LATE)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        until = time.monotonic() + _MOUNTED
        while not os.path.ismount(mount):
            if process.poll() is not None or time.monotonic() > until:
                raise MissingError("fusepy, libfuse or the right to mount")
            time.sleep(0.1)
        yield
    finally:
        process.terminate()
        process.wait()
        if os.path.ismount(mount):
            umount = shutil.which("fusermount") or shutil.which("fusermount3")
            command = [umount, "-u", "-z"] if umount else ["umount", "-l"]
            subprocess.run([*command, str(mount)], check=False)


def longest_turns(pages: Sequence[Path], home: Path) -> list[tuple[float, float]]:
    """Return the longest turn by the clock and of CPU time, in ms, for each page in one window."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["HOME"] = str(home)
    from reader.opening.caching import open_stores
    from reader.ui.dialogs.ask import Asker
    from reader.ui.program.app import Qingdu
    from reader.ui.program.application import build_application
    from reader.ui.session.settings_store import SettingsStore

    application = build_application()
    settings = SettingsStore(home / "settings.toml")
    settings.change(outline_shown=True, figures_shown=True, account_shown=True)
    stores = open_stores(home, home / "words.txt")
    qingdu = Qingdu(application, settings, stores, Asker(settings))
    window = qingdu.open_window()

    found = []
    for page in pages:
        turns = Turns()
        _read(window, page, turns)
        found.append((turns.longest, turns.most_work))
    qingdu.close()
    return found


def _read(window: MainWindow, page: Path, turns: Turns) -> None:
    """Do with a page what a reader does, in ``turns``."""
    from PySide6.QtWidgets import QApplication

    from reader.core.variants import Variant

    def until(is_done: Callable[[], bool]) -> None:
        deadline = time.monotonic() + _SECONDS
        while not is_done() and time.monotonic() < deadline:
            turns.take(QApplication.processEvents)
            time.sleep(0.001)

    def wait(seconds: float) -> None:
        end = time.monotonic() + seconds
        until(lambda: time.monotonic() > end)

    workspace = window.workspace
    turns.take(partial(window.open, page))
    session = window.tab.session
    until(lambda: session.opened is not None and not session.is_opening)
    assert session.opened is not None
    for variant in (Variant.SIMPLIFIED, Variant.TAIWAN, Variant.ORIGINAL):
        turns.take(partial(session.show_variant, variant))
        wait(1)
    turns.take(partial(window.tab.view.link_chosen.emit, "other.html"))
    window.activateWindow()
    wait(2)
    turns.take(workspace.new_tab)
    turns.take(partial(workspace.close_tab, 0))


def main(arguments: Sequence[str]) -> int:
    """Run the trial and say what came of it."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        write_page(folder / "real")
        first, quick = write_page(folder / "first"), write_page(folder / "quick")
        try:
            with late_file_system(folder / "real", folder / "late"):
                slow = folder / "late" / "a.html"
                _, ours, late = longest_turns([first, quick, slow], folder)
        except MissingError as error:
            print(f"slow places: not tried, for want of {error}")
            return 0
    print(
        f"slow places: longest turn {late[0]:.0f} ms ({late[1]:.0f} of CPU time) 500 ms away, "
        f"{ours[0]:.0f} ms ({ours[1]:.0f}) on a quick disk"
    )
    longest = LONGEST_TURN if "--long" in arguments else SHORT_LONGEST_TURN
    return int(late[0] > max(longest, 1.5 * ours[0]))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
