"""An article as JSON, with the keys that the command line promises.

A key that does not apply is absent; lists and the title are always there.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TypeAlias

from reader.core.article import (
    Absence,
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
    Paragraph,
    Part,
    Quote,
    Table,
)
from reader.core.articles.outline import outline_of
from reader.core.articles.walk import count_characters, reading_minutes
from reader.core.characters.kinds import BIDIRECTIONAL
from reader.core.pattern import Pattern
from reader.core.report import Repair
from reader.core.text import Mark, Span, Text
from reader.core.variants import Region
from reader.rendering.shown import MendedText, ShownArticle, Style

Record: TypeAlias = dict[str, object]

_OPTIONAL = ("subtitle", "site", "source", "url", "part", "saved", "saver")

# JSON allows these, but programs that split text into lines stop at some, and a terminal that shows
# the rest does what they say.
_ESCAPED = Pattern(f"[\x7f-\x9f\u2028\u2029{BIDIRECTIONAL}]")


def render_json(shown: ShownArticle, style: Style) -> str:
    """Return one JSON object on one line, a line feed at its end."""
    return _written(article_record(shown, style))


def render_mended_json(mended: MendedText, style: Style) -> str:
    """Return the account of a mended text as one JSON object on one line."""
    return _written(
        {
            "path": mended.path,
            "script": mended.script.value,
            **_region(mended.region),
            "half_converted": mended.half_converted,
            "repairs": [_repair(repair) for repair in mended.repairs],
        }
    )


def failure_json(path: str, sentence: str) -> str:
    """Return the object that stands for a file that could not be read."""
    return _written({"path": path, "error": sentence})


def article_record(shown: ShownArticle, style: Style) -> Record:
    """Return the article and the account of it under the promised keys."""
    article = shown.article
    characters = count_characters(article)
    return {
        "path": shown.path,
        **({"inside": shown.inside} if shown.inside else {}),
        "article_id": article.article_id,
        "encoding": shown.encoding,
        "script": article.script.value,
        **_region(article.region),
        "half_converted": shown.half_converted,
        "variant": article.variant.value,
        "seconds": round(shown.seconds, 4),
        **_metadata(article.metadata),
        "blocks": _blocks(article.blocks, article.assets),
        **_notes(article),
        "outline": _outline(article),
        "removed": [
            {"id": r.block_id, "rule": r.rule, "reason": style.tr(r.reason), "text": r.text}
            for r in shown.removals
        ],
        **_notices(article, style),
        "repairs": [{"id": repair.text_id, **_repair(repair)} for repair in shown.repairs],
        "characters": characters,
        "minutes": reading_minutes(characters),
    }


def _notices(article: Article, style: Style) -> Record:
    told = [{"kind": n.kind.value, "text": n.told(style.tr)} for n in article.notices]
    return {"notices": told} if told else {}


def _written(record: Record) -> str:
    return written_json(record)


def written_json(value: object) -> str:
    """Return ``value`` as JSON on one line, with control characters escaped."""
    text = json.dumps(value, ensure_ascii=False)
    return _ESCAPED.sub(lambda match: f"\\u{ord(match[0]):04x}", text) + "\n"


def _region(region: Region | None) -> Record:
    return {"region": region.value} if region else {}


def _repair(repair: Repair) -> Record:
    return {
        "start": repair.start,
        "end": repair.end,
        "original": repair.original,
        "repaired": repair.repaired,
        "rule": repair.rule,
    }


def _metadata(metadata: Metadata) -> Record:
    record: Record = {
        "title": metadata.title,
        "subtitle": metadata.subtitle,
        "site": metadata.site,
        "section": list(metadata.section),
        "source": metadata.source,
        "published": metadata.published,
        "authors": list(metadata.authors),
        "editors": list(metadata.editors),
        "url": metadata.url,
        "part": _part(metadata.part),
        "saved": metadata.saved,
        "saver": metadata.saver,
    }
    absent = {key for key in _OPTIONAL if not record[key]}
    return {key: value for key, value in record.items() if key not in absent}


def _part(part: Part | None) -> Record:
    if part is None:
        return {}
    return {"n": part.number, **({"of": part.of} if part.of else {})}


def _outline(article: Article) -> list[Record]:
    return [
        {"id": entry.block_id, "title": entry.title, "depth": entry.depth}
        for entry in outline_of(article)
    ]


def _notes(article: Article) -> Record:
    if not article.notes:
        return {}
    return {
        "notes": [
            {"id": n.note_id, "mark": n.mark, "blocks": _blocks(n.blocks, article.assets)}
            for n in article.notes
        ]
    }


def _blocks(blocks: tuple[Block, ...], assets: Mapping[str, Asset]) -> list[Record]:
    return [{"id": block.block_id, **_block(block, assets)} for block in blocks]


def _block(block: Block, assets: Mapping[str, Asset]) -> Record:
    match block:
        case Paragraph():
            return {"kind": "paragraph", **_text(block.text)}
        case Heading():
            return {"kind": "heading", "level": block.level, **_text(block.text)}
        case Figure():
            asset = assets.get(block.asset_id) if block.asset_id else None
            return {
                "kind": "figure",
                "caption": block.caption.text,
                "credit": block.credit.text,
                "alt": block.alt,
                "image": asset.name if asset else None,
                "spans": _spans(block.caption),
                **_medium(block),
                **_absence(block, asset),
            }
        case Quote():
            return {"kind": "quote", "blocks": _blocks(block.blocks, assets)}
        case ListBlock():
            items = [{"blocks": _blocks(item, assets)} for item in block.items]
            start = {} if block.start == 1 else {"start": block.start}
            return {"kind": "list", "ordered": block.ordered, **start, "items": items}
        case Table():
            return {
                "kind": "table",
                "rows": [[_text(cell) for cell in row] for row in block.rows],
                "header_rows": block.header_rows,
                "caption": block.caption.text,
            }
        case CodeBlock():
            named = {"language": block.language} if block.language else {}
            return {"kind": "code", "code": block.code, **named}
        case Divider():
            return {"kind": "divider"}


def _absence(figure: Figure, asset: Asset | None) -> Record:
    """Return why a picture is not there, unless it simply was not saved."""
    if asset is not None or figure.absence is Absence.NOT_SAVED:
        return {}
    return {"absence": figure.absence.value}


def _medium(figure: Figure) -> Record:
    if figure.medium is Medium.PICTURE:
        return {}
    return {"medium": figure.medium.value, "address": figure.address}


def _text(text: Text) -> Record:
    return {"text": text.text, "spans": _spans(text)}


def _spans(text: Text) -> list[Record]:
    return [_span(span) for span in text.spans]


def _span(span: Span) -> Record:
    address = f"#{span.target}" if span.mark is Mark.NOTE_REF else span.target
    target = {"target": address} if address else {}
    return {"start": span.start, "end": span.end, "mark": span.mark.value, **target}
