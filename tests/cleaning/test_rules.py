from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.cleaning.rules import RULES, clean
from reader.core.article import Metadata
from reader.core.draft import (
    Cleaned,
    Draft,
    DraftBlock,
    DraftDivider,
    DraftList,
    DraftPicture,
    DraftQuote,
    DraftText,
    block_id,
)
from reader.core.text import Mark
from tests.cleaning.pages import PROSE, kept_texts, line, page

PAGE = (
    "免费高清在线观看,最新官网入口,国产精品视频",
    "河口網",
    "河口網>>文化頻道>>手藝",
    "河口的木船",
    "2021年3月5日09:07 | 來源:河口報",
    "小字號",
    "船匠在刨木板。柳青攝",
    "船匠在刨木板。柳青攝",
    *PROSE,
    "最後一班船",
    PROSE[0] + "（梅雨）",
    "（責編：柳青）",
    "分享讓更多人看到",
    "相关阅读",
    "江边的渡口",
    "返回頂部",
)

FRAGMENTS = [
    *PAGE,
    *PROSE,
    "分享",
    "收藏",
    "下一篇：渡口",
    "© 2021 河口网",
    "广告",
    "【1】【2】",
    "来源：河口网",
    "他说：",
    "“你来了。”",
]


def test_a_page_with_every_fault():
    cleaned = clean(page(*PAGE, tag="line", title=""))
    assert cleaned.draft.metadata == Metadata(
        title="河口的木船",
        authors=("梅雨",),
        editors=("柳青",),
        site="河口網",
        section=("文化頻道", "手藝"),
        source="河口報",
        published="2021-03-05T09:07",
    )
    assert kept_texts(cleaned) == [
        "船匠在刨木板。柳青攝",
        *PROSE,
        "最後一班船",
        PROSE[0] + "（梅雨）",
    ]
    assert {(removal.rule, removal.text) for removal in cleaned.removals} == {
        ("spam_line", PAGE[0]),
        ("font_size_buttons", "小字號"),
        ("repeated_line", "船匠在刨木板。柳青攝"),
        ("share_sentence", "分享讓更多人看到"),
        ("related_articles", "相关阅读"),
        ("related_articles", "江边的渡口"),
        ("back_link", "返回頂部"),
    }


def test_cleaning_twice_is_cleaning_once():
    once = clean(page(*PAGE, tag="line", title=""))
    assert clean(once.draft) == Cleaned(once.draft)


def test_a_poem_stays_whole():
    poem = ("渡口", "船来了，", "船去了，", "岸还在。", "", "水来了，", "水去了，", "岸还在。")
    lines = [text for text in poem if text]
    cleaned = clean(page(*lines, tag="line", title=""))
    assert [cleaned.draft.metadata.title, *kept_texts(cleaned)] == lines
    assert cleaned.removals == ()


def test_an_empty_draft_stays_empty():
    empty = Draft(Metadata(), ())
    assert clean(empty) == Cleaned(empty)


lines_ = st.one_of(st.sampled_from(FRAGMENTS), st.text("船河 ，。：（）>|来源编辑1-", max_size=40))


@st.composite
def drafts(draw: st.DrawFn) -> Draft:
    numbers = iter(range(1, 1000))

    def text() -> DraftText:
        marks = draw(st.sampled_from([(), (Mark.LINK,), (Mark.STRONG,)]))
        tag = draw(st.sampled_from(["p", "h2", "div", "byline"]))
        return line(next(numbers), draw(lines_), tag, *marks)

    def block() -> DraftBlock:
        match draw(st.integers(0, 9)):
            case 0:
                source = draw(st.sampled_from(["icon.png", "river.jpg"]))
                return DraftPicture(block_id(next(numbers)), None, source, draw(lines_))
            case 1:
                return DraftQuote(block_id(next(numbers)), (text(), text()))
            case 2:
                return DraftList(block_id(next(numbers)), ((text(),), (text(),)))
            case 3:
                return DraftDivider(block_id(next(numbers)))
            case _:
                return text()

    blocks = tuple(block() for _ in range(draw(st.integers(0, 12))))
    return Draft(Metadata(title=draw(st.sampled_from(["", "河口的木船"]))), blocks)


def all_lines(blocks: tuple[DraftBlock, ...]) -> list[DraftText]:
    found: list[DraftText] = []
    for block in blocks:
        match block:
            case DraftText():
                found.append(block)
            case DraftQuote():
                found += all_lines(block.blocks)
            case DraftList():
                found += [b for item in block.items for b in all_lines(item)]
            case _:
                pass
    return found


@settings(max_examples=120, deadline=None)
@given(drafts())
def test_every_line_is_kept_removed_or_moved(draft):
    cleaned = clean(draft)
    before = all_lines(draft.blocks)
    kept = {b.block_id: b.text.text for b in all_lines(cleaned.draft.blocks)}
    removed = "\n".join(removal.text for removal in cleaned.removals)
    metadata = cleaned.draft.metadata
    moved = "".join(
        (
            metadata.title,
            metadata.site,
            metadata.source,
            metadata.published or "",
            *metadata.section,
            *metadata.authors,
            *metadata.editors,
        )
    )
    assert list(kept) == [b.block_id for b in before if b.block_id in kept]
    for one in before:
        text = one.text.text
        if kept.get(one.block_id) == text or text in removed:
            continue
        rest = kept.get(one.block_id, "") + removed + moved
        lost = [char for char in text if char.isalnum() and char not in rest]
        assert set(lost) <= set("年月日来來源源于编辑责編輯責作者记記/文图圖0123456789")


def test_every_rule_has_a_name_of_its_own():
    names = [rule.__name__ for rule in RULES]
    assert len(set(names)) == len(names)
    assert all(rule.__doc__ for rule in RULES)
