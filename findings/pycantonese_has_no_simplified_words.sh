#!/usr/bin/env bash
# Expected: a library of Cantonese reads a word in either script, as its text is written in both.
# Seen: PyCantonese 5.0.0 gives None for 头发 and 银行 and tau4 faat3, ngan4 hong4 for 頭髮 and 銀行.
# So: jyutping beside Simplified text needs the conversion first, word by word, not character by character.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv" >/dev/null || exit 2
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pycantonese==5.0.0 2>/dev/null || exit 2
cd "$folder" || exit 2
PYTHONUTF8=1 "$folder/venv/bin/python" - <<'PY'
import sys
import pycantonese
got = [pycantonese.characters_to_jyutping(word)[0][1] for word in ("头发", "銀行", "银行", "頭髮")]
print(got)
sys.exit(got != [None, "ngan4 hong4", None, "tau4 faat3"])
PY
