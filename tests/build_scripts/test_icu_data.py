"""ICU's data comes out smaller and still does what Qt asks of it."""

import os
import shutil
import struct
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from build_scripts import icu_data

HEADER = (
    struct.pack("<HBB", 32, 0xDA, 0x27)
    + struct.pack("<HHBBBB", 20, 0, 0, 0, 2, 0)
    + b"CmnD\x01\0\0\0\x03\0\0\0"
).ljust(32, b"\0")

LIBRARIES = Path(PySide6.__file__).parent / "Qt" / "lib"
ICU = next(LIBRARIES.glob("libicudata.so.*"), None)

names = st.lists(
    st.text("abcdefghijklmnopqrstuvwxyz_./", min_size=1, max_size=12),
    unique=True,
    min_size=1,
    max_size=8,
)


@settings(max_examples=50)
@given(names, st.data())
def test_what_was_packed_is_read_again(found: list[str], data: st.DataObject):
    # Every item's end is the start of the next, so that what fills up to it belongs to it.
    items = {
        name: data.draw(st.binary(min_size=1, max_size=40)).ljust(48, b"\0")
        for name in sorted(found)
    }
    assert icu_data.read_items(icu_data.packed(HEADER, items)) == items


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("icudt73l/coll/root.res", True),
        ("icudt73l/coll/zh_Hant.res", True),
        ("icudt73l/coll/zh.res", True),
        ("icudt73l/coll/ucadata.icu", True),
        ("icudt73l/zh.res", False),
        ("icudt73l/supplementalData.res", False),
        ("icudt73l/nfkc.nrm", False),
        ("icudt73l/coll/ja.res", False),
        ("icudt73l/lang/zh.res", False),
        ("icudt73l/brkitr/cjdict.dict", False),
        ("icudt73l/ibm-943_P15A-2003.cnv", False),
        ("icudt73l/unames.icu", False),
    ],
)
def test_what_is_kept(name: str, *, kept: bool):
    assert icu_data.is_kept(name) is kept


@pytest.mark.parametrize(
    "package", [b"", b"MZ" * 40, HEADER.replace(b"CmnD", b"ResB"), HEADER[:8] + b"\1" + HEADER[9:]]
)
def test_another_kind_of_file_is_refused(package: bytes):
    with pytest.raises(icu_data.IcuDataError):
        icu_data.trimmed(package)


ASK_QT = """
from PySide6.QtCore import QCollator, QLocale
for language in ("zh_CN", "zh_TW", "en_US"):
    order = QCollator(QLocale(language))
    print("".join(sorted("我在北京讀書很久", key=order.sortKey)))
maps = open("/proc/self/maps")
print(QLocale("tr").toUpper("qi"), *{line.split()[-1] for line in maps if "libicudata" in line})
maps.close()
"""


@pytest.mark.slow
@pytest.mark.skipif(
    ICU is None or not all(map(shutil.which, ("as", "ld", "nm", "objcopy"))),
    reason="needs binutils and a Qt that brings ICU",
)
def test_qt_sorts_as_before_with_the_trimmed_library(tmp_path: Path):
    assert ICU is not None
    small = tmp_path / ICU.name
    icu_data.trim_library(ICU, small)
    assert small.stat().st_size < 2e6 < ICU.stat().st_size

    def ask(**variables: str) -> str:
        done = subprocess.run(
            [sys.executable, "-c", ASK_QT],
            env={**os.environ, **variables},
            capture_output=True,
            text=True,
            check=True,
        )
        assert done.stderr == ""
        return done.stdout

    told = ask()
    # By pinyin, by strokes, by radicals.
    orders = ["北讀很京久書我在", "久北在我京很書讀", "久京北在很我書讀"]
    assert told.splitlines() == [*orders, f"Qİ {ICU}"]
    assert ask(LD_LIBRARY_PATH=str(tmp_path)) == told.replace(str(ICU), str(small))
