#!/usr/bin/env bash
# A document of python-docx tells Word that its East Asian text is Japanese.
# Expected: A new document has no language, or that of the system, for Chinese text.
# Seen: python-docx 1.2.0: the template's settings have themeFontLang eastAsia ja-JP, and its
#   defaults say en-US for East Asian text.
# So: Chinese is set in Japanese shapes and checked as English until both are changed by hand.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env" || exit 2
"$folder/env/bin/pip" install --quiet --disable-pip-version-check python-docx==1.2.0 || exit 2
cd "$folder"
"$folder/env/bin/python" - <<'PY'
import re
import sys
import zipfile

from docx import Document

document = Document()
document.add_paragraph("渡口在河的下游。")
document.save("out.docx")
with zipfile.ZipFile("out.docx") as archive:
    theme = re.search(r"<w:themeFontLang[^>]*>", archive.read("word/settings.xml").decode())
    default = re.search(r"<w:lang [^>]*>", archive.read("word/styles.xml").decode())
print(theme and theme[0], default and default[0], sep="\n")
is_so = theme and 'eastAsia="ja-JP"' in theme[0] and default and 'eastAsia="en-US"' in default[0]
sys.exit(0 if is_so else 1)
PY
