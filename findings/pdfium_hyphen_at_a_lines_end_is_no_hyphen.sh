#!/usr/bin/env bash
# PDFium gives a hyphen at a line's end as U+FFFE.
# Expected: What is copied from two lines, apollo- and config, has the hyphen that is on the page;
#   names of commands, addresses and options break behind one.
# Seen: pypdfium2 5.15.2: the two lines come out as apollo, U+FFFE, config, without a line break; so
#   do they with the words told in /ActualText, and before figures.
# So: What was copied from Chromium or read by PDFium lacks such hyphens; whoever compares or mends
#   such text has to look for U+FFFE.
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


def lines(first: str, second: str) -> str:
    parts = []
    for y, words in ((700, first), (670, second)):
        parts.append(f"BT /F 20 Tf 72 {y} Td <{utf16(words)}> Tj ET")
    return text_of(" ".join(parts)).strip()


letters, figures = lines("apollo-", "config"), lines("apollo-", "2024")
print("before letters:", ascii(letters))
print("before figures:", ascii(figures))
sys.exit(0 if letters == "apollo\ufffeconfig" and figures == "apollo￾2024" else 1)
PY
