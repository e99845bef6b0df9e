"""An article as JSON and back, exactly.

Everything that does not look as it was written raises ValueError. Pictures are not written; they
stay with the saved page.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import Any

from reader.core.article import Article, Asset
from reader.core.report import Reading
from reader.core.text import NO_TEXT, Mark, Span, Text
from reader.hanzi.presentation import Presentation
from reader.storing.shapes import Codec, Json, Shape

_MARKS = {mark.value: mark for mark in Mark}


class ArticleCodec(Codec):
    """A text without spans is a string by itself, as most are; spans lie within their text."""

    def _made_writer(self, hint: Any) -> Any:  # noqa: ANN401 - as it is in Codec
        return _written_text if hint is Text else super()._made_writer(hint)

    def _made_reader(self, hint: Any) -> Any:  # noqa: ANN401 - as it is in Codec
        return _read_text if hint is Text else super()._made_reader(hint)


@cache
def _readings() -> Codec:
    return ArticleCodec(Reading)


@cache
def _presentations() -> Codec:
    return ArticleCodec(Presentation)


def written_reading(reading: Reading) -> Json:
    """Return ``reading`` without the pictures of its article."""
    return _readings().write(reading)


def read_reading(value: Json, assets: Mapping[str, Asset], shape: Shape | None = None) -> Reading:
    """Return what ``written_reading`` wrote, with the pictures put back.

    ``shape`` is ``reading_shape()`` as it was when that was written, unless this program wrote it.
    """
    known = _readings()
    codec = known if shape is None or shape == known.shape else ArticleCodec(Reading, shape)
    reading: Reading = codec.read(value)
    return replace(reading, article=_with(reading.article, assets))


def reading_shape() -> Shape:
    """Return the fields that a reading is written with."""
    return _readings().shape


def written_presentation(presentation: Presentation) -> Json:
    """Return ``presentation`` without the pictures of its article."""
    return _presentations().write(presentation)


def read_presentation(value: Json, assets: Mapping[str, Asset]) -> Presentation:
    """Return what ``written_presentation`` wrote, with the pictures put back."""
    presentation: Presentation = _presentations().read(value)
    return replace(presentation, article=_with(presentation.article, assets))


def _with(article: Article, assets: Mapping[str, Asset]) -> Article:
    return replace(article, assets=assets)


def _written_text(text: Text) -> Json:
    if not text.spans:
        return text.text
    return [text.text, [[s.start, s.end, s.mark.value, s.target] for s in text.spans]]


def _read_text(value: Json) -> Text:
    match value:
        case "":
            return NO_TEXT
        case str(text):
            return Text(text)
        case [str(text), [*spans]]:
            return Text(text, tuple([_read_span(span, len(text)) for span in spans]))
        case _:
            raise _damaged(value)


def _read_span(value: Json, length: int) -> Span:
    match value:
        case [int(start), int(end), str(mark), str(target)] if (
            mark in _MARKS and 0 <= start <= end <= length
        ):
            return Span(start, end, _MARKS[mark], target)
        case _:
            raise _damaged(value)


def _damaged(value: Json) -> ValueError:
    return ValueError(f"not written here: {type(value).__name__}")
