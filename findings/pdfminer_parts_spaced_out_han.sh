#!/usr/bin/env bash
# Expected: text taken from a PDF has no blanks between Han characters where the page has none, however loosely they are set.
# Seen: pdfminer.six 20260107 and pdfplumber 0.11.10 put a blank behind each character of a title set with 4 points between them; pypdf 7.1.1 and PDFium (pypdfium2 5.15.2) put none.
# So: titles and justified lines of Chinese PDFs are parted by some tools only; blanks between Han have to go when such text is pasted.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv" >/dev/null || exit 2
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check reportlab==5.1.0 pdfminer.six==20260107 pdfplumber==0.11.10 pypdf==7.1.1 pypdfium2==5.15.2 2>/dev/null || exit 2
cd "$folder" || exit 2
PYTHONUTF8=1 "$folder/venv/bin/python" - <<'PY'
import sys
import pdfplumber
import pypdf
import pypdfium2
from pdfminer.high_level import extract_text
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen import canvas
pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
page = canvas.Canvas("title.pdf")
line = page.beginText(72, 700)
line.setFont("STSong-Light", 12)
line.setCharSpace(4)
line.textLine("村里的新桥")
page.drawText(line)
page.save()
with pdfplumber.open("title.pdf") as pages:
    plumber = pages.pages[0].extract_text()
got = [extract_text("title.pdf").strip(), plumber, pypdf.PdfReader("title.pdf").pages[0].extract_text().strip(),
       pypdfium2.PdfDocument("title.pdf")[0].get_textpage().get_text_range().strip()]
print(got)
sys.exit(got != ["村 里 的 新 桥", "村 里 的 新 桥", "村里的新桥", "村里的新桥"])
PY
