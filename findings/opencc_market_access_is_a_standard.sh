#!/usr/bin/env bash
# Expected: 市场准入 (who is let into a market) is 市場准入: 准 stays where it means to allow, and OpenCC has phrases for that.
# Seen: its dictionary has the phrase with the wrong one: OpenCC 1.1.9 makes 市場準入, and 准入 alone rightly 准入.
# So: a longer phrase beats a right shorter one; a dictionary has to be checked against itself.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv" >/dev/null || exit 2
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check opencc==1.1.9 2>/dev/null || exit 2
cd "$folder" || exit 2
PYTHONUTF8=1 "$folder/venv/bin/python" -W ignore - <<'PY'
import sys
import opencc
convert = opencc.OpenCC("s2tw").convert
got = (convert("市场准入"), convert("准入"))
print(got)
sys.exit(got != ("市場準入", "准入"))
PY
