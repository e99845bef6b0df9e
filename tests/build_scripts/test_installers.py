"""The installers for Windows and macOS, as far as another system can try them."""

import plistlib
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from build_scripts.environment import SetupError
from build_scripts.macos.bundle import APPLICATION_ID, information
from build_scripts.version import version
from build_scripts.windows import packages

SCRIPT = Path(packages.__file__).with_name("qingdu.nsi")
ROOT = Path(__file__).parents[2]


@pytest.mark.slow
def test_the_windows_installer_holds_the_whole_program(tmp_path: Path):
    for tool in ("makensis", "7z"):
        if shutil.which(tool) is None:
            pytest.skip(f"needs {tool}")
    payload = tmp_path / "讀 者" / "qingdu"
    frozen = ROOT / "dist" / "qingdu" / "_internal"
    if frozen.exists():  # the real thing, though built for Linux; there are no links on Windows
        shutil.copytree(frozen, payload / "_internal")
    (payload / "_internal" / ("long" * 30) / "深").mkdir(parents=True)
    (payload / "_internal" / ("long" * 30) / "深" / "字.txt").write_text("字", encoding="utf-8")
    (payload / "qingdu.exe").write_bytes(b"MZ program")
    installer = packages.make_installer(payload, tmp_path)
    assert installer.name == f"qingdu-{version()}-windows-x86_64-setup.exe"
    unpacked = tmp_path / "unpacked"
    subprocess.run(["7z", "x", f"-o{unpacked}", installer], check=True, stdout=subprocess.DEVNULL)
    files = [path for path in payload.rglob("*") if path.is_file()]
    assert files
    for path in files:
        assert (unpacked / path.relative_to(payload)).read_bytes() == path.read_bytes()
    assert (unpacked / "uninstall.exe").is_file()


def test_without_nsis_it_is_named(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("PROGRAMFILES(X86)", str(tmp_path))
    with pytest.raises(SetupError, match="NSIS is needed"):
        packages.make_installer(tmp_path, tmp_path)


def test_every_sentence_of_the_windows_installer_is_in_three_languages():
    found = re.findall(r"^LangString (\w+) \$\{LANG_(\w+)\}", SCRIPT.read_text("utf-8"), re.M)
    languages: dict[str, set[str]] = {}
    for name, language in found:
        languages.setdefault(name, set()).add(language)
    assert languages
    assert set(map(frozenset, languages.values())) == {
        frozenset({"ENGLISH", "SIMPCHINESE", "TRADCHINESE"})
    }


def test_the_windows_installer_takes_back_every_key_that_it_writes():
    text = SCRIPT.read_text("utf-8")
    installing, _, removing = text.partition('Section "un.')
    written = set(re.findall(r'WriteReg\w+ HKCU "([^"]+)"', installing))
    deleted = set(re.findall(r'DeleteReg(?:Key|Value)(?: /ifempty)? HKCU "([^"]+)"', text))
    assert written
    for key in written:
        above = {key.rsplit("\\", depth)[0] for depth in range(key.count("\\") + 1)}
        assert above & deleted, key
    assert 'RMDir /r "$INSTDIR"' not in removing  # the user may have chosen a folder of their own


def test_the_macos_application_names_what_it_opens():
    told = information("1.2.3")
    assert plistlib.loads(plistlib.dumps(told)) == told
    types = {
        kind
        for document in told["CFBundleDocumentTypes"]
        for kind in document["LSItemContentTypes"]
    }
    declared = {entry["UTTypeIdentifier"] for entry in told["UTImportedTypeDeclarations"]}
    assert {"public.html", "com.apple.webarchive"} | declared <= types
    by_default = [d for d in told["CFBundleDocumentTypes"] if d["LSHandlerRank"] == "Default"]
    assert not [d for d in by_default if "public.html" in d["LSItemContentTypes"]]
    assert APPLICATION_ID in (ROOT / "build_scripts/linux/share_tree.py").read_text("utf-8")


def test_the_macos_icon_has_the_sizes_that_its_types_promise():
    icon = (ROOT / "resources" / "icons" / "qingdu.icns").read_bytes()
    assert icon[:4] == b"icns"
    assert int.from_bytes(icon[4:8], "big") == len(icon)
    sizes = {}
    position = 8
    while position < len(icon):
        kind, length = (
            icon[position : position + 4],
            int.from_bytes(icon[position + 4 : position + 8], "big"),
        )
        picture = icon[position + 8 : position + length]
        assert picture.startswith(b"\x89PNG")
        sizes[kind.decode()] = int.from_bytes(picture[16:20], "big")
        position += length
    assert sizes == {"icp4": 16, "icp5": 32, "icp6": 64, "ic07": 128, "ic08": 256, "ic09": 512}
