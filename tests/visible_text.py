"""What a saved page shows, read without any of the reader's own code, to compare it with.

The property over the pages is: the letters of blocks, captions, credits, metadata and removals
together are the letters that the page shows, as multisets. What it allows is all in this file:

- the labels in front of what the metadata hold (``LABELS``), for a field says as much as its label;
- a value of the metadata counts as often as the page shows it beyond what is kept: pages name
  their site and their author in the head too, and a line may say again what the metadata hold
  (not the title and the date, which count once);
- what the markup hides, alternative texts and titles of pictures may come out, but need not;
- nor need what WeChat shows by a script: a name card's words stand in attributes.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

from reader.core.article import (
    Article,
    Block,
    CodeBlock,
    Divider,
    Figure,
    Heading,
    ListBlock,
    Paragraph,
    Quote,
    Table,
)
from reader.core.articles.walk import iter_blocks
from reader.core.report import Reading
from reader.core.source import SourceDocument, SourceKind

LABELS = re.compile(
    r"(?:(?:信息|文章|稿件|新闻|新聞|本文|内容|內容|资料|資料|文)?(?:来源|來源|出处|出處)(?:于|於|自)?|稿源|来自|來自|转自|轉自"
    r"|[一-鿿]{0,4}?(?:编|編)\s*(?:辑|輯)|(?:责|責)\s*(?:任)?\s*(?:编|編)|主\s*(?:编|編)|小编|小編|选稿|選稿"
    r"|本?[报报網网刊]?(?:特约|特約|见习|見習|实习|實習)?(?:记者|記者)|(?:本文|原)?作者|[撰编編][文稿写寫译譯](?:人|者)?|采写|採寫|执笔|執筆|主笔|主筆|文字|文稿|通讯员|通訊員"
    r"|(?:口述|文字)?整理(?:人|者)?|口述(?:人|者)?|采访撰[文稿]|採訪撰[文稿]|[发發][文表帖](?:人|者)|楼主|樓主|图文|圖文|文图|文圖"
    r"|(?:发布|發布|發佈|供稿|公布|公告|张贴|張貼|刊登|发文|發文|印发|印發|提供)(?:单位|單位|机构|機構|机关|機關|部门|部門|科室|處室)"
    r"|文\s*/\s*图|文\s*/\s*圖|图\s*/\s*文|圖\s*/\s*文|文)\s*(?:[:：/|｜丨︱✎\s]|$)"
    r"|(?:本文|文章)?(?:最[后後新近])?(?:发布|發布|發佈|发稿|發稿|发表|發表|更新|出版|刊登|上传|上傳|创建|建立|编辑|編輯|添加|录入|成文|公开|公布|刊出|撰写|修改|首次发布|刊载|刊載|登载|登載|上架|上版|上线|上線|创作|創作|建档|建檔|收录|收錄|收入|首发|首發|公告|张贴|張貼"
    r"|印发|印發|发文|發文|修订|修訂|生成)?"
    r"(?:时间|時間|日期|于|於|在)\s*[:：]?\s*(?=\D{0,4}(?:19|20)\d\d)"
    r"|(?:发布|發布|發佈|发表|發表|更新|编辑|編輯|出版|刊登|刊出)(?:日(?:期)?)?\s*[:：]?\s*(?=(?:19|20)\d\d)|posted|updated|published"
    r"|\bdate(?=\s*:)"
    r"|^(?:标题|標題|主题|主題|题目|題目)"
    r"|(?:您|你)?(?:现在|現在|当前|當前|目前)?(?:所在)?的?(?:位置|路径|路徑)(?:是|为|為)?"
)
"""What stands before a date, a source, a name, a title or the way to the page."""
_DATE_SIGNS = re.compile(
    r"(?:19|20)\d\d\s*(年)\s*\d{1,2}\s*(月)\s*\d{1,2}\s*(日)?(?:[^\d]{0,8}\d{1,2}\s*([:：时時点])\s*\d\d\s*(分)?)?"
)

_LONGEST_LABELLED = 200
_TAIL = 60
"""An editor or an author may be named at the end of the last paragraph."""


def tags(names: str) -> frozenset[str]:
    """Return the names, which blanks set apart."""
    return frozenset(names.split())


_NEVER_SHOWN = tags(
    """head script style template svg iframe object embed canvas audio video applet frameset
    datalist map title noembed noframes noscript meta link"""
)
_BLOCKS = tags(
    """address article aside blockquote body br center dd details div dl dt fieldset figcaption
    figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table td th tr ul"""
)
_NAMED_BESIDE = ("alt", "title", "data-nickname", "data-signature")
_HIDDEN = re.compile(r"display\s*:\s*none", re.I)
_LETTER = re.compile(r"[^\W_]")


def letters(text: str) -> Counter[str]:
    """Return the letters, Han characters and digits of ``text``, each with its number."""
    return Counter(_LETTER.findall(text))


@dataclass(frozen=True, slots=True)
class Shown:
    """The texts of a page."""

    lines: tuple[str, ...]
    """What a browser shows, a line a block."""
    beside: tuple[str, ...]
    """What it does not show, and the names of pictures."""


def shown_by(source: SourceDocument) -> Shown:
    """Return what the page shows."""
    if source.kind is SourceKind.PLAIN_TEXT:
        return Shown(tuple(source.text.splitlines()), ())
    body = LexborHTMLParser(source.text).body
    assert body is not None
    shown: list[str] = []
    beside: list[str] = []
    _walk(body, shown, beside, is_shown=True)
    return Shown(tuple(filter(str.strip, "".join(shown).split("\0"))), tuple(beside))


def _walk(root: LexborNode, shown: list[str], beside: list[str], *, is_shown: bool) -> None:
    waiting = [(root, is_shown)]
    while waiting:
        node, is_shown = waiting.pop()
        tag = node.tag or ""
        if tag == "-text":
            (shown if is_shown else beside).append(node.text_content or "")
            continue
        if tag.startswith(("-", "!")):
            if tag == "\0":
                shown.append("\0")
            continue
        attributes = node.attributes
        beside += filter(None, map(attributes.get, _NAMED_BESIDE))
        hides = tag in _NEVER_SHOWN or "hidden" in attributes
        hides = hides or _HIDDEN.search(attributes.get("style") or "") is not None
        if tag in _BLOCKS:
            shown.append("\0")
        waiting += reversed([(child, is_shown and not hides) for child in _children(node)])


def _children(node: LexborNode) -> Iterator[LexborNode]:
    child = node.first_child
    while child is not None:
        yield child
        child = child.next


def block_texts(blocks: tuple[Block, ...]) -> Iterator[str]:
    """Yield every text of the blocks; a picture's alternative text is none of the page's lines."""
    for block in iter_blocks(blocks):
        match block:
            case Paragraph() | Heading():
                yield block.text.text
            case Figure():
                yield block.caption.text
                yield block.credit.text
            case Table():
                yield block.caption.text
                yield from (cell.text for row in block.rows for cell in row)
            case CodeBlock():
                yield block.code
            case Quote() | ListBlock() | Divider():
                pass


def metadata_values(article: Article) -> tuple[str, ...]:
    """Return all that the metadata say, a value each."""
    known = article.metadata
    names = (*known.authors, *known.editors, *known.section)
    single = (known.title, known.subtitle, known.site, known.source, known.published, known.url)
    return tuple(filter(None, (*single, *names)))


@dataclass(frozen=True, slots=True)
class Account:
    """What is missing from a reading and what is too much in it."""

    lost: Counter[str]
    invented: Counter[str]


def account_for(source: SourceDocument, reading: Reading) -> Account:
    """Compare what ``reading`` holds with what the page shows."""
    shown = shown_by(source)
    article = reading.article
    notes = (text for note in article.notes for text in block_texts(note.blocks))
    kept = "\n".join((*block_texts(article.blocks), *notes, *(r.text for r in reading.removals)))
    on_page = sum(map(letters, shown.lines), Counter[str]())
    held = letters(kept)
    lost = on_page - held
    lost -= _metadata_letters(article, shown, kept)
    # A note may begin with its own mark again.
    lost -= sum((letters(note.mark) for note in article.notes), Counter[str]())
    lost -= _furniture(shown)
    invented = held - on_page - sum(map(letters, shown.beside), Counter[str]())
    return Account(lost, invented)


def _metadata_letters(article: Article, shown: Shown, kept: str) -> Counter[str]:
    """Return the letters of the values that the page shows more often than what is kept does."""
    found = Counter[str]()
    page, rest = "\n".join(map(_key, shown.lines)), "\n".join(map(_key, kept.split("\n")))
    known = article.metadata
    for value in metadata_values(article):
        if value == known.published:
            times = _count_dates("\n".join(shown.lines), value) - _count_dates(kept, value)
        else:
            times = page.count(_key(value)) - rest.count(_key(value))
        if value == known.title and times < 1:  # it may be set in several lines
            times = page.replace("\n", "").count(_key(value)) - rest.count(_key(value))
        if value in {known.published, known.title}:
            times = min(times, 1)
        found += Counter({letter: n * times for letter, n in letters(value).items()})
    return found


def _count_dates(text: str, date: str) -> int:
    """Return how often ``text`` writes the day of ``date``, in whichever form."""
    year, month, day = (int(number) for number in f"{date}-1-1"[:10].split("-")[:3])
    return len(re.findall(rf"{year}\D{{1,3}}0?{month}\D{{1,3}}0?{day}(?!\d)", text))


def _furniture(shown: Shown) -> Counter[str]:
    """Return the letters of the labels and date signs in the page's short lines and at ends."""
    found = Counter[str]()
    for line in shown.lines:
        text = " ".join(line.split())
        if len(text) > _LONGEST_LABELLED:
            text = f"{text[:_TAIL]} {text[-_TAIL:]}"
        for label in LABELS.finditer(text):
            found += letters(label[0])
        for date in _DATE_SIGNS.finditer(text):
            found += letters("".join(filter(None, date.groups())))
    return found


def _key(text: str) -> str:
    return "".join(_LETTER.findall(text))
