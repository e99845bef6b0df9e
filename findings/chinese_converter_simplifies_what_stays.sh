#!/usr/bin/env bash
# Expected: to Simplified no words are needed: every Traditional character has one simplified form.
# Seen: chinese-converter 1.1.1 makes 干隆 of 乾隆, 了望 of 瞭望 and 着名 of 著名, which Simplified writes as they are.
# So: 着名 and 干隆 on mainland pages are such a converter's, and a reader has to know them when it goes back.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv" >/dev/null || exit 2
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check chinese-converter==1.1.1 2>/dev/null || exit 2
cd "$folder" || exit 2
PYTHONUTF8=1 "$folder/venv/bin/python" -W ignore - <<'PY'
import sys
import chinese_converter
got = [chinese_converter.to_simplified(word) for word in ("乾隆", "瞭望", "著名")]
print(got)
sys.exit(got != ["干隆", "了望", "着名"])
PY
