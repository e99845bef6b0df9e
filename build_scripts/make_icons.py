"""Makes the application's icon: 讀 on a page, its outline taken from the bundled font.

Writes resources/icons/qingdu.svg, the .png for documents and desktops without SVG, the .ico for
Windows and the .icns for macOS. The icons of the toolbar beside them are drawn by hand.
"""

from __future__ import annotations

import struct
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont

from build_scripts.painting import painted

_RESOURCES = Path(__file__).resolve().parent.parent / "resources"
_CHARACTER = "讀"
_CHARACTER_SIZE = 132  # of the 256 units of the drawing, the wider of its two sides
_CHARACTER_CENTRE = (128, 133)
_PNG_SIZE = 256
_ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)
_ICNS_SIZES = {b"icp4": 16, b"icp5": 32, b"icp6": 64, b"ic07": 128, b"ic08": 256, b"ic09": 512}
"""By the type under which macOS looks for a PNG of that size."""

_DRAWING = """\
<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256" viewBox="0 0 256 256">
  <defs>
    <linearGradient id="ground" x1="0" y1="0" x2="0" y2="1">
      <stop offset="0" stop-color="#4f8a86"/>
      <stop offset="1" stop-color="#2b5a60"/>
    </linearGradient>
  </defs>
  <rect x="8" y="8" width="240" height="240" rx="52" fill="url(#ground)"/>
  <path d="M60 37h108l42 42v136a14 14 0 0 1-14 14H60a14 14 0 0 1-14-14V51a14 14 0 0 1 14-14z"
        fill="#1c3f44" fill-opacity=".35"/>
  <path d="M60 32h108l42 42v136a14 14 0 0 1-14 14H60a14 14 0 0 1-14-14V46a14 14 0 0 1 14-14z"
        fill="#fbf7ec"/>
  <path d="M168 32l42 42h-32a10 10 0 0 1-10-10z" fill="#d9cfb6"/>
  <path fill="#203c42" d="{path}"/>
</svg>
"""

_WINDOWS = Path(__file__).resolve().parent / "windows"
_SIDE = 164, 314
"""What Modern UI 2 asks of the picture at the left of an installer's last page."""
_SIDE_DRAWING = """\
<svg xmlns="http://www.w3.org/2000/svg" width="164" height="314" viewBox="0 0 164 314">
  <rect width="164" height="314" fill="#e9e4d6"/>
  <g transform="translate(34 54) scale(.375)">
{inside}  </g>
</svg>
"""


def _outline() -> str:
    """Return the character as an SVG path in the units of the drawing."""
    font = TTFont(_RESOURCES / "fonts" / "QingduSerif.otf")
    glyphs = font.getGlyphSet()
    glyph = glyphs[font.getBestCmap()[ord(_CHARACTER)]]
    bounds = BoundsPen(glyphs)
    glyph.draw(bounds)
    left, bottom, right, top = bounds.bounds
    scale = _CHARACTER_SIZE / max(right - left, top - bottom)
    x, y = _CHARACTER_CENTRE
    middle_x, middle_y = (left + right) / 2, (bottom + top) / 2
    pen = SVGPathPen(glyphs, ntos=lambda number: f"{number:.1f}".removesuffix(".0"))
    placed = (scale, 0, 0, -scale, x - scale * middle_x, y + scale * middle_y)
    glyph.draw(TransformPen(pen, placed))
    return str(pen.getCommands())


def _ico(pictures: Sequence[tuple[int, bytes]]) -> bytes:
    """Pack PNGs by size into a Windows icon ([MS-ICO]: a directory, then the pictures)."""
    directory = struct.pack("<HHH", 0, 1, len(pictures))
    offset = len(directory) + 16 * len(pictures)
    for size, picture in pictures:
        side = size % 256  # 256 is written as 0
        directory += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(picture), offset)
        offset += len(picture)
    return directory + b"".join(picture for _, picture in pictures)


def _icns(pictures: Iterable[tuple[bytes, bytes]]) -> bytes:
    """Pack PNGs by type into a macOS icon: type and length in front of each, and of all."""
    body = b"".join(
        kind + struct.pack(">I", 8 + len(picture)) + picture for kind, picture in pictures
    )
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


def main() -> int:
    """Write the icon in its four formats."""
    icons = _RESOURCES / "icons"
    drawing = icons / "qingdu.svg"
    drawing.write_text(_DRAWING.format(path=_outline()), encoding="utf-8", newline="\n")
    (icons / "qingdu.png").write_bytes(painted(drawing, _PNG_SIZE))
    (icons / "qingdu.ico").write_bytes(
        _ico([(size, painted(drawing, size)) for size in _ICO_SIZES])
    )
    pictures = ((kind, painted(drawing, size)) for kind, size in _ICNS_SIZES.items())
    (icons / "qingdu.icns").write_bytes(_icns(pictures))
    inside = "".join(drawing.read_text("utf-8").splitlines(keepends=True)[1:-1])
    side = _SIDE_DRAWING.format(inside=inside)
    work = _WINDOWS / "setup-side.svg"
    work.write_text(side, encoding="utf-8", newline="\n")
    (_WINDOWS / "setup-side.bmp").write_bytes(painted(work, *_SIDE, form="bmp"))
    work.unlink()
    print(*(f"{path.name}: {path.stat().st_size} bytes" for path in sorted(icons.glob("qingdu.*"))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
