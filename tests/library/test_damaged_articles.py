"""An article whose stored bytes are damaged stops nothing, and is there again where it can be."""

from __future__ import annotations

import pytest

from reader.library.articles.intake import Added
from reader.library.articles.notes import gathered, markdown
from reader.library.articles.store import EntryDamagedError, Library
from reader.library.content.preparing import Origin
from reader.library.gathering.importing import add_paths
from reader.library.migrations import open_database
from reader.library.records.highlights import Colour, Highlights, new_highlight
from reader.library.searching.query import parse
from reader.library.searching.search import count, search
from reader.library.upkeep.backup import back_up, restore
from reader.library.upkeep.checking import DAMAGED_ARTICLE, MADE_AGAIN, check
from reader.library.upkeep.forgetting import forget

LONG = "燈塔看守人每天早晨都去海邊，晚上再把燈點亮。" * 4


def changed(data):
    return data[:40] + bytes(byte ^ 0x55 for byte in data[40:60]) + data[60:]


HARM = {
    "cut": lambda data: data[:30],
    "changed": changed,
    "none of ours": lambda _data: b"x",
    "empty": lambda _data: b"",
}


@pytest.fixture(params=HARM)
def harm(request, library):
    """Return what damages an article, in one of several ways."""

    def done(number):
        with library.database.changing() as connection:
            (data,) = connection.execute(
                "SELECT data FROM content WHERE article = ?", (number,)
            ).fetchone()
            connection.execute(
                "UPDATE content SET data = ? WHERE article = ?",
                (HARM[request.param](data), number),
            )
        with pytest.raises(EntryDamagedError):
            library.reading(number)

    return done


@pytest.fixture
def page(library, read, tmp_path):
    """Return a page that is in the library, and its number."""
    read("號碼甲", LONG, name="a.html")
    (outcome,) = [add_paths(library, [tmp_path / "a.html"])]
    assert outcome.new == 1
    return tmp_path / "a.html", 1


def found(library, words):
    return [each.number for each in search(library.database, parse(words))]


def test_others_are_found_and_it_is_forgotten_whole(library, add, harm):
    first, second = add("號碼甲", LONG), add("號碼乙", LONG)
    harm(first)
    assert found(library, "燈塔") == [second]
    forget(library, [first])
    assert count(library.database, parse("塔")) == 1
    assert list(check(library)) == []
    assert add("號碼丙", LONG) != second
    assert count(library.database, parse("甲")) == 0


def test_an_import_goes_on_and_makes_it_again(library, page, read, harm, tmp_path):
    file, number = page
    harm(number)
    file.touch()
    read("號碼乙", LONG, name="b.html")
    report = add_paths(library, [file, tmp_path / "b.html"])
    assert (report.new, report.known, report.refused) == (1, 1, [])
    assert library.reading(number).article.metadata.title == "號碼甲"
    assert set(found(library, "燈塔")) == {1, 2}
    assert list(check(library)) == []


def test_a_page_written_over_it_is_new(library, page, read, harm):
    file, number = page
    harm(number)
    read("全然不同", "別的什麼東西，足夠長的一段文字。" * 8, name="a.html")
    assert add_paths(library, [file]).new == 1


def test_check_makes_it_again_from_its_file(library, page, harm):
    _file, number = page
    library.bin([number], binned=True)
    harm(number)
    assert [finding.sentence for finding in check(library)] == [MADE_AGAIN]
    assert library.reading(number).article.metadata.title == "號碼甲"
    assert library.entry(number).binned
    assert list(check(library)) == []


def test_check_says_that_it_is_damaged_and_its_file_mends_it(library, page, harm):
    file, number = page
    text = file.read_bytes()
    file.unlink()
    harm(number)
    assert [finding.sentence for finding in check(library)] == [DAMAGED_ARTICLE]
    assert found(library, "燈塔") == []
    file.write_bytes(text)
    assert add_paths(library, [file]).known == 1
    assert found(library, "燈塔") == [number]


def test_what_was_done_with_it_is_in_a_backup_and_comes_back(library, add, harm, tmp_path):
    first, second = add("號碼甲", LONG), add("號碼乙", LONG)
    texts = list(zip(["b"], [LONG], strict=True))
    mark = new_highlight(texts, ("b", 0), ("b", 5), Colour.RED, "記")
    Highlights(library.database).put(first, mark)
    whole = library.reading(first)
    harm(first)
    assert back_up(library, tmp_path / "b.zip") == 2
    other = Library(open_database(tmp_path / "other"), "another")
    assert other.add(whole, Origin(None)) == (Added.NEW, 1)
    restore(other, tmp_path / "b.zip")
    assert [each.note for each in Highlights(other.database).of(1)] == ["記"]
    assert len(search(other.database, parse("燈塔"))) == second
    assert "> 燈塔看守人" in markdown(gathered(library, [first]))
    other.database.close()
