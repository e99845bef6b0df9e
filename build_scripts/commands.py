"""The commands of ``dev.py``."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from typing import TypeAlias

from build_scripts.environment import ROOT, Environment, SetupError

Command: TypeAlias = Callable[[Sequence[str]], int]


def run(arguments: Sequence[str]) -> int:
    """[FILE…]: open the reader from this checkout (the sample article without FILE)."""
    _prepared("run").become("-m", "reader", *arguments)


def test(arguments: Sequence[str]) -> int:
    """[--quick] [--coverage] [pytest's arguments]: run the linters and the tests."""
    from build_scripts import checks, system

    environment = _prepared("run", "test")
    system.request(system.TESTING)
    ours = {"--quick": ["-m", "not slow"], "--coverage": ["-p", "tests.room_coverage"]}
    words = [word for argument in arguments for word in ours.get(argument, [argument])]
    return checks.test(environment.call, words)


def check(arguments: Sequence[str]) -> int:
    """[--long] [TRIAL…]: try what SECURITY.md promises, with real windows and many inputs."""
    from build_scripts import system, trials

    environment = _prepared("run", "test")
    system.request(system.TESTING)
    return trials.check(environment.call, arguments)


def lint(arguments: Sequence[str]) -> int:
    """Run the linters alone."""
    from build_scripts import checks

    return 1 if checks.lint(_prepared("run", "test").call) else 0


def build(arguments: Sequence[str]) -> int:
    """[--quick | --windows]: freeze and try the program and make its packages."""
    if "--windows" in arguments:
        return _under_wine("build_scripts.wine.build")
    return _build(arguments)


def verify(arguments: Sequence[str]) -> int:
    """[SUITE… | windows | setup | macos | --arch arm64 | --tests SUITE… | --from REVISION]: try."""
    from build_scripts import system

    match list(arguments):
        case ["windows", "--from", revision]:
            return _under_wine("build_scripts.wine.upgrade_trial", revision)
        case ["windows", *steps]:
            return _under_wine("build_scripts.wine.trial", *steps)
        case ["setup", *rest]:
            module, needs = "wine.setup_trial", (*system.WINE, *system.VERIFYING)
        case ["macos", *rest]:
            module, needs = "macos.tree", ()
        case ["--from", *rest]:
            module, needs = "linux.upgrade_trial", system.VERIFYING
        case ["--arch" | "--tests", *rest]:
            module, needs = "linux.checkout_trial", (*system.VERIFYING, *system.EMULATING)
        case rest:
            system.request(system.WAYLAND)
            module = "linux.verify"
            needs = (*system.FREEZING, *system.PACKAGING, *system.VERIFYING)
    environment = _prepared("run", "build")
    system.require((*needs, *system.SCREEN) if needs else ())
    return environment.call("-m", f"build_scripts.{module}", *rest)


def release(arguments: Sequence[str]) -> int:
    """X.Y.Z: check that the checkout is this release, build, verify, write the checksums."""
    from build_scripts.release import problems, write_checksums

    if found := problems(arguments):
        print("\n".join(found), file=sys.stderr)
        return 1
    status = _build([]) or (verify([]) if sys.platform == "linux" else 0)
    return status or write_checksums()


def bench(arguments: Sequence[str]) -> int:
    """NAME [--json]: measure; without NAME, list what can be measured."""
    ours = _prepared("run", "test")
    if arguments[:1] == ["cleaning"]:
        peers = Environment(ROOT, ".venv-bench")
        if not peers.is_ready("bench"):
            peers.install("bench")
        arguments = [*arguments, "--peers-python", str(peers.python)]
    return ours.call("build_scripts/run_benchmark.py", *arguments)


def translate(arguments: Sequence[str]) -> int:
    """Bring the catalogues in resources/translations in line with the sources."""
    return _prepared("run").call("build_scripts/translations.py", *arguments)


def manual(arguments: Sequence[str]) -> int:
    """Bring the lists of keys and formats in resources/manual in line with the program."""
    return _prepared("run").call("-m", "build_scripts.manual", *arguments)


def house(arguments: Sequence[str]) -> int:
    """[--all] [CHECKOUT]: count rooms, large and small files, what is handed through."""
    return _prepared("run").call("build_scripts/house.py", *arguments)


def skeleton(arguments: Sequence[str]) -> int:
    """PAGE [-o SKELETON]: write a page of the same shape without its words, for a report."""
    return _prepared("run").call("build_scripts/skeleton.py", *arguments)


def screenshots(arguments: Sequence[str]) -> int:
    """[NAME…]: take the pictures in resources/screenshots anew."""
    return _prepared("run").call("-m", "build_scripts.screenshots", *arguments)


def assets(arguments: Sequence[str]) -> int:
    """Make the bundled font and the icons anew."""
    environment = _prepared("run", "assets")
    scripts = ("build_scripts/make_font.py", "build_scripts/make_icons.py")
    return max(environment.call(script, *arguments) for script in scripts)


def lock(arguments: Sequence[str]) -> int:
    """[--upgrade]: make the locks anew from pyproject.toml."""
    from build_scripts import relock

    relock.relock(arguments)
    return 0


COMMANDS: tuple[Command, ...] = (
    *(run, test, check, lint, build, verify, release, bench, skeleton, screenshots, translate),
    *(manual, house, assets, lock),
)


def main(argv: Sequence[str]) -> int:
    """Do what ``argv`` asks and return the exit status."""
    commands = {command.__name__: command for command in COMMANDS}
    if not argv or argv[0] not in commands:
        print(_usage(), file=sys.stdout if argv[:1] in (["-h"], ["--help"]) else sys.stderr)
        return 0 if argv[:1] in (["-h"], ["--help"]) else 2
    if argv[1:2] in (["-h"], ["--help"]):
        print(f"usage: python3 build_scripts/dev.py {argv[0]} {commands[argv[0]].__doc__}")
        return 0
    try:
        return commands[argv[0]](argv[1:])
    except SetupError as error:
        print(error, file=sys.stderr)
        return 1


def _prepared(*locks: str) -> Environment:
    """Get what the system and the environment lack; does next to nothing the second time."""
    environment = Environment(ROOT)
    if not environment.is_ready(*locks):
        from build_scripts import system

        system.require(system.RUNNING)
        environment.install(*locks)
    return environment


def _build(arguments: Sequence[str]) -> int:
    from build_scripts import system
    from build_scripts.version import reproducible_environment

    environment = _prepared("run", "build")
    system.require(system.FREEZING)
    os.environ.update(reproducible_environment())
    options = [word for word in arguments if word != "--quick"]
    spec = ["--noconfirm", "--log-level", "ERROR", "build_scripts/reader.spec"]
    status = environment.call("-m", "PyInstaller", *spec, *options)
    status = status or environment.call("build_scripts/smoke.py", "dist/qingdu")
    if status or "--quick" in arguments:
        return status
    packages = {
        "linux": "build_scripts.linux.packages",
        "darwin": "build_scripts.macos.packages",
        "win32": "build_scripts.windows.packages",
    }
    if sys.platform == "linux":
        system.request(system.PACKAGING)
    return environment.call("-m", packages[sys.platform])


def _under_wine(module: str, *arguments: str) -> int:
    from build_scripts import system
    from build_scripts.version import reproducible_environment

    environment = _prepared("run", "build")
    system.require((*system.SCREEN, *system.WINE))
    os.environ.update(reproducible_environment())
    return environment.call("-m", module, *arguments)


def _usage() -> str:
    lines = [f"  {command.__name__:11} {command.__doc__}" for command in COMMANDS]
    return "\n".join(["usage: python3 build_scripts/dev.py COMMAND …", "", *lines])
