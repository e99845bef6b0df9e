"""The Linux packages: what goes in, what stays out, and that the same files give the same bytes."""

import os
import re
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest

from build_scripts.linux import app_image, libraries, portable, run_path, share_tree
from build_scripts.linux.deb import UnknownLibraryError, needed_packages
from build_scripts.version import version

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Linux packages are made on Linux")


@pytest.mark.parametrize(
    ("name", "stays_out", "in_debian"),
    [
        ("libX11.so.6", True, False),
        ("libX11-xcb.so.1", True, False),
        ("libxcb.so.1", True, False),
        ("libglib-2.0.so.0", True, False),
        ("libstdc++.so.6", True, False),
        ("libxcb-cursor.so.0", False, True),
        ("libxkbcommon-x11.so.0", False, True),
        ("libzstd.so.1", True, False),
        ("libQt6Core.so.6", False, False),
        ("libicuuc.so.73", False, False),
        ("libpython3.11.so.1.0", False, False),
        ("libqxcb.so", False, False),
    ],
)
def test_whose_library_it_is(name, *, stays_out, in_debian):
    assert bool(libraries.ON_EVERY_DESKTOP.match(name)) is stays_out
    assert bool(libraries.IN_DEBIAN.match(name)) is in_debian


@pytest.fixture
def compiler() -> str:
    found = shutil.which("cc")
    if found is None:
        pytest.skip("needs a C compiler")
    return found


def link(compiler: str, result: Path, *options: str) -> Path:
    source = result.with_suffix(".c")
    source.write_text(f"int {result.name.partition('.')[0]}(void) {{ return 42; }}", "utf-8")
    subprocess.run(
        [compiler, "-shared", "-o", result, source, "-Wl,--no-as-needed", *options], check=True
    )
    return result


def test_libraries_that_nothing_links_to_stay_out(compiler, tmp_path):
    deep = link(compiler, tmp_path / "libdeep.so")
    used = link(compiler, tmp_path / "libused.so", str(deep))
    only_of_theme = link(compiler, tmp_path / "libcloud.so")
    plugin = link(compiler, tmp_path / "plugin.so", f"-L{tmp_path}", "-lused")
    binaries = [("Qt/plugins/plugin.so", str(plugin))]
    binaries += [(path.name, str(path)) for path in (deep, only_of_theme)]
    qt, unused_qt = "PySide6/Qt/lib/libused.so", "PySide6/Qt/lib/libQt6Unused.so"
    binaries += [(qt, str(used)), (unused_qt, str(link(compiler, tmp_path / "libQt6Unused.so")))]
    # `deep` was linked by its path, which stands in the library that needs it.
    found = libraries.unneeded_libraries(binaries)
    assert {"libcloud.so", unused_qt} <= found
    assert qt not in found


@pytest.mark.parametrize(
    ("path", "stays"),
    [("$ORIGIN/../lib", True), ("/somewhere/else/lib", False), (None, False)],
)
@pytest.mark.parametrize("tag", ["--enable-new-dtags", "--disable-new-dtags"])
def test_search_paths_of_the_builder_are_taken_out(compiler, tmp_path, path, stays, tag):
    options = [f"-Wl,{tag}", f"-Wl,-rpath,{path}"] if path else []
    library = link(compiler, tmp_path / "answer.so", *options)
    before = library.read_bytes()
    run_path.clean_folder(tmp_path)
    after = library.read_bytes()
    assert (after == before) is (stays or path is None)
    assert path is None or (path.encode() in after) is stays
    ask = "import ctypes, sys; print(ctypes.CDLL(sys.argv[1]).answer())"
    done = subprocess.run(
        [sys.executable, "-c", ask, library], capture_output=True, text=True, check=True
    )
    assert done.stdout == "42\n"


@pytest.mark.parametrize("content", [b"", b"\x7fELF", b"text", b"\x7fELF\x01\x01" + bytes(80)])
def test_what_is_no_elf_file_of_this_kind_is_left_alone(content):
    assert run_path.without_foreign_run_path(content) == content


def test_depends_are_those_of_the_libraries(compiler, tmp_path):
    link(compiler, tmp_path / "a.so", "-lz", "-lm")
    libc, zlib = needed_packages(tmp_path)
    assert re.fullmatch(r"libc6 \(>= 2\.\d+(\.\d+)?\)", libc)
    assert zlib == "zlib1g"


def test_the_c_library_is_as_new_as_what_is_asked_of_it(compiler, tmp_path):
    source = tmp_path / "recent.c"
    source.write_text("#include <string.h>\nint f(void) { return sigabbrev_np(1) != 0; }", "utf-8")
    command = [compiler, "-shared", "-w", "-o", tmp_path / "recent.so", source]
    if subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("needs a C library that has sigabbrev_np")
    assert libraries.least_glibc([str(tmp_path / "recent.so")]) == "2.32"


def test_a_library_that_nobody_brings_is_told(compiler, tmp_path):
    (tmp_path / "in").mkdir()
    strange = link(compiler, tmp_path / "libstrange.so", "-Wl,-soname,libstrange.so.9")
    link(compiler, tmp_path / "in" / "a.so", str(strange))
    with pytest.raises(UnknownLibraryError, match=r"libstrange\.so\.9"):
        needed_packages(tmp_path / "in")


