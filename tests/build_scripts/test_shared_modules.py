"""What both programs of Windows would hold is in one zip that Python itself reads."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from build_scripts.shared_modules import FIRST_MODULES, is_shared, shared
from build_scripts.version import reproducible_environment

COLUMNS = """
code = compile("a = b.c", "", "exec")
print({place[2:] for place in code.co_positions()})
"""


@pytest.mark.parametrize(
    ("module", "expected"),
    [
        ("reader", True),
        ("reader.core.page", True),
        ("json.decoder", True),
        ("pypinyin.core", True),
        ("latex2mathml", False),
        ("PySide6", False),
    ],
)
def test_ours_and_python_s_are_shared(module: str, expected: bool):
    assert is_shared(module) is expected


def test_python_reads_both_kinds_from_the_zip(tmp_path: Path):
    pytest.importorskip("PyInstaller")
    first = tmp_path / FIRST_MODULES
    with zipfile.ZipFile(first, "w") as archive:
        archive.writestr("first_of_all.py", "number = 1")
        archive.writestr("encodings/strange.py", "")
    package = tmp_path / "source" / "ours"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text("from ours.part import number", encoding="utf-8")
    (package / "part.py").write_text("number = 2", encoding="utf-8")
    modules = [
        ("ours.part", str(package / "part.py"), "PYMODULE-2"),
        ("ours", str(package / "__init__.py"), "PYMODULE-2"),
    ]
    other = ("resources/x.toml", str(tmp_path / "x.toml"), "DATA")
    work = tmp_path / "work"
    work.mkdir()
    rows = shared([(FIRST_MODULES, str(first), "DATA"), other], modules, work)
    assert rows[1] == other
    target, written, _ = rows[0]
    assert target == FIRST_MODULES
    with zipfile.ZipFile(written) as archive:
        kinds = {member.filename: member.compress_type for member in archive.infolist()}
    assert kinds == {
        "first_of_all.py": zipfile.ZIP_DEFLATED,
        "encodings/strange.py": zipfile.ZIP_STORED,
        "ours/__init__.pyc": zipfile.ZIP_DEFLATED,
        "ours/part.pyc": zipfile.ZIP_DEFLATED,
    }
    asked = "import ours, first_of_all; print(ours.number, first_of_all.number, ours.__file__)"
    done = subprocess.run(
        [sys.executable, "-S", "-c", asked],
        env={"PYTHONPATH": written},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split() == ["2", "1", f"{written}/ours/__init__.pyc"]


def test_frozen_code_names_lines_and_no_columns():
    done = subprocess.run(
        [sys.executable, "-c", COLUMNS],
        env=reproducible_environment(),
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "{(None, None)}\n"
