"""What is being read in one tab: the open article and the script it is shown in."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.core.running.journal import JOURNAL
from reader.core.variants import Script, Variant
from reader.opening.caching import PageRead, Source, Stores, TabCache
from reader.opening.open_article import OpenArticle
from reader.opening.opened import (
    Opened,
    ScriptChoice,
)
from reader.opening.reading_work import (
    Read,
    from_file,
    from_library,
    from_parts,
    opened_at_once,
    opening,
)
from reader.storing.article_cache import CachedArticle
from reader.translation import Language
from reader.ui.session.awaited import AwaitedArticle
from reader.ui.session.chosen_script import ChosenScript
from reader.ui.session.done_ahead import DoneAhead, NextWork
from reader.ui.session.keeping import Keeping
from reader.ui.session.settings_store import SettingsStore
from reader.ui.session.showing import ScriptShowing
from reader.ui.session.tasks import TaskRunner, answers

if TYPE_CHECKING:
    from reader.core.report import Reading
    from reader.library.articles.store import Library
    from reader.opening.late import LateConverter


class ReadingSession(QObject):
    """Opens files off the interface's thread and shows them in the script asked for."""

    opening_started = Signal(object)
    """The Path."""
    opening_progressed = Signal(int)
    """Stages done, of core.report.STAGES."""
    opening_failed = Signal(object, object)
    """The Path and the exception; the article shown before stays."""
    opening_cancelled = Signal()
    opening_stalled = Signal(object)
    """The Path, whose place does not answer; the session goes on waiting."""
    article_met = Signal()
    """The article is in the library, or was not to be put there."""
    remembering_failed = Signal(object)
    """The exception because of which an article was not put into the library; it is read on."""
    article_opened = Signal(object)
    """The Opened article."""
    rules_undone = Signal(object)
    """The Changes of the reader's own rules that undoing a lesson comes to."""
    presentation_changed = Signal(object)
    """The same article's Presentation in another script, or with more or less put right."""

    look_ready = Signal(object)
    """The Presentation that a long article will have, as yet only of what is being read."""

    def __init__(
        self,
        settings: SettingsStore,
        stores: Stores,
        runner: TaskRunner,
        language: Language,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._converter = stores.converter
        self._stores = stores
        self._records = stores.records
        self._library = stores.library
        self._keeping = Keeping(stores, settings, runner, self)
        self._keeping.failed.connect(self.remembering_failed)
        self._runner = runner
        self._awaited = AwaitedArticle(runner, self)
        self._awaited.progressed.connect(self.opening_progressed)
        self._awaited.stalled.connect(lambda: self.opening_stalled.emit(self._path))
        self._awaited.came.connect(self._on_article_came)
        self._awaited.failed.connect(self._on_article_failed)
        self._showing = ScriptShowing(runner, self)
        self._showing.look_ready.connect(self.look_ready)
        self._showing.look_taken_back.connect(self._show_as_it_is)
        self._ahead = DoneAhead(runner, self._showing, self._next_work, self)
        self._ahead.done.connect(self.article_met)
        self._cache = TabCache(stores, lambda: self._is_kept)
        self._script = ChosenScript(settings, language)
        self._path: Path | None = None
        self._inside = ""
        """The name of the page that is being read, in a file of several."""
        self._coming: Source | None = None
        """Of what is being read."""
        self._source: Source | None = None
        """Of the article that is open; what was to come after it may have failed."""
        self._article: OpenArticle | None = None
        self._asked = time.perf_counter()
        """When the file was asked for that is open or being read."""

    @property
    def opened(self) -> Opened | None:
        """The article as it is shown, if any is."""
        return self._article.opened if self._article else None

    @property
    def article(self) -> OpenArticle | None:
        """The article that is open, to be put right, if any is."""
        return self._article

    @property
    def runner(self) -> TaskRunner:
        """Where work is done beside the interface."""
        return self._runner

    @property
    def converter(self) -> LateConverter:
        """What converts, for all tabs."""
        return self._converter

    @property
    def library(self) -> Library:
        """What was read."""
        return self._library.get()

    @property
    def keeping(self) -> Keeping:
        """What the library has of the article that is open."""
        return self._keeping

    @property
    def stores(self) -> Stores:
        """What all articles are converted, remembered and kept with."""
        return self._stores

    @property
    def page_read(self) -> PageRead | None:
        """Where the article was read from, if it can be read again from there."""
        if self._source is None or self._article is None:
            return None
        return PageRead(*self._source, self._article.opened.reading.inside)

    def read_again_work(self) -> Callable[[], Reading | None]:
        """Return what reads the article again, on any thread; nothing where that is impossible."""
        page = self.page_read
        if page is None:
            return lambda: None
        return page.reader(self._stores, is_noted=self._settings.settings.library_kept)

    def take_reading(self, reading: Reading) -> None:
        """Show the article as it was read again, and keep it so."""
        if self._article is not None:
            self._cache.begin(self._source)
            self._article.take_reading(reading)

    @property
    def path(self) -> Path | None:
        """The file read last, or being read."""
        return self._path

    @property
    def inside(self) -> str:
        """The name of the page read last, or being read, in a file that holds several."""
        opened = self.opened
        return self._inside if self.is_opening or opened is None else opened.reading.inside

    @property
    def choice(self) -> ScriptChoice:
        """How articles are shown, the same in all tabs."""
        return self._script.choice()

    @property
    def variant(self) -> Variant:
        """The script articles are shown in, the same in all tabs."""
        return self._script.variant

    @property
    def is_opening(self) -> bool:
        """Whether a file is being read."""
        return self._awaited.is_awaited

    # Opening

    def open(
        self, path: Path, encoding: str | None = None, *, again: bool = False, inside: str = ""
    ) -> None:
        """Begin to read ``path``; what was being read before is given up.

        An article that was kept is shown before this returns, unless it is to be read ``again``.
        Of a file with several pages it is the one named ``inside``, or else the one read last.
        """
        self._asked = time.perf_counter()
        JOURNAL.note("opened")
        is_quick = not again and not inside and answers(path)
        at_once = self._cache.find(path, encoding) if is_quick else None
        source = Source(path, encoding)
        if at_once is None or not self._open_kept(source, at_once):
            find = _find_nothing if again or inside else self._cache.finder(path, encoding)
            self._start(path, from_file(source, self._stores, find, inside), source, inside=inside)

    def open_stored(self, path: Path, number: int) -> None:
        """Show the article that the library holds, whose file at ``path`` has gone."""
        self._start(path, from_library(self._library, number), None, is_gone=True)

    def open_parts(self, paths: Sequence[Path]) -> None:
        """Begin to read the parts of one article that lie in ``paths``, and join them."""
        self._start(paths[0], from_parts(paths, self._stores.taught), None)

    def word_bounds(self, text: str, place: int) -> tuple[int, int]:
        """Return start and end of the word over ``text[place]``, written in whatever script."""
        return self._converter.get().word_bounds(text, place)

    def _open_kept(self, source: Source, kept: CachedArticle) -> bool:
        """Show what was kept if that needs no conversion; whether it is shown."""
        ready = opened_at_once(source.path, kept, self._stores, self._script.choice())
        if ready is None:
            return False
        self.cancel()
        self._path = source.path
        self.opening_started.emit(source.path)
        self._source = source
        self._cache.begin(source, ready)
        self._take(ready)
        return True

    def _start(
        self,
        path: Path,
        read: Read,
        source: Source | None,
        *,
        inside: str = "",
        is_gone: bool = False,
    ) -> None:
        """Begin to ``read``; what comes of it is kept as the article of ``source``."""
        self.cancel()
        is_noted = self._settings.settings.library_kept
        work = opening(
            path, read, self._stores, self._script.choice(), is_noted=is_noted, is_gone=is_gone
        )
        self._path, self._coming, self._inside = path, source, inside
        self.opening_started.emit(path)
        self._awaited.begin(work)

    def cancel(self) -> None:
        """Give up reading the file being opened, if one is."""
        if self._awaited.give_up():
            self.opening_cancelled.emit()

    # Scripts

    def show_variant(self, variant: Variant) -> None:
        """Show the article in ``variant`` and remember that as the script last chosen."""
        if variant is self.variant:
            return
        self._show(self._script.choice(variant))
        self._script.remember(variant)

    def toggle_variant(self) -> None:
        """Go back to the script used before this one."""
        self.show_variant(self._other_variant)

    def catch_up(self) -> None:
        """Convert the article when it is not shown as it is asked for."""
        self._show(self._script.choice())

    def _show(self, choice: ScriptChoice) -> None:
        """Show the article as ``choice`` says: at once, or a long one when it is converted."""
        if self._article is not None:
            self._showing.show(self._article, choice)

    def follow_place(self, place: Callable[[], str | None]) -> None:
        """Ask ``place`` for the id of the text that is read; None is the beginning."""
        self._showing.follow_place(place)

    def finish_converting(self) -> None:
        """Show the whole of an article of which a first look is shown, which takes a while."""
        self._showing.finish()

    def _show_as_it_is(self) -> None:
        if self.opened is not None:
            self.presentation_changed.emit(self.opened.presentation)

    def convert_again(self) -> None:
        """Convert the article anew, since the user's words have changed."""
        if self._article is not None:
            self._article.convert_again()

    @property
    def _other_variant(self) -> Variant:
        opened = self.opened
        return self._script.other(opened.reading.article.script if opened else Script.HANT)

    def _on_article_came(self, opened: Opened) -> None:
        self._source = self._coming
        self._cache.begin(None if opened.reading.inside else self._source)
        self._take(opened)

    def _on_article_failed(self, error: Exception) -> None:
        JOURNAL.note(f"refused: {type(error).__name__}")
        self.opening_failed.emit(self._path, error)

    def _take(self, opened: Opened) -> None:
        self._showing.forget()
        self._article = OpenArticle(
            opened,
            self._converter,
            self._records,
            self._on_changed,
            self.rules_undone.emit,
        )
        if not self._settings.settings.library_kept:
            self._article.forget()
        self.article_opened.emit(opened)
        self.catch_up()  # the script may have been changed while the file was being read

    def _on_changed(self, opened: Opened) -> None:
        if opened is self.opened:  # and not an article that was here before
            self.presentation_changed.emit(opened.presentation)

    @property
    def _is_kept(self) -> bool:
        settings = self._settings.settings
        return settings.articles_kept and settings.library_kept

    def keep_shown(self) -> None:
        """Keep the article as it is shown now, so that it is shown so at once the next time."""
        if self._article is not None and not self._article.is_forgotten:
            self._cache.keeper(self._article.opened)()

    def note_painted(self) -> None:
        """Take note that the article can be read now: there is time for what comes next."""
        milliseconds = 1000 * (time.perf_counter() - self._asked)
        JOURNAL.note("shown: %.0f ms after it was asked for", milliseconds)
        self._ahead.begin()

    def _next_work(self) -> NextWork | None:
        """Return what is done ahead: converting for the next toggle, keeping the article."""
        if self._article is None or self.is_opening:
            return None
        rest: list[Callable[[], None]] = []
        if not self._article.is_forgotten:
            opened = self._article.opened
            rest.append(self._cache.keeper(opened))
            rest.append(self._keeping.meeting(opened, self._source_of(opened)))
        return NextWork(self._article, self._script.choice(self._other_variant), rest)

    def forget(self) -> None:
        """Forget the article that is open; what is done with it stays unknown."""
        if self._article is not None:
            self._article.forget()
            self._keeping.forget(self._article.opened)

    def refresh_record(self) -> None:
        """Read again what is remembered of the article, since it was changed beside it."""
        if self._article is not None:
            self._article.refresh_record()

    def note_progress(self, share: float, read: int) -> None:
        """Remember how far the article was read, from 0 to 1, and how many characters just now."""
        if self._article is not None and not self._article.is_forgotten:
            article_id = self._article.opened.reading.article.article_id
            self._keeping.note_progress(article_id, share, read)

    def meeter(self) -> Callable[[], int | None]:
        """Return what puts the article that is open into the library, if it is not there yet.

        It may be called on the worker and returns the article's number; None when nothing is to be
        remembered.
        """
        opened = self.opened
        if opened is None:
            return lambda: None
        return self._keeping.meeter(opened, self._source_of(opened))

    def _source_of(self, opened: Opened) -> Source:
        return self._source if self._source is not None else Source(opened.path, None)


def _find_nothing() -> None:
    """Find no article kept, so that the file is read."""
