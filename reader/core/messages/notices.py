"""What the reader is told of an article besides its text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from reader.core.messages.errors import TaughtFileError
from reader.core.messages.translatable import translatable


class NoticeKind(Enum):
    """What a notice is about."""

    LEFT_OUT = "left_out"
    """A part of the program raised on this page and had no effect on it."""
    LAYOUT = "layout"
    """The file has more than an article can show: pages laid out one by one, programs."""
    CHECK_PAGE = "check_page"
    """What was saved is a page that asks its visitor to prove something, not the article."""
    OWN_FONT = "own_font"
    """Some characters are known only to a font of the page's own."""
    ELSEWHERE = "elsewhere"
    """Pictures lie outside the page's folder."""
    TAUGHT = "taught"
    """Something that the reader taught was not followed on this page."""


@dataclass(frozen=True, slots=True)
class Notice:
    """One thing the reader is told, as a sentence in English with ``{name}`` fields."""

    kind: NoticeKind
    sentence: str
    """Wrapped in ``translatable`` where it is written."""
    fields: tuple[tuple[str, str], ...] = ()
    """What the sentence's fields hold."""

    def told(self, tr: Callable[[str], str]) -> str:
        """Return the sentence in the language of ``tr``, filled."""
        return tr(self.sentence).format(**dict(self.fields))


def parts_left_out(names: tuple[str, ...]) -> Notice:
    """Return the notice that the named parts of the cleaning had no effect on a page."""
    return Notice(
        NoticeKind.LEFT_OUT,
        translatable(
            "A part of the cleaning failed on this page and was left out ({parts}). The article may"
            " have lines that are no part of it. Please report it, with the page if you can."
        ),
        (("parts", ", ".join(names)),),
    )


def taught_in_vain(sample: str) -> Notice:
    """Return the notice that a rule of the reader's own was not followed on a page."""
    return Notice(
        NoticeKind.TAUGHT,
        translatable(
            "A rule that you taught ({sample}) was not followed here: it cannot be understood, or "
            "would take out most of the page. Look at it under “What you taught”."
        ),
        (("sample", sample),),
    )


def taught_too_much(followed: int) -> Notice:
    """Return the notice that of very many rules for one page only the last were followed."""
    return Notice(
        NoticeKind.TAUGHT,
        translatable(
            "So many rules that you taught hold for this page that only the last {count} were "
            "followed. Take back what you need no more under “What you taught”."
        ),
        (("count", str(followed)),),
    )


def taught_unread(name: str) -> Notice:
    """Return the notice that the file of the reader's own rules could not be read."""
    return Notice(
        NoticeKind.TAUGHT,
        TaughtFileError.sentence,
        (("name", name),),
    )
