#!/usr/bin/env bash
# Expected: htmldate reads 2026年3月5日 as the fifth of March wherever it stands, or finds no date.
# Seen: htmldate 1.11.0 does so where words follow in the line (星期四, a time); where the date ends its line it answers 2026-01-01.
# So: datelines of Chinese pages, which mostly stand alone, become the first of January: a wrong date that looks right.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv" >/dev/null || exit 2
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check htmldate==1.11.0 2>/dev/null || exit 2
cd "$folder" || exit 2
PYTHONUTF8=1 "$folder/venv/bin/python" - <<'PY'
import sys
from htmldate import find_date
written = ("2026年3月5日 星期四", "2026年3月5日", "发布日期：2026年3月5日", "发布日期：2026-03-05")
found = [find_date(f"<html><body><p>{words}</p><p>全文如下。</p></body></html>") for words in written]
print(found)
sys.exit(found != ["2026-03-05", "2026-01-01", "2026-01-01", "2026-03-05"])
PY
