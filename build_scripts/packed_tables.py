"""Puts pypinyin's tables, which are JSON files, into the frozen program's own modules.

PyInstaller packs the code of modules and leaves data files as they are. A module with the text of
its table in it takes a quarter of the room and is read as quickly.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from build_scripts.kept import Entry

_AS_READ: Mapping[str, str] = {
    "phrases_dict": "phrases_dict = json.loads({text!r})",
    "pinyin_dict": (
        "pinyin_dict = {{int(code): read for code, read in json.loads({text!r}).items()}}"
    ),
}
"""What pypinyin's modules of these names make of the files that are called after them."""


def is_packed(place: str) -> bool:
    """Tell whether the module or file in ``place`` is one whose table is in a module of ours."""
    name = place.replace("\\", "/").removesuffix(".json").replace("/", ".")
    return name in {f"pypinyin.{table}" for table in _AS_READ}


def table_modules(package: Path, work: Path) -> list[Entry]:
    """Write the modules that stand for those of pypinyin's folder ``package`` into ``work``."""
    entries = []
    for name, as_read in _AS_READ.items():
        table = json.loads((package / f"{name}.json").read_text(encoding="utf-8"))
        text = json.dumps(table, ensure_ascii=False, separators=(",", ":"))
        written = work / f"{name}.py"
        source = f"import json\n\n{as_read.format(text=text)}\n"
        written.write_text(source, encoding="utf-8", newline="\n")
        entries.append((f"pypinyin.{name}", str(written), "PYMODULE"))
    return entries
