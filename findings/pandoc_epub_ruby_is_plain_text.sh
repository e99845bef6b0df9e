#!/usr/bin/env bash
# Expected: pandoc writes HTML's ruby into an EPUB as ruby; both are HTML.
# Seen: pandoc 3.9 (pypandoc_binary 1.17) keeps base, brackets and reading as running text: 頭(ㄊㄡˊ), to EPUB, DOCX, ODT and Markdown alike.
# So: in a book made of a web page by pandoc readings are part of the sentence: they are searched, copied and read aloud with it.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv" >/dev/null || exit 2
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pypandoc_binary==1.17 2>/dev/null || exit 2
cd "$folder" || exit 2
PYTHONUTF8=1 "$folder/venv/bin/python" - <<'PY'
import sys
import zipfile
import pypandoc
page = "<p>他的<ruby>頭<rp>(</rp><rt>ㄊㄡˊ</rt><rp>)</rp></ruby>很長</p>"
pypandoc.convert_text(page, "epub", format="html", outputfile="ruby.epub", extra_args=["--metadata", "title=書"])
with zipfile.ZipFile("ruby.epub") as book:
    chapter = book.read("EPUB/text/ch001.xhtml").decode()
markdown = pypandoc.convert_text(page, "markdown", format="html").strip()
print(markdown, "<ruby" in chapter)
sys.exit(markdown != "他的頭(ㄊㄡˊ)很長" or "<ruby" in chapter or "他的頭(ㄊㄡˊ)很長" not in chapter)
PY
