import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
LOCKS = sorted((ROOT / "build_scripts" / "locks").glob("*.lock"))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
WANTED = {"run": PROJECT["project"]["dependencies"], **PROJECT["dependency-groups"]}

# They own the module name of opencc-python-reimplemented.
RIVALS = {"opencc", "opencc-py"}


def entries(lock: Path) -> list[tuple[Requirement, list[str]]]:
    """Return each pinned requirement of ``lock`` with its hashes."""
    text = re.sub(r"#.*", "", lock.read_text(encoding="utf-8")).replace("\\\n", " ")
    lines = [line for line in text.splitlines() if line.strip()]
    return [
        (Requirement(line.partition("--hash")[0]), re.findall(r"--hash=sha256:[0-9a-f]{64}", line))
        for line in lines
    ]


def test_every_group_has_its_lock():
    assert {lock.stem for lock in LOCKS} == set(WANTED)


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.stem)
def test_every_package_is_pinned_with_hashes(lock: Path):
    assert entries(lock)
    for requirement, hashes in entries(lock):
        assert str(requirement.specifier).startswith("=="), requirement
        assert hashes, requirement


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.stem)
def test_the_lock_fits_the_project(lock: Path):
    pinned = {canonicalize_name(r.name): str(r.specifier)[2:] for r, _ in entries(lock)}
    for wanted in map(Requirement, WANTED[lock.stem]):
        assert wanted.specifier.contains(pinned[canonicalize_name(wanted.name)])


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.stem)
def test_the_lock_names_no_place_to_fetch_from(lock: Path):
    assert "://" not in lock.read_text(encoding="utf-8")
    assert not {canonicalize_name(r.name) for r, _ in entries(lock)} & RIVALS


def test_locks_agree_with_each_other():
    versions: dict[str, set[str]] = {}
    for lock in LOCKS:
        for requirement, _ in entries(lock):
            versions.setdefault(requirement.name, set()).add(str(requirement.specifier))
    assert {name: found for name, found in versions.items() if len(found) > 1} == {}


def test_qt_is_locked_for_every_system():
    """Wheels for Linux, macOS and Windows, some for two processors: at least five hashes."""
    run = next(lock for lock in LOCKS if lock.stem == "run")
    counts = {requirement.name: len(hashes) for requirement, hashes in entries(run)}
    assert counts["pyside6-essentials"] >= 5
