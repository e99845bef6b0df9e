#!/usr/bin/env bash
# Expected: a converter to Taiwan's Chinese leaves no word half Simplified, or one form for what has two.
# Seen: zhtw 4.5.0 changes what it is sure of and leaves the rest: 头发干了 becomes 頭髮干了, 用户的质量 使用者的質量.
# So: its low figure of changed words in Taiwan's text is bought with words that stay as they were; both have to be measured.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv" >/dev/null || exit 2
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check zhtw==4.5.0 2>/dev/null || exit 2
PYTHONUTF8=1 "$folder/venv/bin/python" - <<'PY'
import sys
import zhtw
got = zhtw.convert("头发干了"), zhtw.convert("用户的质量")
print(got)
sys.exit(got != ("頭髮干了", "使用者的質量"))
PY
