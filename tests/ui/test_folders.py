"""Where dialogs offer to write what is made of a page."""

from __future__ import annotations

from reader.paths import PASTED, SAMPLE_ARTICLE, data_dir, resource_path
from reader.ui.dialogs.folders import begin_in, folder_beside


def test_beside_a_page_of_the_reader(tmp_path):
    assert folder_beside(tmp_path / "一.html") == tmp_path


def test_not_in_the_program_s_own_folders(qapp):
    for own in (resource_path(SAMPLE_ARTICLE), data_dir() / PASTED / "一.txt"):
        assert folder_beside(own) == begin_in()
