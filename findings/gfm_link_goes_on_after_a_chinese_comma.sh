#!/usr/bin/env bash
# Expected: an address written in a Chinese sentence ends as a link before ，。（ or the next Han character.
# Seen: GitHub's own cmark (cmarkgfm 2025.10.22), mistune 3.4.0 and linkify-it-py 2.2.0 take all up to the next blank: the rest of the sentence is part of the address.
# So: in Markdown of Chinese writers such links lead nowhere; a reader has to end them itself.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv" >/dev/null || exit 2
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check cmarkgfm==2025.10.22 mistune==3.4.0 markdown-it-py==4.3.0 linkify-it-py==2.2.0 2>/dev/null || exit 2
cd "$folder" || exit 2
PYTHONUTF8=1 "$folder/venv/bin/python" - <<'PY'
import re
import sys
import cmarkgfm
import mistune
from markdown_it import MarkdownIt
written = "见https://a.example/b，然后看桥。\n"
pages = (cmarkgfm.github_flavored_markdown_to_html(written), mistune.create_markdown(plugins=["url"])(written),
         MarkdownIt("gfm-like").render(written))
shown = [re.search(">([^<]*)</a>", page)[1] for page in pages]
print(shown)
sys.exit(shown != ["https://a.example/b，然后看桥。"] * 3)
PY
