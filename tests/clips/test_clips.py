"""Whole pages as a browser copies them come out as their article: title, headings, all the text."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.pipeline import read_file
from tests.clips.score import COPIED, score

CLIPS = sorted(COPIED.glob("*.txt"))


@pytest.mark.parametrize("clip", CLIPS, ids=lambda path: path.stem)
def test_a_copied_page_is_its_article(clip: Path) -> None:
    found = score(clip)
    assert found.lost == ()
    assert found.title == ()


def test_nearly_all_come_without_junk_and_with_their_headings() -> None:
    """Hold a floor that only rises."""
    scores = list(map(score, CLIPS))
    assert sum(not found.junk for found in scores) >= 70 * len(scores) // 74
    assert sum(not found.headings for found in scores) >= 70 * len(scores) // 74


@pytest.mark.parametrize("clip", CLIPS[::5], ids=lambda path: path.stem)
def test_windows_line_ends_change_nothing(clip: Path, tmp_path: Path) -> None:
    copy = tmp_path / clip.name
    copy.write_bytes(clip.read_bytes().replace(b"\n", b"\r\n"))
    assert read_file(copy).article.blocks == read_file(clip).article.blocks


@pytest.mark.parametrize("clip", CLIPS[::3], ids=lambda path: path.stem)
def test_without_blank_lines_nothing_is_lost(clip: Path, tmp_path: Path) -> None:
    copy = tmp_path / clip.name
    lines = clip.read_text("utf-8").splitlines()
    copy.write_text("\n".join(line for line in lines if line.strip()), "utf-8")
    copy.with_suffix(".json").write_bytes(clip.with_suffix(".json").read_bytes())
    found = score(copy)
    assert (found.title, found.lost) == ((), ())
