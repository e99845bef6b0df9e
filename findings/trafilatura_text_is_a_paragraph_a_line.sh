#!/usr/bin/env bash
# trafilatura's text with metadata looks like Markdown and is not.
# Expected: A text that begins with YAML front matter and has ![](…) for its pictures parts its
#   paragraphs with blank lines, as Markdown does.
# Seen: trafilatura 2.3.1, output_format="txt" with with_metadata and include_images: front matter,
#   pictures and links in Markdown's signs, and a single line end between paragraphs, so that CommonMark
#   makes one paragraph of title, text and headings. Its Markdown has blank lines.
# So: Where nearly all lines end as sentences do, a line is a paragraph, whatever CommonMark says.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env" || exit 2
"$folder/env/bin/pip" install --quiet --disable-pip-version-check trafilatura==2.3.1 lxml_html_clean==0.4.6 \
    markdown-it-py==4.0.0 || exit 2
cd "$folder"
"$folder/env/bin/python" - <<'PY'
import sys

import trafilatura
from markdown_it import MarkdownIt

SENTENCE = "渡口在河的下游，水面很宽，船一天来回四次，乘客多半是赶集的人，冬天水浅了船就停开。" * 3
PAGE = f"""<html><head><title>渡口的老人</title></head><body><article><h1>渡口的老人</h1>
<p>{SENTENCE}甲</p><p><img src="https://ferry.example/a.jpg"></p><p>{SENTENCE}乙</p><p>{SENTENCE}丙</p>
</article></body></html>"""
counts = {}
for form in ("txt", "markdown"):
    written = trafilatura.extract(PAGE, output_format=form, with_metadata=True, include_images=True) or ""
    head, _, body = written.removeprefix("---\n").partition("---\n")
    counts[form] = MarkdownIt().render(body).count("<p>")
    print(f"{form}: front matter {'title:' in head}, paragraphs by CommonMark {counts[form]}")
sys.exit(0 if counts["txt"] == 1 and counts["markdown"] >= 3 else 1)
PY
