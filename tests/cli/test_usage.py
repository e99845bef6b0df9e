"""What may be asked for, and how: usage, version, help, options."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader import __version__
from reader.cli import NAMES
from reader.command_line import commands
from reader.paths import user_words_path
from tests.cli.conftest import PAGE


@pytest.mark.parametrize(
    "arguments",
    [
        ("show",),
        ("show", "--script", "klingon", "x.html"),
        ("show", "--format", "pdf", "x.html"),
        ("show", "--encoding", "utf-99", "x.html"),
        ("show", "--bogus", "x.html"),
        ("show", "--form", "json", "x.html"),
        ("convert", "x.txt"),
        ("convert", "--to", "hans", "a.txt", "b.txt"),
        ("mend", "--format", "markdown", "a.txt"),
        ("snapshot", "x.html"),
        ("snapshot", "x.html", "-o", "x.png", "--size", "0x5"),
        ("snapshot", "x.html", "-o", "x.png", "--size", "big"),
        ("snapshot", "x.html", "-o", "x.png", "--font-size", "3"),
        ("snapshot", "x.html", "y.html", "-o", "x.png"),
        ("--bogus",),
    ],
)
def test_wrong_usage(qingdu, arguments: tuple[str, ...]) -> None:
    printed = qingdu(*arguments)
    assert (printed.status, printed.out) == (2, b"")
    assert "usage: qingdu" in printed.err


def test_version(qingdu) -> None:
    assert qingdu("--version").out.decode() == f"qingdu {__version__}\n"


@pytest.mark.parametrize("command", ["", "show", "convert", "mend", "snapshot"])
def test_help(qingdu, command: str) -> None:
    printed = qingdu(*filter(None, (command, "--help")))
    assert printed.status == 0
    assert printed.out.decode("ascii").startswith(f"usage: qingdu {command}".rstrip())


def test_help_names_every_command(qingdu) -> None:
    words = qingdu("--help").out.decode()
    assert all(f"\n  {name} " in words for name in ("show", "convert", "mend", "snapshot"))


def test_options_may_stand_between_the_files(qingdu, page: Path) -> None:
    records = qingdu("show", page, "--format", "jsonl", page, "--script", "hans").lines
    assert [record["title"] for record in records] == ["夜里读书"] * 2


def test_after_two_dashes_everything_is_a_file(
    qingdu, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("--removed", "show"):
        (tmp_path / name).write_text(PAGE, "utf-8")
    records = qingdu("show", "--format", "jsonl", "--", "--removed", "show").lines
    assert [record["title"] for record in records] == ["夜裡讀書"] * 2
    assert qingdu("show", "./show").status == 0


def test_verbose_tells_what_is_done_and_nothing_of_what_is_read(qingdu, page):
    quiet, told = qingdu("show", page), qingdu("show", "--verbose", page)
    assert quiet.err == ""
    assert told.out == quiet.out
    assert "read: " in told.err
    assert not any(words in told.err for words in ("讀書", page.name))


def test_of_many_bad_lines_of_words_some_are_told(qingdu, page, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("APPDATA", str(tmp_path))
    folder = user_words_path().parent
    folder.mkdir(parents=True)
    user_words_path().write_text("no tab\n" * 50, "utf-8")
    lines = qingdu("show", page).err.splitlines()
    assert len(lines) == 21
    assert lines[-1].endswith("50 lines in all.")


def test_whatever_is_called_like_a_command_is_one():
    assert {command.name for command in commands()} == NAMES
