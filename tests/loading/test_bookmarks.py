"""A browser's list of bookmarks is no page, and says so."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.core.messages.errors import BookmarksError
from reader.loading.registry import load

LIST = """<!DOCTYPE NETSCAPE-Bookmark-file-1>
<!-- This is an automatically generated file. -->
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE><H1>书签</H1>
<DL><p><DT><A HREF="https://www.ford.example/" ADD_DATE="1">渡口</A></DL><p>
"""


@pytest.mark.parametrize("name", ["bookmarks.html", "书签.txt", "list"])
def test_bookmarks_are_named(name: str, tmp_path: Path):
    path = tmp_path / name
    path.write_text(LIST, "utf-8")
    with pytest.raises(BookmarksError):
        load(path)
