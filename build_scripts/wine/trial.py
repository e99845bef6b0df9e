"""Uses the Windows program under Wine as a person would: ``dev.py verify windows``.

What Wine fakes or lacks is not tried here: Explorer and its file associations, Windows' fonts,
SmartScreen, another user's pipe. The setup is a 64-bit twin of the one that is published, which is
a 32-bit program: ``dev.py verify setup`` tries that one.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeAlias

from build_scripts import smoke
from build_scripts.environment import ROOT, SetupError
from build_scripts.linux.screen import Picture, Screen, ScreenError, virtual_screen, wait_for
from build_scripts.linux.window_trial import ALIKE_IN_BOTH, TrialError, require
from build_scripts.version import version
from build_scripts.windows.packages import make_installer
from build_scripts.wine.build import RESULT, WORK
from build_scripts.wine.clicks import (
    INSTALLED_BY_DEFAULT,
    LINKS,
    Desktop,
    goes_through,
    refuses,
)
from build_scripts.wine.prefix import Prefix, made_prefix, windows_path

INSTALLED = "讀 者"
"""The folder below drive C that the program is installed into."""
_RESOURCES = ROOT / "resources"
_OTHER = "山中小屋"
_LEAST_ROWS = 60
_BARS = 150
"""Pixels from the window's top that hold menus, tools and the find bar, whose caret blinks."""
_WINES_OWN = "(Call not implemented.)"
"""How lines end that tell of what Wine lacks and Windows has."""
_SHARED_KEY = r"HKCU\Software\Classes\Applications"
"""Not only of the program's; one that is empty goes with it."""
_KEYS = (
    r"HKCU\Software\Qingdu",
    r"HKCU\Software\Classes\Qingdu.Page",
    _SHARED_KEY,
    r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\Qingdu",
    r"HKCU\Software\Microsoft\Windows\CurrentVersion\App Paths\qingdu.exe",
    r"HKCU\Software\Microsoft\Windows\CurrentVersion\App Paths\qingdu-cli.exe",
)
_BARS_COME_LATER = 3.0
"""Seconds until what stands around the page is there."""
_LATER = "9.9.9"
_DESKTOP = r"HKCU\Control Panel\Desktop"
_THEME = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Themes\Personalize"
_OLD_WINDOWS, _WINDOWS = "win81", "win10"
"""As Wine calls what it says it is."""


