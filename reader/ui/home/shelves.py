"""What the home lists: the shelves, and the orders of what is on them."""

from __future__ import annotations

from enum import Enum

from reader.core.messages.translatable import translatable


class Shelf(Enum):
    """Which articles are listed when nothing is searched for; each has its search words."""

    ALL = (translatable("All"), "-is:archived -is:earlier")
    CONTINUE = (translatable("Continue reading"), "is:begun -is:archived")
    UNREAD = (translatable("Unread"), "is:unread -is:archived")
    FAVOURITE = (translatable("Favourites"), "is:favourite")
    NOTES = (translatable("With notes"), "has:highlight")
    ARCHIVED = (translatable("Archive"), "is:archived")
    BIN = (translatable("Bin"), "is:binned")

    @property
    def words(self) -> str:
        """What it is called, in English."""
        return self.value[0]

    @property
    def query(self) -> str:
        """The filters that make it."""
        return self.value[1]


class Sorting(Enum):
    """In which order they are listed; each has its columns."""

    NEWEST = (translatable("Newest first"), "article.added DESC, article.id DESC")
    OPENED = (translatable("Read last"), "article.opened DESC, article.id DESC")
    PUBLISHED = (translatable("By date"), "article.published DESC, article.id DESC")
    BEST = (translatable("Most found first"), "article.added DESC, article.id DESC")
    TITLE = (translatable("By title"), "article.title, article.id")
    SITE = (translatable("By site"), "article.site, article.added DESC")
    LENGTH = (translatable("Shortest first"), "article.characters, article.id")

    @property
    def words(self) -> str:
        """What it is called, in English."""
        return self.value[0]

    @property
    def order(self) -> str:
        """What stands behind ORDER BY in SQL, of the table ``article``."""
        return self.value[1]
