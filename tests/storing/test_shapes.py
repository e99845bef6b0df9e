"""A field that is added to a type is written without more code, and what was written is read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple

import pytest

from reader.core.article import Figure, Paragraph
from reader.core.text import Text
from reader.storing.codec import ArticleCodec
from reader.storing.shapes import Codec


class Colour(Enum):
    RED = "red"


class Pair(NamedTuple):
    left: int
    right: float


@dataclass(frozen=True, slots=True)
class Leaf:
    name: str
    colour: Colour = Colour.RED


@dataclass(frozen=True, slots=True)
class Twig:
    inside: tuple[Leaf | Twig, ...]
    pair: Pair | None = None
    named: Mapping[str, tuple[str, int]] = field(default_factory=dict)
    cache: str = field(default="", compare=False)


TREE = Twig((Leaf("a"), Twig((), Pair(1, 2.0), {"x": ("y", 3)}), Leaf("b")), cache="not kept")


def test_types_in_types_come_back():
    codec = Codec(Twig)
    assert codec.read(codec.write(TREE)) == TREE
    assert codec.read(codec.write(TREE)).cache == ""


def test_a_field_that_is_added_survives():
    @dataclass(frozen=True, slots=True)
    class Wider(Figure):
        photographed: str | None = None
        of: tuple[Paragraph, ...] = ()

    codec = ArticleCodec(Wider)
    wide = Wider(
        "b1", caption=Text("圖"), photographed="2022-10-12", of=(Paragraph("b2", Text("x")),)
    )
    assert codec.read(codec.write(wide)) == wide


def older(kind, **fields):
    """Return the shape and the JSON that a program wrote whose type had ``fields``."""
    return {kind.__name__: [*fields]}, [*fields.values()]


def test_what_was_written_with_fewer_fields_is_read():
    shape, value = older(Leaf, name="a")
    assert Codec(Leaf, shape).read(value) == Leaf("a", Colour.RED)


def test_what_was_written_with_more_fields_in_another_order_is_read():
    shape, value = older(Leaf, gone=[1, 2], colour="red", name="a")
    assert Codec(Leaf, shape).read(value) == Leaf("a", Colour.RED)


def test_a_field_without_a_default_that_was_not_there_is_refused():
    shape, value = older(Leaf, colour="red")
    with pytest.raises(ValueError, match="name"):
        Codec(Leaf, shape).read(value)


def test_a_shape_tells_of_every_type():
    assert Codec(Twig).shape == {
        "Twig": ["inside", "pair", "named"],
        "Leaf": ["name", "colour"],
        "Pair": ["left", "right"],
    }
