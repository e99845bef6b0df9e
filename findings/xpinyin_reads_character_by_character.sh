#!/usr/bin/env bash
# Expected: a pinyin library reads 银行 yín háng: words with several readings are why it exists.
# Seen: xpinyin 0.7.7 gives each character its first reading: yín-xíng, yīn-lè, zhòng-qìng, le-jiě.
# So: tags, sorting and file names made with it sort 重庆 under z and cannot be searched as they are said.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv" >/dev/null || exit 2
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check xpinyin==0.7.7 2>/dev/null || exit 2
cd "$folder" || exit 2
PYTHONUTF8=1 "$folder/venv/bin/python" -W ignore - <<'PY'
import sys
from xpinyin import Pinyin
reads = Pinyin()
got = [reads.get_pinyin(word, tone_marks="marks") for word in ("银行", "音乐", "重庆", "了解")]
print(got)
sys.exit(got != ["yín-xíng", "yīn-lè", "zhòng-qìng", "le-jiě"])
PY
