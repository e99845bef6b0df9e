#!/usr/bin/env bash
# Expected: a parser that knows 凌晨, 上午, 中午, 下午 and 晚上 puts 晚上12:10 at midnight, as the news does.
# Seen: dateparser 1.5.0 reads 晚上12:10 as ten past noon, 凌晨12:30 rightly as 0:30; 夜里 and 深夜 make it find no date.
# So: a post of the night is half a day wrong; Chinese times of the day need a table of one's own.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv" >/dev/null || exit 2
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check dateparser==1.5.0 2>/dev/null || exit 2
cd "$folder" || exit 2
PYTHONUTF8=1 "$folder/venv/bin/python" - <<'PY'
import sys
import dateparser
written = ("2026年3月5日 凌晨12:30", "2026年3月5日 晚上12:10", "2026年3月5日 夜里1:10", "2026年3月5日 深夜11:30")
got = [str(dateparser.parse(words)) for words in written]
print(got)
sys.exit(got != ["2026-03-05 00:30:00", "2026-03-05 12:10:00", "None", "None"])
PY
