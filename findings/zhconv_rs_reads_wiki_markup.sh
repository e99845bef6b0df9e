#!/usr/bin/env bash
# Expected: a converter of plain text leaves characters that are no Chinese as they are.
# Seen: zhconv-rs 0.4.2 reads MediaWiki's -{ }- in any text: 这里-{于}-和 loses its marks, -{zh-hans:a;zh-hant:b}- shows one of its parts.
# So: a text about wikis, or code with -{, changes its length: places in the original can no longer be told.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv" >/dev/null || exit 2
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check zhconv-rs==0.4.2 2>/dev/null || exit 2
PYTHONUTF8=1 "$folder/venv/bin/python" - <<'PY'
import sys
from zhconv_rs import zhconv
got = zhconv("这里-{于}-和", "zh-hant"), zhconv("-{zh-hans:a;zh-hant:b}-", "zh-hant")
print(got)
sys.exit(got != ("這裡于和", "b"))
PY
