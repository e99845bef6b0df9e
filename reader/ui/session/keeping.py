"""What the library has of the article that is open: put in, kept, saved before or after."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.core.files.writing import write_whole
from reader.core.messages.errors import ReaderError
from reader.core.variants import Region, Script, Variant
from reader.opening.caching import Source, Stores
from reader.opening.opened import Opened
from reader.paths import cache_dir, resource_path, state_dir
from reader.ui.session.settings_store import SettingsStore
from reader.ui.session.tasks import Task, TaskRunner

if TYPE_CHECKING:
    from reader.hanzi.converter import Converter
    from reader.library.articles.entries import Entry
    from reader.library.articles.store import Library
    from reader.opening.erasing import Erased


class Keeping(QObject):
    """Does all of it on the worker."""

    failed = Signal(object)
    """The exception because of which something was not done."""
    copy_kept = Signal()
    forgotten = Signal(object)
    """The article was; with the ReaderError that tells why traces of it are left, or None."""
    notes_gathered = Signal(str)
    """Markdown; empty when nothing is marked."""
    notes_written = Signal(object)
    """The Path of the file."""
    all_erased = Signal(object)
    """All that was known is deleted; with the ReaderError that tells what is left, or None."""
    earlier_met = Signal(int, int)
    """The number of the article, and how many marks earlier savings of it have."""
    newer_met = Signal(int)
    """The number of a later saving of the article."""

    def __init__(
        self,
        stores: Stores,
        settings: SettingsStore,
        runner: TaskRunner,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._stores = stores
        self._library = stores.library
        self._settings = settings
        self._runner = runner
        self._met = ""
        """The id of the article that was put into the library last, or is not to be."""

    def is_own(self, opened: Opened) -> bool:
        """Whether the file is the program's own, which nobody looks for among what was read."""
        own = (resource_path(""), self._library.copies_folder)
        return any(opened.path.is_relative_to(folder) for folder in own)

    def meeting(self, opened: Opened, source: Source) -> Callable[[], None]:
        """Return what puts ``opened`` into the library, on any thread, if that is wanted."""
        article_id = opened.reading.article.article_id
        is_ours = opened.path.is_relative_to(resource_path(""))
        wanted = self._settings.settings.library_kept and not is_ours
        if not wanted or not opened.modified or article_id == self._met:
            return lambda: None
        self._met = article_id
        is_copy = opened.path.is_relative_to(self._library.copies_folder)
        copies = self._settings.settings.copies_kept and not is_copy
        places = _places_in(opened)

        def meet() -> None:
            from reader.library.articles.copies import keep_copy
            from reader.library.content.preparing import Origin, origin_of

            inside, library = opened.reading.inside, self._library.get()
            try:
                origin = Origin(None, inside)
                if not is_copy:
                    origin = origin_of(source.path, inside, source.encoding)
                _, number = library.meet(opened.reading, origin)
                if copies:
                    keep_copy(library, number, places)
                self._look_round(library, number)
            except (ReaderError, OSError) as error:
                self.failed.emit(error)

        return meet

    def meeter(self, opened: Opened, source: Source) -> Callable[[], int | None]:
        """Return what puts ``opened`` into the library, if it is not there, and tells its number.

        It may be called on any thread, and tells None when nothing is to be remembered.
        """
        meet, library = self.meeting(opened, source), self._library
        article_id = opened.reading.article.article_id

        def met() -> int | None:
            meet()
            return library.get().number_of(article_id)

        return met

    def note_progress(self, article_id: str, share: float, read: int) -> None:
        """Remember how far the article that was put in last was read, and how many characters."""
        library = self._library
        if article_id == self._met:
            task = Task(self)
            task.failed.connect(self.failed)
            self._runner.start(
                task, lambda _report: library.get().note_progress(article_id, share, read)
            )

    def forget(self, opened: Opened) -> None:
        """Forget ``opened``, which is not put in again."""
        article_id, path = opened.reading.article.article_id, opened.path
        self._met = article_id
        stores, library = self._stores, self._library

        def work(_report: object) -> ReaderError | None:
            from reader.library.upkeep.forgetting import forget_article, known_as

            stores.records.flush()
            ids = known_as(library.get(), [article_id])
            if stores.cache is not None:
                for each in ids:
                    stores.cache.forget_article(each)
            stores.taught_pages.forget(ids)
            if path.parent == library.pasted_folder:
                path.unlink(missing_ok=True)
            return forget_article(library.get(), article_id)

        task = Task(self)
        task.done.connect(self.forgotten)
        task.failed.connect(self.failed)
        self._runner.start(task, work)

    def keep_copy(self, opened: Opened) -> None:
        """Keep the file of ``opened`` with its pictures, untouched."""
        article_id, places = opened.reading.article.article_id, _places_in(opened)

        def work(_report: object) -> None:
            from reader.library.articles.copies import keep_copy
            from reader.library.content.preparing import origin_of

            library = self._library.get()
            number = library.number_of(article_id)
            if number is None:  # it was not to be remembered, but this is asked for
                origin = origin_of(opened.path, opened.reading.inside)
                number = library.meet(opened.reading, origin)[1]
            keep_copy(library, number, places)

        task = Task(self)
        task.done.connect(lambda _nothing: self.copy_kept.emit())
        task.failed.connect(self.failed)
        self._runner.start(task, work)

    def titles_at(self, paths: Sequence[Path]) -> dict[Path, str]:
        """Return the titles of what was read from ``paths``; none where nothing is known."""
        from reader.library.articles.entries import titles_at

        own = {path: title for path in paths if (title := _title_of_own(path))}
        try:
            return titles_at(self._stores.records.database, paths) | own
        except ReaderError:
            return own  # whoever reads an article is told why

    def picture_folders(self) -> tuple[Path, Path | None]:
        """Return where the database is, and where small pictures of articles are kept, if any."""
        cache = self._stores.cache
        kept = None if cache is None else cache.first_pictures.folder
        return self._stores.records.database.path.parent, kept

    def eraser(self) -> Callable[[Sequence[int]], Erased]:
        """Return what forgets articles by their numbers, on any thread."""
        stores, data = self._stores, self._stores.records.database.path.parent

        def erase(numbers: Sequence[int]) -> Erased:
            from reader.opening.erasing import erase_articles

            stores.records.flush()
            return erase_articles(stores.library.get(), numbers, stores.cache, data)

        return erase

    def erase_all(self) -> None:
        """Delete all that is known of what was read; no article may be open."""
        records, cache = self._stores.records, self._stores.cache

        def work(_report: object) -> ReaderError | None:
            from reader.opening.erasing import erase_all

            records.drop()
            kept = cache_dir() / "articles" if cache is None else cache.folder
            return erase_all(records.database, records.database.path.parent, kept, state_dir())

        task = Task(self)
        task.done.connect(self.all_erased)
        task.failed.connect(self.failed)
        self._runner.start(task, work)

    def gather_notes(self, opened: Opened | None, path: Path | None) -> None:
        """Gather what is marked in ``opened``, or in all articles, in the script that is shown.

        It is written to ``path``, for Anki where that ends in .tsv, or told by ``notes_gathered``.
        """
        stores, variant = self._stores, opened.choice.variant if opened else self._variant()

        def work(_report: object) -> str:
            from reader.library.articles.notes import anki, as_it_is, gathered, markdown
            from reader.library.searching.query import parse

            library = stores.library.get()
            if opened is None:
                numbers = library.numbers(parse("has:highlight"), "article.id")
            else:
                number = library.number_of(opened.reading.article.article_id)
                numbers = [] if number is None else [number]
            is_converted = variant is not Variant.ORIGINAL
            show = _shower(stores.converter.get(), variant) if is_converted else as_it_is
            written = anki if path is not None and path.suffix == ".tsv" else markdown
            text = written(gathered(library, numbers), show)
            if path is not None:
                write_whole(path, text.encode("utf-8", "replace"), lasting=True)
            return text

        task = Task(self)
        if path is None:
            task.done.connect(lambda text: self.notes_gathered.emit(text))
        else:
            task.done.connect(lambda _text: self.notes_written.emit(path))
        task.failed.connect(self.failed)
        self._runner.start(task, work)

    def _variant(self) -> Variant:
        return self._settings.settings.variant or Variant.ORIGINAL

    def _look_round(self, library: Library, number: int) -> None:
        """Tell of other savings of the same page."""
        from reader.library.articles.renewing import newer_than, what_waits

        newer, waiting = newer_than(library, number), what_waits(library, number)
        with suppress(RuntimeError):  # the tab was closed meanwhile
            if newer is not None:
                self.newer_met.emit(newer)
            elif waiting:
                self.earlier_met.emit(number, waiting)


def _places_in(opened: Opened) -> list[str]:
    assets = opened.reading.article.assets.values()
    return [asset.place for asset in assets if asset.place]


def _shower(converter: Converter, variant: Variant) -> Callable[[str, Entry], str]:
    def show(words: str, entry: Entry) -> str:
        region = Region(entry.region) if entry.region else None
        script = Script(entry.script or Script.NONE)
        return converter.convert(words, script, region, variant).text

    return show


def _title_of_own(path: Path) -> str:
    """Return the title of the sample and of the manual, which no library has; else nothing."""
    if not path.is_relative_to(resource_path("")):
        return ""
    from html import unescape  # not at a start with a single tab

    page = path.read_text("utf-8") if path.is_file() else ""
    heading = page.partition("<h1>")[2].partition("</h1>")[0]
    return " ".join(unescape(heading).split())
