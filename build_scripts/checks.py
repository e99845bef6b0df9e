"""The linters and the tests, in the order in which they are run."""

from __future__ import annotations

from collections.abc import Sequence

from build_scripts.environment import call

_IMPORT_LINTER = (
    "import sys; from importlinter.cli import lint_imports_command as main; sys.exit(main())"
)

LINTERS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ruff check", ("-m", "ruff", "check")),
    ("ruff format", ("-m", "ruff", "format", "--check")),
    ("mypy", ("-m", "mypy")),
    ("import-linter", ("-c", _IMPORT_LINTER)),
)


def lint() -> list[str]:
    """Run every linter and return the names of those that complain."""
    failed = []
    for name, arguments in LINTERS:
        print(f"== {name}", flush=True)
        if call(*arguments) != 0:
            failed.append(name)
    print(f"Linters that complain: {', '.join(failed) or 'none'}", flush=True)
    return failed


def test(arguments: Sequence[str]) -> int:
    """Run the linters, then pytest, whose summary is the last line; any failure fails all."""
    failed = lint()
    print("== pytest", flush=True)
    status = call("-m", "pytest", *arguments)
    return status or int(bool(failed))
