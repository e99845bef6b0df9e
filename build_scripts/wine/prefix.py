"""A Windows of Wine's with Python and the locked packages: made once, then used again.

Output and errors of what runs there must be pipes: Wine 8 gives Python an invalid handle for a file
that it inherits.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from build_scripts.environment import ROOT, SetupError

_HERE = Path(__file__).resolve().parent
_WINE = Path("/usr/lib/wine/wine64")
"""Debian's `wine` is a script that first looks for 32-bit libraries."""
_CROSS = "x86_64-w64-mingw32"
_FOR_WINDOWS = (
    *("--platform", "win_amd64", "--python-version", "3.11", "--implementation", "cp"),
    *("--only-binary=:all:", "--no-deps", "--disable-pip-version-check", "--quiet"),
)
_LOCKS = (
    *(ROOT / "build_scripts" / "locks" / f"{name}.lock" for name in ("run", "build")),
    _HERE / "wine.lock",
)
_LEFT_OUT = ("site-packages", "lib-dynload", "__pycache__", "config-*", "test", "idlelib")


@dataclass(frozen=True, slots=True)
class Prefix:
    """The folder of a Windows of Wine's."""

    folder: Path

    @property
    def drive(self) -> Path:
        """Drive C."""
        return self.folder / "drive_c"

    @property
    def python(self) -> Path:
        """The folder of Python for Windows."""
        return self.drive / "Python311"

    def run(
        self,
        program: str | Path,
        *arguments: str,
        folder: Path = ROOT,
        display: str = "",
        seconds: float = 1200,
    ) -> subprocess.CompletedProcess[str]:
        """Run a program of Windows to its end and return what it said; it is not checked."""
        with subprocess.Popen(
            [str(_WINE), str(program), *arguments],
            cwd=folder,
            env=self.environment(display),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        ) as process:
            try:
                said, complained = process.communicate(timeout=seconds)
            except subprocess.TimeoutExpired:
                process.kill()
                raise
        return subprocess.CompletedProcess(
            process.args, process.returncode, _text(said), _text(complained)
        )

    def start(self, program: str | Path, *arguments: str, display: str) -> subprocess.Popen[bytes]:
        """Start a program with a window and return at once."""
        return subprocess.Popen(
            [str(_WINE), str(program), *arguments],
            env=self.environment(display),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def environment(self, display: str = "") -> Mapping[str, str]:
        """Return the variables under which Wine runs."""
        return {
            **os.environ,
            "WINEPREFIX": str(self.folder),
            "WINEDEBUG": "-all",
            "DISPLAY": display,
            "LC_ALL": "C.UTF-8",
        }

    def end(self) -> None:
        """End whatever still runs in it."""
        server = _WINE.with_name("wineserver")
        subprocess.run([str(server), "-k"], env=self.environment(), check=False)


def windows_path(path: Path) -> str:
    """Return how a program of Windows names a file of ours."""
    return "Z:" + str(path.absolute()).replace("/", "\\")


def made_prefix(work: Path, display: str) -> Prefix:
    """Return the prefix in ``work``, made now unless it is whole; raises SetupError."""
    prefix = Prefix(work / "prefix")
    stamp = work / "made.stamp"
    state = "".join(lock.read_text("utf-8") for lock in _LOCKS)
    if stamp.is_file() and stamp.read_text("utf-8") == state:
        return prefix
    shutil.rmtree(prefix.folder, ignore_errors=True)
    work.mkdir(parents=True, exist_ok=True)
    if sys.version_info[:2] != (3, 11):
        message = "The trial under Wine takes Python's own modules from a Python 3.11: start it so."
        raise SetupError(message)
    _say("Making a Windows")
    for command in (("wineboot", "-i"), ("winecfg", "-v", "win10")):
        prefix.run(*command, display=display)
    wheels = _wheels(work)
    _say("Putting Python into it")
    _put_python(prefix, next(wheels.glob("panda3d-*.whl")), work)
    _say("Putting the locked packages into it")
    _put_packages(prefix, wheels)
    stamp.write_text(state, encoding="utf-8")
    return prefix


def _wheels(work: Path) -> Path:
    folder = work / "wheels"
    for lock in _LOCKS:
        options = ("--require-hashes", "--dest", str(folder), "--requirement", str(lock))
        _run(sys.executable, "-m", "pip", "download", *_FOR_WINDOWS, *options)
    return folder


def _put_python(prefix: Prefix, wheel: Path, work: Path) -> None:
    """Put CPython's own files there, and the two that its installer would bring."""
    modules = prefix.python / "DLLs"
    modules.mkdir(parents=True)
    library = Path(os.__file__).parent
    shutil.copytree(library, prefix.python / "Lib", ignore=shutil.ignore_patterns(*_LEFT_OUT))
    (prefix.python / "Lib" / "site-packages").mkdir()
    with zipfile.ZipFile(wheel) as archive:
        for name in archive.namelist():
            place, _, file = name.rpartition("/")
            if place != "deploy_libs" or file.startswith("api-ms-win"):
                continue
            beside = file in {"python311.dll", "VCRUNTIME140.dll"}
            (prefix.python if beside else modules).joinpath(file).write_bytes(archive.read(name))
    library_file = prefix.python / "python311.dll"
    definition = subprocess.run(
        ["gendef", "-", str(library_file)], capture_output=True, text=True, check=True
    ).stdout
    _write(work / "python311.def", definition)
    _run(
        f"{_CROSS}-dlltool",
        *("-d", str(work / "python311.def"), "-D", "python311.dll"),
        *("-l", str(work / "libpython311.a")),
    )
    stub = (str(_HERE / "python_stub.c"), str(work / "libpython311.a"))
    _compile("-municode", "-o", str(prefix.python / "python.exe"), *stub)
    _write(work / "python3.def", forwarded(definition))
    _write(work / "empty.c", "int empty(void) { return 0; }\n")
    stable = ("-o", str(prefix.python / "python3.dll"), str(work / "empty.c"))
    _compile("-shared", "-nostdlib", *stable, str(work / "python3.def"), "-Wl,-e0")
    system = prefix.drive / "windows" / "system32" / "icuuc.dll"
    _compile("-shared", "-o", str(system), str(_HERE / "icuuc_stub.c"))


def forwarded(definition: str) -> str:
    """Return the definition of a python3.dll that hands every name on to python311.dll.

    ``definition`` is that of python311.dll, as gendef writes it: a head, EXPORTS, a name a line.
    """
    head, _, names = definition.partition("EXPORTS\n")
    lines = []
    for line in names.splitlines():
        name, *kind = line.split()
        lines.append(" ".join((name, "=", f"python311.{name}", *kind[:1])))
    return head.replace("python311.dll", "python3.dll") + "\n".join(("EXPORTS", *lines, ""))


def _put_packages(prefix: Prefix, wheels: Path) -> None:
    target = ("--no-compile", "--target", str(prefix.python / "Lib" / "site-packages"))
    wanted = [str(path) for path in sorted(wheels.glob("*.whl")) if "panda3d" not in path.name]
    _run(sys.executable, "-m", "pip", "install", *_FOR_WINDOWS, *target, *wanted)


def _compile(*arguments: str) -> None:
    _run(f"{_CROSS}-gcc", "-O2", "-s", *arguments)


def _run(*command: str) -> None:
    if subprocess.run(command, stdin=subprocess.DEVNULL, check=False).returncode != 0:
        message = f"{command[0]} failed (see above), so there is no Windows to try the program on."
        raise SetupError(message)


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")


def _text(said: bytes) -> str:
    return said.decode("utf-8", "replace").replace("\r\n", "\n")


def _say(words: str) -> None:
    print(f"{words} …", flush=True)
