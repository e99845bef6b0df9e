#!/usr/bin/env bash
# Expected: the dictionaries of one wheel are written alike.
# Seen: in opencc-python-reimplemented 0.1.7 some dictionaries end their lines with CR LF (TWPhrases.txt), others with LF, and the same list has both tab and line conventions of its sources.
# So: who reads them as bytes, or splits at line feeds, gets words with a carriage return at their end.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv" >/dev/null || exit 2
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check opencc-python-reimplemented==0.1.7 2>/dev/null || exit 2
PYTHONUTF8=1 "$folder/venv/bin/python" - <<'PY'
import sys
from importlib.util import find_spec
from pathlib import Path
folder = Path(find_spec("opencc").submodule_search_locations[0], "dictionary")
ends = {path.name: b"\r\n" in path.read_bytes() for path in sorted(folder.glob("*.txt"))}
print(ends)
sys.exit(not (ends["TWPhrases.txt"] and not ends["STPhrases.txt"]))
PY
