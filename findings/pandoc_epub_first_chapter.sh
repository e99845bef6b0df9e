#!/usr/bin/env bash
# Expected: the chapters of an e-book made of a web page are the page's own top headings; what stands above
#   the first of them (navigation, a line of links) is in the first chapter, or in none.
# Seen: pandoc 2.19.2 (pypandoc_binary 1.13) makes a chapter of its own of it, gives that chapter a heading
#   which the page does not have, the book's title, and lists it first in the table of contents.
# So: a book of "two chapters" may be one article with the site's navigation before it. The number of
#   documents in the spine does not tell a book from a web page; how much prose each holds does.
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
body = '<p><a href="/">首頁</a> <a href="/b">專欄</a></p><h1>茶田的早晨</h1><p>霧還沒有散。</p>'
page = f"<html><head><title>山坳週報</title></head><body>{body}</body></html>"
(folder / "page.html").write_text(page, "utf-8")
pypandoc.convert_file(str(folder / "page.html"), "epub", outputfile=str(folder / "page.epub"))
book = zipfile.ZipFile(folder / "page.epub")
chapters = [name for name in sorted(book.namelist()) if re.search(r"text/ch\d+\.xhtml$", name)]
headings = [re.findall(r"<h1[^>]*>([^<]*)", book.read(name).decode()) for name in chapters]
print("pandoc", pypandoc.get_pandoc_version())
for name, found in zip(chapters, headings):
    print(name, found)
sys.exit(0 if headings == [["山坳週報"], ["茶田的早晨"]] else 1)
PYTHON
"$folder/env/bin/python" "$folder/look.py" "$folder"
