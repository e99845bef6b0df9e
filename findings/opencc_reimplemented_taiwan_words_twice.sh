#!/usr/bin/env bash
# Expected: converting to Taiwan's vocabulary what already has it changes nothing.
# Seen: s2twp of opencc-python-reimplemented 0.1.7 makes 演演算法 of 演算法, for 算法 is a word inside it.
# So: a text must not be taken through the vocabulary twice, nor one that is Taiwan's already.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv" >/dev/null || exit 2
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check opencc-python-reimplemented==0.1.7 2>/dev/null || exit 2
PYTHONUTF8=1 "$folder/venv/bin/python" - <<'PY'
import sys
from opencc import OpenCC
convert = OpenCC("s2twp").convert
once = convert("一种算法")
twice = convert(once)
print(once, twice)
sys.exit((once, twice) != ("一種演算法", "一種演演算法"))
PY
