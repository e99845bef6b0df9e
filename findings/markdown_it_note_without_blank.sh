#!/usr/bin/env bash
# Expected: CommonMark knows no footnotes, so that [^1]:罗师傅口述。 at the end of a Chinese text is shown as
#   it stands, as [^1]: 罗师傅 口述。 with blanks in it is.
# Seen: markdown-it-py 4.3.0, as CommonMark 0.31.2 demands, takes a note of one unbroken word for the
#   definition of a link named ^1: the note is gone from the page, and its mark is a link to the note's
#   words, percent-encoded. Chinese sentences have no blanks, so this happens to nearly all of them.
# So: a reader that leaves footnotes to plain CommonMark loses the notes of Chinese texts without a trace;
#   definitions that begin with ^ must be taken before links are.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env" && "$folder/env/bin/pip" install --quiet markdown-it-py==4.3.0 || exit 2
cat > "$folder/look.py" <<'PYTHON'
from markdown_it import MarkdownIt

parser = MarkdownIt("commonmark")
for note in ("[^1]:罗师傅口述。", "[^1]: 罗师傅口述。", "[^1]: 罗师傅 口述。"):
    page = parser.render(f"正文。[^1]\n\n{note}\n")
    print(repr(note), "shown" if "口述" in page else "lost", "link" if "<a href" in page else "text")
PYTHON
seen=$("$folder/env/bin/python" "$folder/look.py") || exit 2
echo "$seen"
[ "$seen" = "'[^1]:罗师傅口述。' lost link
'[^1]: 罗师傅口述。' lost link
'[^1]: 罗师傅 口述。' shown text" ]
