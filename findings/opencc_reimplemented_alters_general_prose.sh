#!/usr/bin/env bash
# Expected: s2twp changes words of computing where computing is meant.
# Seen: its glossary is laid over every text: 不分区立委 becomes 不分割槽立委, 血液循环 血液迴圈, 会在线上 會線上上.
# So: Taiwan's vocabulary cannot be offered as a plain conversion; a word needs its field.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv" >/dev/null || exit 2
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check opencc-python-reimplemented==0.1.7 2>/dev/null || exit 2
PYTHONUTF8=1 "$folder/venv/bin/python" - <<'PY'
import sys
from opencc import OpenCC
convert = OpenCC("s2twp").convert
got = [convert(words) for words in ("不分区立委", "血液循环", "会在线上")]
print(got)
sys.exit(got != ["不分割槽立委", "血液迴圈", "會線上上"])
PY
