#!/usr/bin/env bash
# PDFium looks for /ActualText in the innermost marked content only, and loses the words else.
# Expected: /ActualText round marked content with MCIDs stands for all that is inside, once
#   (ISO 32000-1, 14.9.4): so a line may be told whole although a link in it is an element of its own.
# Seen: pypdfium2 5.15.2: with the words in the outer mark and two MCIDs inside nothing is read at
#   all; with the words inside a single MCID they come out.
# So: A tagged PDF cannot tell the words of a line across its elements; each element has to be told
#   for itself, or the line has to be one element.
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


def shown(x: int, words: str) -> str:
    return f"BT /F 20 Tf {x} 700 Td <{utf16(words)}> Tj ET"


def mark(number: int, inside: str) -> str:
    return f"/P <</MCID {number}>> BDC {inside} EMC"


tell = f"/Span <</ActualText <FEFF{utf16('渡口与桥')}>>> BDC"
outer = f"{tell} {mark(0, shown(72, '渡口'))} {mark(1, shown(112, '与桥'))} EMC"
inner = mark(0, f"{tell} {shown(72, '渡口')} {shown(112, '与桥')} EMC")
around, within = text_of(outer).split(), text_of(inner).split()
print("told round two elements:", around)
print("told within one element:", within)
sys.exit(0 if "".join(within) == "渡口与桥" and around == [] else 1)
PY
