#!/usr/bin/env bash
# selectolax counts a page's scripts and style sheets as its text.
# Expected: text() of an element is what is read there, as other libraries' text functions leave
#   scripts out when asked for an article.
# Seen: selectolax 1.0.2 (lexbor): text() holds the source of script and style and the text of
#   hidden paragraphs, and of ruby the brackets of rp; that of a template is empty.
# So: Lengths and densities of text have to be counted node by node, or scripts taken out first.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env" || exit 2
"$folder/env/bin/pip" install --quiet --disable-pip-version-check selectolax==1.0.2 || exit 2
cd "$folder"
"$folder/env/bin/python" - <<'PY'
import sys

from selectolax.lexbor import LexborHTMLParser

PAGE = (
    "<div><p>甲</p><script>var a = 1</script><style>b{}</style><p hidden>乙</p>"
    "<ruby>漢<rp>(</rp><rt>hàn</rt><rp>)</rp></ruby><template><p>丙</p></template></div>"
)
tree = LexborHTMLParser(PAGE)
text = tree.css_first("div").text()
template = tree.css_first("template").text()
print(repr(text), "template:", repr(template))
sys.exit(0 if text == "甲var a = 1b{}乙漢(hàn)" and template == "" else 1)
PY
