"""A marked passage is found again in what became of its article, or nowhere: never elsewhere."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.library.records.anchors import alike, anchor_of, distance, find_again, like_ends

WORDS = (
    "的一是在人有我他這中大來上個國到說們為子和你地出道也時年得就那要下以生會自著去之過家學對可她里後小麼"
    "心多天而能好都然沒日於起還發成事只作當想看文無開手十用主行方又如前所本見經頭面公同三已老從動兩長"
)


def article(dice, paragraphs=30, length=150):
    return [
        (f"b{n:05}", "".join(dice.choices(WORDS, k=dice.randint(length // 2, length))))
        for n in range(paragraphs)
    ]


def edited(dice, texts, share):
    """Return ``texts`` with a share of the characters changed, and where each one went."""
    out, where = [], {}
    for text_id, text in texts:
        new = ""
        for place, char in enumerate(text):
            where[text_id, place] = len(new)
            if dice.random() >= share:
                new += char
                continue
            match dice.randrange(3):
                case 0:
                    new += dice.choice(WORDS)
                case 1:
                    new += char + dice.choice(WORDS)
                case _:
                    pass
        where[text_id, len(text)] = len(new)
        out.append((text_id.replace("b", "b1"), new))
    return [("b09999", "".join(dice.choices(WORDS, k=300))), *out], where


@pytest.mark.parametrize(("share", "least"), [(0.05, 190), (0.15, 180), (0.3, 150)])
def test_two_hundred_passages_are_found_again_and_none_in_a_wrong_place(share, least):
    dice = random.Random(int(share * 100))
    right = 0
    for _ in range(40):
        texts = article(dice)
        new, where = edited(dice, texts, share)
        for _ in range(5):
            text_id, text = dice.choice(texts)
            start = dice.randrange(len(text) - 20)
            end = start + dice.choice([2, 4, 8, 16])
            found = find_again(anchor_of(texts, text_id, start, end), new)
            if found is None:
                continue
            assert found.text_id == text_id.replace("b", "b1")
            assert abs(found.start - where[text_id, start]) <= 4
            assert abs(found.end - where[text_id, end]) <= 4
            right += 1
    assert right >= least


def test_a_passage_that_is_gone_is_found_nowhere():
    dice = random.Random(5)
    for _ in range(60):
        texts = article(dice, 12)
        text_id, text = texts[5]
        start = dice.randrange(len(text) - 20)
        anchor = anchor_of(texts, text_id, start, start + dice.choice([2, 4]))
        rest = texts[:4] + texts[7:]
        elsewhere = (*rest, ("b00099", "".join(dice.choices(WORDS, k=40)) + anchor.quote + "之後"))
        assert find_again(anchor, elsewhere) is None


def test_what_a_summary_says_again_is_not_taken_for_a_passage_that_was_changed():
    dice = random.Random(9)
    texts = article(dice, 12)
    text_id, text = texts[5]
    summary = ("b00000", text[:100])
    anchor = anchor_of([summary, *texts], text_id, 40, 48)
    changed = text[:20] + "新" + text[21:44] + "改" + text[45:]
    new = [("n1", text[:60] + "另" + text[61:100]), ("n2", changed), *texts[6:]]
    assert find_again(anchor, new) is None
    whole = [("n1", "別的" + summary[1][50:]), ("n2", text), *texts[6:]]
    found = find_again(anchor, whole)
    assert found is not None
    assert found.text_id == "n2"


def test_where_a_text_says_the_same_again_its_first_and_last_are_told():
    said = "燈塔看守人每天早晨都去海邊，晚上再把燈點亮，等船一艘一艘回來。"
    old = [("title", "海邊的燈塔"), ("b1", said * 3), ("b2", "完全是別的話，" * 8)]
    new = [
        ("title", "海邊的燈塔"),
        ("n1", "一段新的開頭，說了為什麼。" * 4),
        ("n2", said * 3),
        old[2],
    ]
    first, last = (
        anchor_of(old, "b1", 2, 5),
        anchor_of(old, "b1", 2 * len(said) + 15, 3 * len(said)),
    )
    for anchor in (first, last):
        found = find_again(anchor, new)
        assert found is not None
        assert (found.text_id, found.start, found.end) == ("n2", anchor.start, anchor.end)


def test_few_characters_before_the_first_words_count_for_few():
    text = "調試 C++ 代碼，設置斷點，檢查變量，看調用的棧，再一步一步走下去，直到錯的那一行。"
    anchor = anchor_of([("title", text)], "title", 4, 6)
    other = "用調試器調成 C++ 項目的樣子，裝好之後打開終端，輸入一行命令，就可以看見版本號了。"
    assert find_again(anchor, [("b1", "全是別的話，" * 20), ("b2", other)]) is None


def test_a_passage_in_an_article_that_is_the_same_stays():
    texts = [("title", "題"), ("b1", "頭髮很長，頭髮很長，頭髮很長。")]
    for start in (0, 5, 10):
        anchor = anchor_of(texts, "b1", start, start + 2)
        assert find_again(anchor, texts) == anchor


@settings(deadline=None)
@given(one=st.text("ab字", max_size=8), other=st.text("ab字", max_size=8))
def test_the_distance_is_one_of_a_metric(one, other):
    assert distance(one, other) == distance(other, one)
    assert (distance(one, other) == 0) == (one == other)
    assert abs(len(one) - len(other)) <= distance(one, other) <= max(len(one), len(other))
    assert 0 <= alike(one, other) <= 1


@settings(deadline=None)
@given(pattern=st.text("ab", min_size=1, max_size=5), text=st.text("ab", max_size=12))
def test_likest_stretches_end_where_trying_all_of_them_says(pattern, text):
    score = {
        end: min(distance(pattern, text[start:end]) for start in range(end + 1))
        for end in range(1, len(text) + 1)
    }
    least = min([*score.values(), len(pattern)])
    expected = [end for end, value in score.items() if value == least]
    found = like_ends(pattern, text, len(pattern))
    assert found == expected or least == len(pattern)
