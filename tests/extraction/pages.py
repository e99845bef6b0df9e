"""Small pages for the tests of extraction."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import count

from reader.core.article import Asset
from reader.core.draft import (
    Cleaned,
    DraftBlock,
    DraftCode,
    DraftDivider,
    DraftList,
    DraftPicture,
    DraftQuote,
    DraftTable,
    DraftText,
    block_id,
)
from reader.core.source import SourceDocument, SourceKind
from reader.extraction.blocks.builder import BlockBuilder, Material
from reader.extraction.extract import extract
from reader.extraction.markup.tree import parse

TITLE = "旧书店里的下午"
PARAGRAPHS = (
    "湖边有一家旧书店，门口摆着两排木架，架上的书一律五元，任人挑选。",
    "老板姓陈，退休以前在中学教地理，讲起书来总要先讲那本书走过的路。",
    "他说，一本书从这个城市到那个城市，要经过很多人的手，每个人都留下一点什么。",
    "下午四点，太阳照进里屋，读书的人便挪一挪椅子，继续读下去，谁也不说话。",
)
BODY = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)


def source_of(markup: str, assets: Mapping[str, Asset] | None = None) -> SourceDocument:
    return SourceDocument(
        name="page.html",
        raw=markup.encode("utf-8", "replace"),
        kind=SourceKind.HTML,
        text=markup,
        encoding="utf-8",
        assets=assets or {},
    )


def extracted(body: str, head: str = f"<title>{TITLE}_某网</title>") -> Cleaned:
    return extract(source_of(f"<html><head>{head}</head><body>{body}</body></html>"))


def blocks_of(inner: str, saved: Mapping[str, object] | None = None) -> tuple[DraftBlock, ...]:
    """Return the blocks of a page whose body is ``inner``, all of it taken as the article."""
    tree = parse(f"<body>{inner}</body>")
    numbers = count(1)
    twins = {index for index, node in enumerate(tree.nodes) if node.tag == "noscript"}
    material = Material(tree, twins, saved or {})
    return BlockBuilder(material, lambda: block_id(next(numbers))).build(tree.body)


def lines_of(blocks: tuple[DraftBlock, ...]) -> Iterator[str]:
    """Yield every text in ``blocks`` in reading order."""
    for block in blocks:
        match block:
            case DraftText():
                yield block.text.text
            case DraftQuote():
                yield from lines_of(block.blocks)
            case DraftList():
                for item in block.items:
                    yield from lines_of(item)
            case DraftTable():
                yield from filter(None, [block.caption.text])
                yield from (cell.text for row in block.rows for cell in row if cell)
            case DraftCode():
                yield block.code
            case DraftPicture() | DraftDivider():
                pass


def ids_of(blocks: tuple[DraftBlock, ...]) -> Iterator[str]:
    """Yield every block's id in reading order."""
    for block in blocks:
        yield block.block_id
        match block:
            case DraftQuote():
                yield from ids_of(block.blocks)
            case DraftList():
                for item in block.items:
                    yield from ids_of(item)
            case _:
                pass
