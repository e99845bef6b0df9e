"""Tries the frozen program as a stranger's machine would: ``smoke.py FOLDER``.

Every check runs with an empty environment, from another folder, on a page that it writes itself;
the program is tried where it was built and from a path with Chinese in it.
"""

from __future__ import annotations

import json
import os
import plistlib
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import time
import zipfile
import zlib
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path
from typing import TypeAlias

TITLE = "巷口那間圖書館"
PAGE = f"""<!DOCTYPE html>
<html lang="zh-Hant"><head><meta charset="utf-8"><title>{TITLE}</title></head><body>
<article><h1>{TITLE}</h1>
<p>每天清晨，巷口的圖書館還沒有開門，就已經有人在門外讀報。老館長說，這裡的書不多，頭髮花白的讀者卻很多。</p>
<figure><img src="hall.jpg" alt=""><figcaption>閱覽室的早晨。</figcaption></figure>
<h2>一張借書證</h2>
<p>孩子們放學以後，會先到這裡寫完功課，再把借來的故事書帶回家。有一位學生說，他的第一張借書證，至今還夾在日記裡面。</p>
<p>後來圖書館搬了新址，桌椅換了，燈也亮了，只有那塊木頭招牌沒有換，字跡雖然淡了，遠遠看去依然認得出來。</p>
</article></body></html>
"""
CONVERTED = "头发花白的读者"  # takes OpenCC's phrases, so they are in the program
_SECONDS = 600
"""Before the program counts as hanging: an emulated processor takes a minute to start."""
_PICTURE_SIZE = (900, 700)
LEAST_LINES = 60  # of pixels that differ from each other, in a picture with text in it


class SmokeError(Exception):
    """The frozen program does not do what it must."""


def _start(program: Path, *arguments: str, folder: Path) -> tuple[str, float]:
    """Run the program with an empty environment; return what it printed and the seconds taken."""
    started = time.perf_counter()
    done = subprocess.run(
        [program, *arguments],
        cwd=folder,
        env={"SYSTEMROOT": os.environ["SYSTEMROOT"]} if os.name == "nt" else {},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        timeout=_SECONDS,
    )
    seconds = time.perf_counter() - started
    if done.returncode != 0:
        said = done.stderr.decode("utf-8", errors="replace")
        message = f"qingdu {' '.join(arguments)} ended with {done.returncode}:\n{said}"
        raise SmokeError(message)
    return done.stdout.decode("utf-8"), seconds


def _require(holds: bool, message: str) -> None:
    if not holds:
        raise SmokeError(message)


def _show_reads_the_page(program: Path, folder: Path) -> float:
    output, seconds = _start(program, "show", "page.html", "--format", "json", folder=folder)
    article = json.loads(output)
    kinds = [block["kind"] for block in article["blocks"]]
    _require(article["title"] == TITLE, f"The title is {article['title']!r}.")
    _require("figure" in kinds and "heading" in kinds, f"The blocks are {kinds}.")
    return seconds


def _show_reads_every_format(program: Path, folder: Path) -> float:
    """Each kind of file takes other modules of Python's library, which may have been left out."""
    names = sorted(path.name for path in folder.glob("saved.*"))
    output, seconds = _start(program, "show", *names, "--format", "jsonl", folder=folder)
    titles = [json.loads(line).get("title") for line in output.splitlines()]
    _require(titles == [TITLE] * len(names), f"The titles of {names} are {titles}.")
    return seconds


def _show_converts(program: Path, folder: Path) -> float:
    output, seconds = _start(program, "show", "page.html", "--script", "hans", folder=folder)
    _require(CONVERTED in output, f"Simplified is not as expected:\n{output}")
    return seconds


def _snapshot_paints(program: Path, folder: Path) -> float:
    picture = folder / "page.png"
    size = "{}x{}".format(*_PICTURE_SIZE)
    options = ("--size", size, "--script", "hans", "--theme", "dark")
    _, seconds = _start(
        program, "snapshot", "page.html", "-o", picture.name, *options, folder=folder
    )
    data = picture.read_bytes()
    picture.unlink()
    _require(_png_size(data) == _PICTURE_SIZE, f"The picture's size is {_png_size(data)}.")
    lines = distinct_lines(data)
    _require(lines >= LEAST_LINES, f"The picture looks empty: {lines} different lines.")
    return seconds


def _export_writes_every_format(program: Path, folder: Path) -> float:
    seconds = 0.0
    for name in ("epub", "pdf", "html", "md", "txt", "docx"):
        written = folder / f"given-on.{name}"
        _, took = _start(program, "export", "page.html", "-o", written.name, folder=folder)
        _require(written.stat().st_size > 0, f"{written.name} is empty.")
        written.unlink()
        seconds += took
    return seconds


