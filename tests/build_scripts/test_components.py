"""Whatever is in the program is listed with its terms."""

import json
import re
from pathlib import Path

import pytest

from build_scripts import components
from build_scripts.environment import SetupError
from build_scripts.version import version


def test_every_locked_package_that_runs_is_listed():
    listed = {name for component in components.read_components() for name in component.lock}
    assert set(components.read_lock("run")) <= listed


@pytest.mark.parametrize("component", components.read_components(), ids=lambda c: c.name)
def test_a_component_says_all_that_is_asked_for(component):
    assert component.home.startswith("https://")
    assert component.files
    assert component.copyright
    assert [t for t in component.text if not (components.LICENCES / t).stat().st_size] == []


def test_files_that_belong_to_nobody_are_told(tmp_path: Path):
    inside = tmp_path / "_internal"
    (inside / "PySide6").mkdir(parents=True)
    (inside / "resources").mkdir()
    for name in ("PySide6/QtCore.abi3.so", "resources/x.toml", "libpython3.11.so.1.0"):
        (inside / name).touch()
    (tmp_path / "qingdu").touch()
    assert components.unlisted_files(tmp_path) == []
    (inside / "libstrange.so.1").touch()
    assert components.unlisted_files(tmp_path) == ["_internal/libstrange.so.1"]


def test_a_package_is_not_made_with_what_is_not_listed(tmp_path: Path, monkeypatch):
    (tmp_path / "_internal").mkdir()
    monkeypatch.setattr(components, "packed_modules", lambda _program: {"reader", "strange"})
    (tmp_path / "_internal" / "odd.dll").touch()
    with pytest.raises(SetupError, match=r"_internal/odd\.dll, strange"):
        components.require_listed(tmp_path, tmp_path / "qingdu.exe")


def test_the_list_is_cyclonedx():
    listing = json.loads(components.cyclonedx())
    assert (listing["bomFormat"], listing["specVersion"]) == ("CycloneDX", "1.6")
    assert listing["metadata"]["component"]["version"] == version()
    references = [entry["bom-ref"] for entry in listing["components"]]
    assert len(set(references)) == len(references)
    assert listing["dependencies"][0]["dependsOn"] == sorted(references)
    parts = {entry["name"]: entry for entry in listing["components"]}
    locked = components.read_lock("run")["selectolax"]
    assert parts["selectolax"]["purl"] == f"pkg:pypi/selectolax@{locked.version}"
    assert len(parts["selectolax"]["properties"]) == len(locked.hashes) > 1
    for entry in listing["components"]:
        (terms,) = entry["licenses"]
        assert " " in terms["expression"] if "expression" in terms else terms["license"]["id"]
        assert " " not in terms.get("license", {}).get("id", "")
    assert re.fullmatch(r"\d+\.\d+\.\d+", parts["Python"]["version"])


def test_only_what_is_inside_is_in_the_list(tmp_path: Path):
    (tmp_path / "_internal" / "selectolax").mkdir(parents=True)
    (tmp_path / "_internal" / "selectolax" / "lexbor.so").touch()
    listing = json.loads(components.cyclonedx(tmp_path))
    assert {entry["name"] for entry in listing["components"]} == {"selectolax", "Lexbor"}


def test_debians_copyright_file_defines_every_licence_that_it_names():
    text = components.debian_copyright()
    paragraphs = text.split("\n\n")
    assert paragraphs[0].startswith("Format: ")
    named = {
        line.removeprefix("License: ")
        for paragraph in paragraphs
        if paragraph.startswith("Files: ")
        for line in paragraph.splitlines()
        if line.startswith("License: ")
    }
    defined = {
        paragraph.partition("\n")[0].removeprefix("License: ")
        for paragraph in paragraphs
        if paragraph.startswith("License: ")
    }
    assert named == defined
    at_hand = re.findall(r"^License: (.+)\n The full text is in (\S+)$", text, re.M)
    assert dict(at_hand) == {
        "Apache-2.0": "/usr/share/common-licenses/Apache-2.0",
        "LGPL-3.0-only": "/usr/share/common-licenses/LGPL-3",
        "GPL-2.0-or-later with Bootloader-exception": "/usr/share/common-licenses/GPL-2",
    }
    assert text.count("the exception of PyInstaller's bootloader") == 1
    for paragraph in paragraphs:
        name, _, words = paragraph.removeprefix("License: ").partition("\n")
        assert name not in defined - set(dict(at_hand)) or len(words) > 250, name
    assert [
        line for line in text.splitlines() if line and not re.match(r"[A-Z][-\w]+: | +\S", line)
    ] == []


def test_a_package_that_is_packed_into_the_program_is_in_the_list(tmp_path: Path):
    listing = json.loads(components.cyclonedx(tmp_path, {"markdown_it", "os"}))
    assert "markdown-it-py" in {entry["name"] for entry in listing["components"]}


def test_modules_that_belong_to_nobody_are_told():
    modules = {"reader", "os", "selectolax", "pyimod01_archive", "strange"}
    assert components.unlisted_modules(modules) == ["strange"]
