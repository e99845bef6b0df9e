"""What the packaged program consists of: copyright files and the CycloneDX list.

The table is ``resources/licences/components.toml``, which About shows as well.
"""

from __future__ import annotations

import json
import re
import sys
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from build_scripts.environment import ROOT, SetupError
from build_scripts.version import source_date_epoch, version

_OF_PYINSTALLER = ("pyi", "_pyi", "PyInstaller")
_OWN = ("_internal/resources/", "_internal/LICENSE")
LICENCES = ROOT / "resources" / "licences"
_LOCKED = re.compile(
    r"^([-\w.]+)==(\S+?)(?: ;.*)? \\$((?:\n    --hash=\S+(?: \\)?)*)", re.MULTILINE
)


@dataclass(frozen=True, slots=True)
class Component:
    """One foreign part of the program and the terms that it comes under."""

    name: str
    licence: str
    copyright: str
    home: str
    text: tuple[str, ...]
    files: tuple[str, ...]
    lock: tuple[str, ...] = ()
    note: str = ""
    modules: tuple[str, ...] = ()
    """What it is imported as, where its code is packed into the program itself."""


@dataclass(frozen=True, slots=True)
class Locked:
    """A package in a lock, with the SHA-256 of every file it comes in."""

    name: str
    version: str
    hashes: tuple[str, ...]


def read_components() -> list[Component]:
    """Return the table of components."""
    table = tomllib.loads((LICENCES / "components.toml").read_text(encoding="utf-8"))
    return [
        Component(
            name=row["name"],
            licence=row["licence"],
            copyright=row["copyright"],
            home=row["home"],
            text=tuple(row["text"]),
            files=tuple(row["files"]),
            lock=tuple(row.get("lock", ())),
            note=row.get("note", ""),
            modules=tuple(row.get("modules", ())),
        )
        for row in table["component"]
    ]


def read_lock(name: str) -> dict[str, Locked]:
    """Return the packages in the lock ``name`` by their names."""
    text = (ROOT / "build_scripts" / "locks" / f"{name}.lock").read_text(encoding="utf-8")
    return {
        package: Locked(package, number, tuple(re.findall(r"sha256:([0-9a-f]{64})", hashes)))
        for package, number, hashes in _LOCKED.findall(text)
    }


def unlisted_files(built: Path) -> list[str]:
    """Return what lies in the frozen program ``built`` and belongs to nothing in the table."""
    places = [_place(file) for component in read_components() for file in component.files]
    found = (path.relative_to(built).as_posix() for path in built.rglob("*") if path.is_file())
    return sorted(
        name
        for name in found
        if not name.startswith(_OWN) and not any(fnmatchcase(name, place) for place in places)
    )


def packed_modules(program: Path) -> set[str]:
    """Return the outermost modules whose code is packed into the frozen ``program``."""
    from PyInstaller.archive.readers import CArchiveReader

    archive = CArchiveReader(str(program))
    packed = archive.open_embedded_archive("PYZ.pyz") if "PYZ.pyz" in archive.toc else None
    names = packed.toc if packed else ()
    return {name.partition(".")[0] for name in names}


def unlisted_modules(modules: Iterable[str]) -> list[str]:
    """Return those of ``modules`` that are neither ours, nor Python's, nor in the table."""
    listed = {name for component in read_components() for name in component.modules}
    listed |= {"reader", *sys.stdlib_module_names}
    return sorted(
        name for name in modules if name not in listed and not name.startswith(_OF_PYINSTALLER)
    )


def require_listed(built: Path, program: Path) -> None:
    """Raise SetupError unless all that is in ``built`` and packed into ``program`` is listed."""
    unlisted = [*unlisted_files(built), *unlisted_modules(packed_modules(program))]
    if unlisted:
        message = f"Nobody's licence is known for {', '.join(unlisted)}"
        raise SetupError(message)


