#!/usr/bin/env bash
# Expected: a converter between the scripts knows 头发 and 皇后, which every description of the task begins with.
# Seen: hanziconv 0.3.2 goes character by character: 頭發, 皇後, 裏麵; but 乾淨 and 麵條 come out right, for 干 and 面 always become 乾 and 麵.
# So: what a page was converted with shows in which character stands everywhere: it is one table, and every 面 of such a text is 麵.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv" >/dev/null || exit 2
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check hanziconv==0.3.2 2>/dev/null || exit 2
cd "$folder" || exit 2
PYTHONUTF8=1 "$folder/venv/bin/python" -W ignore - <<'PY'
import sys
from hanziconv import HanziConv
got = [HanziConv.toTraditional(word) for word in ("头发", "皇后", "里面", "干净", "若干")]
print(got)
sys.exit(got != ["頭發", "皇後", "裏麵", "乾淨", "若乾"])
PY
