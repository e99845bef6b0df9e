#!/usr/bin/env bash
# Expected: OpenCC matches forward: the leftmost word wins, so 低级别 is not torn by a later, longer phrase; the segmentation of the configuration is used.
# Seen: opencc-python-reimplemented 0.1.7 takes the longest phrase anywhere first and never reads the segmentation entry: 可是只有 gives 可是隻有, 低级别产品 gives 低階別產品.
# So: its dictionaries can be used, its results are not OpenCC's; what stands where two words overlap must be decided otherwise.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv" >/dev/null || exit 2
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check opencc-python-reimplemented==0.1.7 2>/dev/null || exit 2
PYTHONUTF8=1 "$folder/venv/bin/python" - <<'PY'
import inspect, sys
import opencc.opencc as engine
from opencc import OpenCC
got = OpenCC("s2tw").convert("可是只有他才能"), OpenCC("s2twp").convert("低级别产品")
print(got, "segmentation" in inspect.getsource(engine))
sys.exit(got != ("可是隻有他才能", "低階別產品") or "segmentation" in inspect.getsource(engine))
PY
