#!/usr/bin/env bash
# A Markdown note whose mark has a blank turns into a link to its own words.
# Expected: [^注 一] with its line [^注 一]: … is a footnote, or stays as it is written.
# Seen: markdown-it-py 4.3.0 with the footnote plugin of mdit-py-plugins 0.7.0: the line is taken
#   for a definition of an address, so the text shows a link named ^注 一 whose address is the
#   note's words.
# So: The note is gone from the text that is read; a reader of Markdown has to take definitions
#   that begin with ^ for notes first.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env" || exit 2
"$folder/env/bin/pip" install --quiet --disable-pip-version-check markdown-it-py==4.3.0 mdit-py-plugins==0.7.0 || exit 2
cd "$folder"
"$folder/env/bin/python" - <<'PY'
import sys
from urllib.parse import unquote

from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

render = MarkdownIt().use(footnote_plugin).render
usual = render("河[^注一]水。\n\n[^注一]: 一九五八年建。\n")
blank = render("河[^注 一]水。\n\n[^注 一]: 一九五八年建。\n")
print(usual, unquote(blank), sep="\n")
is_so = "footnote" in usual and "footnote" not in blank
sys.exit(0 if is_so and 'href="一九五八年建。"' in unquote(blank) else 1)
PY
