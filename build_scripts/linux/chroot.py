"""A Debian that has nothing in it but what debootstrap's smallest variant has."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

USER = "reader"
HOME = "/home/讀 者 é"
"""As a user may be called on another system, where the home is named after the user."""

_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
_SECONDS = 900
_NOT_FILES = ("proc", "sys", "dev", "run")


class ChrootError(Exception):
    """A command in the chroot failed."""


class Chroot:
    """A Debian system in the folder ``root``, with one unprivileged user.

    It mounts what it needs, so it must be used in a mount namespace of its own, by root.
    """

    def __init__(self, root: Path) -> None:
        self.root = root

    @classmethod
    def make(cls, suite: str, folder: Path, *, processor: str = "") -> Chroot:
        """Return a fresh system of ``suite``; what debootstrap makes is kept in ``folder``.

        ``processor`` is Debian's name of another than this machine's, which must be emulated.
        """
        name = f"{suite}-{processor}" if processor else suite
        pristine, root = folder / name, folder / f"{name}.used"
        if not (pristine / "etc" / "debian_version").exists():
            shutil.rmtree(pristine, ignore_errors=True)
            options = ("--variant=minbase", *([f"--arch={processor}"] if processor else []))
            _run(["debootstrap", *options, suite, str(pristine)], seconds=3600)
        if root.exists():
            _run(["rm", "-rf", "--one-file-system", str(root)])
        _run(["cp", "-a", "--reflink=auto", str(pristine), str(root)])
        system = cls(root)
        system.mount("/proc", "/proc", "--rbind")
        system.mount("/dev", "/dev", "--rbind")
        shutil.copyfile("/etc/resolv.conf", root / "etc" / "resolv.conf")
        options = ("--create-home", "--home-dir", HOME, "--shell", "/bin/sh")
        system.as_root("useradd", *options, USER)
        return system

    def mount(self, source: str | Path, place: str, *options: str) -> None:
        """Mount ``source`` at ``place`` in the system."""
        target = self.inside(place)
        target.mkdir(parents=True, exist_ok=True)
        _run(["mount", *(options or ("--bind",)), str(source), str(target)])

    def unmount(self, place: str) -> None:
        """Undo what `mount` did at ``place``, at once or when it is no longer used."""
        _run(["umount", "--lazy", str(self.inside(place))])

    def inside(self, place: str) -> Path:
        """Return where ``place`` is from outside."""
        return self.root / place.lstrip("/")

    def as_root(self, *command: str, seconds: float = _SECONDS, **variables: str) -> str:
        """Run ``command`` as root and return what it printed; raises ChrootError."""
        environment = {"PATH": _PATH, "LC_ALL": "C.UTF-8", "DEBIAN_FRONTEND": "noninteractive"}
        return _run(["chroot", str(self.root), *command], {**environment, **variables}, seconds)

    def install(self, package: Path, *others: str) -> None:
        """Install the file ``package`` as apt does, and ``others`` of Debian's with it."""
        inside = self.inside(f"/{package.name}")
        shutil.copyfile(package, inside)
        options = ("-qq", "install", "--yes", "--no-install-recommends")
        self.as_root("apt-get", *options, f"/{package.name}", *others)
        inside.unlink()

    def as_user(self, *command: str, folder: str = HOME) -> str:
        """Run ``command`` as the user, in ``folder``, with an empty environment."""
        return _run(self.user_command(*command, folder=folder), {"PATH": _PATH})

    def start(self, *command: str, log: Path, **variables: str) -> subprocess.Popen[bytes]:
        """Start ``command`` as the user with nothing in its environment but ``variables``."""
        given = [f"{name}={value}" for name, value in variables.items()]
        with log.open("wb") as output:
            return subprocess.Popen(
                self.user_command("env", "-i", *given, *command),
                env={"PATH": _PATH},
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
            )

    def user_command(self, *command: str, folder: str = HOME) -> Sequence[str]:
        """Return the command line, for outside, that runs ``command`` as the user."""
        go = 'cd "$1" && shift && exec env -i "$@"'
        return [
            *("chroot", f"--userspec={USER}:{USER}", str(self.root)),
            *("/bin/sh", "-c", go, "sh", folder, *command),
        ]

    def files(self) -> set[str]:
        """Return the path of everything in the system but for what is not kept on a disk."""
        found = set()
        for folder, folders, names in os.walk(self.root):
            if Path(folder) == self.root:
                folders[:] = [name for name in folders if name not in _NOT_FILES]
            inside = "/" + os.path.relpath(folder, self.root).removeprefix(".").lstrip("/")
            found |= {os.path.join(inside, name) for name in (*folders, *names)}  # noqa: PTH118
        return found


def _run(
    command: Sequence[str],
    environment: dict[str, str] | None = None,
    seconds: float = _SECONDS,
) -> str:
    done = subprocess.run(
        command,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
        timeout=seconds,
    )
    if done.returncode != 0:
        said = "\n".join((done.stdout + done.stderr).splitlines()[-20:])
        message = f"{' '.join(command)} ended with {done.returncode}:\n{said}"
        raise ChrootError(message)
    return done.stdout
