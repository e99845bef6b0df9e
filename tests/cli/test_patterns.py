"""Stars in names of files, which consoles of Windows leave to the program."""

import sys

import pytest

from reader.commands.command import expanded, matching_files


def test_a_star_stands_for_files(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("乙.html", "甲.html", "a.txt", "[x].html"):
        (tmp_path / name).touch()
    assert matching_files("*.html") == sorted(["乙.html", "甲.html", "[x].html"])
    assert matching_files("[x].html") == ["[x].html"]
    assert matching_files("gone*.html") == ["gone*.html"]


@pytest.mark.skipif(sys.platform == "win32", reason="consoles of Windows expand nothing")
def test_elsewhere_the_shell_has_done_it(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.html").touch()
    assert expanded(["*.html"]) == ["*.html"]
