#!/usr/bin/env bash
# Expected: run.font.name = '楷体' sets the run's characters, which are Chinese, in that face.
# Seen: python-docx 1.2.0 writes it for ASCII and other Latin alone; w:eastAsia is not there, and Word takes the document's own for Han.
# So: a writer of Chinese DOCX has to set w:eastAsia by hand, in styles, too.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv" >/dev/null || exit 2
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check python-docx==1.2.0 2>/dev/null || exit 2
cd "$folder" || exit 2
PYTHONUTF8=1 "$folder/venv/bin/python" - <<'PY'
import sys
import docx
from docx.oxml.ns import qn
run = docx.Document().add_paragraph().add_run("楷体")
run.font.name = "楷体"
fonts = run._r.rPr.rFonts
got = fonts.get(qn("w:ascii")), fonts.get(qn("w:eastAsia"))
print(got)
sys.exit(got != ("楷体", None))
PY
