#!/usr/bin/env bash
# Expected: ftfy mends text that was decoded wrongly and leaves well written Chinese as it is.
# Seen: ftfy 6.3.1 turns ，： and ￥ to their half-width forms and “ ” to straight quotes: 他说“好”，价格：￥100。 becomes 他说"好",价格:¥100。
# So: collections cleaned with it have ASCII commas between Han characters; a repair has to decide by the sentence what was there.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv" >/dev/null || exit 2
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check ftfy==6.3.1 2>/dev/null || exit 2
cd "$folder" || exit 2
PYTHONUTF8=1 "$folder/venv/bin/python" - <<'PY'
import sys
import ftfy
got = ftfy.fix_text("他说“好”，价格：￥100。")
print(got)
sys.exit(got != '他说"好",价格:¥100。')
PY
