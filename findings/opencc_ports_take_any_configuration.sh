#!/usr/bin/env bash
# Expected: a configuration that does not exist is an error.
# Seen: opencc-pyo3 0.12.0 and opencc-jieba-pyo3 0.8.0 take any name and convert as s2t; opencc-python-reimplemented 0.1.7 raises FileNotFoundError.
# So: a slip in a name (s2twi) converts to another standard without a word.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv" >/dev/null || exit 2
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check opencc-pyo3==0.12.0 opencc-jieba-pyo3==0.8.0 opencc-python-reimplemented==0.1.7 2>/dev/null || exit 2
PYTHONUTF8=1 "$folder/venv/bin/python" - <<'PY'
import sys
import opencc, opencc_jieba_pyo3, opencc_pyo3
got = [module.OpenCC("s2nowhere").convert("头发") for module in (opencc_pyo3, opencc_jieba_pyo3)]
try:
    opencc.OpenCC("s2nowhere").convert("头发")
    got.append("converted")
except FileNotFoundError:
    got.append("error")
print(got)
sys.exit(got != ["頭髮", "頭髮", "error"])
PY