def test_the_share_tree_is_valid_for_desktops(tmp_path):
    share_tree.write_share(tmp_path / "share")
    application = share_tree.APPLICATION_ID
    for size in share_tree.ICON_SIZES:
        icon = tmp_path / f"share/icons/hicolor/{size}x{size}/apps/{application}.png"
        assert icon.read_bytes()[16:24] == size.to_bytes(4, "big") * 2
    metainfo = tmp_path / f"share/metainfo/{application}.metainfo.xml"
    assert f'<release version="{version()}"' in metainfo.read_text(encoding="utf-8")
    assert not [p for p in tmp_path.rglob("*") if p.is_file() and b"@VERSION@" in p.read_bytes()]
    desktops = sorted((tmp_path / "share" / "applications").iterdir())
    assert [path.name for path in desktops] == [f"{application}.desktop", "zz-qingdu-pages.desktop"]
    for tool, arguments in {
        "desktop-file-validate": desktops,
        "appstreamcli": ["validate", "--no-net", metainfo],
    }.items():
        if shutil.which(tool):
            done = subprocess.run([tool, *arguments], capture_output=True, text=True, check=False)
            assert done.returncode == 0, done.stdout


def test_pages_are_offered_but_a_browser_comes_first(tmp_path):
    if shutil.which("update-desktop-database") is None:
        pytest.skip("needs desktop-file-utils")
    share_tree.write_share(tmp_path / "share")
    applications = tmp_path / "share" / "applications"
    others = ("chromium", "firefox-esr", "org.gnome.Epiphany", "org.kde.kate", "xed", "vim")
    for other in others:
        (applications / f"{other}.desktop").write_text(
            f"[Desktop Entry]\nType=Application\nName={other}\nExec={other} %F\n"
            "MimeType=text/html;text/plain;\n",
            encoding="utf-8",
        )
    subprocess.run(["update-desktop-database", applications], check=True)
    cache = (applications / "mimeinfo.cache").read_text(encoding="utf-8")
    rows = dict(line.split("=") for line in cache.splitlines() if "=" in line)
    for kind in ("text/html", "text/plain"):
        listed = rows[kind].strip(";").split(";")
        assert len(listed) == len(others) + 1
        assert "qingdu" in listed[-1]
    assert rows["application/x-mimearchive"].startswith(share_tree.APPLICATION_ID)


def test_the_same_files_give_the_same_archive(tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    archives = []
    for name, mask in (("first", 0o022), ("second", 0o077)):
        folder = tmp_path / name / "qingdu-1.0.0"
        old = os.umask(mask)
        (folder / "_internal").mkdir(parents=True)
        (folder / "qingdu").write_bytes(b"program")
        (folder / "qingdu").chmod(0o755 & ~mask)
        (folder / "_internal" / "字.txt").write_text("字", encoding="utf-8")
        (folder / "link").symlink_to("qingdu")
        os.umask(old)
        archives.append(portable.make_tar(folder, tmp_path / name))
    assert archives[0].read_bytes() == archives[1].read_bytes()
    with tarfile.open(archives[0]) as tar:
        members = {member.name: member for member in tar}
    assert members["qingdu-1.0.0/qingdu"].mode == 0o755
    assert members["qingdu-1.0.0/_internal/字.txt"].mode == 0o644
    assert {member.mtime for member in members.values()} == {1_700_000_000}
    assert {member.uname for member in members.values()} == {"root"}


def test_no_app_image_without_its_tool(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert app_image.make_app_image(tmp_path, tmp_path) is None


# What appimagetool does but for the runtime, which it puts before the file system.
STAND_IN = """#!/bin/sh
set -e
[ "$1 $2 $3" = "--no-appstream --comp zstd" ]
shift 3
while [ "$1" = --mksquashfs-opt ]; do options="$options $2"; shift 2; done
mksquashfs "$1" "$2" -comp zstd $options -root-owned -noappend -quiet -no-progress >/dev/null
"""


def test_an_app_image_is_a_file_system_with_the_whole_folder(tmp_path, monkeypatch):
    if shutil.which("mksquashfs") is None:
        pytest.skip("needs squashfs-tools")
    folder = tmp_path / "qingdu-1.0.0"
    (folder / "_internal").mkdir(parents=True)
    program = folder / "qingdu"
    program.write_text('#!/bin/sh\nls "$(dirname "$(readlink -f "$0")")"\n', encoding="utf-8")
    program.chmod(0o755)
    share_tree.write_share(folder / "share")
    tool = tmp_path / "appimagetool"
    tool.write_text(STAND_IN, encoding="utf-8")
    tool.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    image = app_image.make_app_image(app_image.make_app_dir(folder, tmp_path / "work"), tmp_path)
    assert image is not None
    assert image.name == f"Qingdu-{version()}-{os.uname().machine}.AppImage"
    app = tmp_path / "mounted"
    subprocess.run(["unsquashfs", "-q", "-n", "-d", app, image], check=True)
    broken = [path.name for path in app.iterdir() if not path.exists()]
    assert broken == []
    done = subprocess.run([app / "AppRun"], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["_internal", "qingdu"]
