#!/usr/bin/env bash
# Expected: mdformat, which changes no meaning, joins lines of Chinese as they are read: without a blank.
# Seen: mdformat 1.0.0 with wrap=no puts a blank between the Han characters of two lines, and escapes **重點：** beside a Han character for good.
# So: formatted notes have blanks within words (從火 場中) and stars in the text.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv" >/dev/null || exit 2
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check mdformat==1.0.0 2>/dev/null || exit 2
cd "$folder" || exit 2
PYTHONUTF8=1 "$folder/venv/bin/python" - <<'PY'
import sys
import mdformat
got = mdformat.text("從火\n場中出來\n", options={"wrap": "no"}), mdformat.text("這是**重點：**後面\n")
print(got)
sys.exit(got != ("從火 場中出來\n", "這是\\*\\*重點：\\*\\*後面\n"))
PY
