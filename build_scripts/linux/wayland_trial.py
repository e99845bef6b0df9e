"""The window under Wayland: sway without a screen, real keys, pictures of its output."""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from build_scripts.linux.chroot import Chroot
from build_scripts.linux.screen import Picture, read_picture, wait_for
from build_scripts.linux.window_trial import ALIKE_IN_BOTH, PAGE, require, require_text

_RUNTIME = "/run/wayland"
"""Where the system inside finds the compositor."""
_NOBODY = 65534
"""sway refuses to run for root."""
_CONFIGURATION = """\
output HEADLESS-1 resolution 1280x900
default_border none
"""


@dataclass(frozen=True, slots=True)
class Compositor:
    """A running sway, by its folder of sockets."""

    folder: Path

    @property
    def environment(self) -> dict[str, str]:
        """The variables by which its clients find it."""
        displays = (path.name for path in self.folder.glob("wayland-*") if path.suffix != ".lock")
        sockets = self.folder.glob("sway-ipc.*.sock")
        return {
            **os.environ,
            "XDG_RUNTIME_DIR": str(self.folder),
            "WAYLAND_DISPLAY": next(displays, ""),
            "SWAYSOCK": str(next(sockets, "")),
        }

    def is_ready(self) -> bool:
        """Tell whether clients may come."""
        return bool(self.environment["WAYLAND_DISPLAY"] and self.environment["SWAYSOCK"])

    def has_window(self, title: str) -> bool:
        """Tell whether a window has ``title`` in its title."""
        told = self._do("swaymsg", "-r", "-t", "get_tree")
        return any(title in (node.get("name") or "") for node in _nodes(json.loads(told or "{}")))

    def press(self, key: str) -> None:
        """Press ``key`` as a keyboard would."""
        # The keyboard is there for this call only: the window has to hear of it first.
        self._do("wtype", "-s", "1500", "-k", key, "-s", "500")

    def close_window(self) -> None:
        """Ask the window in front to close, as its frame's button does."""
        self._do("swaymsg", "kill")

    def picture(self, file: Path) -> Picture:
        """Save what is shown as a PNG and return it."""
        self._do("grim", str(file))
        return read_picture(file)

    def _do(self, *command: str) -> str:
        done = subprocess.run(
            command, env=self.environment, capture_output=True, text=True, check=False, timeout=60
        )
        return done.stdout


def _nodes(tree: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield tree
    for child in (*tree.get("nodes", ()), *tree.get("floating_nodes", ())):
        yield from _nodes(child)


@contextmanager
def compositor() -> Iterator[Compositor]:
    """Start sway without a screen or devices, and end it afterwards."""
    with tempfile.TemporaryDirectory(prefix="wayland-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        os.chown(folder, _NOBODY, _NOBODY)
        configuration = folder / "sway.conf"
        configuration.write_text(_CONFIGURATION, encoding="utf-8")
        environment = {
            **os.environ,
            "XDG_RUNTIME_DIR": name,
            "WLR_BACKENDS": "headless",
            "WLR_LIBINPUT_NO_DEVICES": "1",
            "WLR_RENDERER": "pixman",
        }
        nowhere = subprocess.DEVNULL
        as_nobody = ("setpriv", f"--reuid={_NOBODY}", f"--regid={_NOBODY}", "--clear-groups")
        with subprocess.Popen(
            [*as_nobody, "sway", "--config", str(configuration)],
            env=environment,
            stdout=nowhere,
            stderr=nowhere,
        ) as server:
            running = Compositor(folder)
            try:
                wait_for(running.is_ready, "the compositor")
                for socket in folder.glob("wayland-*"):
                    socket.chmod(0o666)  # the user inside is another one
                yield running
            finally:
                server.terminate()


def use_under_wayland(system: Chroot, pictures: Path) -> None:
    """Open the page, look, press a key, look again, and close; raises TrialError."""
    with compositor() as running:
        system.mount(running.folder, _RUNTIME)
        display = f"{_RUNTIME}/{running.environment['WAYLAND_DISPLAY']}"
        log = pictures / "wayland.log"
        variables = {"WAYLAND_DISPLAY": display, "XDG_RUNTIME_DIR": "/tmp"}
        program = system.start("/usr/bin/qingdu", PAGE, log=log, **variables)
        try:
            wait_for(lambda: running.has_window(ALIKE_IN_BOTH), "the window under Wayland")
            opened = pictures / "wayland-opened.png"
            wait_for(lambda: running.picture(opened) == running.picture(opened), "a still window")
            before = running.picture(opened)
            require_text(before.different_rows(), "under Wayland")
            running.press("F9")
            pressed = pictures / "wayland-outline.png"
            wait_for(lambda: running.picture(pressed) != before, "the window without its outline")
            running.close_window()
            status = program.wait(timeout=180)
            require(status == 0, f"Under Wayland it ended with {status}:\n{log.read_text('utf-8')}")
        finally:
            program.kill()
            program.wait()
            system.unmount(_RUNTIME)
