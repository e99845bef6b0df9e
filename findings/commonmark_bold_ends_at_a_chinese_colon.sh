#!/usr/bin/env bash
# Bold that ends with a Chinese mark is no bold in CommonMark.
# Expected: **重點：** between Chinese characters is bold, as **重點** is.
# Seen: markdown-it-py 4.3.0, which follows CommonMark 0.31 (section 6.2, flanking): stars beside
#   a full-width mark neither open nor close when a Han character is at their other side, and stay
#   as stars.
# So: Notes that Chinese writers keep show stars; with two such pairs in a line the words between
#   them turn bold.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env" || exit 2
"$folder/env/bin/pip" install --quiet --disable-pip-version-check markdown-it-py==4.3.0 || exit 2
cd "$folder"
"$folder/env/bin/python" - <<'PY'
import sys

from markdown_it import MarkdownIt

render = MarkdownIt().render
lines = ["這是**重點**後面。", "這是**重點：**後面。", "**“引文”**他說", "這是**一：**兩**三：**四"]
written = [render(line).strip() for line in lines]
for line, html in zip(lines, written, strict=True):
    print(line, "→", html)
is_so = (
    "<strong>重點</strong>" in written[0]
    and "<strong>" not in written[1]
    and "<strong>" not in written[2]
    and "<strong>兩</strong>" not in written[0]
)
sys.exit(0 if is_so else 1)
PY
