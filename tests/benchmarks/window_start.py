"""Starts programs on a virtual screen and looks when the text is there; prints JSON.

python window_start.py FOLDER     with DISPLAY set, and the commands as JSON on standard input
"""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QGuiApplication

RUNS = 7
"""After one that fills the caches."""
PATIENCE = 40.0
LOOKED_AT = (480, 260, 400, 300)
"""A part of the screen where every one of the programs shows the text."""
_LIGHT, _DARK = bytes(range(200, 256)), bytes(range(110))


def shows_text() -> bool:
    """Whether there is dark writing on light ground."""
    picture = QGuiApplication.primaryScreen().grabWindow(0, *LOOKED_AT).toImage()
    one_channel = bytes(picture.constBits())[1::4]
    light = len(one_channel) - len(one_channel.translate(None, _LIGHT))
    dark = len(one_channel) - len(one_channel.translate(None, _DARK))
    return light > 0.5 * len(one_channel) and dark > 0.01 * len(one_channel)


def wait_until(wanted: bool) -> None:
    """Return when the screen shows text, or none."""
    deadline = time.perf_counter() + PATIENCE
    while shows_text() is not wanted:
        if time.perf_counter() > deadline:
            raise TimeoutError("the text did not come")
        time.sleep(0.002)


def start(command: Sequence[str], folder: Path) -> tuple[subprocess.Popen[bytes], float]:
    """Start ``command``; return it and the seconds until its text was painted."""
    wait_until(wanted=False)
    environment = {**os.environ, "HOME": str(folder), "QT_QPA_PLATFORM": "xcb"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # warm means that modules are compiled
    begin = time.perf_counter()
    program = subprocess.Popen(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        wait_until(wanted=True)
    except TimeoutError:
        program.kill()
        raise
    return program, time.perf_counter() - begin


def end(program: subprocess.Popen[bytes]) -> None:
    """End a program that was started here."""
    program.terminate()
    program.wait()


def pss(program: subprocess.Popen[bytes]) -> float:
    """Return the memory of ``program`` in MB, what it shares counted by its share."""
    lines = Path(f"/proc/{program.pid}/smaps_rollup").read_text("ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


def memory(command: Sequence[str], folder: Path) -> tuple[float, float]:
    """Return the memory after the first paint and after the script was changed by key."""
    program, _ = start(command, folder)
    time.sleep(1)
    before = pss(program)
    subprocess.run(["xdotool", "key", "ctrl+3"], check=True)
    time.sleep(1.5)
    after = pss(program)
    end(program)
    return before, after


def main(argv: Sequence[str]) -> int:
    """Measure what standard input names, one after the other in turn, so that all fare alike."""
    folder = Path(argv[0])
    wanted = json.load(sys.stdin)
    application = QGuiApplication(sys.argv[:1])
    times: dict[str, list[float]] = {name: [] for name in wanted["start"]}
    for number in range(RUNS + 1):
        for name, command in wanted["start"].items():
            if name in wanted["never_opened"]:
                shutil.rmtree(folder / ".cache" / "qingdu" / "articles", ignore_errors=True)
            program, seconds = start(command, folder)
            times[name].append(seconds)
            if number == 0 or name in wanted["never_opened"]:
                time.sleep(1)  # so that what is kept for the next start is kept
            end(program)
    found = {name: statistics.median(each[1:]) for name, each in times.items()}
    json.dump({"start": found, "memory": memory(wanted["memory"], folder)}, sys.stdout)
    application.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
