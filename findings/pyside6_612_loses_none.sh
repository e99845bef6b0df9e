#!/usr/bin/env bash
# PySide6 6.12.0 gives back a reference to None too many for every call that returns nothing.
# Expected: a call of a Qt method without a result leaves the count of references to None as it was.
# Seen: pyside6-essentials 6.12.0 under Python 3.11: 200 calls of QObject.setObjectName take 200
#   references away; calls with a result take none; 6.11.3 takes none. Its one wheel (cp310-abi3)
#   is meant for 3.10 and later. From 3.12 on None is immortal (PEP 683) and nothing is seen.
# So: a program that runs long enough under 3.10 or 3.11 ends in the interpreter, far from Qt; one
#   that is frozen with 3.11 keeps below 6.12.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python=$(command -v python3.11 || command -v python3.10) || exit 2
for version in 6.11.3 6.12.0; do
    "$python" -m venv "$folder/$version" || exit 2
    "$folder/$version/bin/pip" install --quiet --disable-pip-version-check \
        "pyside6-essentials==$version" || exit 2
done
cat > "$folder/count.py" <<'PY'
import sys

from PySide6.QtCore import QObject


def lost(call):
    before = sys.getrefcount(None)
    for _ in range(200):
        call()
    return before - sys.getrefcount(None)


thing = QObject()
print(lost(lambda: thing.setObjectName("x")), lost(thing.objectName))
PY
for version in 6.11.3 6.12.0; do
    "$folder/$version/bin/python" "$folder/count.py" > "$folder/$version.txt"
    echo "$version: $(cat "$folder/$version.txt")"
done
[ "$(cat "$folder/6.11.3.txt")" = "0 0" ] && [ "$(cat "$folder/6.12.0.txt")" = "200 0" ]
