from __future__ import annotations

from dataclasses import replace

import pytest

from reader.cleaning.pictures import icons, qr_codes, trackers
from reader.core.article import Metadata
from reader.core.draft import Draft, DraftBlock, DraftList, DraftPicture
from tests.cleaning.pages import PROSE, line

PICTURE = DraftPicture("b00002", None, "https://a.example/2021/river.jpg")


def left(rule, picture: DraftPicture) -> bool:
    text = line(1, PROSE[0])
    cleaned = rule(Draft(Metadata(), (text, picture)))
    assert len(cleaned.removals) == 2 - len(cleaned.draft.blocks)
    return len(cleaned.draft.blocks) == 2


@pytest.mark.parametrize(
    ("width", "height", "stays"),
    [
        (1, 1, False),
        (600, 1, False),
        (0, 0, False),
        (None, None, True),
        (600, 400, True),
        (60, None, True),
    ],
)
def test_trackers_are_a_few_pixels(width, height, stays):
    assert left(trackers, replace(PICTURE, width=width, height=height)) is stays


@pytest.mark.parametrize(
    "changes",
    [
        {"width": 24, "height": 24},
        {"source": "https://a.example/img/share_icon.png"},
        {"source": "https://a.example/img/logo.png"},
        {"source": "/img/avatar/1.png", "classes": "avatar"},
        {"alt": "logo"},
        {"alt": "返回頂部"},
        {"alt": "河口網LOGO"},
    ],
)
def test_icons_are_removed(changes):
    assert not left(icons, replace(PICTURE, **changes))


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"width": 24, "height": 400},
        {"source": "https://a.example/icons/iconic-river.jpg", "width": 800},
        {"source": "https://a.example/2021/logogram.jpg"},
        {"alt": "他在岸上分享面包"},
        {"source": "data:image/png;base64,icon"},
        {"source": "https://a.example/icon.png", "width": 640, "height": 480},
    ],
)
def test_pictures_of_the_article_stay(changes):
    assert left(icons, replace(PICTURE, **changes))


@pytest.mark.parametrize(
    "changes",
    [
        {"source": "/img/qrcode.png"},
        {"source": "/a/ewm.jpg"},
        {"alt": "扫描二维码"},
        {"classes": "qrcode box"},
    ],
)
def test_qr_codes_are_removed(changes):
    assert not left(qr_codes, replace(PICTURE, **changes))


@pytest.mark.parametrize("changes", [{"source": "/img/square.png"}, {"alt": "一维的船"}, {}])
def test_other_pictures_are_no_qr_codes(changes):
    assert left(qr_codes, replace(PICTURE, **changes))


def test_a_list_that_held_only_icons_goes_with_them():
    icon = replace(PICTURE, width=16, height=16)
    blocks: tuple[DraftBlock, ...] = (line(1, PROSE[0]), DraftList("b00009", ((icon,),)))
    assert icons(Draft(Metadata(), blocks)).draft.blocks == blocks[:1]


def test_the_removal_says_what_the_picture_said():
    cleaned = icons(Draft(Metadata(), (replace(PICTURE, alt="河口網LOGO"),)))
    assert [(r.rule, r.text) for r in cleaned.removals] == [("icon", "河口網LOGO")]
