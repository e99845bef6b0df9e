"""Markdown is read as the page that it stands for."""

from __future__ import annotations

import io
import time
import zipfile
from pathlib import Path

import pytest

from reader.core.article import CodeBlock, Figure, Heading, ListBlock, Paragraph, Quote, Table
from reader.core.source import SourceKind
from reader.loading.markdown.markdown_file import looks_like_markdown, page_of_markdown
from reader.loading.registry import load
from reader.pipeline import read_file
from reader.rendering.markdown import render_markdown

PNG = b"\x89PNG\r\n\x1a\n" + bytes(24)
NOTE = """---
title: "桥上的灯"
published: 2021-03-04
author: [闻笛]
source: https://example.org/bridge
---

# 桥上的灯

桥上有**十二盏**灯，每一盏都由守桥的人亲手点亮，从黄昏一直亮到天明，从来没有间断。

## 守桥人

> 灯在，桥就在。

- 春天换灯罩，夏天换灯油。
- 冬天扫雪。

| 月份 | 灯油 |
| --- | --- |
| 一月 | 三斤 |

![[灯 一.png|300]]

```
# 不是标题
```

他说，[[守桥日记|日记]]里都记着，哪一天刮风，哪一天有人在桥上等了一整夜，最后等到了谁。
"""


def test_a_note_becomes_an_article(tmp_path: Path) -> None:
    path = tmp_path / "note.md"
    path.write_text(NOTE, "utf-8")
    (tmp_path / "灯 一.png").write_bytes(PNG)
    article = read_file(path).article
    kinds = [type(block) for block in article.blocks]
    assert kinds == [Paragraph, Heading, Quote, ListBlock, Table, Figure, CodeBlock, Paragraph]
    metadata = article.metadata
    assert (metadata.title, metadata.published) == ("桥上的灯", "2021-03-04")
    assert (metadata.authors, metadata.url) == (("闻笛",), "https://example.org/bridge")
    assert [asset.name for asset in article.assets.values()] == ["灯 一.png"]
    last = article.blocks[-1]
    assert isinstance(last, Paragraph)
    assert last.text.text.startswith("他说，日记里都记着")


def test_what_we_wrote_is_read_back(tmp_path: Path) -> None:
    first = tmp_path / "first.md"
    first.write_text(NOTE, "utf-8")
    written = render_markdown(read_file(first).article)
    second = tmp_path / "second.md"
    second.write_text(written, "utf-8")
    assert render_markdown(read_file(second).article) == written


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (NOTE, True),
        ("# 题\n\n一段。\n\n## 节\n\n又一段。", True),
        ("# 题\n\n见[这里](https://example.org/a)。", True),
        ("#话题# 今天的天气很好。", False),
        ("# 一段只有井号的话", False),
        ("---\n分割线下面的一段。\n---\n", False),
        ("<p># 题</p>\n# 一\n# 二", False),
        ("第一段。\n\n第二段。", False),
    ],
)
def test_markdown_is_told_by_its_signs(text: str, expected: bool) -> None:
    assert looks_like_markdown(text.encode(), None) is expected


def test_a_name_is_enough_and_gives_the_title(tmp_path: Path) -> None:
    path = tmp_path / "桥上的灯.md"
    path.write_bytes("他在桥上等了一整夜，灯一盏一盏地灭了，天也就亮了。".encode("gb18030"))
    source = load(path)
    assert (source.kind, source.encoding) == (SourceKind.HTML, "gb18030")
    assert "<title>桥上的灯</title>" in source.text


def test_a_packed_note_is_read_with_its_pictures(tmp_path: Path) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("vault/桥.md", NOTE)
        archive.writestr("vault/灯 一.png", PNG)
    path = tmp_path / "vault.zip"
    path.write_bytes(packed.getvalue())
    article = read_file(path).article
    assert article.metadata.title == "桥上的灯"
    assert [asset.name for asset in article.assets.values()] == ["灯 一.png"]


def test_a_packed_page_goes_before_notes(tmp_path: Path) -> None:
    path = tmp_path / "page.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("README.md", NOTE)
        archive.writestr("page/index.html", "<h1>页</h1><p>一段。</p>")
    assert load(path).name == "index.html"


def test_text_cannot_leave_its_place_in_the_head() -> None:
    page = page_of_markdown('---\ntitle: a</title><script>"\n---\n一段。', "")
    assert "<script>" not in page.partition("</head>")[0]


@pytest.mark.parametrize("piece", ["*a_ ", "[", "![[", "> ", "|a", "a**b*c* "])
def test_purpose_made_texts_are_read_in_time(piece: str) -> None:
    begin = time.process_time()
    page_of_markdown("# 题\n" + piece * (40_000 // len(piece)), "")
    assert time.process_time() - begin < 5
