"""Pictures that are part of the page and not of the article."""

from __future__ import annotations

from collections.abc import Callable

from reader.cleaning.lines import edges_of, iter_pictures, remove_blocks, text_of
from reader.core.article import Medium
from reader.core.articles.prose import plain
from reader.core.draft import Cleaned, Draft, DraftPicture, DraftText
from reader.core.messages.translatable import translatable
from reader.core.pattern import Pattern

_SMALLEST_PICTURE = 40
"""Pixels; what is smaller both ways is an icon, whatever its name."""
_SMALLEST_SIDE = 4
"""Pixels; what is thinner is a rule, a spacer or a tracker."""

_ONE_PIXEL = (
    "data:image/gif;base64,R0lGODlhAQABA",
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABC",
)
"""How a picture within the page begins that is one pixel wide and high; with an alternative text
it holds the place of a picture that was never loaded."""

_NAME = Pattern(
    r"(?:^|[/_\-.\d])(?:icons?|ico|logo\d?|avatars?|touxiang|sprites?|spacer|blank|pixel|1x1|loading|lazyload|placeholder|"
    r"transparent|dot|arrow|btn|button|bullet|emoji|emoticon|smil(?:ey|ies)|share|weixin|wechat|weibo|facebook|twitter|"
    r"gotop|totop|close|play|ratings?|stars?|badge|tracker|beacon|count(?:er)?)(?:[_\-\d]|(?=\.|/|$|\?))"
)
_QR = Pattern(r"qr_?-?code|(?:^|[/_\-.])qr(?:[_\-.\d]|$)|erweima|ewm(?:[_\-.\d]|$)|wxcode|2wm")
_QR_WORDS = Pattern(r"二维码|公众号|扫(?:一扫|描|码)|qr\s*code")
_CODE = Pattern(r"二维码|条形?码|扫码")
_CALLS = Pattern(
    r"(?:长按|识别|扫描?).{0,10}(?:关注|下载|加入|添加|进群|入群|报名|领取|分享|了解更多)|公众号|加群|入群|朋友圈"
)
_OBLONG = 1.25
_LEAST_PHOTOGRAPH = 200
"""Pixels of the shorter side; what is smaller may be a code with words beside it."""
_ICON_WORDS = Pattern(
    r"(?:^|\s)(?:logo|icon|avatar|头像|图标|分享|打印|返回顶部|收藏|关闭|广告|loading|加载中|share)(?:图片|图标|按钮)?(?:\s|$)|(?:台|网|站|报|频道)(?:标|logo)$"
)
_ICON_CLASSES = Pattern(
    r"(?:^|[\s_-])(?:icons?|ico|logo|avatar|emoji|emoticon|smiley|qr-?code|qrcode|btn|share|tracker|pixel|headimg|userhead)(?:$|[\s_-])"
)

_COUNTER = Pattern(r"(\d{1,3})\s*/\s*(\d{1,3})")
_FEWEST_COUNTED = 2
_SHARED = Pattern(r"\bshare (?:media|content|page|im\w+)\b")
"""What sites call the pictures of a post, which are there to be looked at."""


def trackers(draft: Draft) -> Cleaned:
    """Remove pictures of a few pixels, which count visits or hold space."""
    return _remove(
        draft,
        "tracker",
        translatable("A picture of a few pixels that counts visits or holds space."),
        lambda picture: (
            (picture.source.startswith(_ONE_PIXEL) and not picture.alt)
            or any(
                side is not None and side < _SMALLEST_SIDE
                for side in (picture.width, picture.height)
            )
        ),
    )


def icons(draft: Draft) -> Cleaned:
    """Remove icons, logos, portraits of users and buttons, by size or by name."""
    return _remove(
        draft,
        "icon",
        translatable("An icon, a logo or a button of the page."),
        _is_icon,
    )


def qr_codes(draft: Draft) -> Cleaned:
    """Remove QR codes, which a page shows to be shared or followed.

    What only sounds like one stays: a picture that is not square, or that stands between sentences
    which speak of such codes and ask for nothing.
    """
    spoken_of = _spoken_of(draft)
    return _remove(
        draft,
        "qr_code",
        translatable("A QR code of the page."),
        lambda picture: (
            _sounds_like_code(picture)
            and not _is_oblong(picture)
            and picture.block_id not in spoken_of
        ),
    )


def _sounds_like_code(picture: DraftPicture) -> bool:
    return (
        _QR.search(_file_name(picture)) is not None
        or _QR_WORDS.search(plain(f"{picture.alt} {picture.title}"[:60])) is not None
        or "qrcode" in picture.classes
    )


def _is_oblong(picture: DraftPicture) -> bool:
    """Whether a picture is large and by its sides none of a code alone."""
    if not picture.width or not picture.height:
        return False
    short, long = sorted((picture.width, picture.height))
    return short >= _LEAST_PHOTOGRAPH and long >= _OBLONG * short


def _spoken_of(draft: Draft) -> set[str]:
    """Return the pictures within the text beside sentences about codes that nobody is to scan."""
    edges = edges_of(draft).both
    found: set[str] = set()
    blocks = draft.blocks
    for before, picture, after in zip(blocks, blocks[1:], blocks[2:], strict=False):
        if isinstance(picture, DraftPicture) and picture.block_id not in edges:
            said = plain(f"{text_of(before)}\n{picture.alt}\n{text_of(after)}")
            if _CODE.search(said) and not _CALLS.search(said):
                found.add(picture.block_id)
    return found


def _is_icon(picture: DraftPicture) -> bool:
    if picture.medium is not Medium.PICTURE:
        return False
    sides = [side for side in (picture.width, picture.height) if side is not None]
    if sides and max(sides) < _SMALLEST_PICTURE:
        return True
    if sides and max(sides) >= 4 * _SMALLEST_PICTURE:
        return False
    nearest = " ".join(_SHARED.sub("", picture.classes).split()[:6])
    return (
        _NAME.search(_file_name(picture)) is not None
        or _ICON_WORDS.search(plain(picture.alt[:30])) is not None
        or _ICON_CLASSES.search(nearest) is not None
    )


def _file_name(picture: DraftPicture) -> str:
    """Return the last part of the picture's address, lower case; none of a data address."""
    source = picture.source.lower()
    if source.startswith("data:"):
        return ""
    return source.partition("?")[0].partition("#")[0].rpartition("/")[2][:120]


def _remove(
    draft: Draft, rule: str, reason: str, is_unwanted: Callable[[DraftPicture], bool]
) -> Cleaned:
    ids = {p.block_id for p in iter_pictures(draft.blocks) if is_unwanted(p)}
    return remove_blocks(draft, rule, reason, ids)


def picture_counters(draft: Draft) -> Cleaned:
    """Remove 1/6, 2/6 and so on from beside the pictures of a series, if each is counted."""
    blocks = draft.blocks
    counted = {
        at: (int(found[1]), int(found[2]))
        for at, block in enumerate(blocks)
        if isinstance(block, DraftText) and (found := _COUNTER.fullmatch(text_of(block).strip()))
        if any(
            isinstance(b, DraftPicture)
            for b in (*blocks[max(0, at - 1) : at], *blocks[at + 1 : at + 2])
        )
    }
    whole = len(counted)
    is_series = whole >= _FEWEST_COUNTED and list(counted.values()) == [
        (number, whole) for number in range(1, whole + 1)
    ]
    return remove_blocks(
        draft,
        "picture_counter",
        translatable("The number of a picture in its series."),
        {blocks[at].block_id for at in counted} if is_series else set(),
    )
