#!/usr/bin/env bash
# Expected: goose3 with target_language zh reads a Chinese page; zh is among its languages.
# Seen: goose3 3.1.22 returns an empty text without an error until stopwords_class is StopWordsChinese, too; then the whole article.
# So: comparisons that only set the language measure nothing; a peer has to be shown to work before it is measured.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv" >/dev/null || exit 2
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check goose3==3.1.22 jieba==0.42.1 lxml_html_clean==0.4.6 2>/dev/null || exit 2
cd "$folder" || exit 2
PYTHONUTF8=1 "$folder/venv/bin/python" - <<'PY'
import sys
from goose3 import Goose
from goose3.text import StopWordsChinese
prose = "这是村里第{}座桥，是老人们在河边用石头砌的，孩子们每天从桥上走过，到对面的学校去上课，他们的家在山的另一边。"
body = "".join(f"<p>{prose.format(number) * 3}</p>" for number in range(8))
page = f"<html lang='zh'><head><title>桥</title></head><body><article><h1>新桥</h1>{body}</article></body></html>"
asked = {"use_meta_language": False, "target_language": "zh"}
got = [len(Goose(asked | more).extract(raw_html=page).cleaned_text) for more in ({}, {"stopwords_class": StopWordsChinese})]
print(got)
sys.exit(got[0] != 0 or got[1] < 1000)
PY
