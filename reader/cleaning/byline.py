"""Reads the lines that say when, where and by whom an article was published.

A line is understood piece by piece (date, labelled source, author or editor, counter, button); what
is no such piece is left over, and a line with too much left over is no byline but a sentence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import datetime

from reader.cleaning.names import is_name, split_names
from reader.core.article import Metadata
from reader.core.prose import count_letters, plain

DATE = re.compile(
    r"(?P<year>(?:19|20)\d\d)\s*(?:年|[-/.])\s*(?P<month>\d{1,2})\s*(?:月|[-/.])\s*(?P<day>\d{1,2})\s*日?"
    r"(?!\d)(?:\s*\(?(?:星期|周|礼拜)?[一二三四五六日天]?\)?,?\s*t?"
    r"(?P<half>[上下]午|凌晨|晚上|中午)?\s*(?P<hour>[012]?\d)\s*[:时]\s*(?P<minute>[0-5]\d)"
    r"(?:\s*[:分]\s*\d\d(?:\.\d+)?秒?|分)?(?:z|[+-]\d\d:?\d\d)?)?"
)
_SOURCE = r"(?:(?:信息|文章|稿件|新闻|本文|内容|文|资料)?(?:来源|出处)(?:于|自)?|稿源|来自|转自|转载自|原载|首发)"
_AUTHOR = r"(?:本?[报网刊]?(?:特约|见习|实习)?记者|作者|撰文|撰稿(?:人)?|采写|执笔|文字|通讯员|文|作家|文\s*/\s*图|图\s*/\s*文)"
_EDITOR = (
    r"(?:(?:本文|本期|网络|网站|网页|执行|实习|责任|值班|栏目|新媒体|微信|编务|美术|文字|特约|首席|图文|图片)?"
    r"编\s*辑|责\s*编|主\s*编|小编)"
)
_STAFF_ROLE = (
    r"(?:(?:责任|文字|本文)?校\s*对|[一二三初终复]?审(?:核|稿|校|读)?|总?监制|签发|统筹|策划|制作|美编|排版|"
    r"编译|译者|翻译|录入|值班主任|值班编委|总编辑|核稿|出品|运营|版式|来稿|供稿|主播|实习生|校)"
)
_PICTURE_ROLE = r"(?:摄影|图片?|制图|设计|视觉|视频|剪辑|海报|配图|插画|题图|封面)"
_COLON = r"\s*[:/|]\s*"
_COUNTER = (
    r"(?:已有|累计)?(?:阅读|浏览|点击|评论|人气|跟贴|参与|热度|收藏|点赞|分享|转发|字数|观看|访问|围观|回复|查看|推荐|喜欢|留言)"
    r"(?:数|量|次数|人数|率)?\s*[:：(]?\s*\d[\d,.]*\s*[万wk]?\+?\s*[次人条字个分]?\)?|\d[\d,.]*\s*[万wk]?\+?\s*(?:次|人|条)?"
    r"(?:阅读|浏览|点击|评论|跟贴|参与|点赞|分享|转发|围观|回复)(?:数|量)?"
)
_BUTTON = (
    r"(?:举报|检举|分享(?:到)?|打印|列印|收藏|关闭|字号|字体|我要(?:评论|分享|反馈)|评论|纠错|复制链接|扫一扫|手机看|"
    r"微信|微博|原创|转载|保存|转发|投稿|订阅|\+关注|关注|大\s*中\s*小|听新闻|播放|语音播报|用手机看|放大|缩小)(?![\w:])"
)
_DATE_LABEL = (
    r"(?:(?:本文)?(?:最[后新])?(?:发布|发稿|发表|更新|出版|刊登|上传|创建|建立|编辑|添加|录入|成文|公开|公布|刊出|撰写)"
    r"(?:时间|日期|于|在)?|时间|日期|posted|updated|published)(?:\s*(?:on|at))?\s*:?\s*(?=\D{0,4}(?:19|20)\d\d)"
)
_LABELS = rf"(?:(?P<source>{_SOURCE})|(?P<author>{_AUTHOR})|(?P<editor>{_EDITOR})|(?P<staff>{_STAFF_ROLE})|(?P<picture>{_PICTURE_ROLE})){_COLON}"
_ANY_LABEL = re.compile(
    rf"(?:{_SOURCE}|{_AUTHOR}|{_EDITOR}|{_STAFF_ROLE}|{_PICTURE_ROLE}){_COLON}|{_DATE_LABEL}|{DATE.pattern}|{_COUNTER}".replace(
        "?P<", "?P<_"
    )
)
_PIECE = re.compile(
    rf"(?P<blank>[\s|·,，;；、\[\]【】()<>«»\-–—]+)|(?P<label>{_DATE_LABEL})|(?P<date>{DATE.pattern})"
    rf"|(?P<counter>{_COUNTER})|{_LABELS}|(?P<button>{_BUTTON})"
)
_VALUE_END = re.compile(r"\s{2,}|[|;；\]】)>]|\s+(?=\d{1,2}:)|$")
_NAME_VALUE_END = re.compile(r"[|;；\]】)>。]|$")
_OPENING = {")": "(", "]": "[", "】": "【"}
_SENTENCE = re.compile(r"[。！？!?“”「」…]")
_LONGEST_BYLINE = 160
_LONGEST_NAME = 12
_ROLE = re.compile(rf"{_EDITOR}|{_AUTHOR}|{_STAFF_ROLE}|{_PICTURE_ROLE}")
_REPORTER = re.compile(
    r"(?:[一-鿿]{2,6}[报网社台刊]|综合)?(?:特约|见习|实习|驻[一-鿿]{1,4}|特派|即时)?记者"
    r"(?P<names>[一-鿿、·]{2,20}?)(?:/(?P<place>.*)|(?:综合|即时)?报[导道]|摄影?)?"
)
_PUBLISHER = re.compile(r"[一-鿿a-z\d\-.·]{2,16}")
_MEDIUM = re.compile(r"(?:报|网|社|台|刊|新闻|在线|客户端|周刊|杂志|频道|中心|传媒|日报|时报)$")


@dataclass(slots=True)
class Byline:
    """What one line says; ``left_over`` is what no field holds, words of the line as they stand."""

    published: str | None = None
    source: str = ""
    authors: list[str] = field(default_factory=list)
    editors: list[str] = field(default_factory=list)
    staff: list[str] = field(default_factory=list)
    """Proofreaders and other roles that the metadata have no field for."""
    left_over: list[str] = field(default_factory=list)
    others: list[str] = field(default_factory=list)
    """Counters, buttons and what else the metadata have no field for."""

    @property
    def is_empty(self) -> bool:
        """Whether no field was found."""
        fields = (self.published, self.source, self.authors, self.editors, self.staff)
        return not any(fields)

    @property
    def is_whole(self) -> bool:
        """Whether the fields hold all that the line says."""
        return not (self.left_over or self.others or self.staff)


def read_byline(text: str) -> Byline | None:
    """Return what ``text`` says when it is nothing but a byline, else None."""
    if len(text) > _LONGEST_BYLINE:
        return None
    line = plain(text)
    byline = Byline()
    position = 0
    loose = 0
    while position < len(line):
        piece = _PIECE.match(line, position)
        if piece is None or piece.end() == position:
            position += 1
            continue
        _note_loose(byline, text[loose:position])
        position = loose = _take(byline, piece, text, line)
    _note_loose(byline, text[loose:])
    _place_loose(byline, text)
    if byline.is_empty or count_letters("".join(byline.left_over)) > 12:
        return None
    return None if any(_SENTENCE.search(word) for word in byline.left_over) else byline


def iso_date(match: re.Match[str]) -> str | None:
    """Return the date that a match of DATE says as ISO 8601, with the time if it says one."""
    year, month, day = (int(match[name]) for name in ("year", "month", "day"))
    try:
        if match["hour"] is None:
            return datetime(year, month, day).date().isoformat()
        hour = int(match["hour"])
        if match["half"] in {"下午", "晚上"} and hour < 12:
            hour += 12
        return datetime(year, month, day, hour, int(match["minute"])).isoformat("T", "minutes")
    except ValueError:
        return None


def merge(metadata: Metadata, byline: Byline) -> tuple[Metadata, bool]:
    """Return ``metadata`` with what only ``byline`` knew, and whether that is all it says."""
    merged = replace(
        metadata,
        published=_more_precise(metadata.published, byline.published),
        source=metadata.source or byline.source,
        authors=metadata.authors or tuple(dict.fromkeys(byline.authors)),
        editors=metadata.editors or tuple(dict.fromkeys(byline.editors)),
    )
    is_held = (
        byline.is_whole
        and (not byline.published or merged.published == byline.published)
        and (not byline.source or merged.source == byline.source)
        and set(byline.authors) <= set(merged.authors)
        and set(byline.editors) <= set(merged.editors)
    )
    return merged, is_held


def _take(byline: Byline, piece: re.Match[str], text: str, line: str) -> int:
    """Put ``piece`` into its field and return where the next one may start."""
    if piece["date"]:
        if byline.published is None:
            byline.published = iso_date(piece)
        else:
            byline.others.append(piece["date"])
    elif piece["counter"] or piece["button"]:
        byline.others.append(text[piece.start() : piece.end()])
    elif piece["source"]:
        value, end = _value(text, line, piece.end(), _VALUE_END)
        if value and not byline.source:
            byline.source = value
        elif value:
            byline.others.append(value)
        return end
    elif piece["author"] or piece["editor"] or piece["staff"] or piece["picture"]:
        value, end = _value(text, line, piece.end(), _NAME_VALUE_END)
        _take_names(byline, piece, value)
        return end
    return piece.end()


def _take_names(byline: Byline, piece: re.Match[str], value: str) -> None:
    names = split_names(value)
    if not names or any(_ROLE.fullmatch(plain(name)) for name in names):
        byline.others.append(piece.group() + value)
        byline.staff.append(piece.group())
    elif any(len(name) > _LONGEST_NAME or _SENTENCE.search(name) for name in names):
        byline.left_over.append(value)
    elif piece["staff"]:
        byline.staff.append(value)
    elif piece["picture"]:
        byline.others.append(value)
    else:
        (byline.authors if piece["author"] else byline.editors).extend(names)
        if count_letters("".join(names)) != count_letters(value):
            byline.others.append(value)


def _value(text: str, line: str, start: int, end_of_value: re.Pattern[str]) -> tuple[str, int]:
    """Return the labelled value that starts at ``start``: to a bar, a gap or the next label."""
    end = found.start() if (found := end_of_value.search(line, start)) else len(line)
    if following := _ANY_LABEL.search(line, start, end):
        end = following.start()
    if end < len(line) and line[end] in ")]】" and _OPENING[line[end]] in line[start:end]:
        end += 1
    return text[start:end].strip(" \t\u3000\xa0,，、"), end


def _note_loose(byline: Byline, words: str) -> None:
    byline.left_over.extend(words.split())


def _place_loose(byline: Byline, text: str) -> None:
    """Find the reporter and, right after a date, the source among the words without a label."""
    kept: list[str] = []
    for word in byline.left_over:
        reporter = _REPORTER.fullmatch(plain(word))
        if reporter and not byline.authors:
            start, end = reporter.span("names")
            byline.authors.extend(split_names(word[start:end]))
            byline.others.append(word)
        elif byline.published and not byline.source and not kept and _is_publisher(word, text):
            byline.source = word
        elif byline.published and is_name(word) and not byline.authors:
            byline.authors.append(word)
        else:
            kept.append(word)
    byline.left_over[:] = kept


def _is_publisher(word: str, text: str) -> bool:
    """Whether ``word`` of the line ``text`` names a medium, or stands apart as such names do."""
    line = plain(word)
    if not _PUBLISHER.fullmatch(line) or is_name(word):
        return False
    return _MEDIUM.search(line) is not None or word in re.split(r"[\s|｜]+", text)


def _more_precise(known: str | None, found: str | None) -> str | None:
    if known and found and found.startswith(known):
        return found
    return known or found
