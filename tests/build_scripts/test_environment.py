import os
import subprocess
import sys
from pathlib import Path

import pytest

from build_scripts.environment import Environment, SetupError

ASCII_ONLY = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
"""A locale whose encoding has no Chinese, as most of Windows are for a Chinese path."""


@pytest.fixture
def environment(tmp_path: Path) -> Environment:
    """Return the environment of a checkout whose only lock asks for nothing."""
    root = tmp_path / "讀 者"
    (root / "build_scripts" / "locks").mkdir(parents=True)
    (root / "build_scripts" / "locks" / "run.lock").write_text("", encoding="utf-8")
    (root / "reader").mkdir()
    (root / "reader" / "__init__.py").touch()
    (root / "reader" / "__main__.py").write_text(
        "import sys; print('reader of the checkout', *sys.argv[1:])", encoding="utf-8"
    )
    return Environment(root)


@pytest.mark.slow
def test_a_checkout_is_installed_once_and_found_from_any_folder(environment, tmp_path):
    assert not environment.is_ready("run")
    environment.install("run")
    assert environment.is_ready("run")
    for command in ([environment.python, "-m", "reader"], [environment.scripts / "qingdu"]):
        if sys.platform == "win32" and len(command) == 1:
            command = [f"{command[0]}.cmd"]
        told = subprocess.run(
            [*command, "a b"],
            cwd=tmp_path,
            env={**os.environ, **ASCII_ONLY},
            capture_output=True,
            text=True,
            check=True,
        )
        assert told.stdout == "reader of the checkout a b\n"

    lock = environment.root / "build_scripts" / "locks" / "run.lock"
    lock.write_text("# another\n", encoding="utf-8")
    assert not environment.is_ready("run")
    environment.install("run")
    assert environment.is_ready("run")

    moved = environment.root.rename(tmp_path / "moved")
    assert not Environment(moved).is_ready("run")


@pytest.mark.slow
def test_a_package_without_a_hash_is_refused(environment, capfd):
    lock = environment.root / "build_scripts" / "locks" / "run.lock"
    lock.write_text("colorama==0.4.6\n", encoding="utf-8")
    with pytest.raises(SetupError, match="could not be installed"):
        environment.install("run")
    assert not environment.is_ready("run")
    assert "hash" in capfd.readouterr().err


@pytest.mark.skipif(os.name == "nt", reason="there the program is a child and not this process")
def test_the_program_runs_in_the_folder_of_the_user(environment, tmp_path):
    environment.python.parent.mkdir(parents=True)
    environment.python.symlink_to(sys.executable)
    script = (
        "import sys; from pathlib import Path; from build_scripts.environment import Environment;"
        "Environment(Path(sys.argv[1])).become('-c', 'import os; print(os.getcwd())')"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, environment.root],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        capture_output=True,
        text=True,
        check=True,
    )
    assert Path(done.stdout.strip()) == tmp_path
