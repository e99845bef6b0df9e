"""Everything around the program that a Linux desktop looks for below ``share``."""

from __future__ import annotations

import gzip
import shutil
from datetime import UTC, datetime
from pathlib import Path

from build_scripts.associations import mime_type_line, shared_mime_package
from build_scripts.environment import ROOT
from build_scripts.linux.command_line import (
    ask_program,
    bash_completion,
    fish_completion,
    manual_page,
    zsh_completion,
)
from build_scripts.painting import painted
from build_scripts.version import source_date_epoch, version
from reader.loading.formats import Offer

APPLICATION_ID = "io.github.qingdu.Qingdu"
ICON_SIZES = (16, 22, 24, 32, 48, 64, 96, 128, 192, 256, 512)

_HERE = Path(__file__).resolve().parent
_SOURCES = _HERE / "share"
_ICON = ROOT / "resources" / "icons" / "qingdu.svg"


def release_date() -> str:
    """Return the day of the sources as ``2026-11-25``."""
    return datetime.fromtimestamp(source_date_epoch(), UTC).strftime("%Y-%m-%d")


def filled(template: str) -> str:
    """Return ``template`` with the version, its date and the formats in it."""
    values = {"VERSION": version(), "DATE": release_date()}
    values |= {f"MIME_TYPES_{offer.name}": mime_type_line(offer) for offer in Offer}
    for name, value in values.items():
        template = template.replace(f"@{name}@", value)
    return template


def write_share(share: Path) -> None:
    """Fill the folder ``share``, which must not be there yet."""
    for name, folder in {
        f"{APPLICATION_ID}.desktop": "applications",
        "zz-qingdu-pages.desktop": "applications",
        f"{APPLICATION_ID}.metainfo.xml": "metainfo",
    }.items():
        described = filled((_SOURCES / name).read_text(encoding="utf-8"))
        _write(share / folder / name, described.encode())
    _write(share / "mime" / "packages" / f"{APPLICATION_ID}.xml", shared_mime_package().encode())
    _write_icons(share / "icons" / "hicolor")
    _write_words_for_shells(share)


def _write_icons(folder: Path) -> None:
    apps = folder / "scalable" / "apps"
    _copy(_ICON, apps / f"{APPLICATION_ID}.svg")
    symbolic = f"{APPLICATION_ID}-symbolic.svg"
    _copy(_SOURCES / symbolic, folder / "symbolic" / "apps" / symbolic)
    for size in ICON_SIZES:
        target = folder / f"{size}x{size}" / "apps" / f"{APPLICATION_ID}.png"
        _write(target, painted(_ICON, size))


def _write_words_for_shells(share: Path) -> None:
    commands = ask_program()
    template = (_HERE / "qingdu.1.in").read_text(encoding="utf-8")
    manual = filled(manual_page(commands, template)).encode()
    _write(share / "man" / "man1" / "qingdu.1.gz", gzip.compress(manual, mtime=0))
    for path, words in {
        "bash-completion/completions/qingdu": bash_completion(commands),
        "zsh/vendor-completions/_qingdu": zsh_completion(commands),
        "fish/vendor_completions.d/qingdu.fish": fish_completion(commands),
    }.items():
        _write(share / path, words.encode())


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def _write(target: Path, content: bytes) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)
