"""Video, sound and pages within the page: what they are, and where the page has them from."""

from __future__ import annotations

import re
from typing import NamedTuple

from reader.core.article import Medium
from reader.core.pattern import Pattern
from reader.extraction.markup.tree import Node

_ADDRESSES = (
    *("src", "data-src", "data-original", "data-url", "data", "href", "_src"),
    *("audiourl", "data-audiourl", "data-src-mp4"),
)
_NAMES = ("title", "aria-label", "name", "music_name", "data-title", "data-desc", "data-nickname")
_MAKERS = ("singer", "author", "data-nickname")
# WeChat's own elements, and where it has the recording of a voice.
_WECHAT = {
    "mpvoice": Medium.AUDIO,
    "mp-common-mpaudio": Medium.AUDIO,
    "qqmusic": Medium.AUDIO,
    "mp-common-qqmusic": Medium.AUDIO,
    "mpvideosnap": Medium.VIDEO,
    "mp-common-videosnap": Medium.VIDEO,
}
_WITHOUT_ADDRESS = frozenset(["video", "audio", *_WECHAT])
_VOICE = "voice_encode_fileid"
_VOICE_ADDRESS = "https://res.wx.qq.com/voice/getvoice?mediaid="
_NOTHING = Pattern(r"(?:about|javascript|blob|data):|#|$", re.I)
# Frames that count visits, show advertising or hold buttons, by a name within their address.
_NO_PART = Pattern(
    r"(?:^|[/._-])(?:ads?|adservices?|googleads?|doubleclick|googletagmanager|googlesyndication"
    r"|recaptcha|cpro|pos\.baidu|tanx|track(?:er|ing)?|analytics|beacon|stat|widgets?|plugins"
    r"|login|passport|share|comments?|disqus)(?:[/.?_-]|\d)",
    re.I,
)
_VIDEO = Pattern(
    r"video|player|youtube|youtu\.be|vimeo|youku|bilibili|iqiyi|v\.qq\.com|tudou|ixigua|\.(?:mp4|m3u8|webm|flv|swf)\b",
    re.I,
)
_AUDIO = Pattern(r"audio|music|podcast|ximalaya|soundcloud|\.(?:mp3|m4a|ogg|wav)\b", re.I)
_OUT_OF_SIGHT = 8
"""Pixels; a frame that is smaller one way is not there to be seen."""


class PlacedMedium(NamedTuple):
    """A medium other than a picture."""

    medium: Medium
    address: str
    name: str


def read_medium(node: Node) -> PlacedMedium | None:
    """Return what ``node`` shows; None when it shows nothing that belongs to an article."""
    written = (node.get(name).strip() for name in _ADDRESSES)
    address = next((value for value in written if not _NOTHING.match(value)), "")
    if not address and node.get(_VOICE):
        address = _VOICE_ADDRESS + node.get(_VOICE)
    if not address and node.tag not in _WITHOUT_ADDRESS:
        return None
    sizes = (node.get("width"), node.get("height"))
    if any(size.isdecimal() and len(size) < 4 and int(size) < _OUT_OF_SIGHT for size in sizes):
        return None
    medium = _medium(node.tag, address)
    if medium is Medium.FRAME and _NO_PART.search(address.partition("//")[2] or address):
        return None
    return PlacedMedium(medium, address, _name_of(node))


def _name_of(node: Node) -> str:
    """Return what a medium is called; WeChat names who made it in another attribute."""
    if node.tag not in _WECHAT:
        return (node.get("title") or node.get("aria-label")).strip()
    name = next((value for key in _NAMES if (value := node.get(key).strip())), "")
    maker = next((value for key in _MAKERS if (value := node.get(key).strip())), "")
    return " · ".join(filter(None, dict.fromkeys((name, maker))))


def _medium(tag: str, address: str) -> Medium:
    if tag in _WECHAT:
        return _WECHAT[tag]
    if tag == "video":
        return Medium.VIDEO
    if tag == "audio" or _AUDIO.search(address):
        return Medium.AUDIO
    return Medium.VIDEO if _VIDEO.search(address) else Medium.FRAME
