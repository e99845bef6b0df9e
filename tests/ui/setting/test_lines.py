"""Where lines end and where characters stand on them: a table of cases with clreq's sections."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.ui.setting.balancing import balanced_lines
from reader.ui.setting.breaking import Measure, break_lines
from reader.ui.setting.clusters import GAP, Line
from reader.ui.setting.marks import HANGING, Kind, kinds_table, line_end
from reader.ui.setting.placing import Align
from reader.ui.setting.regions import Habits, Kinsoku
from reader.ui.setting.ruby import ZHUYIN_ROOM, Ruby, make_room, rubies_on, zhuyin_of
from tests.ui.setting.squares import (
    EM,
    HONG_KONG,
    MAINLAND,
    TAIWAN,
    clusters_of,
    lines_of,
    strings_of,
)

HANG = MAINLAND._replace(hang=True)
STRICT = MAINLAND._replace(kinsoku=Kinsoku.STRICT)

BROKEN = [
    # section, text, characters of the column, habits, the lines
    ("plain", "一二三四五六七", 3, MAINLAND, "一二三|四五六|七"),
    ("3.1.4 no stop at the start", "一二三。四", 3, TAIWAN, "一二|三。四"),
    ("3.1.4 no closing bracket at the start", "一二三）四", 3, TAIWAN, "一二|三）四"),
    ("3.1.4 no closing quote at the start", "一二三」四", 3, TAIWAN, "一二|三」四"),
    ("3.1.4 two marks go along", "一二三」。四", 4, TAIWAN, "一二|三」。四"),
    ("3.1.4 no opening bracket at the end", "一二（三四", 3, TAIWAN, "一二|（三四"),
    ("3.1.4 no opening quote at the end", "一二「三四", 3, MAINLAND, "一二|「三四"),
    ("3.1.4 nor two of them", "一「《三四五", 3, TAIWAN, "一|「《三|四五"),
    ("3.1.4 no interpunct at the start", "一二三·四", 3, MAINLAND, "一二|三·四"),
    ("3.1.4 no wave at the start", "一二三～四", 3, MAINLAND, "一二|三～四"),
    ("3.1.4 no solidus at the start", "一二三／四", 3, MAINLAND, "一二|三／四"),
    ("3.1.4 basic: a dash may begin a line", "一二三——四", 3, MAINLAND, "一二三|——四"),
    ("3.1.4 strict: it may not", "一二三——四", 3, STRICT, "一二|三——|四"),
    ("3.1.5 dashes stay a pair", "一二——三", 3, MAINLAND, "一二|——三"),
    ("3.1.5 ellipses stay a pair", "一二……三", 3, MAINLAND, "一二|……三"),
    ("3.1.5 a number and its unit", "一二５％三", 3, MAINLAND, "一二|５％三"),
    ("3.1.5 a currency and its number", "一二￥5三", 3, MAINLAND, "一二|￥5三"),
    ("3.1.5 a degree", "一二三℃四", 3, MAINLAND, "一二|三℃四"),
    ("3.1.6.1 two marks are one and a half", "一」。二", 3, MAINLAND, "一」。|二"),
    ("3.1.6.1 three are two", "一”）。二", 3, MAINLAND, "一”）。|二"),
    ("3.1.6.1 closing and opening", "一，「二三", 3.5, MAINLAND, "一，「二|三"),
    ("3.1.6.1 two opening ones", "一（《二三", 4, MAINLAND, "一（《二|三"),
    ("3.1.6.1 not in Taiwan", "一，「二三", 3.5, TAIWAN, "一，|「二三"),
    ("3.1.6.1 in Hong Kong brackets", "一」（二三", 4, HONG_KONG, "一」（二|三"),
    ("3.1.6.2 half a mark at the end", "一二三，四五", 3.5, MAINLAND, "一二三，|四五"),
    ("3.1.6.2 and none in Taiwan", "一二三，四五", 3.5, TAIWAN, "一二|三，四|五"),
    ("3.1.6.2 pulled in", "一，二，三四。五", 7, MAINLAND, "一，二，三四。|五"),
    ("3.1.7 hanging", "一二三。四", 3, HANG, "一二三。|四"),
    ("3.1.7 a comma of a list hangs", "一二三、四", 3, HANG, "一二三、|四"),
    ("3.1.7 a question mark does not", "一二三？四", 3, HANG, "一二|三？四"),
    ("3.1.7 nor does a bracket", "一二三」四", 3, HANG, "一二|三」四"),
    ("3.2.2 a word is whole", "一二word三", 3, MAINLAND, "一二|word|三"),
    ("3.2.2 words break at spaces", "ab cd ef", 3, MAINLAND, "ab cd |ef"),
    ("3.2.2 a number is whole", "一二123三", 3, MAINLAND, "一二|123三"),
    ("3.2.2 with its percent sign", "一二14.5%三", 4, MAINLAND, "一二|14.5%三"),
    ("3.2.2 a word without end is cut", "abcdefghij", 2, MAINLAND, "abcd|efgh|ij"),
    ("3.2.2 behind a hyphen", "well-known", 3, MAINLAND, "well-|known"),
    ("3.2.2 English quotes are Latin", "it’s", 9, MAINLAND, "it’s"),
    ("3.1.4 a comma of Latin behind Han", "一二三,四", 3, MAINLAND, "一二|三,四"),
    ("3.1.4 a bracket of Latin", "一二(三)四", 2.5, MAINLAND, "一二|(三)|四"),
    ("3.1.4 a straight quotation mark", '一二"三"四', 3, MAINLAND, '一|二"三"|四'),
    ("no line breaks behind 「 and a space", "一二「 三四", 3.5, TAIWAN, "一二|「 三四"),
    ("nor between a space and a stop", "一二三 。四五", 3, TAIWAN, "一二|三 。四|五"),
    ("a note's mark stays behind a space", "一二三 [2]四", 4, MAINLAND, "一二|三 [2]四"),
    ("a note's mark stays", "一二三[12]四", 4, MAINLAND, "一二|三[12]四"),
    ("a page's own line end", "一二\n三四五六", 3, MAINLAND, "一二\n|三四五|六"),
    ("an empty line", "一\n\n二", 3, MAINLAND, "一\n|\n|二"),
]


@pytest.mark.parametrize(
    ("text", "characters", "habits", "wanted"),
    [case[1:] for case in BROKEN],
    ids=[case[0] for case in BROKEN],
)
def test_lines_end_where_clreq_lets_them(text, characters, habits, wanted):
    assert strings_of(text, lines_of(text, characters, habits)) == wanted.split("|")


PLACED = [
    # section, text, habits, where each character begins, in tenths of a character
    ("squares", "一二三", MAINLAND, [0, 10, 20, 30]),
    ("3.1.6.1 a stop before a bracket", "一。」二", MAINLAND, [0, 10, 15, 25, 35]),
    ("3.1.6.1 brackets back to back", "一」「二", MAINLAND, [0, 10, 15, 25, 35]),
    ("3.1.6.1 brackets in brackets", "一（《二", MAINLAND, [0, 10, 20, 25, 35]),
    ("3.1.6.1 full in Taiwan", "一」「二", TAIWAN, [0, 10, 20, 30, 40]),
    ("3.1.2 centred stops give nothing", "一。」二", HONG_KONG, [0, 10, 20, 30, 40]),
    ("3.1.6.1 a bracket before a centred stop", "一」。二", HONG_KONG, [0, 10, 15, 25, 35]),
    ("3.1.6.2 an opening mark stands out", "「一」", MAINLAND, [-5, 5, 15, 25]),
    ("3.1.6.2 not in Taiwan", "「一」", TAIWAN, [0, 10, 20, 30]),
    ("3.2.2 a quarter between Han and Latin", "一a二", MAINLAND, [0, 12.5, 20, 30]),
    ("3.2.2 a space there is as wide", "一 a 二", MAINLAND, [0, 10, 12.5, 17.5, 20, 30]),
    ("3.2.2 nor beside commas of Latin", "一,二", MAINLAND, [0, 10, 15, 25]),
    ("3.2.2 none beside marks", "，a，", MAINLAND, [0, 10, 15, 25]),
    ("3.2.2 nor where the page has a space", "一， a（一", MAINLAND, [0, 10, 20, 20, 25, 35, 45]),
    ("3.2.2 nor before an opening mark", "a （一", MAINLAND, [0, 5, 5, 15, 25]),
    ("3.2.2 nor before a stop", "一 ，a ）一", MAINLAND, [0, 10, 10, 20, 25, 25, 35, 45]),
    ("3.2.2 nor behind an opening mark", "一（ 一", MAINLAND, [0, 10, 20, 20, 30]),
    ("3.2.2 nor before a centred stop", "一 ，a", TAIWAN, [0, 10, 10, 20, 25]),
    ("3.2.2 an interpunct keeps its spaces", "a · b", TAIWAN, [0, 5, 10, 15, 20, 25]),
    ("3.2.2 a space between words stays", "a b", MAINLAND, [0, 5, 10, 15]),
    ("3.2.2 full-width quotes round Latin", "一“a”二", MAINLAND, [0, 10, 20, 25, 35, 45]),
]


@pytest.mark.parametrize(
    ("text", "habits", "wanted"), [case[1:] for case in PLACED], ids=[case[0] for case in PLACED]
)
def test_characters_stand_where_clreq_has_them(text, habits, wanted):
    (line,) = lines_of(text, 40, habits)
    assert list(line.edge) == wanted


def test_in_vertical_lines_colons_and_question_marks_have_no_blank_half():
    flat, upright = (kinds_table(MAINLAND, vertical=vertical) for vertical in (False, True))
    assert {char: (flat[char], upright[char]) for char in "：？，"} == {
        "：": (Kind.CLOSE, Kind.MIDDLE),
        "？": (Kind.CLOSE, Kind.MIDDLE),
        "，": (Kind.CLOSE, Kind.CLOSE),
    }


def test_justified_lines_are_flush_and_the_last_is_not():
    text = "一二三四五六七（八九十。一二三"
    *full, last = lines_of(text, 6.4, align=Align.JUSTIFIED)
    for line in full:
        mark = text[line.end - 1] in "。，）"
        assert line.edge[-1] == pytest.approx(64 + (5 if mark else 0))
    assert last.edge[-1] < 64


def test_justifying_takes_spaces_first_and_never_parts_a_word():
    text = "aa bb cc dd 一二三四五六七八九十"
    line, *_ = lines_of(text, 10, align=Align.JUSTIFIED)
    shown = text[line.start : line.end]
    words = [line.edge[shown.index(w) + 1] - line.edge[shown.index(w)] for w in ("aa", "bb", "cc")]
    assert words == pytest.approx([5, 5, 5])
    spaces = {
        round(line.edge[n + 1] - line.edge[n], 6) for n, c in enumerate(shown[:8]) if c == " "
    }
    assert len(spaces) == 1
    assert min(spaces) >= 5


def test_a_hanging_stop_stands_beyond_the_edge():
    line, _ = lines_of("一二三。四", 3, HANG, align=Align.JUSTIFIED)
    assert list(line.edge) == [0, 10, 20, 30, 40]


def test_the_first_line_is_indented_and_a_quote_there_stands_out():
    first, second = lines_of("「一二三四五六", 5, indent=2)
    assert (first.edge[0], second.edge[0]) == (15, 0)


def test_a_heading_leaves_no_character_alone():
    text = "一二三四五六七八九十一二三"
    made = clusters_of(text)
    lines = balanced_lines(made, Measure(12 * EM), MAINLAND)
    assert [end - first for first, end in lines] == [7, 6]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("汽车品牌直播拍到了，涉事账号被封禁！", "汽车品牌直播拍到了，|涉事账号被封禁！"),
        ("以铸牢共同体意识为主线 推动高质量发展", "以铸牢共同体意识为主线 |推动高质量发展"),
        ("他说，一二三四五六七八九十一二三四五", "他说，一二三四五六|七八九十一二三四五"),
        ("新时代的中国读者《红楼梦》该怎么读", "新时代的中国读者|《红楼梦》该怎么读"),
    ],
)
def test_a_heading_parts_at_a_mark_where_its_lines_stay_even(text, wanted):
    lines = balanced_lines(clusters_of(text), Measure(14 * EM), MAINLAND)
    assert "|".join(text[first:end] for first, end in lines) == wanted


@pytest.mark.parametrize(("align", "left"), [(Align.CENTRE, 35.0), (Align.END, 70.0)])
def test_what_is_not_full_stands_in_the_middle_or_at_the_end(align, left):
    (line,) = lines_of("一二三", 10, align=align)
    assert line.edge[0] == left


def test_a_reading_wider_than_its_character_makes_room_on_both_sides():
    made = clusters_of("一二三")
    ruby = (Ruby(1, 2, "zhuāng"),)
    make_room(made, ruby, lambda words: 3.0 * len(words), vertical=False)
    assert (made.before[1], made.advance[1]) == pytest.approx((4.6, 14.6))


def test_zhuyin_takes_room_at_the_right_in_horizontal_lines_only():
    widths = []
    for vertical in (False, True):
        made = clusters_of("一二")
        make_room(made, (Ruby(0, 1, "ㄧ"),), lambda _: 0.0, vertical=vertical)
        widths.append(made.advance[0])
    assert widths == pytest.approx([10 * (1 + ZHUYIN_ROOM), 10])


def test_a_reading_stands_over_its_characters_and_no_line_parts_them():
    text = "一二三四"
    made = clusters_of(text)
    ruby = (Ruby(1, 3, "ab"),)
    make_room(made, ruby, lambda _: 0.0, vertical=False)
    measure = Measure(2 * EM)
    assert [end for _, end in break_lines(made, measure, MAINLAND)] == [1, 3, 4]
    line = lines_of(text, 9)[0]
    (placed,) = rubies_on(line, made, ruby, vertical=False)
    assert (placed.begin, placed.end) == (10, 30)


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("ㄅㄚˋ", (False, "ㄅㄚ", "ˋ")),
        ("˙ㄉㄜ", (True, "ㄉㄜ", "")),
        ("ㄉㄜ˙", (True, "ㄉㄜ", "")),
        ("ㄓㄨㄤ", (False, "ㄓㄨㄤ", "")),
    ],
)
def test_a_syllable_of_zhuyin_comes_apart(words, parts):
    found = zhuyin_of(words)
    assert (found.light, found.letters, found.tone) == parts


CHARACTERS = "一二三四五六七，。「」（）《》：？、—…·～￥％ ab12,(\n"


@given(
    st.text(CHARACTERS, max_size=60),
    st.integers(4, 12),
    st.sampled_from([MAINLAND, TAIWAN, HONG_KONG, HANG, STRICT]),
    st.booleans(),
)
@example(text="1《1一：、 、1", characters=6, habits=MAINLAND, vertical=False)  # gave no room
def test_whatever_stands_there_nothing_is_lost_and_no_rule_is_broken(
    text, characters, habits, vertical
):
    lines = lines_of(text, characters, habits, vertical=vertical, align=Align.JUSTIFIED)
    assert "".join(strings_of(text, lines)) == text
    kinds = kinds_table(habits, vertical=vertical)
    for line, after in pairwise(lines):
        shown = text[line.start : line.end]
        cut = Measure(characters * EM).length + EM / 2  # a chain without any place to break
        if line.edge[-1] <= cut and not shown.endswith("\n") and _has_a_place(text, line, habits):
            assert kinds[text[after.start]] not in (Kind.CLOSE, Kind.MIDDLE, Kind.SUFFIX)
            assert kinds[shown[-1]] is not Kind.OPEN
        hung = EM if habits.hang and shown.rstrip()[-1:] in HANGING else EM / 2
        assert line.edge[-1] <= characters * EM + hung + 0.01


def _has_a_place(text: str, line: Line, habits: Habits) -> bool:
    """Whether the line could have ended elsewhere; else it is cut where it is full."""
    made = clusters_of(text, habits)
    return any(
        made.kind[i - 1] is Kind.HAN and made.kind[i] is Kind.HAN
        for i in range(line.first + 1, line.last)
    )


def test_a_heading_parts_between_words_that_the_article_has():
    text = "海岸线上的灯塔与守灯人一百五十年的光"
    known = {"灯塔": 9, "守灯": 5, "灯人": 5, "海岸": 2}

    def parted(together):
        lines = balanced_lines(clusters_of(text), Measure(11 * EM), MAINLAND, together)
        return [text[first:end] for first, end in lines]

    assert parted(lambda pair: 0) == ["海岸线上的灯塔与守", "灯人一百五十年的光"]
    assert parted(lambda pair: known.get(pair, 0)) == ["海岸线上的灯塔与", "守灯人一百五十年的光"]
    assert parted(lambda pair: 9) == parted(lambda pair: 0)


def test_lines_that_are_moved_still_fit_and_leave_no_character_alone():
    text = "一二三四五六七八九十甲乙丙丁戊己庚辛壬癸"
    for length in range(3, 12):
        lines = balanced_lines(
            clusters_of(text), Measure(length * EM), MAINLAND, lambda pair: hash(pair) % 5
        )
        sizes = [end - first for first, end in lines]
        assert sum(sizes) == len(text)
        assert max(sizes) <= length
        assert min(sizes) >= 2


@pytest.mark.parametrize(("characters", "edge"), [(4.5, 45), (5.5, 55), (6, 40), (10, 40)])
def test_a_line_that_cannot_be_filled_is_left_as_it_is(characters, edge):
    first, *_ = lines_of("一二三四" + "a" * 14, characters, align=Align.JUSTIFIED)
    assert first.edge[-1] == pytest.approx(edge)


def test_a_gap_that_the_page_writes_as_a_space_grows_like_any_other():
    justified = [
        lines_of(text, 9.4, align=Align.JUSTIFIED)[0]
        for text in ("一二ab三四五六七八九", "一二 ab 三四五六七八九")
    ]
    gaps = [
        (line.edge[text.index("a")] - line.edge[text.index("二")] - EM)
        for line, text in zip(justified, ("一二ab三", "一二 ab 三"), strict=True)
    ]
    assert gaps[0] == pytest.approx(gaps[1])
    assert gaps[0] > EM * GAP


@pytest.mark.parametrize(
    ("words", "at", "end"),
    [("一二三", 2, 2), ("一二“三”", 3, 2), ("一二。」三", 3, 1), ("「「「", 2, 1), ("一二", 2, 2)],
)
def test_a_label_s_line_ends_where_clreq_lets_it(words, at, end):
    assert line_end(words, at) == end
