#!/usr/bin/env bash
# Expected: QMetaMethod.fromSignal(thing.signal) describes a signal, and thing goes with its last name, as in C++.
# Seen: PySide6-Essentials 6.11.3 keeps one more reference to thing at each call: it is never freed, with all that it knows.
# So: a window that asks so whether anybody listens keeps every page it ever read; the method is taken from staticMetaObject, once for the class.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv" >/dev/null || exit 2
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check PySide6-Essentials==6.11.3 2>/dev/null || exit 2
cd "$folder" || exit 2
PYTHONUTF8=1 "$folder/venv/bin/python" -W ignore - <<'PY'
import gc, sys, weakref
from PySide6.QtCore import QMetaMethod, QObject
def freed(ask):
    thing = QObject()
    ask(thing)
    known = weakref.ref(thing)
    del thing
    gc.collect()
    return known() is None
names = QObject.staticMetaObject
of_class = names.method(names.indexOfSignal("objectNameChanged(QString)"))
got = (
    freed(lambda thing: thing.isSignalConnected(QMetaMethod.fromSignal(thing.objectNameChanged))),
    freed(lambda thing: thing.isSignalConnected(of_class)),
)
print("freed after fromSignal, after staticMetaObject:", got)
sys.exit(got != (False, True))
PY
