#!/usr/bin/env bash
# Expected: a slug of Chinese is empty, or its pinyin.
# Seen: python-slugify 9.2.0 writes readings that nobody says: 音乐 is yin-le, 重庆银行 zhong-qing-yin-xing, 人行道 ren-xing-dao; text-unidecode has one reading a character.
# So: addresses and file names made so are no help in finding the page by what it is called.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv" >/dev/null || exit 2
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check python-slugify==9.2.0 2>/dev/null || exit 2
cd "$folder" || exit 2
PYTHONUTF8=1 "$folder/venv/bin/python" -W ignore - <<'PY'
import sys
from slugify import slugify
got = [slugify(word) for word in ("音乐", "重庆银行", "長大")]
print(got)
sys.exit(got != ["yin-le", "zhong-qing-yin-xing", "chang-da"])
PY
