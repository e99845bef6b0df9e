#!/usr/bin/env bash
# Expected: a library that offers .han, to Simplified, reads and cuts Traditional text by it.
# Seen: snownlp 0.12.3 leaves 銀 and 樂 unread in .pinyin, reads 行 xing, and cuts 我們在發展中國家 into characters; nothing is folded first.
# So: text has to be made Simplified by whoever calls it, and positions carried back.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv" >/dev/null || exit 2
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check snownlp==0.12.3 2>/dev/null || exit 2
cd "$folder" || exit 2
PYTHONUTF8=1 "$folder/venv/bin/python" -W ignore - <<'PY'
import sys
from snownlp import SnowNLP
got = (SnowNLP("銀行的音樂").pinyin, SnowNLP("我們在發展中國家").words)
print(got)
sys.exit(got != (["銀", "xing", "de", "yin", "樂"], ["我", "們", "在", "發", "展", "中", "國家"]))
PY
