"""Marked passages as they are written for other programs."""

from __future__ import annotations

from reader.library.articles.notes import gathered, markdown
from reader.library.content.packing import texts_of
from reader.library.records.highlights import Colour, Highlights, new_highlight

CODE = "甲船的號碼 a == b 時停，乙船先行，兩船的燈都亮著，岸上的人看得很清楚。"


def test_signs_of_a_passage_end_no_mark(library, add):
    number = add("兩條船", CODE, CODE[::-1])
    texts = list(zip(*texts_of(library.reading(number).article), strict=True))
    text_id, text = next(each for each in texts if each[1] == CODE)
    mark = new_highlight(texts, (text_id, 1), (text_id, text.index("停")), Colour.RED)
    Highlights(library.database).put(number, mark)
    written = markdown(gathered(library, [number]))
    (line,) = (each for each in written.split("\n") if each.startswith(">"))
    assert line == r"> 甲==船的號碼 a \=\= b 時==停" + CODE.partition("停")[2]
