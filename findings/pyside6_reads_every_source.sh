#!/usr/bin/env bash
# PySide6 reads and keeps the source of every Python module that is imported after it.
# Expected: importing a module of the standard library costs the same beside Qt as without it.
# Seen: pyside6-essentials 6.11.3 under Python 3.11: its import hook asks inspect.getsource of each module
#   that is imported, to see whether "PySide6" stands in it, and linecache keeps all lines; without
#   PySide6 nothing is read.
# So: a program of several hundred modules has all of its own source in memory (7 MB here), and a tenth of
#   its imports' time goes into reading text. Frozen programs have no sources and only look for them.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python=$(command -v python3.11 || command -v python3.10) || exit 2
"$python" -m venv "$folder/own" || exit 2
"$folder/own/bin/pip" install --quiet --disable-pip-version-check "pyside6-essentials==6.11.3" || exit 2
cat > "$folder/count.py" <<'PY'
import linecache
import sys

if sys.argv[1] == "qt":
    import PySide6.QtCore
linecache.clearcache()
import html.entities
import ipaddress

print(len(linecache.cache), sum(len(lines) for _, _, lines, _ in linecache.cache.values()))
PY
alone=$("$folder/own/bin/python" "$folder/count.py" alone)
beside=$("$folder/own/bin/python" "$folder/count.py" qt)
echo "sources and lines kept after two imports: alone $alone, beside PySide6 $beside"
[ "$alone" = "0 0" ] && [ "${beside#* }" -gt 4000 ]
