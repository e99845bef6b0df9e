#!/usr/bin/env bash
# Expected: zh, when only zh-TW and ja are there, matches zh-TW: it is the same language.
# Seen: langcodes 3.5.1 answers und, distance 1000: zh is taken for Simplified, which is too far from Traditional. zh-HK finds zh-TW.
# So: a page that says only zh must be looked at before it is matched with a voice or a dictionary.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv" >/dev/null || exit 2
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check langcodes==3.5.1 language_data==1.4.0 2>/dev/null || exit 2
cd "$folder" || exit 2
PYTHONUTF8=1 "$folder/venv/bin/python" -W ignore - <<'PY'
import sys
from langcodes import closest_match
got = (closest_match("zh", ["zh-TW", "ja"]), closest_match("zh-HK", ["zh-CN", "zh-TW"])[0])
print(got)
sys.exit(got != (("und", 1000), "zh-TW"))
PY
