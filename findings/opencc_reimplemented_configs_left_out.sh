#!/usr/bin/env bash
# Expected: the configurations that the README of opencc-python-reimplemented 0.1.7 describes are in its wheel.
# Seen: hk2t, tw2t, jp2t and t2jp raise FileNotFoundError; a name with .json, as OpenCC itself takes it, does too.
# So: a program that offers OpenCC's list of conversions has to try each before it shows them.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv" >/dev/null || exit 2
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check opencc-python-reimplemented==0.1.7 2>/dev/null || exit 2
PYTHONUTF8=1 "$folder/venv/bin/python" - <<'PY'
import sys
from opencc import OpenCC
missing = []
for name in ("s2t", "t2s", "s2tw", "hk2t", "tw2t", "jp2t", "t2jp", "s2t.json"):
    try:
        OpenCC(name).convert("头发")
    except FileNotFoundError:
        missing.append(name)
print("missing:", missing)
sys.exit(missing != ["hk2t", "tw2t", "jp2t", "t2jp", "s2t.json"])
PY
