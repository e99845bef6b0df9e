"""An article with everything that a writer may be asked to write."""

from __future__ import annotations

import struct
import zlib

from reader.core.article import (
    Article,
    Asset,
    CodeBlock,
    Divider,
    Figure,
    Heading,
    ListBlock,
    Medium,
    Metadata,
    Note,
    Paragraph,
    Quote,
    Table,
)
from reader.core.text import Mark, Span, Text
from reader.core.variants import Region, Script

METADATA = Metadata(
    title="渡口与<桥>",
    subtitle="一条河的两岸",
    authors=("林一苇", "周渡"),
    editors=("方石",),
    site="河口周刊",
    source="河口日报",
    published="2024-03-05T09:12",
    url="https://hekou.example/渡口?x=一&y=2",
)


def png(width: int, height: int) -> bytes:
    """Return a picture of one colour."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        checked = kind + data
        return struct.pack(">I", len(data)) + checked + struct.pack(">I", zlib.crc32(checked))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = (b"\0" + b"\x80" * width) * height
    body = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


def marked(words: str, *spans: tuple[str, Mark, str]) -> Text:
    """Return ``words`` with each of the given stretches under its mark."""
    found = sorted(
        (
            Span(words.index(part), words.index(part) + len(part), mark, target)
            for part, mark, target in spans
        ),
        key=lambda span: (span.start, -span.end),
    )
    return Text(words, tuple(found))


RUNNING = marked(
    "老人说《渡口》比桥[1]重要，漢字(hànzì)与H2O、旧的新的，见网页。",
    ("比桥", Mark.STRONG, ""),
    ("[1]", Mark.NOTE_REF, "page#fn 1"),
    ("漢字(hànzì)", Mark.RUBY, "hànzì"),
    ("2", Mark.SUBSCRIPT, ""),
    ("旧的", Mark.DELETED, ""),
    ("新的", Mark.HIGHLIGHT, ""),
    ("网页", Mark.LINK, "https://hekou.example/二?a=1&b=2"),
)
BLOCKS = (
    Paragraph("b1", RUNNING),
    Heading("b2", Text("一、渡"), 2),
    Figure(
        "b3",
        asset_id="船.png",
        caption=Text("渡船靠岸"),
        credit=Text("周渡 摄"),
        alt='一条"船"',
    ),
    Figure("b4", caption=Text("没有存下的图"), alt="老桥"),
    Figure("b5", medium=Medium.VIDEO, address="https://hekou.example/v.mp4", alt="渡口一日"),
    Heading("b6", Text("（一）船"), 3),
    Quote("b7", (Paragraph("b8", Text("水深\n船慢")),)),
    ListBlock(
        "b9",
        (
            (Paragraph("b10", Text("买票")),),
            (
                Paragraph("b11", Text("上船")),
                ListBlock("b12", ((Paragraph("b13", Text("先上")),),)),
            ),
        ),
        ordered=True,
        start=3,
    ),
    Table(
        "b14",
        ((Text("年"), Text("人")), (Text("1998"), Text("三百")), (Text("2024"),)),
        header_rows=1,
        caption=Text("过渡的人"),
    ),
    CodeBlock("b15", "if a < b:\n    渡(a & b)\n"),
    Divider("b16"),
    Paragraph("b17", marked("完。坏链接", ("坏链接", Mark.LINK, "javascript:void(0)"))),
)
NOTES = (
    Note("page#fn 1", "[1]", (Paragraph("n1", Text("一九五八年建。")),)),
    Note("unmarked", "[2]", (Paragraph("n2", Text("没有记号的注。")),)),
)


def everything(**changes: object) -> Article:
    """Return the article, some of its fields changed."""
    fields: dict[str, object] = {
        "article_id": "0" * 64,
        "metadata": METADATA,
        "blocks": BLOCKS,
        "script": Script.HANS,
        "region": Region.CHINA,
        "assets": {"船.png": Asset("船.png", "image/png", png(40, 30))},
        "notes": NOTES,
    }
    return Article(**{**fields, **changes})  # type: ignore[arg-type]
