"""Every page in tests/kept says what its expected.json wants; README.md there tells the checks."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from reader.cli import main

CASES = sorted(path.parent for path in Path(__file__).parent.glob("*/expected.json"))


def plain(text: str) -> str:
    return re.sub(r"[\s\u200b-\u200d\u2060\ufeff]+", "", unicodedata.normalize("NFKC", text))


def every_block(blocks: Sequence[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    for block in blocks:
        yield block
        yield from every_block(block.get("blocks") or ())
        for item in block.get("items") or ():
            yield from every_block(item.get("blocks") or ())


def words_of(block: Mapping[str, Any]) -> list[str]:
    cells = [cell for row in block.get("rows") or () for cell in row]
    texts = [cell["text"] if isinstance(cell, dict) else cell for cell in cells]
    said = (block.get(key) for key in ("text", "caption", "credit", "code"))
    return [plain(text) for text in (*said, *texts) if text]


def strings(value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case dict():
            for part in value.values():
                yield from strings(part)
        case list():
            for part in value:
                yield from strings(part)
        case _:
            pass


@dataclass(frozen=True)
class Shown:
    """What the command line shows of a file."""

    articles: list[dict[str, Any]]
    said: str
    """Errors and notices."""

    @property
    def blocks(self) -> list[Mapping[str, Any]]:
        return [block for each in self.articles for block in every_block(each["blocks"])]

    @property
    def words(self) -> list[str]:
        return [said for block in self.blocks for said in words_of(block)]

    def of_kind(self, kind: str, key: str = "text") -> list[str]:
        return [block.get(key) or "" for block in self.blocks if block["kind"] == kind]

    def known(self, name: str) -> Any:
        return self.articles[0].get(name) if self.articles else None


def is_one_of(value: str | None, wanted: Any) -> bool:
    allowed = wanted if isinstance(wanted, list) else [wanted]
    return any(value == one if one is None else (value or "").startswith(one) for one in allowed)


def lines(code: str) -> list[str]:
    return [line.rstrip() for line in code.strip("\n").split("\n")]


def notes(shown: Shown) -> list[str]:
    told = [each.get("notes") or each.get("footnotes") or [] for each in shown.articles]
    marks = [span for block in shown.blocks for span in block.get("spans") or ()]
    targets = [span for span in marks if isinstance(span, dict) and span.get("mark") != "link"]
    return [*shown.words, *map(plain, strings([told, targets]))]


CHECKS: dict[str, Callable[[Shown, Any], bool]] = {
    "has": lambda shown, want: any(plain(want) in said for said in shown.words),
    "has_not": lambda shown, want: not any(plain(want) in said for said in shown.words),
    "once": lambda shown, want: sum(said.count(plain(want)) for said in shown.words) == 1,
    "in_order": lambda shown, want: (
        re.search(".*?".join(re.escape(plain(one)) for one in want), "\0".join(shown.words), re.S)
        is not None
    ),
    "note": lambda shown, want: any(plain(want) in said for said in notes(shown)),
    "heading": lambda shown, want: plain(want) in map(plain, shown.of_kind("heading")),
    "heading_has": lambda shown, want: any(
        plain(want) in plain(said) for said in shown.of_kind("heading")
    ),
    "no_heading": lambda shown, want: (
        not any(plain(said).startswith(plain(want)) for said in shown.of_kind("heading"))
    ),
    "paragraph_starts": lambda shown, want: any(
        plain(said).startswith(plain(want)) for said in shown.of_kind("paragraph")
    ),
    "line_starts": lambda shown, want: any(
        plain(line).startswith(plain(want))
        for said in shown.of_kind("paragraph")
        for line in said.split("\n")
    ),
    "no_paragraph": lambda shown, want: plain(want) not in map(plain, shown.of_kind("paragraph")),
    "caption": lambda shown, want: any(
        plain(want) in plain(said)
        for kind in ("figure", "table")
        for said in shown.of_kind(kind, "caption")
    ),
    "code": lambda shown, want: lines(want) in map(lines, shown.of_kind("code", "code")),
    "code_has_lines": lambda shown, want: (
        want in map(len, map(lines, shown.of_kind("code", "code")))
    ),
    "code_plain_blanks": lambda shown, _: (
        not any("\xa0" in code for code in shown.of_kind("code", "code"))
    ),
    "figures": lambda shown, want: len(shown.of_kind("figure")) == want,
    "pictures_at_least": lambda shown, want: (
        sum(bool(image) for image in shown.of_kind("figure", "image")) >= want
    ),
    "list_items": lambda shown, want: any(
        len(block.get("items") or ()) == want for block in shown.blocks
    ),
    "title": lambda shown, want: (
        shown.known("title") in (want if isinstance(want, list) else [want])
    ),
    "authors": lambda shown, want: set(shown.known("authors") or ()) == set(want),
    "source": lambda shown, want: shown.known("source") == want,
    "site": lambda shown, want: shown.known("site") == want,
    "published": lambda shown, want: is_one_of(shown.known("published"), want),
    "url": lambda shown, want: is_one_of(shown.known("url"), want),
    "says_any": lambda shown, want: any(plain(one).lower() in shown.said for one in want),
    "any_of": lambda shown, want: any(not missing(shown, way) for way in want),
}


def missing(shown: Shown, checks: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the checks that do not hold."""
    return [
        check
        for check in checks
        if not all(CHECKS[name](shown, want) for name, want in check.items())
    ]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_kept_page(case: Path, capfd: pytest.CaptureFixture[str]):
    expected = json.loads((case / "expected.json").read_text("utf-8"))
    main(["show", "--format", "json", str(case / expected["input"])])
    printed, complained = capfd.readouterr()
    parsed = json.loads(printed) if printed.strip() else []
    whole = parsed if isinstance(parsed, list) else [parsed]
    articles = [each for each in whole if "error" not in each]
    told = [each.get("notices") for each in articles] + [each.get("error") for each in whole]
    shown = Shown(articles, plain(" ".join((complained, *strings(told)))).lower())
    assert missing(shown, expected["checks"]) == [], expected["why"]


def test_there_are_cases():
    assert len(CASES) >= 30
