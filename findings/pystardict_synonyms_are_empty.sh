#!/usr/bin/env bash
# Expected: a StarDict reader that opens the .syn file beside a dictionary looks words up in it.
# Seen: PyStarDict 0.9 says that a synonym is in the dictionary and gives an empty string for it, as for words that are not there.
# So: dictionaries that keep 頭髮 as a synonym of 头发 answer in one script only; an empty answer is no answer.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv" >/dev/null || exit 2
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pystardict==0.9 2>/dev/null || exit 2
cd "$folder" || exit 2
PYTHONUTF8=1 "$folder/venv/bin/python" - <<'PY'
import struct
import sys
from pathlib import Path
from pystardict import Dictionary
index = "头发".encode() + b"\0" + struct.pack(">II", 0, 4)
synonyms = "頭髮".encode() + b"\0" + struct.pack(">I", 0)
Path("d.idx").write_bytes(index)
Path("d.syn").write_bytes(synonyms)
Path("d.dict").write_bytes(b"hair")
Path("d.ifo").write_text("StarDict's dict ifo file\nversion=2.4.2\nwordcount=1\nsynwordcount=1\n"
                         f"idxfilesize={len(index)}\nbookname=d\nsametypesequence=m\n")
words = Dictionary("d", in_memory=True)
got = words["头发"], words["頭髮"], "頭髮" in words, words["桥"]
print(got)
sys.exit(got != ("hair", "", True, ""))
PY
