#!/usr/bin/env bash
# Expected: in one transaction a row can be taken out of an FTS5 table and put in again; after the commit
#   it is found as before. The table's own integrity-check would tell otherwise.
# Seen: SQLite 3.40.1 and older (apsw 3.40.0.0): when the table is queried between the two, which writes the
#   pending terms, the row is found no more, not by this connection and not after the commit. Without
#   a query in between, or with a commit, it is found. SQLite 3.54.1 (apsw 3.54.1.0) finds it always.
# So: an index of articles that is updated by "delete, then insert" loses articles without a word, for FTS5
#   also writes pending terms by itself when they are many. Take out in one transaction, put in in the next.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
cat > "$folder/look.py" <<'PYTHON'
import apsw

def found(between):
    connection = apsw.Connection(":memory:")
    run = lambda *words: list(connection.execute(*words))
    run("CREATE VIRTUAL TABLE w USING fts5 (terms, content='', columnsize=0, detail=none, tokenize='ascii')")
    run("INSERT INTO w (rowid, terms) VALUES (1, '頭髮 歷史')")
    run("BEGIN")
    run("INSERT INTO w (w, rowid, terms) VALUES ('delete', 1, '頭髮 歷史')")
    if between == "query":
        run("SELECT rowid FROM w WHERE w MATCH '歷史'")
    elif between == "commit":
        run("COMMIT")
        run("BEGIN")
    run("INSERT INTO w (rowid, terms) VALUES (1, '頭髮 歷史')")
    run("COMMIT")
    return len(run("SELECT rowid FROM w WHERE w MATCH '歷史'"))

rows = {between: found(between) for between in ("nothing", "commit", "query")}
print(apsw.sqlite_lib_version(), rows)
PYTHON
seen=""
for version in 3.40.0.0 3.54.1.0; do
    python3 -m venv "$folder/$version" || exit 2
    "$folder/$version/bin/pip" install --quiet "apsw==$version" || exit 2
    line=$("$folder/$version/bin/python" "$folder/look.py") || exit 2
    echo "$line"
    seen="$seen$line;"
done
[ "$seen" = "3.40.0 {'nothing': 1, 'commit': 1, 'query': 0};3.54.1 {'nothing': 1, 'commit': 1, 'query': 1};" ]
