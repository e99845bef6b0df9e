#!/usr/bin/env bash
# Expected: an HTML parser closes <rt> and <rp> where the next begins; HTML lets their end tags be left out.
# Seen: lxml 6.1.3 puts each into the one before: <ruby>漢<rt>hàn<rt>zì… is an rt within an rt, and rp swallows the reading.
# So: who drops <rp> with lxml drops the readings, and words between two readings, too. Parsers of HTML's own algorithm do not.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv" >/dev/null || exit 2
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check lxml==6.1.3 2>/dev/null || exit 2
cd "$folder" || exit 2
PYTHONUTF8=1 "$folder/venv/bin/python" - <<'PY'
import sys
from lxml import html
first = html.tostring(html.fromstring("<p><ruby>漢<rp>(<rt>hàn<rp>)</ruby>好</p>"), encoding="unicode")
second = html.tostring(html.fromstring("<p><ruby>漢<rt>hàn<rb>字<rt>zì</ruby>好</p>"), encoding="unicode")
print(first, second, sep="\n")
sys.exit((first, second) != (
    "<p><ruby>漢<rp>(<rt>hàn<rp>)</rp></rt></rp></ruby>好</p>",
    "<p><ruby>漢<rt>hàn<rb>字<rt>zì</rt></rb></rt></ruby>好</p>"))
PY
