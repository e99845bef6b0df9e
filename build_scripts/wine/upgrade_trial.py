"""Upgrades from an older version under Wine: ``dev.py verify windows --from REVISION``.

The older one is frozen from that revision of git's with today's packages, installed by its own
script and used: a larger text, a bookmark, a paragraph taken out by hand, a word of one's own. The
newer in dist/windows is installed over it and must have all of it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from build_scripts import smoke
from build_scripts.environment import SetupError
from build_scripts.linux.screen import ScreenError, virtual_screen
from build_scripts.linux.window_trial import (
    ALIKE_IN_BOTH,
    ON_A_PARAGRAPH,
    TrialError,
    require,
)
from build_scripts.upgrade import (
    OLDER,
    OWN_WORD,
    TAKEN_OUT,
    records_lost,
    write_own_words,
    write_sources,
)
from build_scripts.wine.build import WORK, frozen
from build_scripts.wine.prefix import made_prefix
from build_scripts.wine.trial import Trial
from reader.core.files.settings_file import load_settings
from reader.core.settings import DEFAULT_FONT_SIZE

_OLDER = WORK / "older"
_BARS_COME_LATER = 3.0


def older_setup(trial: Trial, revision: str) -> Path:
    """Return the installer of ``revision``, made by its own script as a 64-bit program."""
    write_sources(revision, _OLDER)
    built = frozen(trial.prefix, _OLDER, _OLDER / "dist")
    twin = WORK / "older64.exe"
    values = {
        "VERSION": OLDER,
        "PAYLOAD": built,
        "OUTPUT": twin,
        "ICON": _OLDER / "resources" / "icons" / "qingdu.ico",
    }
    script = _OLDER / "build_scripts" / "windows" / "qingdu.nsi"
    subprocess.run(
        [
            *("makensis", "-V1", "-INPUTCHARSET", "UTF8", "-XTarget amd64-unicode"),
            *(f"-D{name}={value}" for name, value in values.items()),
            str(script),
        ],
        env={**os.environ, "LC_ALL": "C.UTF-8"},
        check=True,
    )
    return twin


def try_upgrade(trial: Trial, older: Path) -> None:
    """Use the older version, install the newer over it; raises TrialError or ScreenError."""
    trial.clear()
    user = next(trial.prefix.drive.glob("users/*/AppData/Roaming"))
    settings, data = user / "Qingdu", user.parent / "Local" / "Qingdu"
    for folder in (settings, data):
        shutil.rmtree(folder, ignore_errors=True)
    write_own_words(settings)
    require(trial.set_up(older) == 0, "The older setup failed.")
    _mark(trial)
    size = load_settings(settings / "settings.toml").page.font_size
    require(size > DEFAULT_FONT_SIZE, f"The older one did not keep the larger text: {size} px.")
    before = _files(settings, data)

    require(trial.set_up(trial.setup()) == 0, "The newer setup failed.")
    require(_files(settings, data) == before, "Installing changed what is the user's.")
    _look(trial)
    kept = _files(settings, data)
    lost = [path for path in before if path.suffix in {".json", ".txt"} and kept.get(path) is None]
    require(not lost, f"What the older one wrote has gone: {lost}")
    changed = [path for path in before if path.suffix == ".json" and kept[path] != before[path]]
    require(not changed, f"The older one's records were changed: {changed}")
    later = load_settings(settings / "settings.toml").page.font_size
    require(later == size, f"The size of the text was {size} px and is {later}.")
    forgotten = records_lost(data)
    require(not forgotten, f"The library has not what these records have: {forgotten}")
    shown = trial.command("show", "page.html", "--as-read").stdout
    require(smoke.TITLE in shown, f"The page is not as expected: {shown}")
    require(TAKEN_OUT not in shown, "The paragraph that was taken out is there again.")
    (trial.pages / "word.txt").write_text(OWN_WORD[0], encoding="utf-8")
    turned = trial.command("convert", "word.txt", "--to", "hant").stdout
    require(OWN_WORD[1] in turned, f"The user's own word became {turned!r}.")


def _mark(trial: Trial) -> None:
    screen, program = trial.screen, trial.start("page.html")
    try:
        window = screen.wait_for_window(ALIKE_IN_BOTH)
        time.sleep(_BARS_COME_LATER)
        screen.press(window, "ctrl+plus")
        screen.press(window, "ctrl+d")
        screen.double_click(window, *ON_A_PARAGRAPH)
        screen.press(window, "ctrl+Delete")
        screen.steady_picture(window, trial.pictures / "older-marked.png")
        screen.press(window, "ctrl+q")
        require(program.wait(60) == 0, "The older window did not close.")
    finally:
        program.kill()


def _look(trial: Trial) -> None:
    screen, program = trial.screen, trial.start("page.html")
    try:
        window = screen.wait_for_window(ALIKE_IN_BOTH)
        time.sleep(_BARS_COME_LATER)
        screen.steady_picture(window, trial.pictures / "newer.png")
        screen.press(window, "ctrl+q")
        require(program.wait(60) == 0, "The newer window did not close.")
    finally:
        program.kill()


def _files(*folders: Path) -> dict[Path, bytes]:
    """Return the settings, words and records of the user."""
    return {
        path: path.read_bytes()
        for folder in folders
        for path in folder.rglob("*")
        if path.suffix in {".json", ".toml", ".txt", ".sqlite"} and "cache" not in path.parts
    }


def main(revision: str) -> int:
    """Upgrade from ``revision`` to what is in dist/windows; return 1 and say why if it fails."""
    pictures = WORK / "pictures"
    pictures.mkdir(parents=True, exist_ok=True)
    started = time.monotonic()
    try:
        with virtual_screen() as screen, tempfile.TemporaryDirectory(prefix="頁 面") as folder:
            trial = Trial(made_prefix(WORK, screen.display), screen, Path(folder), pictures)
            (trial.pages / "page.html").write_text(smoke.PAGE, encoding="utf-8")
            try:
                try_upgrade(trial, older_setup(trial, revision))
            finally:
                trial.prefix.end()
    except (SetupError, TrialError, ScreenError, OSError, subprocess.SubprocessError) as error:
        print(f"The upgrade fails under Wine: {error}", file=sys.stderr)
        return 1
    print(f"upgraded from {revision}: {time.monotonic() - started:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
