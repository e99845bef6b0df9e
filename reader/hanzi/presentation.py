"""An article as it is shown; apart from what makes it, which takes long to import."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from reader.core.article import Article
from reader.core.report import Repair
from reader.core.variants import Script, Variant
from reader.hanzi.alignment import IDENTITY, Alignment

LEFT_OVER_IN = frozenset({Script.HANT, Script.MIXED})
"""The scripts in which a converter can have left characters of the other one."""


@dataclass(frozen=True, slots=True)
class Presentation:
    """An article as it is shown in one variant, and how its places map to 原文."""

    article: Article
    repairs: tuple[Repair, ...] = ()
    """In reading order; none in ORIGINAL."""
    alignments: Mapping[str, Alignment] = field(default_factory=dict)
    """By text id, for texts in which characters moved."""
    half_converted: bool = False
    """True when a converter had left the original half done."""
    unseen: tuple[Repair, ...] = ()
    """Those repairs that make no difference in this variant, as 餘 for 余 in SIMPLIFIED."""

    deep_repairs: int = 0
    """How many more places deep mending would mend; 0 where it was asked for or not looked for."""

    @property
    def seen_repairs(self) -> tuple[Repair, ...]:
        """Return the repairs without which the article would be shown otherwise."""
        unseen = frozenset(self.unseen)
        return tuple(repair for repair in self.repairs if repair not in unseen)

    def shown_offset(self, text_id: str, offset: int) -> int:
        """Return where the original's ``offset`` is shown, in code points."""
        return self.alignments.get(text_id, IDENTITY).shown(offset)

    def original_offset(self, text_id: str, offset: int) -> int:
        """Return what the shown ``offset`` was in the original, in code points."""
        return self.alignments.get(text_id, IDENTITY).original(offset)


def as_it_is(article: Article, variant: Variant) -> Presentation | None:
    """Return 原文 of an article in which nothing can be left over, as ``present`` does.

    None for any other: that takes a converter, which takes as long to import as a page to be read.
    """
    if variant is not Variant.ORIGINAL or article.script in LEFT_OVER_IN:
        return None
    return Presentation(article)
