#!/usr/bin/env bash
# reportlab's wrapping for Chinese begins lines with commas and ends them with quotation marks.
# Expected: wordWrap='CJK' keeps ，。” off the beginning of a line and “ off its end, as every rule
#   of Chinese setting asks (clreq 3.1.6).
# Seen: reportlab 5.1.0: of fourteen widths of one paragraph nearly all have lines that begin with
#   ， or ” or end with “.
# So: Chinese PDFs need a setter of their own, or line ends that are found before reportlab is
#   given the text.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env" || exit 2
"$folder/env/bin/pip" install --quiet --disable-pip-version-check reportlab==5.1.0 || exit 2
cd "$folder"
"$folder/env/bin/python" - <<'PY'
import sys

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.platypus import Paragraph

pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
style = ParagraphStyle("a", fontName="STSong-Light", fontSize=10, leading=14, wordWrap="CJK")
text = "渡口在河的下游，水面很宽，船一天来回四次。他说：“等到冬天，河水浅了，船就要停。”她没有回答。" * 3
wrong = []
for width in range(60, 200, 10):
    paragraph = Paragraph(text, style)
    paragraph.wrap(width, 1000)
    for line in paragraph.blPara.lines:
        words = line[1] if isinstance(line, tuple) else "".join(word.text for word in line.words)
        words = words if isinstance(words, str) else "".join(words)
        if words[:1] in "，。、；：？！”" or words[-1:] == "“":
            wrong.append((width, words[:4], words[-2:]))
print(f"{len(wrong)} lines begin or end wrongly, such as", *wrong[:5], sep="\n")
sys.exit(0 if len(wrong) > 5 else 1)
PY
