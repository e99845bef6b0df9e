"""Lines that ask the reader to press a link."""

from __future__ import annotations

import pytest

from reader.cleaning.linked_calls import linked_calls
from reader.core.article import Metadata
from reader.core.draft import Draft, DraftText, block_id
from reader.core.text import Mark, Span, Text
from tests.cleaning.pages import PROSE, kept_texts


def page_with(said: str) -> Draft:
    """Return two paragraphs with a line below them whose words in <> are a link."""
    start, end = said.index("<"), said.index(">") - 1
    text = Text(said.replace("<", "").replace(">", ""), (Span(start, end, Mark.LINK, "a.html"),))
    lines = [DraftText(block_id(n), Text(words, ()), "p") for n, words in enumerate(PROSE, 1)]
    lines.append(DraftText(block_id(3), text, "p"))
    return Draft(Metadata(title="河口的木船"), tuple(lines))


@pytest.mark.parametrize(
    "said",
    [
        "緊貼最新消息，請 Like 我們的 <Facebook 專頁>",
        "支持我們做更多社區報道，請<按此>訂閱或捐款",
        "秋季船票早鳥優惠中，現在訂閱電子報就送來回船票一張，<立即訂閱>！",
        "喜欢河口的故事，欢迎<加入会员>，每月支持我们",
    ],
)
def test_a_call_goes(said: str) -> None:
    cleaned = linked_calls(page_with(said))
    assert kept_texts(cleaned) == list(PROSE)
    assert [removal.rule for removal in cleaned.removals] == ["promotion"]


@pytest.mark.parametrize(
    "said",
    [
        "申请表请<点此下载>，填好交到镇办公室",
        "报名表请在五月前交来，填写说明见<这里>",
        "他的<Facebook 專頁>有四百人追蹤",
        "记者请读者支持<船匠的店>，订阅的人很多",
        "演练路线详见<附件一>",
        "船模的图纸可以从<这里>拿到",
    ],
)
def test_what_the_text_sends_to_stays(said: str) -> None:
    draft = page_with(said)
    assert linked_calls(draft).draft == draft
