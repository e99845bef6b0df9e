"""Makes the locks anew from ``pyproject.toml``, for every platform and with every wheel's hash."""

from __future__ import annotations

import os
import subprocess
import tempfile
import venv
from collections.abc import Sequence
from pathlib import Path

from build_scripts.environment import ROOT, SetupError

_LOCKS = ROOT / "build_scripts" / "locks"
_RESOLVER = "uv==0.13.9"

# The first lock holds the project's own dependencies, each other one a dependency group; a later
# one keeps to the versions of those before it, so that any of them fit into one environment.
NAMES = ("run", "test", "build", "assets", "bench")


def relock(options: Sequence[str]) -> None:
    """Write every lock; ``--upgrade`` takes the newest versions instead of keeping what fits."""
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        programs = Path(folder) / ("Scripts" if os.name == "nt" else "bin")
        _run(str(programs / "python"), "-m", "pip", "install", "--quiet", _RESOLVER)
        for position, name in enumerate(NAMES):
            _lock(str(programs / "uv"), name, NAMES[:position], options)
            print(f"{name}.lock is made.")


def _lock(uv: str, name: str, earlier: Sequence[str], options: Sequence[str]) -> None:
    source = ["pyproject.toml"] if name == "run" else ["--group", name]
    kept = [word for lock in earlier for word in ("--constraint", str(_LOCKS / f"{lock}.lock"))]
    _run(
        *(uv, "pip", "compile", *source, *kept, *options),
        *("--universal", "--python-version", "3.11", "--generate-hashes", "--only-binary", ":all:"),
        *("--no-config", "--no-header", "--quiet", "--output-file", str(_LOCKS / f"{name}.lock")),
    )


def _run(*command: str) -> None:
    if subprocess.call(command, cwd=ROOT, stdout=subprocess.DEVNULL) != 0:
        message = f"The locks could not be made: {command[0]} failed (see above)."
        raise SetupError(message)
