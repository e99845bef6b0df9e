"""Sets the cases of tests/ui/setting/clreq.toml beside a browser's setting, to be looked at.

    python -m build_scripts.clreq_sheets FOLDER [BROWSER]

For each of four scripts and both directions there is a picture in FOLDER: of every case our setting
and, at its right, that of BROWSER (a Chromium; without one, ours alone), in frames as wide as the
case's line. Nothing is shown to anyone.
"""

from __future__ import annotations

import html
import os
import subprocess
import sys
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from reader.core.article import Article, Metadata
from reader.core.settings import PageSettings, Theme
from reader.core.text import Text
from reader.core.variants import Region, Script
from reader.ui.look.fonts import FontBook
from reader.ui.look.theme import load_colours
from reader.ui.page.layout.frames import Frame
from reader.ui.page.paint.lit import Lights
from reader.ui.page.paint.word_painting import WordPainter
from reader.ui.page.text.dressing import Look
from reader.ui.page.text.words import Manner, WordSetter
from reader.ui.setting.breaking import Measure
from reader.ui.setting.glyphs import GlyphBook
from reader.ui.setting.placing import Align
from reader.ui.typesetting.page_style import page_style

TABLE = Path(__file__).resolve().parent.parent / "tests" / "ui" / "setting" / "clreq.toml"
SCRIPTS = {
    "hans": (Script.HANS, Region.CHINA, "zh-Hans-CN"),
    "hant": (Script.HANT, None, "zh-Hant"),
    "tw": (Script.HANT, Region.TAIWAN, "zh-Hant-TW"),
    "hk": (Script.HANT, Region.HONG_KONG, "zh-Hant-HK"),
}
EM, PITCH = 20, 1.5
COLUMNS = 6
WIDTH, LABEL = 250, 16
HEIGHT = {False: 130, True: 270}
"""Of a case, in pixels; lines that run down need more."""
_TRIMMED = {"hans": "trim-start", "hk": "trim-start", "hant": "space-all", "tw": "space-all"}


def main(arguments: Sequence[str]) -> int:
    """Write the pictures."""
    if not 1 <= len(arguments) <= 2:
        print(__doc__)
        return 2
    folder, browser = Path(arguments[0]), arguments[1] if len(arguments) > 1 else ""
    folder.mkdir(parents=True, exist_ok=True)
    _application = QApplication([])
    cases: list[Mapping[str, Any]] = tomllib.loads(TABLE.read_text("utf-8"))["case"]
    for script in SCRIPTS:
        for vertical in (False, True):
            ours = _ours(cases, script, vertical=vertical)
            sheet = QImage(ours.width() * (2 if browser else 1), ours.height(), ours.format())
            painter = QPainter(sheet)
            painter.drawImage(0, 0, ours)
            if browser:
                size = ours.width(), ours.height()
                theirs = _theirs(cases, script, browser, size, vertical=vertical)
                painter.drawImage(ours.width(), 0, theirs)
            painter.end()
            sheet.save(str(folder / f"{script}-{'vertical' if vertical else 'horizontal'}.png"))
    return 0


def _size(count: int, *, vertical: bool) -> tuple[int, int]:
    return COLUMNS * WIDTH, -(-count // COLUMNS) * HEIGHT[vertical]


def _corner(number: int, *, vertical: bool) -> tuple[int, int]:
    return number % COLUMNS * WIDTH + 14, number // COLUMNS * HEIGHT[vertical]


def _ours(cases: Sequence[Mapping[str, Any]], script: str, *, vertical: bool) -> QImage:
    fonts, book, colours = FontBook(), GlyphBook(), load_colours(Theme.LIGHT)
    article = Article("0" * 64, Metadata(), (), *SCRIPTS[script][:2])
    image = QImage(*_size(len(cases), vertical=vertical), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    for number, case in enumerate(cases):
        page = replace(
            PageSettings(font_size=EM),
            hanging=case.get("habits") == "hang",
            strict_lines=case.get("habits") == "strict",
        )
        setter = WordSetter(page_style(article, page, colours, fonts), book)
        long = case["characters"] * EM
        manner = Manner(Look(), Align.JUSTIFIED, pitch=PITCH * EM)
        words = setter.set(Text(case["text"]), manner, Measure(long), vertical=vertical)
        left, top = _corner(number, vertical=vertical)
        painter.setPen(QColor("#888"))
        painter.drawText(left, top + LABEL - 4, f"{number + 1} {case['section']} {case['what']}")
        frame = Frame(left, top + LABEL + 4)
        if vertical:
            frame = Frame(left + 3 * PITCH * EM, top + LABEL + 4, vertical=True)
        painter.setPen(QColor("#fbb"))
        painter.drawRect(frame.rect(QRectF(0, 0, long, words.height)))
        lights = Lights(QColor("#cce"), QColor("black"))
        drawn = WordPainter(painter, colours, lights, setter, book)
        drawn.paint(words, frame, (0.0, words.height))
    painter.end()
    return image


def _theirs(
    cases: Sequence[Mapping[str, Any]],
    script: str,
    browser: str,
    size: tuple[int, int],
    *,
    vertical: bool,
) -> QImage:
    families = FontBook().families_for(
        Article("0" * 64, Metadata(), (), *SCRIPTS[script][:2]), PageSettings().face, ""
    )
    latin = FontBook().latin_families(PageSettings().face, "")
    named = ", ".join(f"'{family}'" for family in (*latin, *families))
    cells = "".join(_cell(number, case, vertical=vertical) for number, case in enumerate(cases))
    style = (
        f"body{{margin:0;font:{EM}px/{PITCH} {named};background:white}}"
        "i{position:absolute;font:11px sans-serif;color:#888;white-space:nowrap}"
        "p{position:absolute;margin:0;outline:1px solid #fbb;text-align:justify;"
        f"text-spacing-trim:{_TRIMMED[script]};text-autospace:normal;line-break:normal;"
        "overflow-wrap:anywhere;white-space:pre-line;"
        f"writing-mode:{'vertical-rl' if vertical else 'horizontal-tb'}}}"
        "b{font-weight:normal;text-combine-upright:all}"
    )
    page = (
        f'<!DOCTYPE html><html lang="{SCRIPTS[script][2]}"><meta charset="utf-8">'
        f"<style>{style}</style>{cells}</html>"
    )
    with TemporaryDirectory() as folder:
        source, picture = Path(folder) / "cases.html", Path(folder) / "cases.png"
        source.write_text(page, "utf-8")
        subprocess.run(
            [
                *(browser, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"),
                *(f"--window-size={size[0]},{size[1]}", f"--user-data-dir={folder}/profile"),
                *(f"--screenshot={picture}", source.as_uri()),
            ],
            check=True,
            capture_output=True,
            timeout=120,
        )
        return QImage(str(picture)).scaled(
            *size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        )


def _cell(number: int, case: Mapping[str, Any], *, vertical: bool) -> str:
    left, top = _corner(number, vertical=vertical)
    long = case["characters"] * EM
    words = html.escape(case["text"], quote=False)
    place = f"left:{left}px;top:{top + LABEL + 4}px;width:{long}px"
    if vertical:
        right = COLUMNS * WIDTH - left - 3 * PITCH * EM
        place = f"right:{right}px;top:{top + LABEL + 4}px;height:{long}px"
    strict = ";line-break:strict" if case.get("habits") == "strict" else ""
    label = f"{number + 1} {case['section']} {html.escape(case['what'])}"
    return f'<i style="left:{left}px;top:{top}px">{label}</i><p style="{place}{strict}">{words}</p>'


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
