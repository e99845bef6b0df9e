"""Makes the portable archive: a folder that runs where it is unpacked."""

from __future__ import annotations

import lzma
import platform
import shutil
import tarfile
from pathlib import Path

from build_scripts.components import LICENCES
from build_scripts.environment import ROOT
from build_scripts.linux.share_tree import filled, write_share
from build_scripts.version import source_date_epoch

# The branch filter makes addresses in x86 code repeat, which saves a tenth.
_FILTERS = [
    *([{"id": lzma.FILTER_X86}] if platform.machine() == "x86_64" else []),
    {"id": lzma.FILTER_LZMA2, "preset": 6},
]


def portable_name() -> str:
    """Return the name of the portable folder."""
    return filled(f"qingdu-@VERSION@-linux-{platform.machine()}")


def make_portable_folder(built: Path, work: Path) -> Path:
    """Return the portable folder of the frozen program ``built``, made below ``work``."""
    folder = work / portable_name()
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(built, folder, symlinks=True)
    write_share(folder / "share")
    licences = folder / "licences"
    shutil.copytree(LICENCES, licences)
    shutil.copy(ROOT / "resources" / "fonts" / "OFL.txt", licences / "OFL.txt")
    return folder


def make_tar(folder: Path, result: Path) -> Path:
    """Write ``folder`` as a .tar.xz into the folder ``result`` and return its path.

    The same files give the same bytes: sorted, owned by root, all of the time of the sources.
    """
    archive = result / f"{folder.name}.tar.xz"
    with (
        lzma.open(archive, "wb", format=lzma.FORMAT_XZ, filters=_FILTERS) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as tar,
    ):
        tar.add(folder, folder.name, recursive=False, filter=_settled)
        for path in sorted(folder.rglob("*")):
            name = f"{folder.name}/{path.relative_to(folder).as_posix()}"
            tar.add(path, name, recursive=False, filter=_settled)
    return archive


def _settled(member: tarfile.TarInfo) -> tarfile.TarInfo:
    member.uid = member.gid = 0
    member.uname = member.gname = "root"
    member.mtime = source_date_epoch()
    is_program = member.isdir() or bool(member.mode & 0o100)
    member.mode = 0o777 if member.issym() else 0o755 if is_program else 0o644
    return member
