#!/usr/bin/env bash
# Expected: a network trained on polyphonic characters in sentences reads 头发很长 rightly.
# Seen: g2pM 0.1.2.5 reads tou2 fa1 hen3 zhang3, two of four wrong, and leaves the Traditional 頭髮 and 長 unread beside them.
# So: words decide these readings better than a model of characters; Traditional must be folded first.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv" >/dev/null || exit 2
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check g2pM==0.1.2.5 numpy==1.26.4 2>/dev/null || exit 2
cd "$folder" || exit 2
PYTHONUTF8=1 "$folder/venv/bin/python" -W ignore - <<'PY'
import sys
from g2pM import G2pM
reads = G2pM()
got = [reads(text, tone=True, char_split=True) for text in ("头发很长", "頭髮很長")]
print(got)
sys.exit(got != [["tou2", "fa1", "hen3", "zhang3"], ["頭", "髮", "hen3", "長"]])
PY
