#!/usr/bin/env bash
# Expected: langdetect, which has a profile zh-tw, knows a sentence of Traditional Chinese.
# Seen: langdetect 1.0.9 answers ko for 頭髮很長 and 老師說明天要考試，大家都很緊張。 (seed 0): Korean's profile holds Han characters, too.
# So: what language a text has, and so its reading voice and rules, cannot be left to it.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv" >/dev/null || exit 2
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check langdetect==1.0.9 2>/dev/null || exit 2
cd "$folder" || exit 2
PYTHONUTF8=1 "$folder/venv/bin/python" - <<'PY'
import sys
from langdetect import DetectorFactory, detect
DetectorFactory.seed = 0
got = [detect(text) for text in ("頭髮很長", "老師說明天要考試，大家都很緊張。", "村裡的人都到河邊去看新修的橋。")]
print(got)
sys.exit(got != ["ko", "ko", "zh-tw"])
PY
