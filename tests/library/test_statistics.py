"""What was read is counted once, by day, site and hour."""

from __future__ import annotations

import time

from reader.library.records.statistics import statistics
from reader.library.upkeep.forgetting import forget_all

LONG = "這是一段足夠長的文字，讓清理的規則知道它是正文而不是別的什麼東西。"


def test_each_part_of_an_article_counts_once(library, add):
    number = add("燈塔", LONG, LONG * 3, head="<meta property='og:site_name' content='某報'>")
    entry = library.entry(number)
    today = time.strftime("%Y-%m-%d")
    for share in (0.25, 0.1, 0.5, 0.5, 1.5):
        library.note_progress(entry.article_id, share)
    found = statistics(library.database)
    assert sum(characters for _, characters in found.days) == entry.characters
    assert {day for day, _ in found.days} >= {today} or time.strftime("%Y-%m-%d") != today
    assert found.sites == (("某報", entry.characters),)
    assert sum(found.hours) == entry.characters
    assert len(found.hours) == 24
    assert library.entry(number).progress == 1.0


def test_it_goes_with_all_that_is_known(library, add):
    number = add("燈塔", LONG, LONG)
    library.note_progress(library.entry(number).article_id, 1.0)
    forget_all(library.database)
    assert statistics(library.database).days == ()
