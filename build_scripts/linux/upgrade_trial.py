"""Upgrades from an older version, in a bare Debian: ``dev.py verify --from REVISION``.

The older one is made from that revision of git's and used as a person would: a larger text, a
bookmark, a paragraph taken out by hand, a word of one's own. The newer must have all of it.
Needs root.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from build_scripts.environment import ROOT
from build_scripts.linux.chroot import HOME, USER, Chroot, ChrootError
from build_scripts.linux.deb import architecture
from build_scripts.linux.screen import ScreenError
from build_scripts.linux.verify import build_older
from build_scripts.linux.window_trial import PAGE, TrialError, WindowTrial, require, write_pages
from build_scripts.upgrade import OWN_WORD, TAKEN_OUT, records_lost, write_own_words
from build_scripts.version import version
from reader.core.files.settings_file import load_settings
from reader.core.settings import DEFAULT_FONT_SIZE

_SUITE = "trixie"
_SETTINGS = f"{HOME}/.config/qingdu"
_DATA = f"{HOME}/.local/share/qingdu"
_PICTURES = ROOT / "build" / "verify" / "upgrade"


def try_upgrade(older: Path, newer: Path) -> None:
    """Use ``older``, install ``newer`` over it; raises TrialError, ChrootError or ScreenError."""
    system = Chroot.make(_SUITE, ROOT / "build" / "chroots")
    write_pages(system)
    write_own_words(system.inside(_SETTINGS))
    system.as_root("chown", "-R", f"{USER}:{USER}", HOME)
    system.as_root("apt-get", "-qq", "update")
    system.install(older)
    trial = WindowTrial(system, _PICTURES)
    trial.mark("older")
    settings = system.inside(f"{_SETTINGS}/settings.toml")
    size = load_settings(settings).page.font_size
    require(size > DEFAULT_FONT_SIZE, f"The older one did not keep the larger text: {size} px.")
    before = _files(system)

    system.install(newer)
    told = system.as_user("/usr/bin/qingdu", "--version")
    require(told.split()[:2] == ["qingdu", version()], f"The version is {told!r}.")
    require(_files(system) == before, "Installing changed what is the user's.")
    trial.look("newer")
    kept = _files(system)
    lost = [name for name, data in before.items() if name.endswith(".json") and kept[name] != data]
    require(not lost, f"The older one's records were changed: {lost}")
    require(kept[f"{_SETTINGS}/words.txt"] == before[f"{_SETTINGS}/words.txt"], "Words are lost.")
    require(load_settings(settings).page.font_size == size, "The size of the text is lost.")
    forgotten = records_lost(system.inside(_DATA))
    require(not forgotten, f"The library has not what these records have: {forgotten}")
    shown = system.as_user("/usr/bin/qingdu", "show", PAGE, "--as-read")
    require(TAKEN_OUT not in shown, "The paragraph that was taken out is there again.")
    source = system.inside(f"{HOME}/word.txt")
    source.write_text(OWN_WORD[0], encoding="utf-8")
    turned = system.as_user("/usr/bin/qingdu", "convert", "word.txt", "--to", "hant")
    require(OWN_WORD[1] in turned, f"The user's own word became {turned!r}.")


def _files(system: Chroot) -> dict[str, bytes]:
    """Return the settings, words and records of the user."""
    places = (_SETTINGS, _DATA)
    return {
        place: system.inside(place).read_bytes()
        for place in system.files()
        if place.startswith(places) and system.inside(place).is_file()
    }


def main(arguments: Sequence[str]) -> int:
    """Upgrade from the revision named to the .deb in dist; return 1 and say why if it fails."""
    if os.geteuid() != 0 or len(arguments) != 1:
        print("usage, by root: dev.py verify --from REVISION", file=sys.stderr)
        return 2
    if "QINGDU_OWN_MOUNTS" not in os.environ:
        # In a mount namespace of its own: whatever is mounted here ends with this process.
        again = [sys.executable, "-m", "build_scripts.linux.upgrade_trial", *arguments]
        environment = {**os.environ, "QINGDU_OWN_MOUNTS": "1"}
        os.execvpe("unshare", ["unshare", "--mount", *again], environment)
    started = time.monotonic()
    try:
        older = build_older(arguments[0])
        try_upgrade(older, ROOT / "dist" / f"qingdu_{version()}_{architecture()}.deb")
    except (TrialError, ChrootError, ScreenError, OSError, subprocess.SubprocessError) as error:
        print(f"The upgrade fails: {error}", file=sys.stderr)
        return 1
    print(f"upgraded from {arguments[0]}: {time.monotonic() - started:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
