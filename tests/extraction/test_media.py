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
            "https://player.bilibili.com/p?b=1",
        ),
        (
            "<iframe src=https://map.example.org/m>x</iframe>",
            Medium.FRAME,
            "https://map.example.org/m",
        ),
        (
            "<mpvoice name=夜话 voice_encode_fileid=MzA1></mpvoice>",
            Medium.AUDIO,
            "https://res.wx.qq.com/voice/getvoice?mediaid=MzA1",
        ),
        (
            "<qqmusic music_name=渔歌 audiourl=https://music.example/a.m4a></qqmusic>",
            Medium.AUDIO,
            "https://music.example/a.m4a",
        ),
        ("<mp-common-videosnap data-desc=涨水></mp-common-videosnap>", Medium.VIDEO, ""),
        (
            "<iframe class=video_iframe data-src='https://v.qq.com/iframe/preview.html?vid=a'></iframe>",
            Medium.VIDEO,
            "https://v.qq.com/iframe/preview.html?vid=a",
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


@pytest.mark.parametrize(
    ("markup", "name"),
    [
        ("<mpvoice name=夜话 voice_encode_fileid=a></mpvoice>", "夜话"),
        ("<mp-common-mpaudio name=夜航 author=某人></mp-common-mpaudio>", "夜航 · 某人"),
        ("<qqmusic music_name=渔歌 singer=某人></qqmusic>", "渔歌 · 某人"),
        ("<mp-common-videosnap data-nickname=某人></mp-common-videosnap>", "某人"),
        ("<video src=a.mp4 title=涨水 name=v1></video>", "涨水"),
        ("<video src=a.mp4 name=v1></video>", ""),
    ],
)
def test_a_medium_leaves_its_name(markup: str, name: str) -> None:
    (block,) = blocks_of(markup)
    assert isinstance(block, DraftPicture)
    assert block.title == name


def test_an_address_is_completed_by_that_of_the_page() -> None:
    body = f"<h1>{TITLE}</h1><div>{BODY}<video src=../v/a.mp4></video>{BODY}</div>"
    head = f"<title>{TITLE}</title><link rel=canonical href=https://river.example/news/1.html>"
    (video,) = (b for b in extracted(body, head).draft.blocks if isinstance(b, DraftPicture))
    assert video.source == "https://river.example/v/a.mp4"


def test_a_name_card_is_no_part_of_the_article() -> None:
    card = (
        "<mp-common-profile data-nickname=河边的人 data-signature=写水边的事></mp-common-profile>"
    )
    cleaned = extracted(f"<h1>{TITLE}</h1><div>{BODY}{card}</div>")
    assert [(r.rule, r.text) for r in cleaned.removals] == [("aside", "河边的人 写水边的事")]
