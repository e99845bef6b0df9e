"""Puts code that the two programs of Windows would both hold where both find it.

That is the zip of Python's first modules, which is looked through before a program's own archive.
The largest of its members are not packed, so that the installer packs them all together, in little
more than half the room; the others are, so that what is installed does not become too large.
"""

from __future__ import annotations

import sys
import zipfile
from collections.abc import Sequence
from pathlib import Path

from build_scripts.kept import Entry

FIRST_MODULES = "base_library.zip"
_OTHERS = ("reader", "pypinyin")
"""Packages without files of their own, beside Python's."""
_NOT_PACKED = (*_OTHERS, "encodings")


def is_shared(module: str) -> bool:
    """Tell whether ``module`` can be read from a zip, for it needs no file beside it."""
    top = module.partition(".")[0]
    return top in _OTHERS or top in sys.stdlib_module_names


def shared(datas: Sequence[Entry], modules: Sequence[Entry], work: Path) -> list[Entry]:
    """Return ``datas`` with ``modules`` in the zip of the first ones, which is written anew."""
    from PyInstaller.building.utils import create_base_library_zip

    added, written = work / "added.zip", work / "shared.zip"
    create_base_library_zip(str(added), sorted(modules))
    rows = []
    for target, source, kind in datas:
        if target == FIRST_MODULES:
            _join((Path(source), added), written)
            rows.append((target, str(written), kind))
        else:
            rows.append((target, source, kind))
    return rows


def _join(archives: Sequence[Path], written: Path) -> None:
    """Write the members of all ``archives`` into one."""
    with zipfile.ZipFile(written, "w") as joined:
        for archive in archives:
            with zipfile.ZipFile(archive) as source:
                for member in source.infolist():
                    row = zipfile.ZipInfo(member.filename, member.date_time)
                    if member.filename.partition("/")[0] not in _NOT_PACKED:
                        row.compress_type = zipfile.ZIP_DEFLATED
                    joined.writestr(row, source.read(member), compresslevel=9)