def debian_copyright() -> str:
    """Return the copyright file of the .deb in Debian's machine-readable format 1.0."""
    parts = [
        "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n"
        "Upstream-Name: Qingdu\nSource: https://github.com/qingdu/qingdu\n",
        _files_paragraph("*", "2026 The Qingdu authors", "Apache-2.0", ""),
    ]
    components = read_components()
    for component in components:
        places = (f"usr/lib/qingdu/{_place(file)}" for file in component.files)
        comment = f"{component.name}, {component.home}\n {component.note}".strip()
        terms = component.licence.replace(" WITH ", " with ")
        parts.append(_files_paragraph("\n ".join(places), component.copyright, terms, comment))
    shown: dict[str, tuple[str, ...]] = {"Apache-2.0": ("Apache-2.0.txt",)}
    shown.update({c.licence.replace(" WITH ", " with "): c.text for c in components})
    parts += [f"License: {name}\n{_licence_words(name, texts)}" for name, texts in shown.items()]
    return "\n".join(parts)


def cyclonedx(built: Path | None = None, modules: Iterable[str] = ()) -> str:
    """Return the list of components as CycloneDX 1.6 JSON; ``built`` tells what is really inside.

    A component with no file in the folder ``built`` and none of the packed ``modules`` is left out.
    """
    locked = read_lock("run") | read_lock("build")
    packed = set(modules)
    components = [
        component
        for component in read_components()
        if built is None or _is_inside(component, built) or packed & set(component.modules)
    ]
    entries = [entry for c in components for entry in _entries(c, locked)]
    moment = datetime.fromtimestamp(source_date_epoch(), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    document = {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "timestamp": moment,
            "component": {
                "type": "application",
                "bom-ref": f"qingdu@{version()}",
                "name": "qingdu",
                "version": version(),
                "licenses": [{"license": {"id": "Apache-2.0"}}],
            },
        },
        "components": entries,
        "dependencies": [
            {
                "ref": f"qingdu@{version()}",
                "dependsOn": sorted(entry["bom-ref"] for entry in entries),
            }
        ],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _entries(component: Component, locked: dict[str, Locked]) -> Iterable[dict[str, Any]]:
    """Yield the entry of a component, or one for each package that it comes in."""
    if not component.lock:
        yield _entry(component, component.name, _version_of(component, locked))
    for package in map(locked.__getitem__, component.lock):
        yield {
            **_entry(component, package.name, package.version),
            "purl": f"pkg:pypi/{package.name}@{package.version}",
            # One for each file of the package; which of them was installed is up to the system.
            "properties": [
                {"name": "qingdu:sha256-of-a-wheel", "value": value} for value in package.hashes
            ],
        }


def _entry(component: Component, name: str, number: str) -> dict[str, Any]:
    return {
        "type": "library",
        "bom-ref": f"{name}@{number}",
        "name": name,
        **({"version": number} if number else {}),
        "licenses": [_licence_choice(component.licence)],
        "copyright": component.copyright,
        "externalReferences": [{"type": "website", "url": component.home}],
    }


def _version_of(component: Component, locked: dict[str, Locked]) -> str:
    match component.name:
        case "Python":
            return ".".join(map(str, sys.version_info[:3]))
        case "Qt":
            return locked["pyside6-essentials"].version
        case _:
            return ""


def _licence_choice(licence: str) -> dict[str, Any]:
    return {"expression": licence} if " " in licence else {"license": {"id": licence}}


def _is_inside(component: Component, built: Path) -> bool:
    return any(list(built.glob(_place(file))) for file in component.files)


def _place(file: str) -> str:
    return file if file.startswith("qingdu") else f"_internal/{file}"


def _files_paragraph(files: str, holders: str, licence: str, comment: str) -> str:
    words = f"Files: {files}\nCopyright: {holders}\nLicense: {licence}\n"
    return f"{words}Comment: {comment}\n" if comment else words


def _licence_words(name: str, texts: tuple[str, ...]) -> str:
    """Return a licence's words; Debian has the long ones at hand and wants them named only."""
    at_hand = {"Apache-2.0", "LGPL-3.0-only", "GPL-2.0-or-later with Bootloader-exception"}
    if name in at_hand:
        short = name.partition(" ")[0].removesuffix("-only").removesuffix("-or-later")
        file = short.removesuffix(".0") if "GPL" in short else short
        exception = (
            " In addition, the exception of PyInstaller's bootloader lets the programs that it\n"
            " starts be distributed under terms of their authors' choice.\n"
            if "exception" in name
            else ""
        )
        return f" The full text is in /usr/share/common-licenses/{file}\n{exception}"
    lines = (LICENCES / texts[0]).read_text(encoding="utf-8").strip().splitlines()
    return "".join(f" {line.rstrip() or '.'}\n" for line in lines)
