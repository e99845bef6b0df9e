#!/usr/bin/env bash
# Expected: pangu puts blanks between Han and Latin and leaves characters as they are.
# Seen: pangu 6.1.0 makes · in names the Japanese ・: 约翰·史密斯 is 约翰・史密斯, 3·15晚会 is 3・15 晚会; a minus between Han and digit stands off: 零下-5度, 零下 - 5 度.
# So: names in texts that went through it are no longer found as they are written.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv" >/dev/null || exit 2
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pangu==6.1.0 2>/dev/null || exit 2
cd "$folder" || exit 2
PYTHONUTF8=1 "$folder/venv/bin/python" - <<'PY'
import sys
import pangu
got = [pangu.space_text(text) for text in ("约翰·史密斯", "3·15晚会", "零下-5度")]
print(got)
sys.exit(got != ["约翰・史密斯", "3・15 晚会", "零下 - 5 度"])
PY
