"""What structuring returns."""

from __future__ import annotations

from dataclasses import dataclass

from reader.core.article import Block, Metadata, Note
from reader.core.report import Removal


@dataclass(frozen=True, slots=True)
class Structured:
    """The article's parts, and what structuring itself found to be no part of it."""

    metadata: Metadata
    blocks: tuple[Block, ...]
    asset_ids: tuple[str, ...] = ()
    """The pictures that the figures show, as keys of the source document's assets."""
    removals: tuple[Removal, ...] = ()
    notes: tuple[Note, ...] = ()
