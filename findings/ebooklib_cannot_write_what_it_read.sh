#!/usr/bin/env bash
# Expected: EbookLib writes a book again that it wrote and read itself.
# Seen: EbookLib 0.20 raises a TypeError for a book with a contents list: the links it read have no names of their own.
# So: a tool that turns a book from one script into the other by it has to name the links first.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv" >/dev/null || exit 2
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check EbookLib==0.20 2>/dev/null || exit 2
cd "$folder" || exit 2
PYTHONUTF8=1 "$folder/venv/bin/python" - <<'PY'
import sys
from ebooklib import epub
book = epub.EpubBook()
book.set_identifier("b")
book.set_title("書")
book.set_language("zh-Hant")
chapter = epub.EpubHtml(title="章", file_name="c.xhtml", lang="zh-Hant")
chapter.content = "<html><body><p>文</p></body></html>"
for item in (chapter, epub.EpubNcx(), epub.EpubNav()):
    book.add_item(item)
book.spine = ["nav", chapter]
book.toc = (chapter,)
epub.write_epub("first.epub", book)
try:
    epub.write_epub("second.epub", epub.read_epub("first.epub"))
except TypeError as fault:
    print(fault)
    sys.exit(0)
sys.exit(1)
PY
