#!/usr/bin/env bash
# Expected: a footnote that no mark in the text leads to is shown at the end, or where it stands.
# Seen: mdit-py-plugins 0.7.0 (footnote, a port of markdown-it-footnote) leaves it out of the page; nothing
#   of its words is in the output.
# So: clips of a part of a note keep the notes of the rest: whoever promises that nothing is lost has to
#   look for definitions without a mark before the plugin does.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env" || exit 2
"$folder/env/bin/pip" install --quiet markdown-it-py==4.3.0 mdit-py-plugins==0.7.0 || exit 2
cat > "$folder/look.py" <<'PYTHON'
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

page = MarkdownIt("commonmark").use(footnote_plugin).render("正文。[^1]\n\n[^1]: 有人引。\n\n[^2]: 无人引。\n")
print("有人引" in page, "无人引" in page)
PYTHON
seen=$("$folder/env/bin/python" "$folder/look.py") || exit 2
echo "$seen"
[ "$seen" = "True False" ]
