#!/usr/bin/env bash
# Expected: SmartyPants turns a pair of straight quotes to an opening and a closing one.
# Seen: smartypants 2.0.2 looks for a blank before: 他说"你好"了 becomes 他说”你好”了 with two closing marks; only at a line's start it opens.
# So: pages of blog tools have unpaired ”; quotation marks have to be paired by order, not by their shape.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv" >/dev/null || exit 2
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check smartypants==2.0.2 2>/dev/null || exit 2
cd "$folder" || exit 2
PYTHONUTF8=1 "$folder/venv/bin/python" - <<'PY'
import html
import sys
import smartypants
got = [html.unescape(smartypants.smartypants(text)) for text in ('他说"你好"了', '"你好"，他说。')]
print(got)
sys.exit(got != ["他说”你好”了", "“你好”，他说。"])
PY
