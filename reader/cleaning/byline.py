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
from reader.core.prose import any_of, count_letters, plain

DATE = (
    r"(?P<year>(?:19|20)\d\d)\s*(?:年|[-/.])\s*(?P<month>\d{1,2})\s*(?:月|[-/.])\s*(?P<day>\d{1,2})"
    r"\s*日?(?!\d)(?:\s*\(?(?:星期|周|礼拜)?[一二三四五六日天]?\)?[,·]?\s*t?(?P<half>[上下]午|凌晨|晚上|中午)?"
    r"\s*(?P<hour>[012]?\d)\s*[:时]\s*(?P<minute>[0-5]\d)"
    r"(?:\s*[:分]\s*\d\d(?:\.\d+)?秒?|分)?(?:z|[+-]\d\d:?\d\d)?)?"
)
_SOURCE = any_of(
    """(?:信息|文章|稿件|新闻|本文|内容|文|资料)?(?:来源|出处)(?:于|自)? 稿源 来自 转自 转载自
    原载 首发"""
)
_AUTHOR = any_of(
    r"""本?[报网刊]?(?:特约|见习|实习)?记者 作者 撰文 撰稿(?:人)? 采写 执笔 文字 通讯员 作家
    文\s*/\s*图 图\s*/\s*文 文"""
)
_EDITOR = any_of(
    r"""(?:本文|本期|网络|网站|网页|执行|实习|责任|值班|栏目|新媒体|微信|编务|特约|首席|图文)?编\s*辑
    责\s*编 主\s*编 小编 选稿"""
)
_STAFF_ROLE = any_of(
    r"""(?:责任|文字|本文)?校\s*对 [一二三初复]?审(?:核|稿|校|读)? 编审 终审 统稿 文案 总?监制
    签发 统筹 策划 制作 美编 排版 编译 译者 翻译 录入 值班主任 值班编委 总编辑 核稿 出品 运营
    版式 来稿 供稿 主播 实习生 校"""
)
_PICTURE_ROLE = any_of("摄影 图片? 制图 设计 视觉 视频 剪辑 海报 配图 插画 题图 封面")
_COLON = r"\s*[:/|]\s*"
_COUNTED = any_of(
    """阅读 浏览 点击 评论 人气 跟贴 参与 热度 收藏 点赞 分享 转发 字数 观看 访问 围观 回复 查看
    推荐 喜欢 留言"""
)
_NUMBER = r"\d[\d,.]*\s*[万wk]?\+?\s*"
_COUNTER = (
    rf"(?:(?:已有|累计)?{_COUNTED}(?:数|量|次数|人数|率)?\s*[:(]?\s*{_NUMBER}[次人条字个分]?\)?"
    rf"|{_NUMBER}[次人条]?{_COUNTED}[数量]?)"
)
_EVENT = any_of(
    "发布 发稿 发表 更新 出版 刊登 上传 创建 建立 编辑 添加 录入 成文 公开 公布 刊出 撰写 修改"
)
_BUTTON = any_of(
    rf"""{_EVENT} 举报 检举 分享(?:到)? 打印 列印 收藏 关闭
    字[号体](?:放大|缩小|:?\s*(?:[大中小]\s*){{2,3}}|:?\s*a-\s*a?\s*a\+)? 我要(?:评论|分享|反馈)
    评论 纠错 复制链接 扫一扫 手机看 微信 微博 原创 转载 保存 转发 投稿 订阅 \+?关注
    大\s*中\s*小 听新闻 播放 语音播报 用手机看 放大 缩小 a-\s*a\s*a\+"""
)
_DATE_LABEL = (
    rf"(?:(?:本文|文章)?(?:最[后新近](?:推荐文章)?)?{_EVENT}?(?:时间|日期|于|在)|posted|updated|published"
    r"|(?:最[后新近])?(?:更新|发布|发表|编辑|修改))(?:\s*(?:on|at))?\s*:?\s*(?=\D{0,4}(?:19|20)\d\d)"
)
_UPDATED = re.compile(r"最[后新近]|更新|修改|updated")
_LABEL = (
    rf"(?:(?P<source>{_SOURCE})|(?P<author>{_AUTHOR})|(?P<editor>{_EDITOR})"
    rf"|(?P<staff>{_STAFF_ROLE})|(?P<picture>{_PICTURE_ROLE})){_COLON}"
)
_PIECE = re.compile(
    rf"(?P<blank>[\s|·,;、\[\]【】〔〕()<>«»\-–—]+)|(?P<event>{_DATE_LABEL})|(?P<date>{DATE})"
    rf"|(?P<counter>{_COUNTER})|{_LABEL}|(?P<button>{_BUTTON})(?![\w:])"
)
_NEXT_PIECE = re.compile(
    rf"(?:{_SOURCE}|{_AUTHOR}|{_EDITOR}|{_STAFF_ROLE}|{_PICTURE_ROLE}){_COLON}"
    rf"|{_DATE_LABEL}|{DATE}|{_COUNTER}".replace("?P<", "?P<_")
)
_VALUE_END = re.compile(rf"\s{{2,}}|[|;\]】)>]|\s+(?=\d{{1,2}}:|{_BUTTON}(?![\w:]))|$")
_NAME_VALUE_END = re.compile(r"[|;\]】)>。]|$")
_OPENING = {")": "(", "]": "[", "】": "【"}
_SENTENCE = re.compile(r"[。！？!?“”「」…]")
_LONGEST_BYLINE = 160
_LONGEST_NAME = 12
_MOST_LEFT_OVER = 12
"""Letters that no piece explains; a line with more is a sentence with a date in it."""
_BLANK_LABEL = re.compile(
    rf"^(\s*[(\[【]?(?:{_EDITOR}|{_STAFF_ROLE}))\s(?=[一-鿿]{{2,4}}(?:[、,\s][一-鿿]{{2,4}})*[)\]】]?\s*$)"
)
_NO_NAME = re.compile(r"[系为是单]|.*(?:大学|学院|研究|公司|教授|单位)")
_ROLE = re.compile(any_of(f"{_EDITOR} {_AUTHOR} {_STAFF_ROLE} {_PICTURE_ROLE}"))
_BUTTON_WORD = re.compile(rf"{_BUTTON}\W*$")
_NOBODY = re.compile(
    any_of(r"(?:系统)?管理员 admin(?:istrator)? 佚名 未知 不详 无 网络 本站 原创 null")
)
_REPORTER = re.compile(
    r"(?:[一-鿿]{2,6}[报网社台刊]|综合)?(?:特约|见习|实习|驻[一-鿿]{1,4}|特派|即时)?记者"
    r"(?P<names>[一-鿿、·]{2,20}?)(?:/(?P<place>.*)|(?:综合|即时)?报[导道]|摄影?)?"
)
_REPORTER_LINE = re.compile(
    r"\s*[(\[【〔]?\s*(?:[一-鿿]{1,6}[报网社台刊])?(?:特约|见习|实习|驻[一-鿿]{1,4}|特派)?(?:记者|通讯员)\s+"
    r"(?P<names>[一-鿿]{2,4}(?:[、\s]+[一-鿿]{1,4}){0,4})\s*[)\]】〕]?\s*"
)
_ORIGIN_LINE = re.compile(
    r"\s*[(\[【]?\s*(?:本文|文章)(?:经?授权)?(?:转载自?|转自|来自|摘自|选自|原载于?|首发于?|刊于|刊载于)\s*:?\s*"
    r"(?P<name>[^。,;!?]{2,30}?)\s*[)\]】]?\s*"
)
_SOURCE_LABEL = re.compile(rf"^{_SOURCE}\s*[:：]?\s*")
_NO_AUTHOR = re.compile(r"^[\W\d_]*$|@|^(?:admin|name|author|null|undefined)\b", re.IGNORECASE)
_PUBLISHER = re.compile(r"[一-鿿a-z\d\-.·]{2,16}")
_MEDIUM = re.compile(
    any_of("报 网 社 台 刊 新闻 在线 客户端 周刊 杂志 频道 中心 传媒 财经 日报 时报 观察") + "$"
)
_NAMES_MEDIUM = re.compile(rf"[《“\"「]|公众号|{_MEDIUM.pattern}")
_BARE_SOURCE = re.compile(r"(?:信息|文章|稿件)?来源(?P<name>\S{2,16})")


