#!/usr/bin/env bash
# Expected: htmldate, which looks for dates in the words of Chinese pages, knows the years of Taiwan's offices and Chinese numerals.
# Seen: htmldate 1.11.0 finds no date in 中華民國115年3月5日, 民國115年3月5日 and 二〇二六年三月五日.
# So: official notices have no date by it; years of the Republic and Chinese numerals need rules of one's own.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv" >/dev/null || exit 2
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check htmldate==1.11.0 2>/dev/null || exit 2
cd "$folder" || exit 2
PYTHONUTF8=1 "$folder/venv/bin/python" - <<'PY'
import sys
from htmldate import find_date
written = ("2026年3月5日 星期四", "中華民國115年3月5日 星期四", "民國115年3月5日 星期四", "二〇二六年三月五日 星期四")
found = [find_date(f"<html><body><p>{words}</p><p>全文如下。</p></body></html>") for words in written]
print(found)
sys.exit(found != ["2026-03-05", None, None, None])
PY
