#!/usr/bin/env bash
# Expected: s2t means the same standard in every port: 裏, 爲, 羣, 麪.
# Seen: s2t of opencc-pyo3 0.12.0 writes 裡, 為, 群, 麵, the forms of Taiwan; opencc-python-reimplemented writes 裏, 爲, 羣, 麪.
# So: results of two ports cannot be compared character by character, and a t2tw step after it has nothing to do.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv" >/dev/null || exit 2
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check opencc-pyo3==0.12.0 opencc-python-reimplemented==0.1.7 2>/dev/null || exit 2
PYTHONUTF8=1 "$folder/venv/bin/python" - <<'PY'
import sys
import opencc, opencc_pyo3
words = ("里面", "为了", "群众", "面条")
ours = [opencc_pyo3.OpenCC("s2t").convert(word) for word in words]
other = [opencc.OpenCC("s2t").convert(word) for word in words]
print(ours, other)
sys.exit(ours != ["裡面", "為了", "群眾", "麵條"] or other != ["裏面", "爲了", "羣衆", "麪條"])
PY
