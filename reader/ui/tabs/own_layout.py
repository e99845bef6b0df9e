"""How the article of one tab is laid out: as all others, or as its reader wants this one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from reader.core.settings import PageSettings
from reader.opening.layout import laid_out, with_layout, with_read_word
from reader.opening.open_article import OpenArticle, OtherEdit
from reader.ui.session.session import ReadingSession
from reader.ui.session.settings_store import SettingsStore


class OwnLayout:
    """Changes what is remembered of the article in a session, and has it shown so."""

    def __init__(
        self, session: ReadingSession, settings: SettingsStore, show_again: Callable[[], None]
    ) -> None:
        self._session = session
        self._settings = settings
        self._show_again = show_again

    @property
    def page(self) -> PageSettings:
        """How the page is set: as all are, but for what its article is laid out in."""
        page, opened = self._settings.settings.page, self._session.opened
        return page if opened is None else laid_out(page, opened.record)

    @property
    def is_own(self) -> bool:
        """Whether the article is laid out otherwise than the others."""
        opened = self._session.opened
        return opened is not None and bool(opened.record.layout)

    def change(self, name: str, *, on: bool) -> None:
        """Turn ``vertical`` or ``paged`` on or off for this article; without one, for all.

        While one is being opened nothing is done: it is meant for that, and not for all.
        """
        article = self._session.article
        if article is None:
            if not self._session.is_opening:
                self._settings.change_page(**{name: on})
            return
        record, page = article.opened.record, self._settings.settings.page
        article.remember(with_layout(record, page, name, on=on))
        self._show_again()

    def be_as_others(self) -> None:
        """Set this article as all others are."""
        article = self._session.article
        if article is not None and self.is_own:
            article.remember(replace(article.opened.record, layout=()))
            self._show_again()

    def have_others_so(self) -> None:
        """Set all articles as this one is, but those that are laid out on their own."""
        page = self.page
        self._settings.change_page(vertical=page.vertical, paged=page.paged)
        self.be_as_others()

    def read_word(self, word: str) -> None:
        """Show how a word of 原文 is read wherever it stands in the article, or no longer."""
        article = self._session.article
        if article is None:
            return
        before = article.opened.record
        after = with_read_word(before, word)
        edit = OtherEdit(
            lambda: self._read(article, before.read_words),
            lambda: self._read(article, after.read_words),
        )
        article.note_edit(edit)
        edit.redo()

    def _read(self, article: OpenArticle, words: tuple[str, ...]) -> None:
        article.remember(replace(article.opened.record, read_words=words))
        self._show_again()
