"""Watched folders: what is saved there is taken once, when it is whole."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from reader.library.gathering import watching
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


def test_a_look_ends_at_so_many_files_and_says_so(look, folder, monkeypatch):
    monkeypatch.setattr(watching, "MOST_FILES", 3)
    for number in range(5):
        (folder / f"{number}.txt").write_text(TEXT, "utf-8")
    look()
    scan = look(1)
    assert [file.name for file in scan.ready] == ["0.txt", "1.txt", "2.txt"]
    assert scan.is_cut


def test_what_could_not_be_put_in_is_new_again(library, folder, clock):
    page = folder / "a.txt"
    page.write_text(TEXT, "utf-8")
    watch(library, [folder])
    watched_files = Watch(library, clock)
    watched_files.scan()
    clock.now += 1
    assert watched_files.scan().ready == (page,)
    watched_files.give_back([page])
    watched_files.scan()
    clock.now += 1
    assert watched_files.scan().ready == (page,)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no pipes with names")
def test_pipes_devices_and_names_beyond_utf_8(library, look, folder):
    """A pipe or device is passed over, and so is a folder that is a link into itself."""
    os.mkfifo(folder / "a.html")
    (folder / "b.html").symlink_to("/dev/zero")
    (folder / "c").symlink_to(folder, target_is_directory=True)
    odd = Path(os.fsdecode(os.fsencode(folder) + b"/\xb5\xda.txt"))
    odd.write_text(TEXT, "utf-8")
    look()
    scan = look(1)
    assert scan.ready == (odd,)
    assert add_paths(library, scan.ready, is_watched=True).new == 1
    assert look(1).ready == ()
    assert Watch(library).scan().ready == ()


def test_a_file_that_is_another_when_it_is_read_is_taken_again(library, look, folder):
    page = folder / "a.txt"
    page.write_text(TEXT, "utf-8")
    look()
    (found,) = look(1).ready
    page.write_text(TEXT * 2, "utf-8")
    assert add_paths(library, [found], is_watched=True).new == 1
    page.write_text(TEXT * 3, "utf-8")
    look()
    assert look(1).ready == (page,)
