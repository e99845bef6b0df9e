"""A file that holds only an address says what to do."""

from __future__ import annotations

import plistlib
from pathlib import Path

import pytest

from reader.core.messages.errors import OnlyAddressError
from reader.core.source import SourceKind
from reader.loading.registry import load

ADDRESS = "https://example.org/桥?a=1"
SHORTCUTS = {
    "a.url": f"[InternetShortcut]\r\nURL={ADDRESS}\r\nIconIndex=0\r\n".encode(),
    "b.url": f"[{{000214A0-0000}}]\r\nProp3=19,2\r\n[InternetShortcut]\r\nURL={ADDRESS}".encode(),
    "c.url": f"\ufeff[InternetShortcut]\r\nIDList=\r\nURL={ADDRESS}\r\n".encode("utf-16-le"),
    "a.desktop": f"[Desktop Entry]\nType=Link\nName=桥\nURL[$e]={ADDRESS}\n".encode(),
    "a.webloc": plistlib.dumps({"URL": ADDRESS}),
    "b.webloc": plistlib.dumps({"URL": ADDRESS}, fmt=plistlib.FMT_BINARY),
    "a.txt": f"\n{ADDRESS}\n".encode(),
}


@pytest.mark.parametrize("name", SHORTCUTS)
def test_a_shortcut_says_that_nothing_is_fetched(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(SHORTCUTS[name])
    with pytest.raises(OnlyAddressError) as raised:
        load(path)
    assert ADDRESS in str(raised.value)
    assert "offline" in str(raised.value) or "never goes online" in str(raised.value)


@pytest.mark.parametrize(
    "text",
    [
        f"他把网址抄了下来：\n{ADDRESS}\n可是再也没有打开过。",
        "[InternetShortcut] 是一种文件的第一行。\n第二行写着地址。",
        "[Desktop Entry]\nType=Application\nExec=true\n",
    ],
)
def test_a_text_about_addresses_is_a_text(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.txt"
    path.write_text(text, "utf-8")
    assert load(path).kind is SourceKind.PLAIN_TEXT