@dataclass(slots=True)
class Byline:
    """What one line says of an article's publication."""

    published: str | None = None
    updated: str | None = None
    source: str = ""
    authors: list[str] = field(default_factory=list)
    editors: list[str] = field(default_factory=list)
    staff: list[str] = field(default_factory=list)
    """Proofreaders and other roles that the metadata have no field for."""
    others: list[str] = field(default_factory=list)
    """Counters, buttons and what else the metadata have no field for."""
    left_over: list[str] = field(default_factory=list)
    """Words that were not understood."""

    @property
    def is_empty(self) -> bool:
        """Whether the line says nothing of an article's publication."""
        dates = (self.published, self.updated)
        return not any((*dates, self.source, self.authors, self.editors, self.staff))

    @property
    def is_whole(self) -> bool:
        """Whether fields of the metadata can hold all that the line says."""
        return not (self.left_over or self.others or self.staff or self.updated)


def read_byline(text: str, *, is_certain: bool = False) -> Byline | None:
    """Return what ``text`` says when it is nothing but a byline, else None.

    When the page itself shows that the line is one, ``is_certain`` lets any rest pass.
    """
    if len(text) > _LONGEST_BYLINE:
        return None
    byline = _Reader(text).read()
    if is_certain:
        return byline
    if byline.is_empty or (byline.left_over and not _may_leave_over(byline)):
        return None
    return byline


