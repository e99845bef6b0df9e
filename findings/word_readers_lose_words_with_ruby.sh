#!/usr/bin/env bash
# Expected: readers of DOCX give the words of a paragraph; a reading above one (w:ruby) is left out or stands in brackets.
# Seen: python-docx 1.2.0 and mammoth 1.13.0 leave the word itself out: 他的頭很長 with a reading above 頭 becomes 他的很長.
# So: schoolbooks and papers with pinyin or zhuyin lose words without a trace; text taken out of DOCX has to look into w:rubyBase.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv" >/dev/null || exit 2
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check python-docx==1.2.0 mammoth==1.13.0 2>/dev/null || exit 2
cd "$folder" || exit 2
PYTHONUTF8=1 "$folder/venv/bin/python" - <<'PY'
import io
import sys
import docx
import mammoth
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
document = docx.Document()
paragraph = document.add_paragraph("他的")
paragraph._p.append(parse_xml(
    f'<w:r {nsdecls("w")}><w:ruby><w:rubyPr><w:rubyAlign w:val="center"/><w:hps w:val="10"/><w:hpsRaise w:val="18"/>'
    '<w:hpsBaseText w:val="21"/><w:lid w:val="zh-TW"/></w:rubyPr><w:rt><w:r><w:t>ㄊㄡˊ</w:t></w:r></w:rt>'
    "<w:rubyBase><w:r><w:t>頭</w:t></w:r></w:rubyBase></w:ruby></w:r>"))
paragraph.add_run("很長")
document.save("ruby.docx")
read = docx.Document("ruby.docx").paragraphs[0].text
html = mammoth.convert_to_html(io.BytesIO(open("ruby.docx", "rb").read())).value
print(read, html)
sys.exit((read, html) != ("他的很長", "<p>他的很長</p>"))
PY
