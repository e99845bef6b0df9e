"""How a rule calls what was pointed at: by a name of its own where one tells it, else by words."""

from __future__ import annotations

import pytest

from reader.core.article import Figure
from reader.core.articles.walk import iter_texts
from reader.extraction.taught.book import add_rules
from reader.extraction.taught.rules import (
    MOST_ENTRIES,
    BadRuleError,
    TaughtRule,
    line_matches,
    parse_rule,
)
from reader.loading.registry import load
from reader.opening.teaching import Lesson, rule_taught
from reader.pipeline import read_file
from tests.extraction.taught.test_following import HOST, PROSE, point, removed, words

HEAD = f'<meta charset=utf-8><title>渡口</title><link rel=canonical href="https://{HOST}/1.html">'


def write(tmp_path, *inside: str):
    """Write an article of four paragraphs with ``inside`` after the second."""
    body = "".join(f"<p>{text}</p>" for text in PROSE)
    first, last = body[: body.index("<p>", 60)], body[body.index("<p>", 60) :]
    path = tmp_path / "页.html"
    path.write_text(
        f"{HEAD}<div class=text><h1>渡口</h1>{first}{''.join(inside)}{last}</div>", "utf-8"
    )
    return path


@pytest.mark.parametrize(
    ("markup", "selectors"),
    [
        ('<p id=tea class="a b">本店茶叶到货。</p>', ("#tea",)),
        ('<p id=tea-20231105 class="shop b">本店茶叶到货。</p>', ("p.shop",)),
        ('<p id="tea:x" class="shop">本店茶叶到货。</p>', ("p.shop",)),
        ('<p class="9 shop">本店茶叶到货。</p>', ("p.shop",)),
    ],
)
def test_a_name_that_is_of_all_pages_is_taken(tmp_path, markup, selectors):
    rule = point(write(tmp_path, markup), "茶叶")
    assert rule is not None
    assert (rule.drop, rule.drop_lines) == (selectors, ())


def test_two_classes_tell_what_each_alone_does_not(tmp_path):
    path = write(
        tmp_path,
        "<p class='note tea'>本店茶叶到货。</p><p class=note>渡口的钟慢了。</p>",
        "<p class=tea>茶是早春的。</p>",
    )
    rule = point(path, "茶叶到货")
    assert rule is not None
    assert rule.drop == ("p.note.tea",)


def test_a_picture_is_called_by_the_name_of_its_file(tmp_path):
    path = write(tmp_path, "<p><img src='/pics/tea-banner.png?v=3' alt=茶叶></p>")
    figure = next(b.block_id for b in read_file(path).article.blocks if isinstance(b, Figure))
    rule = rule_taught(load(path), Lesson(((figure, ""),), is_for_site=True))
    assert rule is not None
    assert rule.drop == ('img[src*="tea-banner.png"]',)


def test_on_one_page_the_way_to_it_serves_where_words_do_not_tell_it(tmp_path, book):
    line = "渡口的钟又慢了。"
    path = write(tmp_path, f"<p>{line}</p><div id=twice><p>{line}</p></div>")
    reading = read_file(path)
    first, second = (i for i, text in iter_texts(reading.article) if text.text == line)
    rule = rule_taught(load(path), Lesson(((first, line),)))
    assert rule is not None
    assert (rule.drop, rule.drop_lines) == (("body > div:nth-of-type(1) > p:nth-of-type(3)",), ())
    add_rules(book, [rule])
    left = [text_id for text_id, text in iter_texts(read_file(path, taught=book).article)]
    assert (first in left, second in left) == (False, True)
    by_words = rule_taught(load(path), Lesson(((first, line),), is_for_site=True))
    assert by_words is not None
    assert by_words.drop_lines == (line,), "on other pages the way would lead to another line"
    named = rule_taught(load(path), Lesson(((second, line),), is_for_site=True))
    assert named is not None
    assert named.drop == ("#twice",)


@pytest.fixture
def book(tmp_path):
    return tmp_path / "taught.toml"


