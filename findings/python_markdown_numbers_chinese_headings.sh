#!/usr/bin/env bash
# Expected: ids of headings are their words, as GitHub, Pandoc and markdown-it make them.
# Seen: Python-Markdown 3.11.3 drops all that is not ASCII with its toc extension: 第一章 春天 has the id _1, the next heading _2.
# So: links to headings break when one is put in between, and a link written by another program leads nowhere.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv" >/dev/null || exit 2
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check markdown==3.11.3 2>/dev/null || exit 2
cd "$folder" || exit 2
PYTHONUTF8=1 "$folder/venv/bin/python" -W ignore - <<'PY'
import sys
import re
import markdown
got = re.findall('id="(.*?)"', markdown.markdown("# 第一章 春天\n\n## 尾声", extensions=["toc"]))
print(got)
sys.exit(got != ["_1", "_2"])
PY
