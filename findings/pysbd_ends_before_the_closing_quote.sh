#!/usr/bin/env bash
# Expected: a segmenter with rules for Chinese keeps a closing quotation mark with the sentence that it closes.
# Seen: pysbd 0.3.4 (zh) parts 他说：“好。”然后走了。 before the ”, which then begins the next sentence; 「…？」 stays whole.
# So: sentences for reading aloud or for lining up two scripts begin with a mark that no line may begin with.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv" >/dev/null || exit 2
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pysbd==0.3.4 2>/dev/null || exit 2
cd "$folder" || exit 2
PYTHONUTF8=1 "$folder/venv/bin/python" -W ignore - <<'PY'
import sys
import pysbd
got = pysbd.Segmenter(language="zh", clean=False).segment("他说：“好。”然后走了。「真的嗎？」她問。")
print(got)
sys.exit(got != ["他说：“好。", "”然后走了。", "「真的嗎？」她問。"])
PY
