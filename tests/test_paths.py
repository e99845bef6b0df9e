"""Where resources and the user's folders are."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from reader import paths

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="the XDG folders are Linux's")


def test_resources_of_a_checkout_lie_beside_the_package(root: Path) -> None:
    assert paths.resource_path("themes/light.toml") == root / "resources" / "themes" / "light.toml"


def test_resources_of_a_frozen_program_lie_in_its_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.resource_path("icons") == tmp_path / "resources" / "icons"


def test_resources_of_a_wheel_lie_in_the_package(root: Path, tmp_path: Path) -> None:
    package = tmp_path / "reader"
    package.mkdir()
    for name in ("__init__.py", "paths.py"):
        shutil.copy(root / "reader" / name, package / name)
    ask = "from reader.paths import resource_path; print(resource_path('icons'))"
    done = subprocess.run(
        [sys.executable, "-c", ask], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert Path(done.stdout.strip()) == package.resolve() / "resources" / "icons"


FOLDERS = {
    "XDG_CONFIG_HOME": (paths.config_dir, ".config"),
    "XDG_CACHE_HOME": (paths.cache_dir, ".cache"),
    "XDG_DATA_HOME": (paths.data_dir, ".local/share"),
    "XDG_STATE_HOME": (paths.state_dir, ".local/state"),
}


@linux_only
@pytest.mark.parametrize("variable", FOLDERS)
def test_user_folder_is_the_one_that_xdg_names(
    variable: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(variable, str(tmp_path))
    assert FOLDERS[variable][0]() == tmp_path / "qingdu"


@linux_only
@pytest.mark.parametrize("given", [None, "", "relative/folder"])
@pytest.mark.parametrize("variable", FOLDERS)
def test_user_folder_is_below_home_otherwise(
    variable: str, given: str | None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    if given is None:
        monkeypatch.delenv(variable, raising=False)
    else:
        monkeypatch.setenv(variable, given)
    folder, below = FOLDERS[variable]
    assert folder() == tmp_path / below / "qingdu"


@pytest.mark.parametrize(
    ("platform", "config", "data"),
    [
        ("darwin", "Library/Application Support/Qingdu", "Library/Application Support/Qingdu"),
        ("win32", "AppData/Roaming/Qingdu", "AppData/Local/Qingdu"),
    ],
)
def test_user_folders_are_the_platforms_own(
    platform: str, config: str, data: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    assert paths.config_dir() == Path.home() / config
    assert paths.data_dir() == Path.home() / data


def test_asking_makes_no_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for variable in ("HOME", *FOLDERS):
        monkeypatch.setenv(variable, str(tmp_path / variable))
    for folder, _ in FOLDERS.values():
        folder()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["missing", "here/below", "nul\0", "長" * 300])
def test_nothing_is_at_a_name_that_is_missing_or_impossible(tmp_path: Path, name: str) -> None:
    (tmp_path / "here").touch()
    for is_there in (paths.is_file, paths.exists):
        assert is_there(tmp_path / "here")
        assert not is_there(tmp_path / name)
    assert paths.exists(tmp_path)
    assert not paths.is_file(tmp_path)
