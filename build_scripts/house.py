"""Counts what tells whether the house is in order: rooms, their files, what is handed through.

Nothing here is a rule (those are in pyproject.toml and tests/test_layers.py): it shows where to
look.
"""

from __future__ import annotations

import ast
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FEW_LINES, MANY_LINES = 50, 400
MANY_ARGUMENTS = 5
_PACKAGE = "reader"


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One module: its dotted name, its lines and its syntax."""

    module: str
    lines: int
    tree: ast.Module

    @property
    def room(self) -> str:
        """The package that it lies in."""
        return self.module.rpartition(".")[0]


def sources(root: Path) -> list[SourceFile]:
    """Return the modules of the package below ``root``, those that only name a package left out."""
    found = []
    for path in sorted((root / _PACKAGE).rglob("*.py")):
        text = path.read_text("utf-8")
        if path.name != "__init__.py":
            module = ".".join(path.relative_to(root).with_suffix("").parts)
            found.append(SourceFile(module, text.count("\n"), ast.parse(text)))
    return found


def imports(file: SourceFile, modules: frozenset[str]) -> Iterator[tuple[str, bool]]:
    """Yield the modules of the program that ``file`` imports, and whether inside a function."""

    def walk(node: ast.AST, *, inside: bool) -> Iterator[tuple[str, bool]]:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.If) and "TYPE_CHECKING" in ast.unparse(child.test):
                continue
            if isinstance(child, ast.ImportFrom) and child.module:
                names = [f"{child.module}.{alias.name}" for alias in child.names]
                targets = {name if name in modules else child.module for name in names}
                yield from ((target, inside) for target in targets if target in modules)
            is_function = isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef)
            yield from walk(child, inside=inside or is_function)

    yield from walk(file.tree, inside=False)


def floors(files: Sequence[SourceFile], within: str) -> int:
    """Return how many modules of ``within`` stand one upon the other, by imports at their tops."""
    modules = frozenset(file.module for file in files)
    below = {
        file.module: {
            target
            for target, inside in imports(file, modules)
            if not inside and target.startswith(within)
        }
        for file in files
        if file.module.startswith(within)
    }
    heights: dict[str, int] = {}

    def height(module: str, seen: frozenset[str]) -> int:
        if module not in heights:
            under = below[module] - seen - {module}
            heights[module] = 1 + max((height(name, seen | {module}) for name in under), default=0)
        return heights[module]

    return max((height(module, frozenset()) for module in below), default=0)


def constructors(files: Sequence[SourceFile]) -> list[tuple[str, int]]:
    """Return the constructors written by hand, and how many arguments each takes, most first."""
    found = []
    for file in files:
        for node in ast.walk(file.tree):
            if isinstance(node, ast.ClassDef):
                for part in node.body:
                    if isinstance(part, ast.FunctionDef) and part.name == "__init__":
                        given = part.args
                        count = len(given.args) + len(given.kwonlyargs) - 1
                        found.append((f"{file.module}.{node.name}", count))
    return sorted(found, key=lambda pair: -pair[1])


def parameters(files: Sequence[SourceFile], name: str) -> Counter[str]:
    """Return how many functions of each module take a parameter called ``name``."""
    return Counter(
        file.module
        for file in files
        for node in ast.walk(file.tree)
        if isinstance(node, ast.FunctionDef)
        for given in (*node.args.args, *node.args.kwonlyargs)
        if given.arg == name
    )


def counts(root: Path) -> Mapping[str, str | int]:
    """Return each count by its name."""
    files = sources(root)
    modules = frozenset(file.module for file in files)
    rooms = Counter(file.room for file in files)
    largest, most = rooms.most_common(1)[0]
    inside = [file.module for file in files for _, within in imports(file, modules) if within]
    tr = parameters(files, "tr")
    many = [name for name, count in constructors(files) if count > MANY_ARGUMENTS]
    return {
        "modules": len(files),
        "rooms": len(rooms),
        "largest room": f"{largest} ({most})",
        "modules over each other in the window": floors(files, f"{_PACKAGE}.ui"),
        f"modules with fewer than {FEW_LINES} lines": sum(f.lines < FEW_LINES for f in files),
        f"modules with more than {MANY_LINES} lines": sum(f.lines > MANY_LINES for f in files),
        f"constructors with more than {MANY_ARGUMENTS} arguments": len(many),
        "parameters called tr": sum(tr.values()),
        "parameters called colours": sum(parameters(files, "colours").values()),
        "imports inside functions": len(inside),
        "modules with imports inside functions": len(set(inside)),
    }


def main(arguments: Sequence[str]) -> int:
    """Print the counts, of this checkout or of the one named; with --all what they are made of."""
    names = [word for word in arguments if not word.startswith("-")]
    root = Path(names[0]) if names else ROOT
    for name, count in counts(root).items():
        print(f"{count!s:>32}  {name}")
    if "--all" in arguments:
        files = sources(root)
        print("\nby room:")
        for room, number in sorted(Counter(file.room for file in files).items()):
            print(f"{number:4}  {room}")
        print("\nsmall modules:")
        for file in files:
            if file.lines < FEW_LINES:
                print(f"{file.lines:4}  {file.module}")
        print("\nconstructors:")
        for constructor, count in constructors(files):
            if count > MANY_ARGUMENTS:
                print(f"{count:4}  {constructor}")
        print("\nimports inside functions:")
        modules = frozenset(file.module for file in files)
        for file in files:
            if number := sum(inside for _, inside in imports(file, modules)):
                print(f"{number:4}  {file.module}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
