#!/usr/bin/env bash
# Expected: zh_TW, zh and zh_Hant being there, is Traditional: everybody knows that Taiwan writes Hant.
# Seen: babel 2.19.0 answers zh, cutting the tag from its end; with zh_Hans and zh_Hant alone it answers None. Likely subtags are not asked.
# So: the language of an interface or a page has to be matched by script, with a table of regions.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv" >/dev/null || exit 2
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check babel==2.19.0 2>/dev/null || exit 2
cd "$folder" || exit 2
PYTHONUTF8=1 "$folder/venv/bin/python" -W ignore - <<'PY'
import sys
from babel import negotiate_locale
got = (negotiate_locale(["zh_TW"], ["zh", "zh_Hant"]), negotiate_locale(["zh_TW"], ["zh_Hans", "zh_Hant"]))
print(got)
sys.exit(got != ("zh", None))
PY
