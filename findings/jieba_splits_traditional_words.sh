#!/usr/bin/env bash
# Expected: jieba, whose manual names Traditional Chinese among what it cuts, keeps common Traditional words whole.
# Seen: jieba 0.42.1 cuts 頭髮, 後來, 麵包 and 隻身 to pieces: 他的頭|髮|很長, 後|來, 麵|包, where 头发, 后来, 面包 are whole.
# So: words chosen by a double click, or indexed, fall apart in Traditional text; it has to be turned to Simplified for the cutting.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv" >/dev/null || exit 2
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check jieba==0.42.1 2>/dev/null || exit 2
cd "$folder" || exit 2
PYTHONUTF8=1 "$folder/venv/bin/python" - <<'PY'
import sys
import jieba
jieba.setLogLevel(60)
got = ["|".join(jieba.lcut(text)) for text in ("他的頭髮很長", "後來發生的事", "這裡的麵包", "他的头发很长")]
print(got)
sys.exit(got != ["他的頭|髮|很長", "後|來|發生|的|事", "這裡|的|麵|包", "他|的|头发|很长"])
PY
