#!/usr/bin/env bash
# Expected: converting to Traditional turns “ ” into 「 」 only where they quote Chinese.
# Seen: with punctuation=True, opencc-pyo3 0.12.0 turns every curly mark, also those of English: I said “no” becomes I said 「no」, and an apostrophe ’ becomes 』.
# So: quotation marks need a rule of their own; the option cannot be used on mixed text.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv" >/dev/null || exit 2
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check opencc-pyo3==0.12.0 2>/dev/null || exit 2
PYTHONUTF8=1 "$folder/venv/bin/python" - <<'PY'
import sys
from opencc_pyo3 import OpenCC
got = OpenCC("s2t").convert("他说“好”. I said “no”, it’s late", True)
print(got)
sys.exit("「no」" not in got)
PY
