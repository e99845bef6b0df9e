"""Links to more about the matter at the end of a paragraph."""

from __future__ import annotations

from reader.cleaning.lines import iter_lines, replace_texts
from reader.cleaning.related import LABEL
from reader.core.articles.prose import plain
from reader.core.characters.kinds import count_letters
from reader.core.draft import Cleaned, Draft
from reader.core.messages.translatable import translatable
from reader.core.pattern import Pattern
from reader.core.report import Removal
from reader.core.text import Mark, Text

_MORE = Pattern(
    r"[\[【(.…→>»▶►\-—]*\s*(?:点击|请|欢迎)?(?:查看|看|阅读|了解|浏览|进入)?(?:"
    r"(?:更多|全文|详情|详细|原文|详见|详全文|专题)(?:内容|详情|信息|报[导道]|情况|介绍|内文)?(?:查看|阅读)?"
    r"|(?:继续|接着|往下)(?:阅读|看)|(?:阅|读|看)?(?:完整?|更多)?(?:全文|内文|原文|报[导道])"
    r"|(?:观看|收看|收听|播放|看)(?:完整)?(?:视频|影片|直播|音频|录音|回放|图集|组图)"
    r"|(?:read\s)?more|full\sstory|(?:continue|keep)\sreading)(?:\s*:[^。]{1,20})?\s*[>»→…]*\s*[\]】)]?\s*[>»→]*"
)
_LETTER = Pattern(r"[^\W_]$")
_DONE = Pattern(r"[观收]?[看听阅读]|播放|报[导道]|[原内]文|继续|接着")
"""What people of a sentence do that runs on in the link: 全村挤在祠堂里看直播."""
_LABEL_IN_BRACKET = Pattern(rf"[\[【(]\s*{LABEL}\s*[:|]\s*[《「“]?$")
_MORE_REASON = translatable("A link to more about the matter, at the end of a paragraph.")
_LONGEST_CLOSING = 3
"""Characters behind such a link: brackets and arrows."""


def more_links(draft: Draft) -> Cleaned:
    """Cut the link to more about the matter from the end of a paragraph: 详情>>, 查看更多."""
    texts: dict[str, Text] = {}
    removals: list[Removal] = []
    for line in iter_lines(draft.blocks):
        if line.text.spans and (start := _start_of_more(line.text)):
            texts[line.block_id] = line.text.slice(0, start).strip()
            tail = line.text.text[start:]
            removals.append(Removal("more_link", _MORE_REASON, tail.strip(), line.block_id))
    if not texts:
        return Cleaned(draft)
    return Cleaned(replace_texts(draft, texts), tuple(removals))


def _start_of_more(line: Text) -> int:
    """Return where the link to more begins at a line's end; 0 when there is none."""
    link = next((s for s in reversed(line.spans) if s.mark is Mark.LINK), None)
    if link is None or link.end < len(line.text) - _LONGEST_CLOSING:
        return 0
    before = line.text[: link.start]
    if label := _LABEL_IN_BRACKET.search(plain(before)):
        return label.start() if count_letters(before[: label.start()]) else 0
    start = len(before.rstrip(" \u3000[［【(（→>＞»-—"))
    if start == link.start and _LETTER.search(before) and _DONE.match(plain(line.text[start:])):
        return 0
    is_more = _MORE.fullmatch(plain(line.text[start:].strip())) is not None
    return start if is_more and count_letters(line.text[:start]) else 0
