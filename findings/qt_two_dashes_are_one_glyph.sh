#!/usr/bin/env bash
# A Chinese dash, two characters, is one glyph in Qt.
# Expected: Four characters 河——水 are shaped as four glyphs, so positions between them can be had
#   from the glyphs.
# Seen: PySide6 6.11.3, QTextLayout with Noto Serif SC: three glyphs; the face joins U+2014 U+2014
#   into one glyph two em wide, and the list of string positions skips a number.
# So: A caret, a selection or a find mark between the halves of —— has no glyph to ask; the
#   cluster's width has to be divided.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env" || exit 2
"$folder/env/bin/pip" install --quiet --disable-pip-version-check PySide6-Essentials==6.11.3 pylopdf-fonts-zh-cn==0.1.1 || exit 2
cd "$folder"
"$folder/env/bin/python" - <<'PY'
import os
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
import pylopdf_fonts_zh_cn
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QTextLayout

application = QGuiApplication([])
faces = Path(pylopdf_fonts_zh_cn.__file__).parent
QFontDatabase.addApplicationFont(str(faces / "NotoSerifSC-Regular.otf"))
layout = QTextLayout("河——水", QFont("Noto Serif SC", 20))
layout.beginLayout()
line = layout.createLine()
line.setLineWidth(10_000)
layout.endLayout()
glyphs, positions = [], []
for run in line.glyphRuns(0, 4, QTextLayout.GlyphRunRetrievalFlag.RetrieveAll):
    glyphs += run.glyphIndexes()
    positions += run.stringIndexes()
print(f"characters 4, glyphs {len(glyphs)}, their places in the text {positions}")
sys.exit(0 if len(glyphs) == 3 and len(positions) == 3 and 2 not in positions else 1)
PY
