#!/usr/bin/env bash
# pypinyin reads a word one way in Simplified and another in Traditional characters.
# Expected: 銀行, 音樂 and 行長 are read as 银行, 音乐 and 行长 are; pypinyin covers Traditional characters.
# Seen: pypinyin 0.55.0: 銀行 is yín xíng, 音樂 yīn lè, 朝陽 cháo yáng, 行長 xíng zhǎng; the phrases that
#   tell which reading is meant are there in Simplified characters only.
# So: Text in Traditional characters has to be converted before it is read, and the readings laid
#   back over it.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env" || exit 2
"$folder/env/bin/pip" install --quiet --disable-pip-version-check pypinyin==0.55.0 || exit 2
cd "$folder"
"$folder/env/bin/python" - <<'PY'
import sys

from pypinyin import Style, lazy_pinyin

pairs = [("银行", "銀行"), ("音乐", "音樂"), ("朝阳", "朝陽"), ("行长", "行長"), ("重庆", "重慶")]
differ = []
for simplified, traditional in pairs:
    readings = [" ".join(lazy_pinyin(word, style=Style.TONE)) for word in (simplified, traditional)]
    print(simplified, readings[0], "|", traditional, readings[1])
    if readings[0] != readings[1]:
        differ.append(traditional)
sys.exit(0 if differ == [traditional for _, traditional in pairs] else 1)
PY
