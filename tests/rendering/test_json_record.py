"""The keys that the command line promises, kind by kind."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from reader.core.article import (
    Article,
    Asset,
    Block,
    CodeBlock,
    Divider,
    Figure,
    Heading,
    ListBlock,
    Medium,
    Metadata,
    Note,
    Paragraph,
    Part,
    Quote,
    Table,
)
from reader.core.messages.notices import Notice, NoticeKind
from reader.core.report import Removal, Repair
from reader.core.text import Mark, Span, Text
from reader.core.variants import Region, Script, Variant
from reader.rendering.json_record import article_record, failure_json, render_json
from reader.rendering.shown import ShownArticle, Style

STYLE = Style(tr=str.upper)
PARAGRAPH = Paragraph("b2", Text("甲", (Span(0, 1, Mark.LINK, "x"), Span(0, 1, Mark.STRONG))))
PARAGRAPH_RECORD = {
    "id": "b2",
    "kind": "paragraph",
    "text": "甲",
    "spans": [
        {"start": 0, "end": 1, "mark": "link", "target": "x"},
        {"start": 0, "end": 1, "mark": "strong"},
    ],
}


def shown(*blocks: Block, metadata: Metadata | None = None, **more) -> ShownArticle:
    article = Article(
        "f" * 64,
        metadata or Metadata(),
        blocks,
        Script.HANT,
        region=more.pop("region", None),
        variant=more.pop("variant", Variant.ORIGINAL),
        assets={"a1": Asset("圖.jpg", "image/jpeg", b"")},
    )
    return ShownArticle("p.html", article, "utf-8", False, **{**EMPTY, **more})  # noqa: FBT003


EMPTY = {"removals": (), "repairs": (), "seconds": 0.123456}


def test_a_mark_says_which_note_it_leads_to() -> None:
    text = Text("甲1", (Span(1, 2, Mark.NOTE_REF, "b7"),))
    noted = shown(Paragraph("b2", text))
    notes = (Note("b7", "1", (PARAGRAPH,)),)
    record = article_record(replace(noted, article=replace(noted.article, notes=notes)), STYLE)
    spans = [{"start": 1, "end": 2, "mark": "note", "target": "#b7"}]
    assert record["blocks"] == [{"id": "b2", "kind": "paragraph", "text": "甲1", "spans": spans}]
    assert record["notes"] == [{"id": "b7", "mark": "1", "blocks": [PARAGRAPH_RECORD]}]
    assert "notes" not in article_record(shown(PARAGRAPH), STYLE)


BLOCKS = [
    (PARAGRAPH, PARAGRAPH_RECORD),
    (
        Heading("b1", Text("題"), 3),
        {"id": "b1", "kind": "heading", "level": 3, "text": "題", "spans": []},
    ),
    (
        Figure("b1", "a1", Text("說"), Text("攝"), "代"),
        {
            "id": "b1",
            "kind": "figure",
            "caption": "說",
            "credit": "攝",
            "alt": "代",
            "image": "圖.jpg",
            "spans": [],
        },
    ),
    (
        Figure("b1"),
        {
            "id": "b1",
            "kind": "figure",
            "caption": "",
            "credit": "",
            "alt": "",
            "image": None,
            "spans": [],
        },
    ),
    (
        Figure("b1", medium=Medium.VIDEO, address="a.mp4"),
        {
            "id": "b1",
            "kind": "figure",
            "caption": "",
            "credit": "",
            "alt": "",
            "image": None,
            "spans": [],
            "medium": "video",
            "address": "a.mp4",
        },
    ),
    (Quote("b1", (PARAGRAPH,)), {"id": "b1", "kind": "quote", "blocks": [PARAGRAPH_RECORD]}),
    (
        ListBlock("b1", ((PARAGRAPH,),), ordered=True),
        {"id": "b1", "kind": "list", "ordered": True, "items": [{"blocks": [PARAGRAPH_RECORD]}]},
    ),
    (
        ListBlock("b1", ((PARAGRAPH,),), ordered=True, start=4),
        {
            "id": "b1",
            "kind": "list",
            "ordered": True,
            "start": 4,
            "items": [{"blocks": [PARAGRAPH_RECORD]}],
        },
    ),
    (
        Table("b1", ((Text("格"),),), 1, Text("表")),
        {
            "id": "b1",
            "kind": "table",
            "rows": [[{"text": "格", "spans": []}]],
            "header_rows": 1,
            "caption": "表",
        },
    ),
    (CodeBlock("b1", "x\n"), {"id": "b1", "kind": "code", "code": "x\n"}),
    (Divider("b1"), {"id": "b1", "kind": "divider"}),
]


@pytest.mark.parametrize(("block", "expected"), BLOCKS)
def test_a_block_has_the_keys_of_its_kind(block: Block, expected: dict[str, object]) -> None:
    assert article_record(shown(block), STYLE)["blocks"] == [expected]


def test_what_the_page_does_not_say_is_absent_or_empty() -> None:
    assert article_record(shown(), STYLE) == {
        "path": "p.html",
        "article_id": "f" * 64,
        "encoding": "utf-8",
        "script": "zh-Hant",
        "half_converted": False,
        "variant": "original",
        "seconds": 0.1235,
        "title": "",
        "section": [],
        "published": None,
        "authors": [],
        "editors": [],
        "blocks": [],
        "outline": [],
        "removed": [],
        "repairs": [],
        "characters": 0,
        "minutes": 1,
    }


def test_a_notice_says_its_kind_and_its_sentence_in_the_users_language() -> None:
    notices = (Notice(NoticeKind.LEFT_OUT, "without {parts}", (("parts", "icons"),)),)
    told = replace(shown(), article=replace(shown().article, notices=notices))
    record = article_record(told, Style(lambda sentence: sentence.replace("without", "ohne")))
    assert record["notices"] == [{"kind": "left_out", "text": "ohne icons"}]


def test_what_is_known_is_there() -> None:
    metadata = Metadata("題", "副", ("甲",), ("乙",), "站", ("欄",), "源", "2022", "u")
    record = article_record(
        shown(
            Heading("b1", Text("節"), 2),
            metadata=metadata,
            region=Region.TAIWAN,
            variant=Variant.TAIWAN_WORDS,
            removals=(Removal("rule", "why", "詞", "b0"),),
            repairs=(Repair("title", 0, 1, "斗", "鬥", "words"),),
        ),
        STYLE,
    )
    expected = {
        "region": "TW",
        "variant": "tw-words",
        "title": "題",
        "subtitle": "副",
        "site": "站",
        "section": ["欄"],
        "source": "源",
        "published": "2022",
        "authors": ["甲"],
        "editors": ["乙"],
        "url": "u",
        "outline": [{"id": "b1", "title": "節", "depth": 0}],
        "removed": [{"id": "b0", "rule": "rule", "reason": "WHY", "text": "詞"}],
        "repairs": [
            {
                "id": "title",
                "start": 0,
                "end": 1,
                "original": "斗",
                "repaired": "鬥",
                "rule": "words",
            }
        ],
        "characters": 3,
    }
    assert {key: record[key] for key in expected} == expected


@pytest.mark.parametrize(
    ("part", "expected"), [(Part(1, 4), {"n": 1, "of": 4}), (Part(2), {"n": 2})]
)
def test_a_part_says_which(part: Part, expected: dict[str, int]) -> None:
    assert article_record(shown(metadata=Metadata(part=part)), STYLE)["part"] == expected


def test_an_object_is_one_line() -> None:
    written = render_json(shown(Paragraph("b1", Text("甲\u2028乙\x85丙\n丁\x0c戊\u2029"))), STYLE)
    assert written.endswith("}\n")
    assert len(written.splitlines()) == 1
    assert json.loads(written)["blocks"][0]["text"] == "甲\u2028乙\x85丙\n丁\x0c戊\u2029"


def test_a_failure_has_path_and_error() -> None:
    assert json.loads(failure_json("p", "s")) == {"path": "p", "error": "s"}
