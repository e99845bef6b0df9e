"""A name that is seen once keeps its form throughout the article."""

import pytest

from reader.core.variants import Variant
from reader.hanzi.converting.names import FAMILY_NAMES, Name, name_at
from reader.hanzi.lines import convert_lines
from reader.hanzi.present import present
from tests.hanzi.test_present import article, paragraph, texts


@pytest.mark.parametrize(
    ("text", "place", "form", "name"),
    [
        ("经理于志伟签字", 2, "于", Name("于志伟", 0, "于")),
        ("经理于霞说", 2, "于", Name("于霞", 0, "于")),
        ("钟女士", 0, "鍾", Name("钟女士", 0, "鍾")),
        ("听维克里教授说", 3, "里", Name("维克里", 2, "里")),
        ("叫于是他", 1, "于", None),
        ("于", 0, "于", None),
        ("他用干粮", 2, "乾", None),
    ],
)
def test_how_far_a_name_goes(text, place, form, name) -> None:
    assert name_at(text, place, form) == name


@pytest.mark.parametrize(
    ("first", "later", "right"),
    [
        ("经理于志伟签字", "昨天于志伟来信", "昨天于志偉來信"),
        ("维克里教授来了", "这是维克里的书", "這是維克里的書"),
        ("经理于霞说", "昨天于霞来信", "昨天于霞來信"),
    ],
)
def test_a_name_is_known_in_all_texts_of_an_article(converter, first, later, right) -> None:
    alone = present(article(paragraph(later)), Variant.TAIWAN, converter)
    assert texts(alone)["b00001"] != right, "this test needs the other text"
    both = article(paragraph(later), paragraph(first, number=2))
    assert texts(present(both, Variant.TAIWAN, converter))["b00001"] == right
    titled = article(paragraph(later), title=first)
    assert texts(present(titled, Variant.TAIWAN, converter))["b00001"] == right


def test_a_name_is_known_in_lines_of_another_script(converter) -> None:
    lines = "昨天于霞来信\n這是繁體字的一行，說的是別的\n经理于霞说"
    assert convert_lines(lines, Variant.TAIWAN, converter).startswith("昨天于霞來信")


def test_simplified_needs_no_names(converter) -> None:
    assert converter.wording("经理于霞说", Variant.SIMPLIFIED).names == ()
    assert converter.wording("经理于霞说", Variant.TAIWAN).names != ()


@pytest.mark.parametrize("family", sorted(FAMILY_NAMES))
def test_every_family_name_may_stand_in_either_script(converter, family) -> None:
    text = f"修钟的{family}师傅说，他们家里的后院种了一棵树。"
    shown = present(article(paragraph(text)), Variant.TAIWAN, converter)
    assert "師傅說，他們家裡的後院種了一棵樹" in texts(shown)["b00001"]
