#!/usr/bin/env bash
# PDFium reads lines of vertical Chinese from left to right.
# Expected: Two lines in a font with a vertical encoding (…-V), the right one written first, are read
#   in the order in which they are written and in which one reads them: the right one first.
# Seen: pypdfium2 5.15.2: pieces of text that begin at one height are taken for one line and sorted
#   by where they are across, so the left line comes first. With the last character of each line
#   shown for itself, which looks the same, the order is right.
# So: What writes vertical PDFs must not show a line in one piece, or copying from them in Chromium
#   turns the lines of each paragraph round.
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


def line(x: int, words: str, apart: bool) -> str:
    pieces = [words[:-1], words[-1]] if apart else [words]
    parts, y = [], 700
    for piece in pieces:
        parts.append(f"BT /F 20 Tf 1 0 0 1 {x} {y} Tm <{utf16(piece)}> Tj ET")
        y -= 20 * len(piece)
    return " ".join(parts)


def read(apart: bool) -> str:
    content = line(300, "河水每年都漲一次", apart) + " " + line(260, "漲到渡口的石階上", apart)
    return "".join(text_of(content, encoding="UniGB-UCS2-V").split())


whole, parted = read(False), read(True)
print("lines in one piece each:", whole)
print("last character apart:   ", parted)
wanted = "河水每年都漲一次漲到渡口的石階上"
sys.exit(0 if parted == wanted and whole != wanted else 1)
PY
