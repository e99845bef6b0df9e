#!/usr/bin/env bash
# Expected: tw2s leaves text alone that is Simplified already.
# Seen: tw2s of opencc-python-reimplemented 0.1.7 turns 什么 into 什幺 and 为什么 into 为什幺: 么 is a Traditional character, too.
# So: the script of a text has to be known before a converter is chosen; running it to be safe spoils the commonest words.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv" >/dev/null || exit 2
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check opencc-python-reimplemented==0.1.7 2>/dev/null || exit 2
PYTHONUTF8=1 "$folder/venv/bin/python" - <<'PY'
import sys
from opencc import OpenCC
got = [OpenCC("tw2s").convert(word) for word in ("什么", "为什么", "头发")]
print(got)
sys.exit(got != ["什幺", "为什幺", "头发"])
PY
