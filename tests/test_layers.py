"""The import rule of reader/README.md, imports inside functions included."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import pytest

READER = Path(__file__).parents[1] / "reader"
EVERYTHING_BELOW = {
    "core",
    "paths",
    "translation",
    "console",
    "display",
    "second_start",
    "loading",
    "extraction",
    "cleaning",
    "structuring",
    "hanzi",
    "rendering",
    "exporting",
    "pipeline",
}
MAY_IMPORT = {
    "__init__": set(),
    "core": set(),
    "paths": set(),
    "translation": {"paths", "core"},
    "console": {"core", "translation"},
    "display": set(),
    "second_start": {"paths"},
    "loading": {"core", "paths"},
    "extraction": {"core", "paths", "bylines"},
    "cleaning": {"core", "paths", "bylines"},
    "structuring": {"core", "paths", "bylines"},
    "hanzi": {"core", "paths"},
    "meanings": {"core"},
    "rendering": {"core", "paths", "translation"},
    "bylines": {"core"},
    "opening": {
        "core",
        "paths",
        "exporting",
        "extraction",
        "hanzi",
        "library",
        "loading",
        "pipeline",
        "storing",
        "translation",
    },
    "reporting": {"paths", "__init__"},
    "exporting": {"core", "paths", "rendering", "translation"},
    "storing": {"core", "paths", "hanzi"},
    "library": {"core", "paths", "storing", "loading", "pipeline"},
    "pipeline": {"core", "loading", "extraction", "cleaning", "structuring", "paths"},
    "commands": EVERYTHING_BELOW | {"library", "opening", "storing"},
    "cli": {"command_line", "core", "display", "library", "paths", "second_start", "storing"},
    "command_line": EVERYTHING_BELOW | {"commands", "library", "reporting"},
    "ui": EVERYTHING_BELOW | {"storing", "library", "opening", "reporting", "meanings"},
    "__main__": {"cli"},
}
LIBRARIES = {
    "loading": {"selectolax", "markdown_it", "mdit_py_plugins"},
    "extraction": {"selectolax"},
    "ui": {"PySide6", "shiboken6", "ziamath"},
    "hanzi": {"pypinyin"},
    "exporting": {"uharfbuzz", "latex2mathml"},
}
NETWORK = {
    "asyncio",
    "ftplib",
    "http",
    "imaplib",
    "multiprocessing",
    "poplib",
    "smtplib",
    "socket",
    "socketserver",
    "ssl",
    "urllib.request",
    "webbrowser",
    "xmlrpc",
}
ON_THIS_MACHINE = {
    ("second_start", "socket"),
    ("second_start", "multiprocessing"),
}
"""Who may use what for Unix sockets and named pipes."""


@dataclass(frozen=True)
class Import:
    module: str
    inside_function: bool


def imports_of(source: str) -> Iterator[Import]:
    """Yield the full name of everything that ``source`` imports."""

    def walk(node: ast.AST, *, inside: bool) -> Iterator[Import]:
        for child in ast.iter_child_nodes(node):
            match child:
                case ast.Import(names=names):
                    yield from (Import(alias.name, inside) for alias in names)
                case ast.ImportFrom(module=module, names=names, level=level):
                    base = "reader" if level else module or ""
                    yield from (Import(f"{base}.{alias.name}", inside) for alias in names)
                case _:
                    is_function = isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef)
                    yield from walk(child, inside=inside or is_function)

    yield from walk(ast.parse(source), inside=False)


def part_of(path: Path) -> str:
    """Return the part of the program that a file belongs to."""
    return path.relative_to(READER).parts[0].removesuffix(".py")


def offences(part: str, source: str) -> list[str]:
    """Return the imports in a file of ``part`` that the rule forbids."""
    found = []
    for imported in imports_of(source):
        top, _, rest = imported.module.partition(".")
        name = rest.partition(".")[0]
        if top == "reader":
            late = part in {"cli", "command_line"} and name == "ui" and imported.inside_function
            own = name == part or name.startswith("__")
            allowed = own or late or name in MAY_IMPORT[part]
        else:
            allowed = top in sys.stdlib_module_names or top in LIBRARIES.get(part, set())
            network = any(f"{imported.module}.".startswith(f"{n}.") for n in NETWORK)
            allowed = allowed and (not network or (part, top) in ON_THIS_MACHINE)
        if not allowed:
            found.append(imported.module)
    return found


FILES = sorted(READER.rglob("*.py"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(READER)))
def test_file_imports_only_what_its_layer_may(path: Path) -> None:
    assert offences(part_of(path), path.read_text("utf-8")) == []


WITH_LATE_IMPORTS = {
    "cli",
    "command_line",
    "commands",
    "extraction",
    "library",
    "loading",
    "opening",
    "pipeline",
    "second_start",
    "ui",
}
"""Parts whose files may import others of the program in functions, to begin sooner."""


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(READER)))
def test_late_imports_stand_at_doors_only(path: Path) -> None:
    late = [
        imported.module
        for imported in imports_of(path.read_text("utf-8"))
        if imported.inside_function and imported.module.startswith("reader.")
    ]
    assert not late or part_of(path) in WITH_LATE_IMPORTS


def test_every_part_has_a_rule() -> None:
    assert {part_of(path) for path in FILES} == set(MAY_IMPORT)


@pytest.mark.parametrize("name", ["second_start/unix_socket.py"])
def test_a_socket_is_a_unix_socket(name: str) -> None:
    tree = ast.parse((READER / name).read_text("utf-8"))
    families = {
        node.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr.startswith("AF_")
    }
    calls = [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func).startswith("socket.")
    ]
    assert families == {"AF_UNIX"}
    assert {ast.unparse(call) for call in calls} == {"socket.socket(socket.AF_UNIX)"}


@pytest.mark.parametrize(
    ("part", "source"),
    [
        ("core", "import selectolax.lexbor"),
        ("core", "def f():\n    from PySide6.QtCore import QObject"),
        ("core", "from reader.paths import resource_path"),
        ("cleaning", "from reader.structuring import build"),
        ("cleaning", "from reader import structuring"),
        ("cleaning", "from ..structuring import build"),
        ("loading", "if True:\n    import urllib.request"),
        ("ui", "from urllib import request"),
        ("loading", "import socket"),
        ("ui", "from multiprocessing.connection import Client"),
        ("rendering", "class A:\n    def f(self):\n        import reader.pipeline"),
        ("cli", "from reader.ui.app import run_window"),
        ("command_line", "from reader.ui.app import run_snapshot"),
        ("pipeline", "from reader.hanzi.converter import Converter"),
    ],
)
def test_an_offence_is_found(part: str, source: str) -> None:
    assert len(offences(part, source)) == 1


def test_the_late_import_of_the_window_is_none() -> None:
    assert offences("cli", "def f():\n    from reader.ui.app import run_window") == []


README = READER / "README.md"
ROWS = re.findall(r"^\| ([^|]+) \| `([^`|]+)` \| ([^|]+) \|$", README.read_text("utf-8"), re.M)


def is_there(path: str) -> bool:
    """Whether the README's ``path`` is one of the program's, or one of the whole checkout."""
    return (READER / path).exists() or (READER.parent / path).exists()


def test_each_row_of_where_the_next_thing_goes_begins_in_one_place_that_is_there() -> None:
    table = README.read_text("utf-8").partition("## Where the next thing goes")[2]
    lines = [line for line in table.partition("## ")[0].splitlines() if line.startswith("| ")]
    assert len(ROWS) == len(lines) - 2 > 20, "every row but the heading and the rule under it"
    assert [path for _, path, _ in ROWS if not is_there(path)] == []


def test_every_path_that_the_readme_names_is_there() -> None:
    named = re.findall(r"`([\w./-]+(?:/|\.py|\.toml|\.txt))`", README.read_text("utf-8"))
    paths = {path for path in named if "/" in path and "HOST" not in path}
    assert len(paths) > 40
    assert sorted(path for path in paths if not is_there(path)) == []


CONTRACTS = tomllib.loads((READER.parent / "pyproject.toml").read_text("utf-8"))
LAYERS = {
    contract["containers"][0]: contract["layers"]
    for contract in CONTRACTS["tool"]["importlinter"]["contracts"]
    if contract["type"] == "layers"
}
NAMED = re.compile(r"`(reader/[a-z/]+)`")


def pictures() -> dict[str, list[list[str]]]:
    """Return what each picture draws from above to below, by the package that it is of."""
    drawn = {}
    for text in re.findall(
        r"[^\n]*\n[^\n]*\n```\n.*?^```$", README.read_text("utf-8"), re.M | re.S
    ):
        before, _, picture = text.partition("```\n")
        named = NAMED.findall(before)
        lines = [line for line in picture.splitlines() if line[:1].strip(" `")]
        drawn[named[-1].replace("/", ".") if named else "reader"] = [
            re.findall(r"\w+", re.split(r"\s{2,}", line)[0]) for line in lines
        ]
    return drawn


def rooms_of(container: str) -> list[list[str]]:
    """Return the layers of a contract, those files left out that stand at the rooms' door."""
    folder = READER.parent / container.replace(".", "/")
    is_whole = container in {"reader", "reader.ui", "reader.ui.page"}
    layers = [re.findall(r"\w+", layer) for layer in LAYERS[container]]
    rooms = [[room for room in row if is_whole or (folder / room).is_dir()] for row in layers]
    return [row for row in rooms if row]


@pytest.mark.parametrize("container", sorted(LAYERS))
def test_a_picture_in_the_readme_has_the_rooms_of_its_contract(container: str) -> None:
    drawn = pictures()[container]
    if container == "reader.core":  # types lie between its rooms, which are drawn in two rows
        assert sorted(chain(*drawn)) == sorted(chain(*rooms_of(container)))
    else:
        assert drawn == rooms_of(container)
