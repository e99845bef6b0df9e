"""Trial: pages that reach out are opened in the real window, while the kernel's calls are noted.

    python -m tests.trials.hostile_pages [--long]

No file that a page names outside its folder may be opened, no socket but a local one, and no
program started. The short trial opens every fourth page.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.end_to_end.screen import PROGRAMS, SECONDS, Screen, running_screen
from tests.trials.pages_that_reach_out import BEYOND, write_pages

_EVERY = 4
_CALLS = "trace=open,openat,openat2,creat,socket,execve,execveat"
_LOCAL = {"AF_UNIX", "AF_NETLINK"}
_TRIES = 4
_QUIET = 0.4
"""Seconds in which what a page set going would come."""


def faults_in(log: str) -> list[str]:
    """Return the calls in strace's ``log`` that reach out; the first start is ours."""
    calls = log.splitlines()
    families = {family for line in calls for family in re.findall(r"socket\((\w+)", line)}
    started = [line for line in calls if re.search(r"\bexecve(?:at)?\(", line)][1:]
    opened = [line for line in calls if BEYOND in line and re.search(r"\b(?:open|creat)", line)]
    return [*opened, *started, *sorted(families - _LOCAL)]


def run(pages: Sequence[Path], folder: Path) -> list[str]:
    """Open ``pages`` in one window and in ``show``; return what reached out."""
    watched = folder / "calls.log"
    with running_screen(folder) as screen, _window(screen, pages[0], folder, watched) as window:
        for page in pages:
            _hand_over(screen, page, folder)
            screen.wait_for_window(_title(page))
            _rest_the_mouse(screen, window)
            screen.press(window, "t")
        screen.press(window, "ctrl+q")
        time.sleep(_QUIET)
    printed = folder / "printed.log"
    show = [sys.executable, "-m", "reader", "show", "--format", "json", *map(str, pages)]
    environment = {**os.environ, "HOME": str(folder)}
    subprocess.run(
        ["strace", "-f", "-qq", "-e", _CALLS, "-o", str(printed), *show],
        env=environment,
        stdout=subprocess.DEVNULL,
        check=True,
    )
    return [fault for log in (watched, printed) for fault in faults_in(log.read_text("utf-8"))]


def _start(screen: Screen, page: Path, home: Path, *before: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [*before, sys.executable, "-m", "reader", str(page)],
        env={**screen.environment, "HOME": str(home)},
    )


def _hand_over(screen: Screen, page: Path, home: Path) -> None:
    """Have the window that is watched open ``page``.

    Watched on a busy machine it may answer too late; the second start has then a window of its own.
    """
    for _ in range(_TRIES):
        second = _start(screen, page, home)
        try:
            second.wait(SECONDS)
        except subprocess.TimeoutExpired:
            second.terminate()
            second.wait(SECONDS)
        else:
            return
    raise RuntimeError(f"the window never took {page.name}")


@contextmanager
def _window(screen: Screen, page: Path, home: Path, log: Path) -> Iterator[str]:
    """Start the program on ``page`` under strace; yield its window's id; it has ended after."""
    watch = ("strace", "-f", "-qq", "-e", _CALLS, "-o", str(log))
    program = _start(screen, page, home, *watch)
    try:
        window = screen.wait_for_window(_title(page))
        screen.place(window, 0, 0, 1100, 800)
        screen.press(window, "F7")
        screen.press(window, "F8")
        yield window
        program.wait(SECONDS)
    finally:
        program.kill()
        program.wait()


def _title(page: Path) -> str:
    """Return a pattern of the page's title, in either script."""
    return f"第{int(page.name[:2])}[號号]"


def _rest_the_mouse(screen: Screen, window: str) -> None:
    """Let the mouse rest where tips come: outline, tabs, the page and the panels beside it."""
    for x, y in ((120, 150), (300, 95), (550, 300), (950, 200), (950, 600)):
        screen.point(window, x, y)
        time.sleep(_QUIET if (x, y) != (550, 300) else 0)


def main(arguments: Sequence[str]) -> int:
    """Run the trial and say what came of it."""
    if missing := [name for name in (*PROGRAMS, "strace") if shutil.which(name) is None]:
        print(f"hostile pages: not tried, for want of {', '.join(missing)}")
        return 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        pages = write_pages(folder)
        chosen = pages if "--long" in arguments else pages[::_EVERY]
        faults = run(chosen, folder)
    print(f"hostile pages: {len(chosen)} of {len(pages)} opened, {len(faults)} reached out")
    print("\n".join(faults[:20]), end="\n" if faults else "")
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
