#!/usr/bin/env bash
# Expected: transform finds numbers in a sentence and leaves words that begin with 一.
# Seen: cn2an 0.5.24 makes 1起走 of 一起走 and 1样 of 一样 beside the right 150岁, and leaves 一百五一斤.
# So: dates and counts of a line cannot be told with it; only whole numbers may be handed over.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv" >/dev/null || exit 2
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check cn2an==0.5.24 2>/dev/null || exit 2
cd "$folder" || exit 2
PYTHONUTF8=1 "$folder/venv/bin/python" -W ignore - <<'PY'
import sys
import cn2an
got = [cn2an.transform(text) for text in ("他一百五十岁", "我们一起走", "大小一样")]
print(got)
sys.exit(got != ["他150岁", "我们1起走", "大小1样"])
PY
