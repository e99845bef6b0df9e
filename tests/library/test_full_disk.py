"""A disk that is full costs nothing that was there, and is told in a sentence."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MOUNT = 'mount -t tmpfs -o size=12m tmpfs "$1" && shift && exec "$@"'


def on_a_small_disk(folder, *command):
    """Run ``command`` where ``folder`` is a file system of twelve megabytes; skip without one."""
    small = ["unshare", "-rm", "sh", "-c", MOUNT, "sh", str(folder)]
    try:
        subprocess.run([*small, "true"], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("no file system can be mounted here")
    return subprocess.run([*small, *command], cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.fixture
def folders(tmp_path):
    disk, pages = tmp_path / "disk", tmp_path / "pages"
    disk.mkdir()
    pages.mkdir()
    return disk, pages


def test_nothing_is_lost_on_a_full_disk(folders):
    disk, pages = folders
    ran = on_a_small_disk(
        disk, sys.executable, "-m", "tests.library.full_disk", str(disk), str(pages)
    )
    assert ran.returncode == 0, ran.stderr
    came = json.loads(ran.stdout)
    assert came == {
        "free": 0,
        "adding": "DatabaseFullError",
        "importing": "DatabaseFullError",
        "copy": "CopyNotKeptError",
        "backup": "BackupNotWrittenError",
        "zip": [],
        "told": ["DatabaseFullError"],
        "found": came["found"],
        "note": "一條筆記",
        "read": True,
        "place": True,
        "after": 59,
        "sound": "ok",
        "listed": 60,
    }
    assert came["found"] >= 1


def test_the_command_line_says_it(folders):
    disk, pages = folders
    (pages / "a.txt").write_text("題目\n\n" + "燈塔看守人每天早晨都去海邊。" * 20, "utf-8")
    script = (
        f'head -c 12000000 /dev/zero > "{disk}/filler"; '
        f'XDG_DATA_HOME="{disk}" "{sys.executable}" -m reader library add "{pages}"; echo $?; '
        f'XDG_DATA_HOME="{disk}" "{sys.executable}" -m reader show "{pages}/a.txt"'
    )
    ran = on_a_small_disk(disk, "sh", "-c", script)
    assert "Traceback" not in ran.stderr
    assert "qingdu: The disk is full" in ran.stderr
    assert ran.stdout.startswith("1\n")
    assert "燈塔看守人" in ran.stdout
