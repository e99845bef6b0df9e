import ast
import subprocess
import sys
from pathlib import Path

from build_scripts import checks, commands, trials

DEV = Path(__file__).parents[2] / "build_scripts" / "dev.py"

AS_AN_OLD_PYTHON = """
import runpy, sys
sys.version_info = (3, 8, 10)
runpy.run_path(sys.argv[1], run_name="__main__")
"""


def test_an_old_python_is_told_which_one_is_needed():
    ast.parse(DEV.read_text(encoding="utf-8"), feature_version=(3, 7))
    command = [sys.executable, "-c", AS_AN_OLD_PYTHON, str(DEV)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "needs Python 3.11 or newer, and this is Python 3.8" in done.stderr
    assert "Traceback" not in done.stderr


def test_every_command_is_in_the_help(capsys):
    assert commands.main(["--help"]) == 0
    shown = capsys.readouterr().out
    for name in (
        "run",
        "test",
        "check",
        "lint",
        "build",
        "verify",
        "release",
        "bench",
        "translate",
        "lock",
    ):
        assert f"\n  {name} " in shown


def test_a_command_that_is_asked_for_help_does_nothing_else(capsys):
    assert commands.main(["check", "--help"]) == 0
    assert "check [--long] [TRIAL…]" in capsys.readouterr().out


def test_an_unknown_command_is_wrong_usage(capsys):
    assert commands.main(["runn"]) == 2
    assert "usage:" in capsys.readouterr().err


class FakePython:
    """Fails for the modules named, and remembers what was asked of it."""

    def __init__(self, *failing: str) -> None:
        self.failing = failing
        self.asked: list[tuple[str, ...]] = []

    def __call__(self, *arguments: str) -> int:
        self.asked.append(arguments)
        return int(any(name in arguments for name in self.failing))


def test_all_linters_run_then_pytest_with_its_arguments():
    python = FakePython()
    assert checks.test(python, ["-k", "words"]) == 0
    assert python.asked[:-1] == [arguments for _, arguments in checks.LINTERS]
    assert python.asked[-1] == ("-m", "pytest", "-k", "words")


def test_a_linter_that_complains_fails_the_tests_but_does_not_stop_them(capsys):
    python = FakePython("mypy")
    assert checks.test(python, []) == 1
    assert python.asked[-1] == ("-m", "pytest")
    assert "Linters that complain: mypy" in capsys.readouterr().out


def test_failing_tests_fail_when_no_linter_complains():
    assert checks.test(FakePython("pytest"), []) == 1


def test_all_trials_run_and_one_that_fails_fails_all(capsys):
    python = FakePython("tests.trials.mutated_inputs")
    assert trials.check(python, ["--long"]) == 1
    assert python.asked == [("-m", f"tests.trials.{name}", "--long") for name in trials.TRIALS]
    assert "Trials that failed: mutated_inputs" in capsys.readouterr().out
    assert trials.check(python, ["hostile_pages"]) == 0
    assert trials.check(python, ["other"]) == 2


def test_every_trial_is_there():
    for name in trials.TRIALS:
        assert (DEV.parents[1] / "tests" / "trials" / f"{name}.py").is_file()
