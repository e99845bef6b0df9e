#!/usr/bin/env bash
# Expected: boilerpy3's DefaultExtractor, made for any text, gives back a Chinese article of eight long paragraphs.
# Seen: boilerpy3 1.0.7 gives back nothing: it counts words between blanks; ArticleExtractor gives the paragraphs.
# So: which extractor was taken decides its figure on Chinese; a rule on words needs characters here.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv" >/dev/null || exit 2
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check boilerpy3==1.0.7 2>/dev/null || exit 2
cd "$folder" || exit 2
PYTHONUTF8=1 "$folder/venv/bin/python" - <<'PY'
import sys
from boilerpy3 import extractors
prose = "这是村里第{}座桥，是老人们在河边用石头砌的，孩子们每天从桥上走过，到对面的学校去上课，他们的家在山的另一边。"
body = "".join(f"<p>{prose.format(number) * 3}</p>" for number in range(8))
page = f"<html><head><title>桥</title></head><body><article><h1>村里的新桥</h1>{body}</article></body></html>"
got = [len(extractor().get_content(page)) for extractor in (extractors.DefaultExtractor, extractors.ArticleExtractor)]
print(got)
sys.exit(got[0] > 10 or got[1] < 1000)
PY
