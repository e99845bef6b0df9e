#!/usr/bin/env bash
# Text in a PDF of Qt's own writer comes out as Kangxi radicals.
# Expected: What QPdfWriter paints can be copied out of the PDF as the characters that were
#   painted.
# Seen: PySide6 6.11.3 with Noto Serif SC: of thirteen everyday characters not one comes out as
#   itself; 一 is U+2F00, 長 is U+2ED1. The PDF's map names a glyph by the first code point that the
#   face has for it, and these faces give radicals the glyphs of the characters.
# So: A PDF made this way cannot be searched for 一, 人, 大 or 見; PDFs that people copied from need
#   these code points mended.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env" || exit 2
"$folder/env/bin/pip" install --quiet --disable-pip-version-check PySide6-Essentials==6.11.3 pylopdf-fonts-zh-cn==0.1.1 pypdf==7.1.1 || exit 2
cd "$folder"
"$folder/env/bin/python" - <<'PY'
import os
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
import pylopdf_fonts_zh_cn
from pypdf import PdfReader
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QPainter, QPdfWriter

application = QGuiApplication([])
faces = Path(pylopdf_fonts_zh_cn.__file__).parent
QFontDatabase.addApplicationFont(str(faces / "NotoSerifSC-Regular.otf"))
painted = "一人大生行見面車長門雨食馬"
writer = QPdfWriter("out.pdf")
painter = QPainter(writer)
painter.setFont(QFont("Noto Serif SC", 14))
painter.drawText(200, 400, painted)
painter.end()
copied = PdfReader("out.pdf").pages[0].extract_text().strip()
print("painted", painted)
print("copied ", copied, " ".join(f"U+{ord(character):04X}" for character in copied))
radicals = [c for c in copied if 0x2E80 <= ord(c) <= 0x2FDF]
sys.exit(0 if len(radicals) == len(painted) else 1)
PY
