#!/usr/bin/env bash
# PDFium turns Chinese round where a document's pages follow each other from right to left.
# Expected: /ViewerPreferences <</Direction /R2L>> only says how pages lie side by side (ISO 32000-1,
#   table 150); books in vertical Chinese are bound so. What is copied from a page stays the same.
# Seen: pypdfium2 5.15.2: the stretches between marks come out in reverse order, 他說：好，走吧。
#   as 。走吧，好：他說.
# So: A vertical book that says how it is bound cannot be searched or copied from in Chromium, Edge
#   and whatever else reads PDF with PDFium.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env" || exit 2
"$folder/env/bin/pip" install --quiet --disable-pip-version-check pypdfium2==5.15.2 || exit 2
cd "$folder"
"$folder/env/bin/python" - <<'PY'
import sys

import pypdfium2


def text_of(content: str, catalog: str = "", encoding: str = "UniGB-UCS2-H") -> str:
    """Write a page with one face for Chinese and return what PDFium reads on it."""
    data = content.encode("ascii")
    face = (
        "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/DW 1000/CIDSystemInfo"
        "<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/FontDescriptor 7 0 R>>"
    )
    objects = [
        f"<</Type/Catalog/Pages 2 0 R{catalog}>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
        "/Resources<</Font<</F 5 0 R>>>>>>",
        f"<</Length {len(data)}>>\nstream\n{content}\nendstream",
        f"<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/{encoding}"
        "/DescendantFonts[6 0 R]>>",
        face,
        "<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[0 -120 1000 880]"
        "/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 700/StemV 80>>",
    ]
    out, places = b"%PDF-1.7\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{each}\nendobj\n".encode("ascii")
    table = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode("ascii")
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += f"trailer<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF".encode()
    document = pypdfium2.PdfDocument(out)
    return document[0].get_textpage().get_text_range().replace("\r\n", "\n")


def utf16(words: str) -> str:
    return words.encode("utf-16-be").hex()


words = "他说：好，走吧。"
content = f"BT /F 20 Tf 72 700 Td <{utf16(words)}> Tj ET"
plain = text_of(content).strip()
bound = text_of(content, "/ViewerPreferences<</Direction/R2L>>").strip()
print("written          ", words)
print("read             ", plain)
print("read, with R2L   ", bound)
sys.exit(0 if plain == words and bound != words and sorted(bound) == sorted(words) else 1)
PY
