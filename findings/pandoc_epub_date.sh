#!/usr/bin/env bash
# Expected: dc:date in an e-book's package document is when the work was published; a converter that knows
#   no date writes none (the element is optional), and dcterms:modified tells when the file was made.
# Seen: pandoc 2.19.2 (pypandoc_binary 1.13) writes the moment of conversion into dc:date, the same as in
#   dcterms:modified, also when the page has an article:published_time of 2001.
# So: a reader that believes dc:date says that an article of 2001 was published today. Where dc:date and
#   dcterms:modified name the same day, it is no date of publication.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env" || exit 2
"$folder/env/bin/pip" install -q --disable-pip-version-check "pypandoc_binary==1.13" || exit 2
cat > "$folder/look.py" <<'PYTHON'
import re
import sys
import zipfile
from pathlib import Path

import pypandoc

folder = Path(sys.argv[1])
meta = '<meta property="article:published_time" content="2001-02-03">'
(folder / "page.html").write_text(f"<html><head><title>渡口</title>{meta}</head><body><p>一段。</p>", "utf-8")
pypandoc.convert_file(str(folder / "page.html"), "epub", outputfile=str(folder / "page.epub"))
package = zipfile.ZipFile(folder / "page.epub").read("EPUB/content.opf").decode()
date = re.search(r"<dc:date[^>]*>([^<]*)", package)
modified = re.search(r'dcterms:modified">([^<]*)', package)
print("pandoc", pypandoc.get_pandoc_version())
print("dc:date          ", date and date[1])
print("dcterms:modified ", modified and modified[1])
sys.exit(0 if date and modified and date[1] == modified[1] else 1)
PYTHON
"$folder/env/bin/python" "$folder/look.py" "$folder"
