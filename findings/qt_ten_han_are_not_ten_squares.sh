#!/usr/bin/env bash
# Expected: ten Han of a face whose characters are 1000 of 1000 units wide take 200 pixels at 20 pixels.
# Seen: Qt 6.11.3 without hinting gives 199.84 (Noto Serif CJK SC), at 16 pixels exactly 160.
# So: lines of a whole number of characters do not end flush, and a column of 36 characters has room to spare
#   that is seen beside marks which are placed by hand. Who sets Chinese gives each Han its square itself.
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

print(round(shaped("中" * 10, "Noto Serif CJK SC")[1], 2))
PYTHON
look() {
    LC_ALL=$1 LANG=$1 QT_QPA_PLATFORM=offscreen FONTCONFIG_FILE="$folder/fonts.conf" \
        "$folder/python/bin/python" look.py 2>/dev/null
}
line=$(look C) || exit 2
echo "ten Han at 20 pixels: $line"
[ "$line" = 199.84 ]
