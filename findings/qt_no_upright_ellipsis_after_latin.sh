#!/usr/bin/env bash
# Expected: with the OpenType feature `vert` switched on, … is the upright one of the font wherever it stands.
# Seen: Qt 6.11.3 with Noto Serif CJK SC gives the upright glyph in 中… and a flat one in a…: a mark that all
#   scripts share takes the script of what stands before it, and under Latin the font has no `vert` for it.
#   ， and “, which Qt counts as Chinese there too, are upright in both.
# So: who sets vertical lines with Qt asks for the upright glyph of a mark between two Han, once, and puts it
#   in wherever the mark stands.
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

for words in ("中…", "a…", "中，", "a，", "中“", "a“"):
    flat, upright = (shaped(words, "Noto Serif CJK SC", vert=on)[0][-1] for on in (0, 1))
    print(words, "upright" if flat != upright else "flat", end="; ")
PYTHON
look() {
    LC_ALL=$1 LANG=$1 QT_QPA_PLATFORM=offscreen FONTCONFIG_FILE="$folder/fonts.conf" \
        "$folder/python/bin/python" look.py 2>/dev/null
}
line=$(look C) || exit 2
echo "$line"
[ "$line" = "中… upright; a… flat; 中， upright; a， upright; 中“ upright; a“ upright; " ] ||
    [ "$line" = "中… upright; a… flat; 中， upright; a， upright; 中“ upright; a“ upright;" ]
