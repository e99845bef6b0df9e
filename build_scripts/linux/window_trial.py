"""The window in a bare Debian, used by real keys and looked at."""

from __future__ import annotations

import re
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from build_scripts import smoke
from build_scripts.linux.chroot import HOME, Chroot
from build_scripts.linux.screen import Screen, virtual_screen, wait_for

PAGE = "page.html"
DEEP_PAGE = "/".join(["長 long" * 25] * 4) + "/頁 面.html"
"""Its path is longer than 255 bytes, the longest name, and than the 260 characters of Windows."""

ALIKE_IN_BOTH = smoke.TITLE[:3]
"""The window's title is turned too; this much of it is the same in both scripts."""
ON_A_PARAGRAPH = (600, 200)
"""Where the first paragraph of the page is in the window, in pixels."""
_OTHER_TITLE = "山中小屋"
_STATE = f"{HOME}/.local/state/qingdu"
_HAN = re.compile(r"[\u4e00-\u9fff]")


class TrialError(Exception):
    """The packages do not do what they must."""


def require(holds: bool, message: str) -> None:
    """Raise TrialError with ``message`` unless it ``holds``."""
    if not holds:
        raise TrialError(message)


def write_pages(system: Chroot) -> None:
    """Put the pages of the trial into the user's home."""
    system.inside(f"{HOME}/{PAGE}").write_text(smoke.PAGE, encoding="utf-8")
    deep = system.inside(f"{HOME}/{DEEP_PAGE}")
    deep.parent.mkdir(parents=True)
    deep.write_text(smoke.PAGE.replace(smoke.TITLE, _OTHER_TITLE), encoding="utf-8")


@dataclass(frozen=True, slots=True)
class WindowTrial:
    """Uses the window in ``system`` and keeps pictures and what it said in ``pictures``."""

    system: Chroot
    pictures: Path

    def use(self, name: str, script_key: str) -> None:
        """Turn the page to another script, enlarge it, hand over a second one, and quit."""
        with self._window(name) as (screen, window, program):
            before = screen.steady_picture(window, self._file(f"{name}-opened.png"))
            require_text(before.different_rows(), "as it was opened")
            screen.press(window, script_key)
            turned = self._file(f"{name}-turned.png")
            wait_for(
                lambda: screen.picture(window, turned) != before,
                f"another picture after {script_key}",
            )
            screen.press(window, "ctrl+plus")
            after = screen.steady_picture(window, turned)
            require_text(after.different_rows(), "in another script")
            self._hand_over(screen, window, name)
            screen.press(window, "ctrl+q")
            self._require_end(program, name)
        self._require_discreet_log()

    def mark(self, name: str) -> None:
        """Enlarge the text, bookmark the article, take a paragraph out by hand, and quit."""
        with self._window(name) as (screen, window, program):
            screen.steady_picture(window, self._file(f"{name}-opened.png"))
            screen.press(window, "ctrl+plus")
            screen.press(window, "ctrl+d")
            screen.double_click(window, *ON_A_PARAGRAPH)
            screen.press(window, "ctrl+Delete")
            screen.steady_picture(window, self._file(f"{name}-marked.png"))
            screen.press(window, "ctrl+q")
            self._require_end(program, name)

    def look(self, name: str) -> None:
        """Open the article, keep a picture, and quit."""
        with self._window(name) as (screen, window, program):
            screen.steady_picture(window, self._file(f"{name}.png"))
            screen.press(window, "ctrl+q")
            self._require_end(program, name)

    def crash(self) -> None:
        """Kill the program by a fault: the next start must find a report and offer it."""
        with self._window("crash") as (_, _, program):
            report = self._report(program)
            wait_for(report.exists, "the file for a report")
            program.send_signal(signal.SIGSEGV)
            program.wait(timeout=180)
        require("most recent call first" in report.read_text("utf-8"), "There is no report.")
        with self._window("after-crash") as (screen, window, program):
            wait_for(lambda: not report.exists(), "the end of the report")
            screen.steady_picture(window, self._file("after-crash.png"))
            screen.press(window, "ctrl+q")
            self._require_end(program, "after-crash")
        left = [path.name for path in self.system.inside(_STATE).glob("crash-*")]
        require(not left, f"The report was not offered: {left}")

    def _hand_over(self, screen: Screen, window: str, name: str) -> None:
        second = self._start(f"{name}-second", DEEP_PAGE, screen)
        status = second.wait(timeout=180)
        require(status == 0, f"A second start ended with {status}:\n{self._said(name)}")
        require(screen.wait_for_window(_OTHER_TITLE) == window, "There is a second window.")

    @contextmanager
    def _window(self, name: str) -> Iterator[tuple[Screen, str, subprocess.Popen[bytes]]]:
        self.pictures.mkdir(parents=True, exist_ok=True)
        with virtual_screen() as screen:
            program = self._start(name, PAGE, screen)
            try:
                yield screen, screen.wait_for_window(ALIKE_IN_BOTH), program
            finally:
                program.kill()
                program.wait()

    def _start(self, name: str, page: str, screen: Screen) -> subprocess.Popen[bytes]:
        log = self._file(f"{name}.log")
        return self.system.start("/usr/bin/qingdu", page, log=log, DISPLAY=screen.display)

    def _require_end(self, program: subprocess.Popen[bytes], name: str) -> None:
        """See that the program ends well; of one that does not, tell what it was doing."""
        doing = ""
        try:
            status = program.wait(timeout=180)
        except subprocess.TimeoutExpired:
            program.send_signal(signal.SIGABRT)  # whereupon it writes that down
            status = program.wait(timeout=180)
            doing = self._report(program).read_text("utf-8", errors="replace")
        require(status == 0, f"The window ended with {status}:\n{self._said(name)}{doing}")

    def _require_discreet_log(self) -> None:
        log = self.system.inside(f"{_STATE}/qingdu.log").read_text("utf-8")
        require(not _HAN.search(log), f"The log has words of the article or of its path:\n{log}")
        require(PAGE not in log, f"The log has the file's name:\n{log}")

    def _report(self, program: subprocess.Popen[bytes]) -> Path:
        return self.system.inside(f"{_STATE}/fatal-{program.pid}.tmp")

    def _file(self, name: str) -> Path:
        return self.pictures / name

    def _said(self, name: str) -> str:
        return self._file(f"{name}.log").read_text("utf-8")


def require_text(rows: int, when: str) -> None:
    """See that a picture with so many different rows has text in it."""
    require(rows >= smoke.LEAST_LINES, f"The window looks empty {when}: {rows} different rows.")


def require_glyphs(system: Chroot, program: str) -> None:
    """See that different characters look different, which boxes for missing ones do not."""
    pictures = []
    for number, character in enumerate("國魚"):
        page = system.inside(f"{HOME}/alike-{number}.html")
        page.write_text(_HAN.sub(character, smoke.PAGE), encoding="utf-8")
        picture = f"alike-{number}.png"
        system.as_user(program, "snapshot", page.name, "-o", picture)
        pictures.append(system.inside(f"{HOME}/{picture}").read_bytes())
        system.inside(f"{HOME}/{picture}").unlink()
    require(pictures[0] != pictures[1], "Every character is a box.")
