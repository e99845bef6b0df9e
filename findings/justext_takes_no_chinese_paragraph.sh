#!/usr/bin/env bash
# Expected: jusText, which needs a list of a language's small words, works on Chinese once such a list is given.
# Seen: jusText 3.0.2 counts words between blanks: with 的 是 了 在 as list each of ten long paragraphs of prose is boilerplate.
# So: its figures on Chinese pages are those of a program that gives nothing back; it is no peer to measure beside.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv" >/dev/null || exit 2
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check justext==3.0.2 'lxml_html_clean==0.4.6' 2>/dev/null || exit 2
cd "$folder" || exit 2
PYTHONUTF8=1 "$folder/venv/bin/python" - <<'PY'
import sys
import justext
prose = "这是村里第{}座桥，是老人们在河边用石头砌的，孩子们每天从桥上走过，到对面的学校去上课，他们的家在山的另一边。"
page = "<html><body>" + "".join(f"<p>{prose.format(number) * 4}</p>" for number in range(10)) + "</body></html>"
paragraphs = justext.justext(page.encode(), frozenset("的是了在他们到上"))
print([paragraph.class_type for paragraph in paragraphs])
sys.exit(len(paragraphs) != 10 or not all(paragraph.is_boilerplate for paragraph in paragraphs))
PY
