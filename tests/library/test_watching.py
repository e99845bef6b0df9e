"""Watched folders: what is saved there is taken once, when it is whole."""

from __future__ import annotations

import os
import shutil

import pytest

from reader.library.gathering.importing import add_paths
from reader.library.gathering.watching import Watch, note_refused, unwatch, watch, watched
from reader.library.upkeep.forgetting import forget

TEXT = "燈塔看守人每天早晨都去海邊，晚上再把燈點亮，等船回來。" * 4


class Clock:
    now = 100.0

    def __call__(self):
        return self.now


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "下載"
    folder.mkdir()
    return folder


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def look(library, folder, clock):
    watch(library, [folder])
    watcher = Watch(library, clock)

    def looked(seconds=0.0):
        clock.now += seconds
        return watcher.scan()

    return looked


def test_a_file_is_taken_a_second_after_it_was_written_and_once(look, folder):
    page = folder / "a.html"
    page.touch()
    assert look() == look(5)
    assert not look().waits
    page.write_text(TEXT, "utf-8")
    assert look().waits
    page.write_text(TEXT + TEXT, "utf-8")
    assert look(1).waits
    scan = look(1)
    assert scan.ready == (page,)
    assert not scan.waits
    assert look(9).ready == ()
    page.write_text(TEXT * 3, "utf-8")
    look()
    assert look(1).ready == (page,)


def test_what_is_in_the_library_or_was_refused_is_not_opened_again(library, look, folder, clock):
    page, other = folder / "a.txt", folder / "b.txt"
    page.write_text(TEXT, "utf-8")
    other.write_text("。", "utf-8")
    add_paths(library, [page], is_watched=True)
    note_refused(library, [other])
    assert look().ready == look(1).ready == ()
    assert Watch(library, clock).scan() == look()


def test_what_was_forgotten_does_not_come_back(library, folder):
    page = folder / "a.txt"
    page.write_text(TEXT, "utf-8")
    report = add_paths(library, [page], is_watched=True)
    assert report.new == 1
    forget(library, [1])
    report = add_paths(library, [page], is_watched=True)
    assert (report.new, report.known) == (0, 1)
    assert add_paths(library, [page]).new == 1


def test_unfinished_hidden_and_looping_things_are_passed_over(look, folder):
    (folder / "a.html.crdownload").write_text(TEXT, "utf-8")
    (folder / ".b.html").write_text(TEXT, "utf-8")
    deep = folder / "c" / "d"
    deep.mkdir(parents=True)
    (deep / "e.html").write_text(TEXT, "utf-8")
    if hasattr(os, "symlink"):
        (deep / "round").symlink_to(folder, target_is_directory=True)
    look()
    scan = look(1)
    assert scan.ready == (deep / "e.html",)
    assert set(scan.folders) == {folder, folder / "c", deep}


def test_a_folder_that_vanishes_and_comes_back_is_looked_into_again(library, look, folder):
    shutil.rmtree(folder)
    assert look().folders == ()
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT, "utf-8")
    look()
    assert look(1).ready == (folder / "a.txt",)
    unwatch(library, [folder])
    assert watched(library) == []
    assert look(1).folders == ()