@dataclass(frozen=True, slots=True)
class Trial:
    """One run: where the pages are, where pictures go, on which screen."""

    prefix: Prefix
    screen: Screen
    pages: Path
    pictures: Path

    @property
    def home(self) -> Path:
        """Where the program is installed."""
        return self.prefix.drive / INSTALLED

    def command(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run the installed program of the command line."""
        return self.prefix.run(
            self.home / "qingdu-cli.exe",
            *arguments,
            folder=self.pages,
            display=self.screen.display,
            seconds=180,
        )

    def setup(self, number: str = "") -> Path:
        """Return the installer of the frozen program as version ``number``, made at most once."""
        twin = WORK / f"setup64-{number}.exe"  # no blank may be in its path
        if not twin.exists():
            options = ("-XTarget amd64-unicode", "-DQUICK")
            made = make_installer(RESULT / "qingdu", WORK, options=options, number=number)
            shutil.move(made, twin)
        return twin

    def set_up(self, setup: Path) -> int:
        """Run the installer ``setup`` silently and return its status."""
        # NSIS takes what follows /D= to the end of the line, with blanks, without quotation marks.
        line = f"{windows_path(setup)} /S /D=C:\\{INSTALLED}"
        return self.prefix.run(
            "cmd", "/c", line, display=self.screen.display, seconds=600
        ).returncode

    def clear(self) -> None:
        """Take away what a trial before has left."""
        for setup in WORK.glob("setup64-*.exe"):
            setup.unlink()
        for key in _KEYS:
            if key != _SHARED_KEY:
                self.registry("delete", key, "/f")
        left = (self.home, *self.prefix.folder.glob(INSTALLED_BY_DEFAULT))
        for folder in left:
            shutil.rmtree(folder, ignore_errors=True)
        for link in self.prefix.folder.glob(LINKS):
            link.unlink()

    def start(self, *pages: str) -> subprocess.Popen[bytes]:
        """Start the installed window on ``pages`` of the trial."""
        names = (windows_path(self.pages / page) for page in pages)
        return self.prefix.start(self.home / "qingdu.exe", *names, display=self.screen.display)

    def desktop(self, name: str) -> Desktop:
        """Return what clicks go to; pictures of it are called ``name``."""
        start = partial(self.prefix.start, display=self.screen.display)
        return Desktop(name, self.prefix.folder, self.screen, self.pictures, start)

    def has_key(self, key: str) -> bool:
        """Tell whether the registry has ``key``."""
        return self.registry("query", key).returncode == 0

    def registry(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run Windows' ``reg`` with ``arguments``."""
        return self.prefix.run("reg", *arguments, display=self.screen.display)


def is_refused_by_old_windows(trial: Trial) -> None:
    """See that the setup tells a Windows before 10 in a sentence that it is too old."""
    trial.prefix.run("winecfg", "-v", _OLD_WINDOWS, display=trial.screen.display)
    try:
        refuses(trial.desktop(_OLD_WINDOWS), str(trial.setup()))
    finally:
        trial.prefix.run("winecfg", "-v", _WINDOWS, display=trial.screen.display)


def is_clicked_through(trial: Trial) -> None:
    """Install, start and uninstall with the setup's own buttons."""
    goes_through(trial.desktop("clicked"), str(trial.setup()))


def installs_silently(trial: Trial) -> None:
    """Install into a folder with Chinese and a blank; files, keys and the menu are as written."""
    status = trial.set_up(trial.setup())
    require(status == 0, f"The installer ended with {status}.")
    for name in ("qingdu.exe", "qingdu-cli.exe", "uninstall.exe"):
        require((trial.home / name).is_file(), f"{name} was not installed.")
    missing = [key for key in _KEYS if not trial.has_key(key)]
    require(not missing, f"The registry lacks {missing}.")
    require(bool(list(trial.prefix.folder.glob(LINKS))), "The Start menu has no entry.")


def has_what_every_system_has(trial: Trial) -> None:
    """See that version, samples and manual are those of the checkout, as in every package."""
    told = trial.command("--version").stdout.split()
    require(told[:2] == ["qingdu", version()], f"--version printed {told}.")
    inside = trial.home / "_internal" / "resources"
    for name in ("samples", "manual"):
        ours = {path.relative_to(_RESOURCES): path for path in (_RESOURCES / name).rglob("*.*")}
        other = [
            str(place)
            for place, path in ours.items()
            if not (inside / place).is_file() or (inside / place).read_bytes() != path.read_bytes()
        ]
        require(bool(ours) and not other, f"These differ from the checkout's: {other}")


def prints_articles(trial: Trial) -> None:
    """See that `show` prints, converts, expands stars, and tells of failures by its exit status."""
    done = trial.command("show", "page.html", "--script", "hans")
    require(done.returncode == 0, f"show ended with {done.returncode}: {done.stderr}")
    require(smoke.CONVERTED in done.stdout, f"show printed {done.stdout!r}")
    both = trial.command("show", "*.html")
    require(_OTHER in both.stdout and smoke.TITLE in both.stdout, "A star was not expanded.")
    require(trial.command("show", "gone.html").returncode == 1, "A missing file is no failure.")
    require(trial.command("show").returncode == 2, "Wrong usage is not told.")
    built = trial.command("--version").stdout
    require("commit" in built, f"--version printed {built!r}")


def paints_pictures(trial: Trial) -> None:
    """See that `snapshot` paints and says nothing."""
    done = trial.command("snapshot", "page.html", "-o", "page.png", "--script", "hans")
    require(done.returncode == 0, f"snapshot ended with {done.returncode}: {done.stderr}")
    said = [line for line in done.stderr.splitlines() if not line.endswith(_WINES_OWN)]
    require(not said, f"snapshot said {said}")
    picture = (trial.pages / "page.png").read_bytes()
    (trial.pictures / "snapshot.png").write_bytes(picture)
    require(smoke.distinct_lines(picture) >= _LEAST_ROWS, "The picture looks empty.")


def opens_the_window(trial: Trial) -> None:
    """See the window open without a console, turn at a key, and take a second start's file."""
    screen = trial.screen
    started = time.perf_counter()
    first = trial.start("page.html")
    try:
        window = screen.wait_for_window(ALIKE_IN_BOTH)
        print(f"the window is there after {time.perf_counter() - started:.1f} s")
        before = screen.steady_picture(window, trial.pictures / "opened.png")
        require(before.different_rows() >= _LEAST_ROWS, "The window looks empty.")
        require(not screen.windows("qingdu.exe"), "A console stays open.")
        screen.press(window, "ctrl+2")
        turned = trial.pictures / "turned.png"
        wait_for(lambda: screen.picture(window, turned) != before, "the text in another script")
        second = trial.start("other.html")
        screen.wait_for_window(_OTHER)
        screen.steady_picture(window, trial.pictures / "handed-over.png")
        require(second.wait(60) == 0, "The second start did not end.")
        screen.press(window, "ctrl+q")
        require(first.wait(60) == 0, "The window did not close.")
    finally:
        first.kill()


def opens_beside_linux(trial: Trial) -> None:
    """Tell how long a double click takes, and Linux' frozen program in the same run."""
    native = ROOT / "dist" / "qingdu" / "qingdu"
    if not native.is_file():
        print("dist/qingdu is not there, so nothing is compared")
        return
    display, page = trial.screen.display, trial.pages / "page.html"
    ours = _seconds_to_window(trial, lambda: trial.start("page.html"))
    environment = {**os.environ, "DISPLAY": display, "HOME": str(trial.pages)}
    theirs = _seconds_to_window(
        trial, lambda: subprocess.Popen([str(native), str(page)], env=environment)
    )
    print(f"the window is there after {ours:.1f} s, on Linux {theirs:.1f} s: {ours / theirs:.1f} x")


def _seconds_to_window(trial: Trial, start: Callable[[], subprocess.Popen[bytes]]) -> float:
    started = time.perf_counter()
    program = start()
    try:
        window = trial.screen.wait_for_window(ALIKE_IN_BOTH)
        taken = time.perf_counter() - started
        trial.screen.steady_picture(window, trial.pictures / "timed.png")
        trial.screen.press(window, "ctrl+q")
        require(program.wait(60) == 0, "The window did not close.")
    finally:
        program.kill()
    return taken


def is_found_in_chinese(trial: Trial) -> None:
    """See that characters typed into the find bar arrive: what they find is lit on the page."""
    screen, window_of = trial.screen, trial.screen.wait_for_window
    program = trial.start("page.html")
    try:
        window = window_of(ALIKE_IN_BOTH)
        time.sleep(_BARS_COME_LATER)
        screen.press(window, "ctrl+f")
        time.sleep(_BARS_COME_LATER)
        before = screen.steady_picture(window, trial.pictures / "find.png").below(_BARS)
        screen.type(smoke.TITLE[0])  # Wine takes every further one for the first
        wait_for(
            lambda: screen.picture(window, trial.pictures / "found.png").below(_BARS) != before,
            "what was typed in Chinese, lit on the page",
        )
        screen.press(window, "Escape")
        screen.press(window, "ctrl+q")
        require(program.wait(60) == 0, "The window did not close.")
    finally:
        program.kill()


def is_not_replaced_while_it_runs(trial: Trial) -> None:
    """See that a silent setup gives up while the window is open, and takes nothing away."""
    program = trial.start("page.html")
    try:
        window = trial.screen.wait_for_window(ALIKE_IN_BOTH)
        require(trial.set_up(trial.setup()) != 0, "The setup replaced a program that runs.")
        require((trial.home / "qingdu.exe").is_file(), "The setup took the program away.")
        trial.screen.press(window, "ctrl+plus")
        trial.screen.press(window, "ctrl+q")
        require(program.wait(60) == 0, "The window did not close.")
    finally:
        program.kill()


def upgrades(trial: Trial) -> None:
    """Install a later version over it; whatever the reader has stays byte for byte."""
    kept = _of_the_user(trial)
    require(bool(kept), "The program wrote nothing of the user's.")
    require(trial.set_up(trial.setup(_LATER)) == 0, "The later setup failed.")
    told = trial.registry("query", _KEYS[3], "/v", "DisplayVersion").stdout
    require(_LATER in told, f"The registry says {told!r}.")
    require(_of_the_user(trial) == kept, "The upgrade changed what is the user's.")


def follows_the_desktop(trial: Trial) -> None:
    """See the window on a dark desktop at 200 %: dark, and larger than before."""
    screen = trial.screen
    light = _picture_of_page(trial, "light.png")
    trial.registry("add", _DESKTOP, "/v", "LogPixels", "/t", "REG_DWORD", "/d", "192", "/f")
    trial.registry("add", _THEME, "/v", "AppsUseLightTheme", "/t", "REG_DWORD", "/d", "0", "/f")
    try:
        dark = _picture_of_page(trial, "dark-200.png")
    finally:
        trial.registry("delete", _DESKTOP, "/v", "LogPixels", "/f")
        trial.registry("delete", _THEME, "/v", "AppsUseLightTheme", "/f")
    require(dark.brightness() < 128 <= light.brightness(), "The window does not turn dark.")
    require(not screen.windows(ALIKE_IN_BOTH), "The window did not close.")


def _picture_of_page(trial: Trial, name: str) -> Picture:
    program = trial.start("page.html")
    try:
        window = trial.screen.wait_for_window(ALIKE_IN_BOTH)
        time.sleep(_BARS_COME_LATER)
        picture = trial.screen.steady_picture(window, trial.pictures / name)
        trial.screen.press(window, "ctrl+q")
        require(program.wait(60) == 0, "The window did not close.")
    finally:
        program.kill()
    return picture


def _of_the_user(trial: Trial) -> dict[str, bytes]:
    """Return what the program has written below AppData, but for its log."""
    files = (
        path
        for folder in trial.prefix.drive.glob("users/*/AppData/*/[Qq]ingdu")
        for path in folder.rglob("*")
        if path.is_file() and path.suffix not in {".log", ".lock"}
    )
    return {str(path): path.read_bytes() for path in files}


def uninstalls(trial: Trial) -> None:
    """Uninstall; nothing of the program is left, in no folder and no key."""
    done = trial.prefix.run(
        *(trial.home / "uninstall.exe", "/S", f"_?=C:\\{INSTALLED}"),
        display=trial.screen.display,
        seconds=300,
    )
    require(done.returncode == 0, f"The uninstaller ended with {done.returncode}.")
    left = [path.name for path in trial.home.glob("*") if path.name != "uninstall.exe"]
    require(not left, f"The uninstaller left {left}.")
    keys = [key for key in _KEYS if trial.has_key(key)]
    require(not keys, f"The uninstaller left {keys}.")
    require(not list(trial.prefix.folder.glob(LINKS)), "The Start menu still has an entry.")


Step: TypeAlias = Callable[[Trial], None]
STEPS: tuple[Step, ...] = (
    is_refused_by_old_windows,
    is_clicked_through,
    installs_silently,
    has_what_every_system_has,
    prints_articles,
    paints_pictures,
    opens_the_window,
    opens_beside_linux,
    is_found_in_chinese,
    follows_the_desktop,
    is_not_replaced_while_it_runs,
    upgrades,
    uninstalls,
)


def main(arguments: Sequence[str]) -> int:
    """Take every step, or those named; return 1 and say why at the first that fails."""
    steps = [step for step in STEPS if not arguments or step.__name__ in arguments]
    pictures = WORK / "pictures"
    pictures.mkdir(parents=True, exist_ok=True)
    try:
        with virtual_screen() as screen, tempfile.TemporaryDirectory(prefix="頁 面") as folder:
            prefix = made_prefix(WORK, screen.display)
            trial = Trial(prefix, screen, Path(folder), pictures)
            (trial.pages / "page.html").write_text(smoke.PAGE, encoding="utf-8")
            other = smoke.PAGE.replace(smoke.TITLE, _OTHER)
            (trial.pages / "other.html").write_text(other, encoding="utf-8")
            try:
                trial.clear()
                for step in steps:
                    started = time.perf_counter()
                    step(trial)
                    taken = time.perf_counter() - started
                    print(f"{step.__name__.replace('_', ' ')}: {taken:.0f} s", flush=True)
            finally:
                prefix.end()
    except (SetupError, TrialError, ScreenError, OSError, subprocess.SubprocessError) as error:
        print(f"The Windows program fails under Wine: {error}", file=sys.stderr)
        return 1
    print(f"The pictures are in {pictures.name}: look at them.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
