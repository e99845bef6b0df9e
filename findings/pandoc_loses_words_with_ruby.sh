#!/usr/bin/env bash
# Expected: pandoc keeps the words of a document that it reads; what it has no form for loses its form only.
# Seen: pandoc 3.9 (pypandoc_binary 1.17) loses a word that has a reading above it, from DOCX (w:ruby) and from ODT (text:ruby): 他的頭很長 becomes 他的很長.
# So: Markdown that was made of such a document with pandoc lacks words; nothing in the file tells.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv" >/dev/null || exit 2
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pypandoc_binary==1.17 python-docx==1.2.0 odfpy==1.4.1 2>/dev/null || exit 2
cd "$folder" || exit 2
PYTHONUTF8=1 "$folder/venv/bin/python" - <<'PY'
import sys
import docx
import pypandoc
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from odf import text
from odf.opendocument import OpenDocumentText
word = docx.Document()
paragraph = word.add_paragraph("他的")
paragraph._p.append(parse_xml(
    f'<w:r {nsdecls("w")}><w:ruby><w:rubyPr><w:rubyAlign w:val="center"/><w:hps w:val="10"/><w:hpsRaise w:val="18"/>'
    '<w:hpsBaseText w:val="21"/><w:lid w:val="zh-TW"/></w:rubyPr><w:rt><w:r><w:t>ㄊㄡˊ</w:t></w:r></w:rt>'
    "<w:rubyBase><w:r><w:t>頭</w:t></w:r></w:rubyBase></w:ruby></w:r>"))
paragraph.add_run("很長")
word.save("ruby.docx")
odt = OpenDocumentText()
line, ruby = text.P(text="他的"), text.Ruby()
ruby.addElement(text.RubyBase(text="頭"))
ruby.addElement(text.RubyText(text="ㄊㄡˊ"))
line.addElement(ruby)
line.addText("很長")
odt.text.addElement(line)
odt.save("ruby.odt")
got = [pypandoc.convert_file(f"ruby.{suffix}", "plain").strip() for suffix in ("docx", "odt")]
print(pypandoc.get_pandoc_version(), got)
sys.exit(got != ["他的很長", "他的很長"])
PY
