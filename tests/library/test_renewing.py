"""A page saved twice: the newer has the notes of the earlier."""

from __future__ import annotations

from reader.core.articles.walk import iter_texts
from reader.library.articles.intake import Added
from reader.library.articles.renewing import newer_than, take_over, what_waits
from reader.library.content.preparing import Origin
from reader.library.records.highlights import Colour, Highlights, new_highlight
from reader.library.records.record import Record, SavedPlace, change_record, read_record

ONE = "燈塔看守人每天早晨都去海邊，晚上再把燈點亮，等船一艘一艘回來。"
TWO = "港口的孩子跟著他學會了看雲，知道明天是晴是雨，也知道潮水的時候。"
THREE = "到了冬天，他把所有的故事寫成一本書，寄給住在城裡的女兒看。"
GONE = "這一段後來被編輯刪去了，因為其中的人名寫錯了兩次。"
HEAD = '<link rel="canonical" href="https://example.com/a/1?utm_source=x">'


def mark(library, number, reading, words, note):
    texts = [(text_id, text.text) for text_id, text in iter_texts(reading.article)]
    text_id, text = next(each for each in texts if words in each[1])
    at = text.index(words)
    made = new_highlight(texts, (text_id, at), (text_id, at + len(words)), Colour.GREEN, note)
    Highlights(library.database).put(number, made)


def test_the_newer_takes_over_what_has_its_place_there(library, read):
    first = read("燈塔", ONE, GONE, TWO, THREE, head=HEAD)
    _, old = library.add(first, Origin(None))
    mark(library, old, first, "學會了看雲", "雲")
    mark(library, old, first, "人名寫錯了兩次", "錯")
    library.tag([old], ["海"])
    bookmark = SavedPlace("b00005", 0, 0.0, THREE[:9] + "…")
    with library.database.changing() as connection:
        change_record(connection, first.article.article_id, Record(), Record(bookmarks=(bookmark,)))
    second = read("燈塔", "新的開頭，說明為什麼要重寫。", ONE, TWO, THREE, head=HEAD)
    added, new = library.add(second, Origin(None))
    assert added is Added.NEWER
    assert newer_than(library, old) == new
    assert newer_than(library, new) is None
    assert what_waits(library, new) == 3
    taken = take_over(library, new)
    assert (taken.moved, taken.left) == (2, 1)
    marks = Highlights(library.database)
    (moved,) = marks.of(new)
    assert (moved.quote, moved.note) == ("學會了看雲", "雲")
    words = dict(iter_texts(second.article))[moved.start.text_id].text
    assert words[moved.start.start : moved.start.end] == "學會了看雲"
    (left,) = marks.of(old)
    assert left.note == "錯"
    assert library.entry(new).tags == ("海",)
    with library.database.reading() as connection:
        (place,) = read_record(connection, second.article.article_id).bookmarks
    assert (
        dict(iter_texts(second.article))[place.text_id].text[place.offset :].startswith("到了冬天")
    )
    assert take_over(library, new) == type(taken)(0, 1)
