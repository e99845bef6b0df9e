#!/usr/bin/env bash
# Expected: Han characters in a formula that are not in \\text come out as one text, as they are set.
# Seen: latex2mathml 3.81.1 makes an identifier of each character: 路程 is <mi>路</mi><mi>程</mi>, which MathML reads and spaces as a product, in italics where a face has them.
# So: words in formulas of Chinese pages have to be put together before the formula is written as MathML.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv" >/dev/null || exit 2
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check latex2mathml==3.81.1 2>/dev/null || exit 2
cd "$folder" || exit 2
PYTHONUTF8=1 "$folder/venv/bin/python" -W ignore - <<'PY'
import sys
from latex2mathml.converter import convert
got = convert(r"v=\frac{路程}{时间}")
print(got)
sys.exit("<mi>路</mi><mi>程</mi>" not in got or "<mtext>" in got)
PY
