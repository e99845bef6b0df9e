"""How long an article is."""

from __future__ import annotations

from math import ceil

from reader.core.article import Article, CodeBlock
from reader.core.articles.walk import is_read, iter_blocks, iter_texts, read_blocks
from reader.core.characters.kinds import count_letters

CHARACTERS_PER_MINUTE = 255
"""Silent reading speed for Chinese (Trauzettel-Klosinski et al. 2012, IReST), as Firefox uses."""


def count_characters(article: Article) -> int:
    """Return the number of letters, Han characters and digits a reader reads, title included."""
    texts = [text.text for text_id, text in iter_texts(article) if is_read(text_id)]
    texts += [b.code for b in iter_blocks(read_blocks(article)) if isinstance(b, CodeBlock)]
    return count_letters("".join(texts))


def reading_minutes(characters: int) -> int:
    """Return the minutes that ``characters`` take to read, rounded up, at least one."""
    return max(1, ceil(characters / CHARACTERS_PER_MINUTE))
