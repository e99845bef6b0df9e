"""What a reader taught of a page is followed on it, and on others of its site; nothing is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.core.articles.walk import iter_texts
from reader.core.messages.notices import NoticeKind
from reader.core.report import Reading
from reader.extraction.taught.book import add_rules, remove_rule
from reader.extraction.taught.rules import MOST_ON_A_PAGE, TaughtRule, page_of_id
from reader.loading.registry import load
from reader.opening.teaching import Lesson, rule_taught
from reader.pipeline import read_file

HOST = "paper.river.example"
PROSE = (
    "渡口的船工说，秋天以后水位一天比一天低，大船已经停了半个月，小船也只在上午开两趟。",
    "县里的水文站记下了每天的数字，十月的平均水位比去年同期低了一米二，是十年里最低的。",
    "住在河边的人家开始打井，井打到二十米才见水，水是浑的，要放一夜才能用来煮饭洗菜。",
    "老人们说，等到明年清明，山上的雪化了，河水会再涨起来，渡口又会像从前一样热闹的。",
)
PAGE = f"""<meta charset=utf-8><title>渡口</title>
<link rel=canonical href="https://{HOST}/{{name}}">
<div class=bar><a href="/">首页</a> <a href="/a">要闻</a> <a href="/b">副刊</a></div>
<div class=text><h1>渡口</h1><p>{PROSE[0]}</p><p>{PROSE[1]}</p>
<div class="shop-7"><p>本店茶叶第 {{number}} 次到货，欢迎选购。</p><p>电话在招牌上。</p></div>
<p>{PROSE[2]}</p><p>今天是第 {{number}} 天。</p><ul><li>船票五元</li><li>自行车加两元</li></ul>
<p>{PROSE[3]}</p><img src="stamp-{{number}}.png" class=stamp alt=邮戳></div>
<div class=after><p>附记：采访时得到许多人的帮助。</p>
<ul><li>摆渡人老周</li><li>水文站小吴</li></ul></div>
<div class=legal><p>版权所有，不得转载。</p></div>
"""
TEXT = "\n".join(
    ["首页", "要闻", "副刊", "登录", "渡口", "", *PROSE[:2], "本店茶叶到货。", *PROSE[2:]]
)


@pytest.fixture
def page(tmp_path):
    return write(tmp_path / "一.html", "1.html", 3)


@pytest.fixture
def book(tmp_path):
    return tmp_path / "taught.toml"


def write(path: Path, name: str, number: int) -> Path:
    path.write_text(PAGE.format(name=name, number=number), "utf-8")
    return path


def words(reading: Reading) -> str:
    return "\n".join(text.text for _, text in iter_texts(reading.article))


def removed(reading: Reading) -> str:
    return "\n".join(removal.text for removal in reading.removals)


def point(path: Path, *said: str, site: bool = True, keep: bool = False) -> TaughtRule | None:
    """Point at the blocks, or at the removals, in which these words stand."""
    reading = read_file(path)
    if keep:
        there = [(r.block_id, r.text) for r in reading.removals if any(w in r.text for w in said)]
        lesson = Lesson((), tuple(there), is_article=True, is_for_site=site)
    else:
        texts = {i.partition(".")[0]: t.text for i, t in iter_texts(reading.article)}
        there = [(i, t) for i, t in texts.items() if any(w in t for w in said)]
        lesson = Lesson(tuple(there), is_for_site=site)
    assert there
    return rule_taught(load(path), lesson)


def taught(book: Path, *rules: TaughtRule | None) -> None:
    assert None not in rules
    add_rules(book, [rule for rule in rules if rule is not None])


def test_a_box_with_a_name_goes_on_every_page_of_the_site(page, book, tmp_path):
    rule = point(page, "茶叶", "电话在")
    assert rule is not None
    assert rule.drop == ("div.shop-7",)
    taught(book, rule)
    other = read_file(write(tmp_path / "二.html", "2.html", 9), taught=book)
    assert "茶叶" not in words(other)
    assert "茶叶第 9 次" in removed(other)
    assert other.taught == (rule.name,)
    elsewhere = tmp_path / "三.html"
    elsewhere.write_text(page.read_text("utf-8").replace(HOST, "else.example"), "utf-8")
    assert "茶叶" in words(read_file(elsewhere, taught=book))


def test_a_line_without_a_name_goes_by_its_words(page, book, tmp_path):
    rule = point(page, "今天是第")
    assert rule is not None
    assert rule.drop_lines == ("今天是第 * 天。",)
    taught(book, rule)
    other = read_file(write(tmp_path / "二.html", "2.html", 9), taught=book)
    assert "今天是第" not in words(other)
    assert "今天是第 9 天。" in removed(other)


def test_a_picture_goes_and_is_listed(page, book):
    reading = read_file(page)
    figure = reading.article.blocks[-1].block_id
    rule = rule_taught(load(page), Lesson(((figure, ""),), is_for_site=True))
    taught(book, rule)
    again = read_file(page, taught=book)
    assert figure not in [block.block_id for block in again.article.blocks]
    assert [r.text for r in again.removals if r.block_id == figure] == ["邮戳"]


def test_an_item_of_a_list_goes_and_the_others_stay(page, book):
    taught(book, point(page, "自行车"))
    assert "船票五元" in words(read_file(page, taught=book))
    assert "自行车" not in words(read_file(page, taught=book))


def test_what_was_taken_out_is_the_article(page, book, tmp_path):
    assert "附记" in removed(read_file(page))
    rule = point(page, "附记", keep=True)
    taught(book, rule)
    for path in (page, write(tmp_path / "二.html", "2.html", 9)):
        again = read_file(path, taught=book)
        assert "附记：采访时得到许多人的帮助。" in words(again)
        assert "摆渡人老周" in words(again)
        assert "附记" not in removed(again)


def test_one_line_of_a_removal_is_the_article_and_the_rest_is_still_listed(page, book):
    reading = read_file(page)
    removal = next(r for r in reading.removals if "水文站小吴" in r.text)
    lesson = Lesson((), ((removal.block_id, "水文站小吴"),), is_article=True, is_for_site=True)
    taught(book, rule_taught(load(page), lesson))
    again = read_file(page, taught=book)
    assert "水文站小吴" in words(again)
    assert "摆渡人老周" in removed(again)
    assert "水文站小吴" not in removed(again)


def test_what_a_cleaning_rule_takes_out_stays_when_it_is_the_article(tmp_path, book):
    path = tmp_path / "页.html"
    path.write_text(
        page_text := PAGE.format(name="5.html", number=1).replace(
            "今天是第 1 天。", "长按图片保存"
        ),
        "utf-8",
    )
    assert "长按图片保存" in page_text
    removal = next(r for r in read_file(path).removals if r.text == "长按图片保存")
    assert removal.rule != "outside_article"
    taught(book, point(path, "长按图片保存", keep=True))
    again = read_file(path, taught=book)
    assert "长按图片保存" in words(again)
    assert "长按图片保存" not in removed(again)


def test_ids_of_blocks_are_those_of_the_untaught_page(page, book):
    before = {i: t.text for i, t in iter_texts(read_file(page).article)}
    taught(book, point(page, "茶叶"), point(page, "附记", keep=True))
    after = {i: t.text for i, t in iter_texts(read_file(page, taught=book).article)}
    assert {i: t for i, t in after.items() if i in before} == {
        i: t for i, t in before.items() if i in after
    }


def test_a_page_that_nothing_was_taught_of_is_read_as_ever(page, book):
    taught(book, TaughtRule(site="else.example", drop=("p",)))
    assert read_file(page, taught=book) == read_file(page)


def test_a_later_rule_counts(page, book):
    taught(book, point(page, "茶叶", "电话在"), TaughtRule(site=HOST, keep=("div.shop-7",)))
    again = read_file(page, taught=book)
    assert "茶叶" in words(again)
    assert "茶叶" not in removed(again)


@pytest.mark.parametrize(
    "rule",
    [
        TaughtRule(site=HOST, drop=("p[",), sample="坏"),
        TaughtRule(site=HOST, drop=("div",), sample="宽"),
    ],
)
def test_a_bad_rule_costs_only_itself_and_is_told(page, book, rule):
    taught(book, rule, point(page, "茶叶"))
    again = read_file(page, taught=book)
    assert PROSE[2] in words(again)
    assert "茶叶" not in words(again)
    (notice,) = again.article.notices
    assert notice.kind is NoticeKind.TAUGHT
    assert rule.sample in notice.told(str)


def test_a_file_that_is_none_is_told_and_costs_nothing(page, book):
    book.write_text("[[rule]]\nsite =", "utf-8")
    again = read_file(page, taught=book)
    assert again.article.blocks == read_file(page).article.blocks
    assert [notice.kind for notice in again.article.notices] == [NoticeKind.TAUGHT]


def test_a_text_without_an_address_is_taught_by_itself(tmp_path, book):
    path = tmp_path / "文.txt"
    path.write_text(TEXT, "utf-8")
    rule = point(path, "茶叶到货", site=False)
    assert rule is not None
    assert rule.page == page_of_id(read_file(path).article.article_id)
    assert rule.drop_lines == ("本店茶叶到货。",)
    assert point(path, "茶叶到货", site=True) is None, "no site is known"
    taught(book, rule, point(path, "副刊", site=False, keep=True))
    again = read_file(path, taught=book)
    assert "茶叶到货" not in words(again)
    assert "本店茶叶到货。" in removed(again)
    assert "副刊" in words(again)
    assert "茶叶到货" in words(read_file(path))


def test_an_html_page_without_an_address_is_taught_by_itself(tmp_path, book):
    path = tmp_path / "页.html"
    canonical = f'<link rel=canonical href="https://{HOST}/1.html">\n'
    path.write_text(PAGE.format(name="1.html", number=1).replace(canonical, ""), "utf-8")
    rule = point(path, "今天是第", site=False)
    assert rule is not None
    assert rule.page.startswith("sha256:")
    taught(book, rule)
    assert "今天是第" not in words(read_file(path, taught=book))


def test_of_very_many_rules_for_a_page_the_last_are_followed(page, book):
    shop = TaughtRule(site=HOST, drop_lines=("本店茶叶*",))
    others = [TaughtRule(site=HOST, drop_lines=(f"别家茶叶{i}",)) for i in range(MOST_ON_A_PAGE)]
    add_rules(book, [shop, *others])
    reading = read_file(page, taught=book)
    assert "本店茶叶" in words(reading)
    assert [notice.kind for notice in reading.article.notices] == [NoticeKind.TAUGHT]
    remove_rule(book, others[0])
    reading = read_file(page, taught=book)
    assert "本店茶叶" not in words(reading)
    assert not reading.article.notices
