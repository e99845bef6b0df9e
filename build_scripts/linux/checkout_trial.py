"""Tries the checkout in another Debian: another processor, or another Python.

``dev.py verify --arch arm64`` freezes and tries the program in an emulated Debian 13, installs the
``.deb`` that comes out in a second one, and shows a page there: about an hour, since every
instruction is translated. So it makes no archive, and packs the ``.deb`` as quickly as it can.
``dev.py verify --tests trixie sid`` runs the quick tests under the Python of each suite.
Needs root; what pip needs to know of this machine is handed in by pip's own variables.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from build_scripts import smoke
from build_scripts.environment import ROOT
from build_scripts.linux.chroot import HOME, Chroot, ChrootError
from build_scripts.linux.window_trial import PAGE, TrialError, require, require_glyphs, write_pages

_CHROOTS = ROOT / "build" / "chroots"
_RESULT = ROOT / "build" / "verify"
_CHECKOUT = "/opt/checkout"
_HOURS = 3 * 3600
_SUITE_OF_ARM = "trixie"
"""Qt's wheels for arm64 need its C library."""

# The head of a 64-bit program for the processor, and what of it must be the same
# (Linux' Documentation/admin-guide/binfmt-misc.rst; ELF-64 Object File Format, figure 3).
_MAGIC = b"\x7fELF\x02\x01\x01" + bytes(9) + b"\x02\x00\xb7\x00"
_MASK = b"\xff" * 7 + b"\x00" * 9 + b"\xfe\xff\xff\xff"
_BINFMT = Path("/proc/sys/fs/binfmt_misc")
_EMULATOR = Path("/usr/bin/qemu-aarch64-static")
_NAME = "qingdu-arm64"


@contextmanager
def emulated() -> Iterator[None]:
    """Let this machine run programs of arm64 meanwhile; raises OSError where it cannot."""
    if not (_BINFMT / "register").exists():
        subprocess.run(["mount", "-t", "binfmt_misc", "none", str(_BINFMT)], check=True)
    if any((_BINFMT / name).exists() for name in (_NAME, "qemu-aarch64")):
        yield
        return
    head, mask = ("".join(f"\\x{byte:02x}" for byte in part) for part in (_MAGIC, _MASK))
    # F: the emulator is opened now, so that it need not be inside.
    (_BINFMT / "register").write_text(f":{_NAME}:M::{head}:{mask}:{_EMULATOR}:F", encoding="ascii")
    try:
        yield
    finally:
        (_BINFMT / _NAME).write_text("-1", encoding="ascii")


def with_checkout(suite: str, processor: str = "") -> Chroot:
    """Return a fresh system with what git knows of the checkout and what starts ``dev.py``."""
    system = Chroot.make(suite, _CHROOTS, processor=processor)
    system.as_root("apt-get", "-qq", "update", seconds=_HOURS)
    install = ("apt-get", "-qq", "install", "--yes", "--no-install-recommends")
    system.as_root(*install, "file", "git", "python3-venv", seconds=_HOURS)
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True)
    for name in os.fsdecode(listed.stdout).split("\0"):
        if name and (ROOT / name).is_file():
            place = system.inside(f"{_CHECKOUT}/{name}")
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, place)
    return system


def pip_variables(system: Chroot) -> dict[str, str]:
    """Return pip's variables of this machine; the certificates they name are put inside."""
    variables = {name: value for name, value in os.environ.items() if name.startswith("PIP_")}
    if certificates := variables.get("PIP_CERT"):
        shutil.copyfile(certificates, system.inside("/opt/certificates.pem"))
        variables["PIP_CERT"] = "/opt/certificates.pem"
    return {**variables, "PIP_NO_COMPILE": "1"}


def build_for_arm() -> None:
    """Build in an emulated Debian, then install and use the package in a fresh one."""
    with emulated():
        system = with_checkout(_SUITE_OF_ARM, "arm64")
        said = system.as_root(
            *("python3", f"{_CHECKOUT}/build_scripts/dev.py", "build", "--quick"),
            seconds=_HOURS,
            **pip_variables(system),
        )
        print(said.splitlines()[-1], flush=True)
        make = "exec .venv/bin/python -m build_scripts.linux.packages --deb"
        system.as_root("sh", "-c", f"cd {_CHECKOUT} && {make}", seconds=_HOURS)
        _RESULT.mkdir(parents=True, exist_ok=True)
        made = sorted(system.inside(f"{_CHECKOUT}/dist").glob("*.deb"))
        require(len(made) == 1, f"The packages are {made}.")
        package = Path(shutil.copy(made[0], _RESULT))
        _use_package(package)


def _use_package(package: Path) -> None:
    system = Chroot.make(_SUITE_OF_ARM, _CHROOTS, processor="arm64")
    write_pages(system)
    system.as_root("apt-get", "-qq", "update", seconds=_HOURS)
    shutil.copyfile(package, system.inside(f"/{package.name}"))
    install = ("apt-get", "-qq", "install", "--yes", "--no-install-recommends")
    system.as_root(*install, f"/{package.name}", seconds=_HOURS)
    shown = system.as_user("/usr/bin/qingdu", "show", PAGE, "--script", "hans")
    require(smoke.CONVERTED in shown, f"The page is not as expected:\n{shown}")
    require_glyphs(system, "/usr/bin/qingdu")
    system.as_user("/usr/bin/qingdu", "snapshot", PAGE, "-o", "arm64.png")
    picture = system.inside(f"{HOME}/arm64.png").read_bytes()
    (_RESULT / "arm64.png").write_bytes(picture)
    require(smoke.distinct_lines(picture) > 60, "The picture looks empty.")
    system.as_root("apt-get", "-qq", "purge", "--yes", "qingdu", seconds=_HOURS)


def test_in(suite: str) -> None:
    """Run the linters' and the quick tests' command in ``suite`` with its own Python."""
    system = with_checkout(suite)
    log = _RESULT / f"tests-{suite}.txt"
    _RESULT.mkdir(parents=True, exist_ok=True)
    try:
        said = system.as_root(
            *("python3", f"{_CHECKOUT}/build_scripts/dev.py", "test", "--quick"),
            seconds=_HOURS,
            **pip_variables(system),
        )
    except ChrootError as error:
        log.write_text(str(error), encoding="utf-8")
        raise
    log.write_text(said, encoding="utf-8")
    version = system.as_root("python3", "--version").strip()
    print(f"{suite}, {version}: {said.splitlines()[-1]}", flush=True)


def main(arguments: Sequence[str]) -> int:
    """``arm64``, or suites whose Python is to be tried; return 1 and say why when one fails."""
    if os.geteuid() != 0:
        print("Only root can make the systems in which the checkout is tried.")
        return 1
    if "QINGDU_OWN_MOUNTS" not in os.environ:
        # In a mount namespace of its own: whatever is mounted here ends with this process.
        again = [sys.executable, "-m", "build_scripts.linux.checkout_trial", *arguments]
        environment = {**os.environ, "QINGDU_OWN_MOUNTS": "1"}
        os.execvpe("unshare", ["unshare", "--mount", *again], environment)
    for name in arguments:
        started = time.monotonic()
        try:
            if name == "arm64":
                build_for_arm()
            else:
                test_in(name)
        except (TrialError, ChrootError, OSError, subprocess.SubprocessError) as error:
            print(f"{name} fails: {error}", file=sys.stderr)
            return 1
        print(f"{name}: {time.monotonic() - started:.0f} s", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