def merge(metadata: Metadata, byline: Byline) -> tuple[Metadata, bool]:
    """Return ``metadata`` with what only ``byline`` knew, and whether that is all it says."""
    merged = replace(
        metadata,
        published=_more_precise(metadata.published, byline.published),
        source=metadata.source or byline.source,
        authors=_better_authors(metadata.authors, tuple(dict.fromkeys(byline.authors))),
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


def _may_leave_over(byline: Byline) -> bool:
    """Whether the few words not understood can stand beside a date that has a time or a source."""
    dated = byline.published or byline.updated or ""
    return (
        ("T" in dated or bool(dated and byline.source))
        and count_letters("".join(byline.left_over)) <= _MOST_LEFT_OVER
        and not any(_SENTENCE.search(word) for word in byline.left_over)
    )


class _Reader:
    """Reads one line from left to right."""

    def __init__(self, text: str) -> None:
        self._text = text
        # (编辑 张三): a blank after the label at the line's start is read as its colon.
        self._line = _BLANK_LABEL.sub(r"\1:", plain(text))
        self._byline = Byline()
        self._is_update = False

    def read(self) -> Byline:
        line, position, loose = self._line, 0, 0
        if whole := _REPORTER_LINE.fullmatch(line):
            start, end = whole.span("names")
            self._byline.authors += split_names(self._text[start:end])
            self._byline.others.append(self._text.strip())
            return self._byline
        if (whole := _ORIGIN_LINE.fullmatch(line)) and _NAMES_MEDIUM.search(whole["name"]):
            self._byline.source = self._text[slice(*whole.span("name"))].strip()
            return self._byline
        while position < len(line):
            piece = _PIECE.match(line, position)
            if piece is None or (position > loose and not _may_follow_a_word(piece)):
                position += 1
                continue
            self._byline.left_over += self._text[loose:position].split()
            position = loose = self._take(piece)
        self._byline.left_over += self._text[loose:].split()
        self._place_left_over()
        return self._byline

    def _take(self, piece: re.Match[str]) -> int:
        """Put ``piece`` into its field and return where the next one may start."""
        if piece["event"]:
            self._is_update = _UPDATED.search(piece["event"]) is not None
        elif piece["date"]:
            self._take_date(piece)
        elif piece["counter"] or piece["button"]:
            self._byline.others.append(self._text[piece.start() : piece.end()])
        elif piece["source"]:
            value, end = self._value(piece.end(), _VALUE_END)
            self._take_source(value)
            return end
        elif piece["blank"] is None:
            value, end = self._value(piece.end(), _NAME_VALUE_END)
            self._take_names(piece, value)
            return end
        return piece.end()

    def _take_date(self, piece: re.Match[str]) -> None:
        date = _iso_date(piece)
        if self._is_update and self._byline.updated is None:
            self._byline.updated = date
        elif self._byline.published is None:
            self._byline.published = date
        else:
            self._byline.others.append(piece["date"])
        self._is_update = False

    def _take_source(self, value: str) -> None:
        name, _, rest = value.partition(" ")
        if rest and all(map(is_name, rest.split())) and not self._byline.authors:
            self._byline.authors += rest.split()
            value = name
        if value and not self._byline.source:
            self._byline.source = value
        elif value:
            self._byline.others.append(value)

    def _take_names(self, piece: re.Match[str], value: str) -> None:
        byline = self._byline
        names = tuple(n for n in split_names(value) if not _BUTTON_WORD.match(plain(n)))
        words = [plain(name) for name in names]
        if not names or any(_ROLE.fullmatch(word) for word in words):
            (byline.others if piece["picture"] else byline.staff).append(piece.group() + value)
        elif any(map(_cannot_be_name, names)):
            byline.left_over.append(value)
        elif piece["staff"]:
            byline.staff.append(value)
        elif piece["picture"] or any(_NOBODY.fullmatch(word) for word in words):
            (byline.others if piece["picture"] else byline.staff).append(value)
        else:
            (byline.authors if piece["author"] else byline.editors).extend(names)
            if count_letters("".join(names)) != count_letters(value):
                byline.others.append(value)

    def _value(self, start: int, end_of_value: re.Pattern[str]) -> tuple[str, int]:
        """Return the labelled value that starts at ``start``: to a bar, a gap or the next label."""
        line = self._line
        end = found.start() if (found := end_of_value.search(line, start)) else len(line)
        following = _NEXT_PIECE.search(line, start)
        if following and following.start() < end:
            end = following.start()
        if end < len(line) and (opening := _OPENING.get(line[end])) and opening in line[start:end]:
            end += 1
        return self._text[start:end].strip(" \t\u3000\xa0,，、"), end

    def _place_left_over(self) -> None:
        """Find the reporter and the source among the words without a label beside a date."""
        byline, kept = self._byline, list[str]()
        is_dated = bool(byline.published or byline.updated)
        apart = set(re.split(r"[\s|]+", self._line))
        words = byline.left_over
        for word in words:
            line = plain(word)
            if (reporter := _REPORTER.fullmatch(line)) and not byline.authors:
                start, end = reporter.span("names")
                byline.authors += split_names(word[start:end])
                byline.others.append(word)
            elif not is_dated:
                kept.append(word)
            elif not byline.source and (source := _BARE_SOURCE.fullmatch(line)):
                byline.source = word[source.start("name") :]
            elif not byline.source and _is_publisher(line, is_apart=line in apart, of=len(words)):
                byline.source = word
            elif is_name(word) and not byline.authors:
                byline.authors.append(word)
            else:
                kept.append(word)
        byline.left_over = kept


def _cannot_be_name(name: str) -> bool:
    """Whether a labelled word is part of a sentence or tells what its author is."""
    is_long = len(name) > _LONGEST_NAME
    return is_long or _SENTENCE.search(name) is not None or _NO_NAME.match(name) is not None


def _may_follow_a_word(piece: re.Match[str]) -> bool:
    """Whether ``piece`` is one even when letters stand right before it: 英文/ has no label 文."""
    if piece["blank"] or piece["date"] or piece["counter"]:
        return True
    label = piece["source"] or piece["author"] or piece["editor"] or piece["staff"]
    return label is not None and len(label) > 1


def _iso_date(match: re.Match[str]) -> str | None:
    """Return the date as ISO 8601, with the time if the match has one; None for 2022-13-40."""
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


def _is_publisher(line: str, *, is_apart: bool, of: int) -> bool:
    """Whether a word names a medium, or is the only one and stands apart as such names do."""
    if not _PUBLISHER.fullmatch(line) or is_name(line):
        return False
    return _MEDIUM.search(line) is not None or (is_apart and of == 1)


def tidy_metadata(metadata: Metadata) -> Metadata:
    """Return ``metadata`` with the labels and numbers off that pages leave in their fields.

    The site or the source is no author, nor is a staff number or a mail address.
    """
    source = _SOURCE_LABEL.sub("", metadata.source).strip()
    authors: list[str] = []
    for author in metadata.authors:
        reporter = _REPORTER.fullmatch(plain(author))
        authors += split_names(author[slice(*reporter.span("names"))]) if reporter else [author]
    no_author = {metadata.site, metadata.source, source, *metadata.section}
    people = (a for a in authors if a not in no_author and not _NO_AUTHOR.search(a))
    return replace(metadata, source=source, authors=tuple(dict.fromkeys(people)))


def _better_authors(known: tuple[str, ...], found: tuple[str, ...]) -> tuple[str, ...]:
    """Return the known authors, but people rather than the media that pages put in their place."""
    if known and not any(map(is_name, known)) and found and all(map(is_name, found)):
        return found
    return known or found


def _more_precise(known: str | None, found: str | None) -> str | None:
    if known and found and found.startswith(known):
        return found
    return known or found
