"""The trials notice what they are there to notice."""

from __future__ import annotations

import re
from pathlib import Path

from build_scripts.trials import TRIALS
from tests.trials.hostile_pages import faults_in
from tests.trials.many_pages import write_page
from tests.trials.pages_that_reach_out import BEYOND, write_pages

QUIET = (
    '9 execve("/usr/bin/python3", ["python3"], 0x7) = 0\n'
    "9 socket(AF_UNIX, SOCK_STREAM|SOCK_CLOEXEC, 0) = 3\n"
    '9 openat(AT_FDCWD, "/tmp/pages/01.html", O_RDONLY) = 4\n'
)


def test_what_reaches_out_is_noticed() -> None:
    assert faults_in(QUIET) == []
    for call in (
        f'9 openat(AT_FDCWD, "/tmp/{BEYOND}/a.png", O_RDONLY) = 4',
        f'9 openat(AT_FDCWD, "../{BEYOND}/a.png", O_RDONLY) = -1 ENOENT',
        "9 socket(AF_INET, SOCK_STREAM, 0) = 5",
        '9 execve("/usr/bin/xdg-open", ["xdg-open"], 0x7) = 0',
    ):
        assert len(faults_in(f"{QUIET}{call}\n")) == 1, call


def test_there_are_at_least_sixty_pages_that_reach_out(tmp_path: Path) -> None:
    pages = write_pages(tmp_path)
    assert len(pages) >= 60
    assert len({page.name for page in pages}) == len(pages)
    words = "".join(file.read_text("utf-8") for file in (tmp_path / "pages").glob("*.*"))
    assert words.count(BEYOND) > 60


def test_a_page_of_the_long_trial_is_an_article(tmp_path: Path) -> None:
    from reader.pipeline import read_file

    path = tmp_path / "1.html"
    write_page(path, 1)
    assert len(read_file(path).article.blocks) > 40


def test_what_security_names_is_there(root: Path) -> None:
    words = (root / "SECURITY.md").read_text("utf-8")
    named = re.findall(r"`((?:reader|tests)/[\w./]+)`", words)
    assert len(named) > 20
    assert [name for name in named if not (root / name).exists()] == []
    trials = set(re.findall(r"`dev\.py check (\w+)`", words))
    assert trials == set(TRIALS) & trials
    assert trials
