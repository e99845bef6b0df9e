#!/usr/bin/env bash
# Expected: NFKC turns the radicals that text copied from a PDF has in place of characters into these
#   characters, as it does with ⾞ (U+2F9E, Kangxi Radicals).
# Seen: of CJK Radicals Supplement (U+2E80 to U+2EFF) NFKC changes two, ⺟ and ⻳; ⻋⻔⻢⻓⻩, the simplified ones that
#   such text is full of, stay. Their characters stand in EquivalentUnifiedIdeograph.txt (Unicode 12 and
#   later), which neither Python's unicodedata (Unicode 16.0 in unicodedata2 16.0.0) nor NFKC knows.
# So: mending text from PDFs by NFKC leaves 汽⻋ and ⻔前 as they are, and changes full-width marks besides.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env" && "$folder/env/bin/pip" install --quiet unicodedata2==16.0.0 || exit 2
cat > "$folder/look.py" <<'PYTHON'
import unicodedata2 as unicodedata

supplement = [chr(code) for code in range(0x2E80, 0x2EF4) if unicodedata.name(chr(code), "")]
changed = [c for c in supplement if unicodedata.normalize("NFKC", c) != c]
print(unicodedata.unidata_version, len(supplement), [f"{ord(c):X}" for c in changed])
print(unicodedata.normalize("NFKC", "⾞⻋⻔⻢"))
PYTHON
seen=$("$folder/env/bin/python" "$folder/look.py") || exit 2
echo "$seen"
[ "$seen" = "16.0.0 115 ['2E9F', '2EF3']
車⻋⻔⻢" ]
