"""The linters and the tests, in the order in which they are run."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

Python: TypeAlias = Callable[..., int]
"""Runs the environment's Python with the given arguments and returns its exit status."""

_IMPORT_LINTER = (
    "import sys; from importlinter.cli import lint_imports_command as main; sys.exit(main())"
)

LINTERS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ruff check", ("-m", "ruff", "check")),
    ("ruff format", ("-m", "ruff", "format", "--check")),
    ("mypy", ("-m", "mypy")),
    ("import-linter", ("-c", _IMPORT_LINTER)),
)


def lint(python: Python) -> list[str]:
    """Run every linter and return the names of those that complain."""
    failed = []
    for name, arguments in LINTERS:
        print(f"== {name}", flush=True)
        if python(*arguments) != 0:
            failed.append(name)
    print(f"Linters that complain: {', '.join(failed) or 'none'}", flush=True)
    return failed


def test(python: Python, arguments: Sequence[str]) -> int:
    """Run the linters, then pytest, whose summary is the last line; any failure fails all."""
    failed = lint(python)
    print("== pytest", flush=True)
    status = python("-m", "pytest", *arguments)
    return status or int(bool(failed))
