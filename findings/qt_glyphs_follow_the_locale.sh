#!/usr/bin/env bash
# Expected: a text set in "Noto Serif CJK TC" has Taiwan's shapes (骨, and ， in the middle of its square),
#   and one in "Noto Serif CJK SC" the mainland's, on whatever machine.
# Seen: Qt 6.11.3 hands the locale of the process to the shaper as the language of the text, and the fonts'
#   `locl` feature then turns one face into the other: with LANG=zh_CN.UTF-8 the TC face gives the glyphs of
#   SC, with zh_TW.UTF-8 the SC face those of TC. With C and en_US.UTF-8 each face gives its own. QFont has
#   no language to be set; setFeature(QFont.Tag("locl"), 0) gives every face its own glyphs everywhere.
# So: a reader that shows 繁體 on a mainland desktop shows mainland shapes and marks, and only there; tests
#   that run in the C locale never see it. Switch `locl` off where the face says what is wanted.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/python" || exit 2
"$folder/python/bin/pip" install --quiet PySide6-Essentials==6.11.3 || exit 2
cd "$folder" && apt-get download --quiet fonts-noto-cjk=1:20220127+repack1-1 >/dev/null 2>&1 || exit 2
dpkg -x fonts-noto-cjk*.deb fonts || exit 2
cat > fonts.conf <<XML
<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>$folder/fonts</dir><cachedir>$folder/cache</cachedir></fontconfig>
XML
cat > look.py <<'PYTHON'
from PySide6.QtGui import QFont, QGuiApplication, QTextLayout

application = QGuiApplication([])

def shaped(words, family, **features):
    font = QFont()
    font.setFamilies([family])
    font.setPixelSize(20)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    for name, value in features.items():
        font.setFeature(QFont.Tag(name), value)
    layout = QTextLayout(words, font)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(1e6)
    layout.endLayout()
    return [g for run in layout.glyphRuns() for g in run.glyphIndexes()], line.naturalTextWidth()

words = "骨，"
own = {name: shaped(words, f"Noto Serif CJK {name}", locl=0)[0] for name in ("TC", "SC")}
names = {tuple(glyphs): name for name, glyphs in own.items()}
print(*(names.get(tuple(shaped(words, f"Noto Serif CJK {name}")[0]), "?") for name in own))
PYTHON
look() {
    LC_ALL=$1 LANG=$1 QT_QPA_PLATFORM=offscreen FONTCONFIG_FILE="$folder/fonts.conf" \
        "$folder/python/bin/python" look.py 2>/dev/null
}
seen=""
for locale in C en_US.UTF-8 zh_CN.UTF-8 zh_TW.UTF-8; do
    line=$(look "$locale") || exit 2
    echo "$locale: the TC and the SC face give the glyphs of: $line"
    seen="$seen$line;"
done
[ "$seen" = "TC SC;TC SC;SC SC;TC TC;" ]
