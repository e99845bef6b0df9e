#!/usr/bin/env bash
# Expected: pypinyin gives the tones of the dictionary unless tone_sandhi is asked for, as its manual says and pinyin's orthography writes.
# Seen: pypinyin 0.55.0 has changed tones in some of its words: 一个 yí gè, 一百 yì bǎi, 不要 bú yào beside 一天 yī tiān, 看一看 kàn yī kàn.
# So: readings printed over a text are of two kinds in one sentence; 一 and 不 need a rule of one's own.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv" >/dev/null || exit 2
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pypinyin==0.55.0 2>/dev/null || exit 2
cd "$folder" || exit 2
PYTHONUTF8=1 "$folder/venv/bin/python" - <<'PY'
import sys
from pypinyin import pinyin
got = [" ".join(sound for (sound,) in pinyin(word)) for word in ("一个", "一百", "不要", "一天", "看一看")]
print(got)
sys.exit(got != ["yí gè", "yì bǎi", "bú yào", "yī tiān", "kàn yī kàn"])
PY
