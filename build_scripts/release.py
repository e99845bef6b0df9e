"""What a release must hold, and the checksums of what it consists of."""

from __future__ import annotations

import hashlib
import re
import subprocess
from collections.abc import Sequence
from pathlib import Path

from build_scripts import components
from build_scripts.environment import ROOT
from build_scripts.version import version

SUFFIXES = (".deb", ".tar.xz", ".AppImage", ".exe", ".dmg", ".cdx.json")
"""Of the files that a release consists of."""


def problems(arguments: Sequence[str], root: Path = ROOT) -> list[str]:
    """Return what keeps the checkout in ``root`` from being the release that ``arguments`` name."""
    if len(arguments) != 1 or not re.fullmatch(r"\d+\.\d+\.\d+", arguments[0]):
        return ["Name the release: dev.py release 1.2.3"]
    wanted = arguments[0]
    found = []
    if version(root) != wanted:
        found.append(f"reader/__init__.py says {version(root)}, not {wanted}.")
    changes = (root / "CHANGELOG.md").read_text(encoding="utf-8")
    section = re.search(
        rf"^## {re.escape(wanted)} - \d{{4}}-\d\d-\d\d\n(.*?)(?=^## |\Z)", changes, re.M | re.S
    )
    if section is None:
        found.append(f"CHANGELOG.md has no section “## {wanted} - YYYY-MM-DD”.")
    elif not re.search(r"^- \S", section[1], re.M):
        found.append(f"CHANGELOG.md says nothing of {wanted}.")
    status = subprocess.run(
        ["git", "status", "--porcelain"], cwd=root, capture_output=True, text=True, check=False
    )
    if status.returncode != 0:
        found.append(f"git does not answer: {status.stderr.strip()}")
    elif status.stdout:
        found.append(f"These are not committed:\n{status.stdout.rstrip()}")
    return found


def write_checksums(system: str = "", folder: Path = ROOT / "dist") -> int:
    """Write the list of components and SHA256SUMS over all that is in ``folder``; return 0.

    Where more than one system builds the release, both are named after the ``system``.
    Returns 1 when nothing is there to be released.
    """
    number = version()
    built = folder / "qingdu"
    listing = folder / f"qingdu-{number}{system and f'-{system}'}.cdx.json"
    listing.write_text(_components(built), encoding="utf-8")
    files = sorted(path for path in folder.iterdir() if _is_released(path, number))
    sums = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in files]
    name = f"SHA256SUMS{system and f'.{system}'}"
    # For sha256sum --check, which takes a line's end of Windows for a part of the name.
    (folder / name).write_text("".join(sums), encoding="utf-8", newline="\n")
    print("".join(sums), end="")
    return int(len(files) < 2)


def _components(built: Path) -> str:
    """Return the list of what is inside; without a frozen program, of all that there may be."""
    programs = [path for name in ("qingdu", "qingdu.exe") if (path := built / name).is_file()]
    if not programs:
        return components.cyclonedx()
    return components.cyclonedx(built, components.packed_modules(programs[0]))


def _is_released(path: Path, number: str) -> bool:
    return path.is_file() and path.name.endswith(SUFFIXES) and number in path.name
