#!/usr/bin/env bash
# Expected: in one transaction a row can be taken out of an FTS5 table and put in again; after the commit
#   it is found as before, whatever was asked in between.
# Seen: SQLite 3.40 (apsw 3.40.0.0): when a prefix ("hot" *) is asked for between the two, the row is not
#   found any more by that word, not by this connection and not after the commit. With a query for the
#   whole word in between, without a query or with a commit it is found. SQLite 3.54.1 always finds it.
# So: a search as one types asks for prefixes. An index of articles that is updated by "delete, then insert"
#   beside it loses articles without a word: take out in one transaction, put in in the next.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
cat > "$folder/look.py" <<'PYTHON'
import apsw

def found(between):
    connection = apsw.Connection(":memory:")
    run = lambda *words: list(connection.execute(*words))
    run("CREATE VIRTUAL TABLE w USING fts5 (terms, content='', columnsize=0, detail=none, tokenize='ascii')")
    run("INSERT INTO w (rowid, terms) VALUES (1, 'hot 歷史')")
    run("BEGIN")
    run("INSERT INTO w (w, rowid, terms) VALUES ('delete', 1, 'hot 歷史')")
    if between == "word":
        run("SELECT rowid FROM w WHERE w MATCH 'hot'")
    elif between == "prefix":
        run("SELECT rowid FROM w WHERE w MATCH 'ho*'")
    elif between == "commit":
        run("COMMIT")
        run("BEGIN")
    run("INSERT INTO w (rowid, terms) VALUES (1, 'hot 歷史')")
    run("COMMIT")
    return len(run("SELECT rowid FROM w WHERE w MATCH 'hot'"))

rows = {between: found(between) for between in ("nothing", "word", "commit", "prefix")}
print(apsw.sqlitelibversion(), rows)
PYTHON
seen=""
for version in 3.40.0.0 3.54.1.0; do
    python3 -m venv "$folder/$version" || exit 2
    "$folder/$version/bin/pip" install --quiet "apsw==$version" || exit 2
    line=$("$folder/$version/bin/python" "$folder/look.py") || exit 2
    echo "$line"
    seen="$seen$line;"
done
before="'nothing': 1, 'word': 1, 'commit': 1"
[ "$seen" = "3.40.0 {$before, 'prefix': 0};3.54.1 {$before, 'prefix': 1};" ]
