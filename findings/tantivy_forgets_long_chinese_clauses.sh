#!/usr/bin/env bash
# Expected: a full-text index without a Chinese tokenizer finds at least a clause that is given whole.
# Seen: tantivy 0.27.0 takes a clause for one token and its default tokenizer drops tokens over 40 bytes: of 14 characters and more nothing is indexed, without a word.
# So: a search that works in a test with short titles finds none of an article's sentences.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv" >/dev/null || exit 2
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check tantivy==0.27.0 2>/dev/null || exit 2
cd "$folder" || exit 2
PYTHONUTF8=1 "$folder/venv/bin/python" -W ignore - <<'PY'
import sys
import tantivy
builder = tantivy.SchemaBuilder()
builder.add_text_field("text", stored=True)
index = tantivy.Index(builder.build())
writer = index.writer()
short, long = "天气预报常常不准", "天气预报常常不准我们都不太相信它"
for text in (short, long):
    writer.add_document(tantivy.Document(text=text))
writer.commit()
index.reload()
searcher = index.searcher()
got = [len(searcher.search(index.parse_query(text, ["text"]), 10).hits) for text in (short, long)]
print(got)
sys.exit(got != [1, 0])
PY
