"""Pictures above or below a post belong to it; strips that show other things do not."""

from __future__ import annotations

import pytest

from reader.core.draft import DraftPicture, DraftText
from reader.core.source import SourceDocument, SourceKind
from reader.extraction.extract import extract

TEXT = "摆渡的老卢今年七十一岁，每天早上六点开第一班船。风大的日子他也照样出来等人。"
POST = f"<div class=body><h1>渡口</h1><div class=text><p>{TEXT}</p><p>{TEXT}</p></div></div>"


def figures(markup: str) -> int:
    source = SourceDocument("a.html", b"", SourceKind.HTML, f"<body>{markup}</body>", "utf-8")
    draft = extract(source).draft
    assert sum(TEXT in b.text.text for b in draft.blocks if isinstance(b, DraftText)) == 2
    return sum(isinstance(block, DraftPicture) for block in draft.blocks)


@pytest.mark.parametrize(
    "album",
    [
        "<div class=media-container><div class=swiper-wrapper><img src=a.jpg><img src=b.jpg></div>"
        "<div class=fraction>1/2</div></div>",
        "<div class=photo-grid><a href=a.jpg><img src=a.jpg></a><img src=b.jpg></div>",
        "<div class=gallery><div style=\"height:200px;background-image:url('a.jpg')\"></div>"
        '<div style="height:200px;background-image:url(b.jpg)"></div></div>',
    ],
)
@pytest.mark.parametrize("order", ["above", "below"])
def test_the_pictures_of_a_post(album: str, order: str) -> None:
    parts = (album, POST) if order == "above" else (POST, album)
    assert figures(f"<div id=app><div class=post>{''.join(parts)}</div></div>") == 2


@pytest.mark.parametrize(
    "strip",
    [
        "<div class=swiper><a href=b.html><img src=a.jpg></a></div>",
        "<div class=swiper><img src=a.jpg><p>河口镇新修的码头今天通车了，来了很多人</p></div>",
        "<div class=picture><img class=avatar src=a.jpg width=40></div>",
        "<div class=header><img src=a.jpg></div>",
    ],
)
def test_strips_that_show_something_else(strip: str) -> None:
    assert figures(f"<div id=app><div class=post>{strip}{POST}</div></div>") == 0