@pytest.mark.parametrize(("letters", "pattern"), [(80, "茶" * 80), (81, "茶" * 80 + "*")])
def test_a_long_line_is_known_by_its_beginning(tmp_path, letters, pattern):
    path = tmp_path / "文.txt"
    path.write_text("\n".join((*PROSE[:2], "茶" * letters, *PROSE[2:])), "utf-8")
    rule = point(path, "茶茶", site=False)
    assert rule is not None
    assert rule.drop_lines == (pattern,)


def test_a_line_that_says_next_to_nothing_tells_nothing(tmp_path):
    path = tmp_path / "文.txt"
    path.write_text("\n".join((*PROSE[:2], "茶 10", *PROSE[2:])), "utf-8")
    assert point(path, "茶 10", site=False) is None


def test_what_is_left_of_lists_and_quotes_stays(tmp_path, book):
    path = write(
        tmp_path,
        "<blockquote><p class=tea>本店茶叶到货。</p><p>船票五元，过时不候。</p></blockquote>",
        "<blockquote><p class=tea>茶叶又到了。</p></blockquote>",
    )
    add_rules(book, [TaughtRule(site=HOST, drop=("p.tea",))])
    again = read_file(path, taught=book)
    assert "船票五元，过时不候。" in words(again)
    assert "茶叶" not in words(again)
    assert removed(again).count("茶叶") == 2


def test_the_words_of_a_table_that_goes_are_listed(tmp_path, book):
    table = (
        "<table class=tea><caption>价目</caption><tr><td>红茶<td>十元<tr><td>绿茶<td>八元</table>"
    )
    add_rules(book, [TaughtRule(site=HOST, drop=("table.tea",))])
    path = write(tmp_path, table)
    assert "红茶" in words(read_file(path))
    assert "价目\n红茶\t十元\n绿茶\t八元" in removed(read_file(path, taught=book))


def test_lines_of_a_text_around_the_one_that_is_kept_stay_listed(tmp_path, book):
    path = tmp_path / "文.txt"
    path.write_text(
        "\n".join(["首页", "要闻", "副刊", "登录", "注册", "渡口", "", *PROSE]), "utf-8"
    )
    before = read_file(path)
    whole = next(r for r in before.removals if "要闻" in r.text)
    assert whole.text.split("\n")[:5] == ["首页", "要闻", "副刊", "登录", "注册"]
    rule = point(path, "副刊", site=False, keep=True)
    lesson = Lesson((), ((whole.block_id, "副刊"),), is_article=True)
    rule = rule_taught(load(path), lesson)
    assert rule is not None
    add_rules(book, [rule])
    again = read_file(path, taught=book)
    rest = [(r.block_id, r.text) for r in again.removals if r.rule == whole.rule]
    number = int(whole.block_id[1:])
    assert ("要闻" in rest[0][1], rest[0][0]) == (True, whole.block_id)
    assert (rest[1][0], rest[1][1].split("\n")[:2]) == (f"b{number + 3:05d}", ["登录", "注册"])


@pytest.mark.parametrize(
    ("pattern", "line", "fits"),
    [
        ("关注*公众号", "关注渡口公众号", True),
        ("关注*公众号", "关注公众号", True),
        ("关注*公众号", "关注渡口公众号吧", False),
        ("关注*关注", "关注", False),
        ("第*天，共*天", "第3天，共9天", True),
        ("第*天，共*天", "第3天天", False),
        ("*到货", "茶叶到货", True),
        ("到货", "茶叶到货", False),
    ],
)
def test_what_a_pattern_of_lines_fits(pattern, line, fits):
    assert line_matches(pattern, line) is fits


@pytest.mark.parametrize("number", [MOST_ENTRIES, MOST_ENTRIES + 1])
def test_a_rule_has_so_many_entries_and_no_more(number):
    table = {"site": HOST, "drop": ["p"] * number}
    if number > MOST_ENTRIES:
        with pytest.raises(BadRuleError):
            parse_rule(table)
    else:
        assert len(parse_rule(table).drop) == number


@pytest.mark.parametrize(("letters", "is_rule"), [(400, True), (401, False), (2, True), (1, False)])
def test_a_pattern_has_two_letters_or_more_but_no_page_full(letters, is_rule):
    table = {"site": HOST, "drop_lines": ["茶" * letters]}
    if is_rule:
        assert parse_rule(table).drop_lines == ("茶" * letters,)
    else:
        with pytest.raises(BadRuleError):
            parse_rule(table)