def _window_without_display_prints(program: Path, folder: Path) -> float:
    """Only where a display can be missing: elsewhere the window would stay open."""
    if sys.platform != "linux":
        return 0.0
    output, seconds = _start(program, "page.html", folder=folder)
    _require(TITLE in output, f"Without a display the article is not printed:\n{output}")
    return seconds


Check: TypeAlias = Callable[[Path, Path], float]

CHECKS: tuple[Check, ...] = (
    _show_reads_the_page,
    _show_reads_every_format,
    _show_converts,
    _snapshot_paints,
    _export_writes_every_format,
    _window_without_display_prints,
)


def write_pages(folder: Path) -> None:
    """Write the page into ``folder`` in every format in which pages are saved."""
    (folder / "page.html").write_text(PAGE, encoding="utf-8")
    (folder / "saved.big5.html").write_bytes(PAGE.replace("utf-8", "big5").encode("big5"))
    paragraphs = "\n\n".join(re.findall(r"<p>(.*)</p>", PAGE))
    (folder / "saved.md").write_text(f"# {TITLE}\n\n{paragraphs}\n", encoding="utf-8")
    mail = EmailMessage()
    mail["Subject"] = TITLE
    mail.set_content(PAGE, subtype="html", cte="quoted-printable")
    mail["Content-Location"] = "https://example.org/page.html"
    whole = EmailMessage()
    whole.make_related()
    whole.attach(mail)
    (folder / "saved.mhtml").write_bytes(bytes(whole))
    resource = {
        "WebResourceData": PAGE.encode(),
        "WebResourceMIMEType": "text/html",
        "WebResourceTextEncodingName": "UTF-8",
        "WebResourceURL": "https://example.org/page.html",
    }
    archive = plistlib.dumps({"WebMainResource": resource}, fmt=plistlib.FMT_BINARY)
    (folder / "saved.webarchive").write_bytes(archive)
    with zipfile.ZipFile(folder / "saved.zip", "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("page.html", PAGE)


def _png_size(data: bytes) -> tuple[int, int]:
    """Return width and height out of a PNG's first chunk (PNG specification, 11.2.2)."""
    _require(data.startswith(b"\x89PNG\r\n\x1a\n"), "The picture is not a PNG.")
    width, height = struct.unpack(">II", data[16:24])
    return width, height


def distinct_lines(data: bytes) -> int:
    """Count the lines of a PNG that differ as they are stored, without undoing the filters."""
    _, height = _png_size(data)
    packed = b""
    position = 8
    while position < len(data):
        (length,) = struct.unpack_from(">I", data, position)
        if data[position + 4 : position + 8] == b"IDAT":
            packed += data[position + 8 : position + 8 + length]
        position += 12 + length
    pixels = zlib.decompress(packed)
    width = len(pixels) // height
    return len({pixels[line * width : (line + 1) * width] for line in range(height)})


def _try_at(place: str, built: Path, work: Path) -> None:
    program = built / ("qingdu-cli.exe" if os.name == "nt" else "qingdu")
    for check in CHECKS:
        seconds = check(program, work)
        print(f"{check.__name__.strip('_').replace('_', ' ')}, {place}: {seconds:.2f} s")


def _require_whole(built: Path) -> None:
    lost = [path.name for path in built.rglob("*") if path.is_symlink() and not path.exists()]
    _require(not lost, f"These links lead nowhere: {', '.join(lost)}")


def _print_size(built: Path) -> None:
    files = [path for path in built.rglob("*") if path.is_file() and not path.is_symlink()]
    megabytes = sum(path.stat().st_size for path in files) / 1e6
    print(f"{megabytes:.1f} MB in {len(files)} files")  # a console may lack the name's characters


def main(built: Path) -> int:
    """Try the program in the folder ``built``; return 1 and say why when something is wrong."""
    with tempfile.TemporaryDirectory() as temporary:
        work = Path(temporary) / "elsewhere"
        work.mkdir()
        write_pages(work)
        copy = Path(temporary) / "讀者 的 é" / "清讀"
        shutil.copytree(built, copy, symlinks=True)
        try:
            _require_whole(built)
            _try_at("where it was built", built, work)
            _try_at("in a path with Chinese in it", copy, work)
        except (SmokeError, OSError, ValueError, LookupError, subprocess.TimeoutExpired) as error:
            print(f"The frozen program fails: {error}", file=sys.stderr)
            return 1
    _print_size(built)
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve()))
