"""The frozen program has every module that the reader imports."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from build_scripts.left_out import UNUSED_MODULES

READER = Path(__file__).parents[2] / "reader"

LEFT_OUT = set(UNUSED_MODULES) - {"multiprocessing"}  # which only Windows' part imports


def imported_modules(source: str) -> Iterator[str]:
    """Yield every module that is imported, also inside functions."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Import(names=names):
                yield from (name.name for name in names)
            case ast.ImportFrom(module=str(module), names=names):
                yield module
                yield from (f"{module}.{name.name}" for name in names)
            case _:
                pass


def test_nothing_that_is_imported_is_left_out():
    sources = {path: path.read_text("utf-8") for path in READER.rglob("*.py")}
    offences = [
        f"{path.relative_to(READER)}: {module}"
        for path, source in sources.items()
        for module in imported_modules(source)
        if any(module == name or module.startswith(f"{name}.") for name in LEFT_OUT)
    ]
    assert offences == []


def test_an_import_inside_a_function_is_seen():
    found = list(imported_modules("def f():\n    from xml.sax import saxutils\n    import bz2"))
    assert found == ["xml.sax", "xml.sax.saxutils", "bz2"]
