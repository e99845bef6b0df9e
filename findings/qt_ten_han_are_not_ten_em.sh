#!/usr/bin/env bash
# A line of Chinese in Qt is a little shorter than its characters.
# Expected: Ten Han characters of a monospaced-by-design face at 20 px are 200 px wide, so a
#   column of 36 em holds 36.
# Seen: PySide6 6.11.3, QTextLayout without hinting, Noto Serif SC: 199.84 px at 20 px, 179.84 at
#   18, 239.84 at 24, and 160 and 220 to the pixel at 16 and 22.
# So: Columns made of em and text set by QTextLayout drift apart; whoever sets on a grid has to
#   place each character itself.
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
found = {}
for size in (16, 18, 20, 22, 24):
    font = QFont("Noto Serif SC")
    font.setPixelSize(size)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    layout = QTextLayout("一二三四五六七八九十", font)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(10_000)
    layout.endLayout()
    found[size] = line.naturalTextWidth()
    print(f"{size} px: ten characters are {found[size]} px, {found[size] - 10 * size:+} px")
shorter = {size for size, width in found.items() if width < 10 * size}
sys.exit(0 if shorter == {18, 20, 24} else 1)
PY
