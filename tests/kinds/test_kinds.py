"""Every page of these kinds comes out as its reader should see it."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from reader.pipeline import read_file
from reader.rendering.json_record import article_record
from reader.rendering.shown import ShownArticle, Style
from tests.kinds import (
    abroad_clips,
    abroad_parts,
    around_clips,
    bylines,
    calls,
    captions,
    chapter_clips,
    clips,
    decks,
    foot_clips,
    formats,
    headings,
    hidden,
    kept_forms,
    kept_lines,
    left_clips,
    mainland_clips,
    mainland_others,
    other_sites,
    posts,
    recipe_clips,
    site_lines,
    sites,
    staying,
    templates,
    titles,
    whole_pages,
)
from tests.kinds.shell import Case

SIBLINGS = {
    name: case
    for path in sorted(Path(__file__).parent.glob("siblings*.json"))
    for name, case in json.loads(path.read_text("utf-8")).items()
}
"""Pages of other sites, other tags and the other script for most kinds of the files beside."""
CASES: dict[str, Case] = {
    **{name: Case(**case) for name, case in SIBLINGS.items()},
    **abroad_clips.CASES,
    **abroad_parts.CASES,
    **around_clips.CASES,
    **bylines.CASES,
    **calls.CASES,
    **captions.CASES,
    **chapter_clips.CASES,
    **clips.CASES,
    **decks.CASES,
    **foot_clips.CASES,
    **formats.CASES,
    **headings.CASES,
    **hidden.CASES,
    **kept_forms.CASES,
    **left_clips.CASES,
    **kept_lines.CASES,
    **mainland_clips.CASES,
    **mainland_others.CASES,
    **other_sites.CASES,
    **posts.CASES,
    **recipe_clips.CASES,
    **sites.CASES,
    **site_lines.CASES,
    **staying.CASES,
    **templates.CASES,
    **titles.CASES,
    **whole_pages.CASES,
}


def plain(text: str | None) -> str:
    return "".join(unicodedata.normalize("NFKC", text or "").split())


def blocks_of(blocks: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for block in blocks:
        yield block
        yield from blocks_of(block.get("blocks") or [])
        for item in block.get("items") or []:
            yield from blocks_of(item.get("blocks") or [])


def texts_of(block: dict[str, Any]) -> Iterator[str]:
    for name in ("text", "caption", "credit", "code"):
        if isinstance(found := block.get(name), str):
            yield found
    for row in block.get("rows") or []:
        yield from (cell if isinstance(cell, str) else cell["text"] for cell in row)


class Seen:
    """What a reader sees of one page."""

    def __init__(self, record: dict[str, Any]) -> None:
        self.record = record
        self.blocks = list(blocks_of(record["blocks"]))
        self.as_they_are = [text for block in self.blocks for text in texts_of(block)]
        self.texts = [plain(text) for text in self.as_they_are]
        notes = json.dumps(record.get("notes") or [], ensure_ascii=False)
        self.all = "\n".join((*self.texts, plain(notes)))
        self.captions = [
            plain(block.get(name)) for block in self.blocks for name in ("caption", "credit")
        ]

        self.codes = [block.get("code") or "" for block in self.blocks]

    def of(self, kind: str) -> list[str]:
        return [plain(block.get("text")) for block in self.blocks if block["kind"] == kind]

    def names(self, key: str) -> set[str]:
        return {plain(name) for name in self.record.get(key) or []}

    def is_one_of(self, key: str, wanted: Any) -> bool:
        allowed: list[str | None] = wanted if isinstance(wanted, list) else [wanted]
        return plain(self.record.get(key)) in {plain(one) for one in allowed}


def holds(seen: Seen, check: str, wanted: Any) -> bool:
    """Whether one check of a case holds; ``wanted`` is a list but for what is known of a page."""
    match check:
        case "has":
            return all(plain(w) in seen.all for w in wanted)
        case "has_exact":
            return all(any(w in text for text in seen.as_they_are) for w in wanted)
        case "title_exact":
            return bool(seen.record["title"] == wanted)
        case "tables":
            return [len(seen.of("table"))] == list(wanted)
        case "has_not":
            return not any(plain(w) in seen.all for w in wanted)
        case "once":
            return all(seen.all.count(plain(w)) == 1 for w in wanted)
        case "all_or_none_headings":
            return len({plain(w) in seen.of("heading") for w in wanted}) == 1
        case "in_order":
            places = [seen.all.find(plain(w)) for w in wanted]
            return -1 not in places and places == sorted(places)
        case "all_or_none":
            return len({plain(w) in seen.all for w in wanted}) == 1
        case "heading":
            return all(plain(w) in seen.of("heading") for w in wanted)
        case "heading_has":
            return all(any(plain(w) in h for h in seen.of("heading")) for w in wanted)
        case "no_heading":
            return not any(h.startswith(plain(w)) for h in seen.of("heading") for w in wanted)
        case "paragraph_starts":
            return all(any(p.startswith(plain(w)) for p in seen.of("paragraph")) for w in wanted)
        case "line_starts":
            lines = [plain(line) for text in seen.as_they_are for line in text.split("\n")]
            return all(any(line.startswith(plain(w)) for line in lines) for w in wanted)
        case "code":
            return all(w in seen.codes for w in wanted)
        case "heading_once":
            return all(seen.of("heading").count(plain(w)) == 1 for w in wanted)
        case "has_not_exact":
            return not any(w in text for text in seen.as_they_are for w in wanted)
        case "note":
            told = {name: said for name, said in seen.record.items() if name != "removed"}
            everything = plain(json.dumps(told, ensure_ascii=False))
            return all(plain(w) in everything for w in wanted)
        case "no_paragraph":
            return not any(plain(w) in seen.of("paragraph") for w in wanted)
        case "caption":
            return all(any(plain(w) in c for c in seen.captions) for w in wanted)
        case "no_caption":
            return not any(plain(w) in c for c in seen.captions for w in wanted)
        case "figures":
            return [len(seen.of("figure"))] == list(wanted)
        case "figures_at_least":
            return all(len(seen.of("figure")) >= w for w in wanted)
        case "list_items":
            items = [len(b.get("items") or []) for b in seen.blocks if b["kind"] == "list"]
            return all(w in items for w in wanted)
        case "authors":
            return seen.names("authors") == set(map(plain, wanted))
        case "authors_include" | "editors_include":
            return set(map(plain, wanted)) <= seen.names(check.removesuffix("_include"))
        case "no_author":
            return seen.names("authors").isdisjoint(map(plain, wanted))
        case "title" | "source" | "site" | "url":
            return seen.is_one_of(check, wanted)
        case "published":
            return str(seen.record.get("published") or "").startswith(str(wanted))
        case _:
            raise AssertionError(check)


def read(case: Case, folder: Path) -> Seen:
    path = folder / f"page{case.suffix}"
    path.write_text(case.page, encoding="utf-8")
    reading = read_file(path)
    shown = ShownArticle(
        path.name,
        reading.article,
        reading.encoding,
        half_converted=False,
        removals=reading.removals,
        repairs=(),
        seconds=0.0,
    )
    return Seen(article_record(shown, Style(str)))


@pytest.mark.parametrize("name", CASES)
def test_it_is_seen_as_it_should(name: str, tmp_path: Path) -> None:
    case = CASES[name]
    seen = read(case, tmp_path)
    failing = {check: w for check, w in case.checks.items() if not holds(seen, check, w)}
    assert not failing, f"{failing}\n{seen.all}"
