"""Video, sound and pages within the page leave their name and address."""

from __future__ import annotations

import pytest

from reader.core.article import Medium
from reader.core.draft import DraftPicture
from tests.extraction.pages import BODY, TITLE, blocks_of, extracted


@pytest.mark.parametrize(
    ("markup", "medium", "address"),
    [
        ("<video src=a.mp4></video>", Medium.VIDEO, "a.mp4"),
        (
            "<video controls><source src=a.webm><source src=a.mp4>太旧</video>",
            Medium.VIDEO,
            "a.webm",
        ),
        ("<video poster=p.jpg></video>", Medium.VIDEO, ""),
        ("<audio><source src=a.mp3></audio>", Medium.AUDIO, "a.mp3"),
        (
            "<iframe data-src='https://v.qq.com/x?vid=1'></iframe>",
            Medium.VIDEO,
            "https://v.qq.com/x?vid=1",
        ),
        (
            "<iframe src=//player.bilibili.com/p?b=1></iframe>",
            Medium.VIDEO,
            "//player.bilibili.com/p?b=1",
        ),
        (
            "<iframe src=https://map.example.org/m>x</iframe>",
            Medium.FRAME,
            "https://map.example.org/m",
        ),
        ("<embed src=a.swf>", Medium.VIDEO, "a.swf"),
        ("<object data=a.pdf></object>", Medium.FRAME, "a.pdf"),
    ],
)
def test_a_medium_leaves_its_address(markup: str, medium: Medium, address: str) -> None:
    (block,) = blocks_of(markup)
    assert isinstance(block, DraftPicture)
    assert (block.medium, block.source, block.asset_id) == (medium, address, None)


@pytest.mark.parametrize(
    "markup",
    [
        "<iframe src=about:blank></iframe>",
        "<iframe src='javascript:0'></iframe>",
        "<iframe></iframe>",
        "<iframe src=https://a.cn/x width=1 height=1></iframe>",
        "<iframe src=https://ads.example.org/x></iframe>",
        "<iframe src=https://example.org/comments/1></iframe>",
    ],
)
def test_frames_that_show_no_part_of_the_article_leave_nothing(markup: str) -> None:
    assert blocks_of(markup) == ()


def test_a_player_leaves_its_video_without_its_buttons() -> None:
    player = "<div class=player><video src=a.mp4></video><span>播放</span></div>"
    cleaned = extracted(f"<h1>{TITLE}</h1><div>{BODY}{player}{BODY}</div>")
    videos = [b for b in cleaned.draft.blocks if isinstance(b, DraftPicture)]
    assert [(v.medium, v.source) for v in videos] == [(Medium.VIDEO, "a.mp4")]
    assert [(r.rule, r.text) for r in cleaned.removals] == [("player", "播放")]
