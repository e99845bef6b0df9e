#!/usr/bin/env bash
# Expected: Chinese is read at 300 to 500 characters a minute, or the count of words is simply wrong and near zero.
# Seen: readtime 3.0.0 tells 454 seconds for 15,000 characters, about 2,000 a minute, four times as fast as people read.
# So: minutes left that come from a library made for words have to be measured by characters.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv" >/dev/null || exit 2
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check readtime==3.0.0 2>/dev/null || exit 2
cd "$folder" || exit 2
PYTHONUTF8=1 "$folder/venv/bin/python" -W ignore - <<'PY'
import sys
import readtime
got = readtime.of_text("这是一个很长的句子，有很多字。" * 1000).seconds
print(got, "seconds for 15,000 characters")
sys.exit(got != 454)
PY
