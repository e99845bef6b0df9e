"""Whatever part of the cleaning raises: the article is there, and its reader is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.core.draft import Cleaned, Draft
from reader.core.messages.notices import NoticeKind
from reader.core.report import Reading
from reader.pipeline import read_file

SENTENCES = ("村里的水渠修好了，旱了两年的田又有了水。", "修渠的人说，明年还要再修三里。")
PAGE = f"""<!doctype html><meta charset="utf-8"><title>水渠修好了</title>
<link rel="canonical" href="http://news.sina.com.cn/c/1.html">
<h1>水渠修好了</h1><p>2025年3月8日 10:20 来源：河湾日报</p>
<div id="artibody">{"".join(f"<p>{sentence * 3}</p>" for sentence in SENTENCES)}</div>"""

PARTS = {
    "reader.cleaning.rules.RULES": "a rule",
    "reader.extraction.extract.rule_for": "site_rule",
    "reader.extraction.extract.content_of_site": "site_rule",
    "reader.extraction.about.known.metadata_of_site": "metadata_of_site",
    "reader.extraction.about.known.read_metadata": "metadata_of_head",
    "reader.extraction.about.known.named_source": "metadata_of_names",
    "reader.extraction.about.known.find_part": "metadata_of_parts",
    "reader.extraction.extract.find_bylines": "bylines",
    "reader.structuring.build.find_headings": "headings",
    "reader.structuring.build.join_split_lines": "paragraphs",
    "reader.structuring.build.pair_figures": "figures",
}


def fault(*_: object, **__: object) -> None:
    raise KeyError(SENTENCES[0])


def broken_rule(draft: Draft) -> Cleaned:
    raise KeyError(SENTENCES[0])


def read(folder: Path) -> Reading:
    page = folder / "page.html"
    page.write_text(PAGE, encoding="utf-8")
    return read_file(page)


@pytest.mark.parametrize("place", PARTS)
def test_a_fault_costs_no_page(
    place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caught_faults: list[str]
) -> None:
    part = PARTS[place]
    if part == "a rule":
        monkeypatch.setattr(place, (broken_rule,))
        part = "broken_rule"
    else:
        monkeypatch.setattr(place, fault)
    reading = read(tmp_path)
    assert set(caught_faults) == {"KeyError"}
    caught_faults.clear()
    (notice,) = reading.article.notices
    assert notice.kind is NoticeKind.LEFT_OUT
    assert f"({part})" in notice.told(str)
    assert SENTENCES[0] not in notice.told(str)
    shown = [block for block in reading.article.blocks if SENTENCES[0] in repr(block)]
    assert shown, "the article is there"


def test_a_page_without_faults_has_no_notice(tmp_path: Path) -> None:
    assert read(tmp_path).article.notices == ()
