#!/usr/bin/env bash
# Expected: webencodings, which maps the labels of the WHATWG Encoding Standard, decodes as that standard says.
# Seen: webencodings 0.6.1 hands the bytes to Python's codecs: 0x80 of gbk is U+FFFD and not €, A145 of big5 is • and not ‧.
# So: html5lib, tinycss2 and WeasyPrint inherit it; ‧ of foreign names (約翰‧史密斯) is another character than in the browser.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv" >/dev/null || exit 2
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check webencodings==0.6.1 2>/dev/null || exit 2
cd "$folder" || exit 2
PYTHONUTF8=1 "$folder/venv/bin/python" - <<'PY'
import sys
import webencodings
euro, dot = webencodings.decode(b"\x80", "gbk")[0], webencodings.decode(b"\xa1\x45", "big5")[0]
print(ascii(euro), ascii(dot))
sys.exit((euro, dot) != ("\ufffd", "\u2022"))
PY
