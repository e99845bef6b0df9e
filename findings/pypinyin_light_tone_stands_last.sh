#!/usr/bin/env bash
# Expected: zhuyin of a light tone begins with its dot, as Taiwan's dictionaries write it: ˙ㄉㄜ.
# Seen: pypinyin 0.55.0 with Style.BOPOMOFO writes the dot last, like the other tones: ㄉㄜ˙.
# So: zhuyin beside characters has to move the dot to the front (or above the first sign, in vertical readings).
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv" >/dev/null || exit 2
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pypinyin==0.55.0 2>/dev/null || exit 2
cd "$folder" || exit 2
PYTHONUTF8=1 "$folder/venv/bin/python" - <<'PY'
import sys
from pypinyin import Style, pinyin
got = pinyin("我的", style=Style.BOPOMOFO)
print(got)
sys.exit(got != [["ㄨㄛˇ"], ["ㄉㄜ˙"]])
PY
