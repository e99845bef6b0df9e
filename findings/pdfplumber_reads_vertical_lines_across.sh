#!/usr/bin/env bash
# Expected: a reader of PDF that knows that a font is set vertically follows its lines down.
# Seen: pdfplumber 0.11.10 reads two vertical lines across, one character of each: 孩 村, 子 里, from the left; pdfminer.six 20260107 makes each character a line until detect_vertical is asked for.
# So: books from Taiwan come out as rows of single characters, in the order of no line.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv" >/dev/null || exit 2
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check reportlab==5.1.0 pdfminer.six==20260107 pdfplumber==0.11.10 pypdf==7.1.1 pypdfium2==5.15.2 2>/dev/null || exit 2
cd "$folder" || exit 2
PYTHONUTF8=1 "$folder/venv/bin/python" - <<'PY'
import sys
import pdfplumber
from pdfminer.high_level import extract_text
from pdfminer.layout import LAParams
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen import canvas
pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light", isVertical=True))
page = canvas.Canvas("lines.pdf")
page.setFont("STSong-Light", 12)
page.drawString(500, 700, "村里的人")
page.drawString(480, 700, "孩子們在")
page.save()
with pdfplumber.open("lines.pdf") as pages:
    across = pages.pages[0].extract_text().split("\n")
apart = extract_text("lines.pdf").split()
asked = extract_text("lines.pdf", laparams=LAParams(detect_vertical=True)).split()
print(across, apart, asked)
sys.exit((across, apart, asked) != (["孩 村", "子 里", "們 的", "在 人"], list("孩子們在村里的人"), ["村里的人", "孩子們在"]))
PY
