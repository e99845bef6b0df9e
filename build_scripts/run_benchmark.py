"""Runs one benchmark of ``tests/benchmarks`` inside the project's environment."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Sequence
from pathlib import Path

_FOLDER = Path(__file__).resolve().parent.parent / "tests" / "benchmarks"


def main(argv: Sequence[str]) -> int:
    """Call ``main(rest)`` of the benchmark named first, and return its exit status."""
    names = sorted(path.stem.removeprefix("bench_") for path in _FOLDER.glob("bench_*.py"))
    if not argv or argv[0] not in names:
        print(f"Usage: dev.py bench NAME [--json]; NAME is one of: {', '.join(names)}")
        return 2
    path = _FOLDER / f"bench_{argv[0]}.py"
    spec = importlib.util.spec_from_file_location(path.stem, path)
    if spec is None or spec.loader is None:
        message = f"{path} is not a Python module"
        raise ImportError(message)
    module = importlib.util.module_from_spec(spec)
    sys.modules[path.stem] = module
    spec.loader.exec_module(module)
    return int(module.main(list(argv[1:])) or 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
