#!/usr/bin/env bash
# markdownify writes a table with a caption so that it is no table.
# Expected: A table whose first row is of th becomes a table of GitHub's Markdown, with a rule
#   below its header.
# Seen: markdownify 1.2.3: without a caption there is the rule `| --- | --- |`; with a caption
#   element there is none, so every reader of Markdown sees a paragraph of bars.
# So: Whoever reads such files has to take lines of bars with the same number of cells for a
#   table.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env" || exit 2
"$folder/env/bin/pip" install --quiet --disable-pip-version-check markdownify==1.2.3 || exit 2
cd "$folder"
"$folder/env/bin/python" - <<'PY'
import sys

from markdownify import markdownify

TABLE = "<table>{}<tr><th>年</th><th>渡客</th></tr><tr><td>1998</td><td>300</td></tr></table>"
plain = markdownify(TABLE.format(""))
captioned = markdownify(TABLE.format("<caption>各年渡客</caption>"))
print("without a caption:", plain, "with a caption:", captioned, sep="\n")
sys.exit(0 if "| --- |" in plain and "---" not in captioned and "| 1998 |" in captioned else 1)
PY
