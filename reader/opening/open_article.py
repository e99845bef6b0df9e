"""The article of one tab, and what its reader does with it; no window is needed for that."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from reader.core.articles.walk import count_characters
from reader.core.report import Repair
from reader.library.records.record import Record
from reader.library.records.record_book import RecordBook
from reader.opening.hand_edits import edited_as, with_block, with_removal, with_repairs
from reader.opening.history import History
from reader.opening.late import LateConverter
from reader.opening.opened import Opened, ScriptChoice, repair_key
from reader.opening.presentations import Presentations

if TYPE_CHECKING:
    from reader.core.report import Reading
    from reader.extraction.taught.rules import TaughtRule
    from reader.hanzi.presentation import Presentation

Changes: TypeAlias = "Mapping[TaughtRule, bool]"
"""Rules, and whether each is to be followed from now on."""
Lessons: TypeAlias = "Mapping[TaughtRule, bool]"
"""Rules that were taught (true) or taken back (false) over this article."""


class _Edited(NamedTuple):
    """What was put right, at one time."""

    record: Record
    lessons: Lessons


class OtherEdit(NamedTuple):
    """A change by hand that is not of the article's record, such as one of the reader's words."""

    undo: Callable[[], object]
    redo: Callable[[], object]


class OpenArticle:
    """Puts one article right, remembers what was done, and can undo it."""

    def __init__(
        self,
        opened: Opened,
        converter: LateConverter,
        records: RecordBook,
        on_change: Callable[[Opened], None] = lambda _opened: None,
        on_teaching: Callable[[Changes], None] = lambda _changes: None,
    ) -> None:
        """Begin with ``opened``; ``on_change`` is called when it is shown otherwise.

        ``on_teaching`` is called with the rules that undoing takes out of the reader's own, or
        puts back.
        """
        self._opened = opened
        self._converter = converter
        self._records = records
        self._on_change = on_change
        self._is_forgotten = False
        self._presentations = Presentations(converter)
        self._on_teaching = on_teaching
        self._lessons: Lessons = {}
        self._edits: History[_Edited | OtherEdit] = History()
        """What it was before each change by hand."""

    @property
    def opened(self) -> Opened:
        """The article as it is shown now."""
        return self._opened

    @property
    def edits(self) -> History[_Edited | OtherEdit]:
        """What can be undone of what was put right, and done again."""
        return self._edits

    # How it is shown

    def show(self, choice: ScriptChoice) -> None:
        """Show it as ``choice`` says, if it is not shown so already."""
        if self._opened.choice != choice:
            self._present(self._opened, choice)

    def is_ready(self, choice: ScriptChoice) -> bool:
        """Whether it can be shown as ``choice`` says without being converted first."""
        return self._opened.choice == choice or self._presentations.has(self._opened, choice)

    def has_tables(self, choice: ScriptChoice) -> bool:
        """Whether no table is read any more to show it as ``choice`` says."""
        return self._presentations.has_tables(self._opened, choice)

    def prepare(self, choice: ScriptChoice) -> Callable[[], None]:
        """Return what makes ready to show it as ``choice`` says, on any thread."""
        opened, presentations = self._opened, self._presentations

        def work() -> None:
            presentations.give(opened, choice)

        return work

    def prepare_look(self, choice: ScriptChoice, text_id: str | None) -> Callable[[], None]:
        """Return what makes ready to show what is round ``text_id`` as ``choice`` says."""
        opened, presentations = self._opened, self._presentations

        def work() -> None:
            presentations.look(opened, choice, text_id)

        return work

    def look(self, choice: ScriptChoice, text_id: str | None) -> Presentation | None:
        """Return what is round ``text_id`` as ``choice`` says, if that is ready."""
        return self._presentations.looked(self._opened, choice, text_id)

    def convert_again(self) -> None:
        """Convert it anew, since the user's words have changed."""
        self._presentations = Presentations(self._converter)  # what is done ahead goes into the old
        self._present(self._opened)

    def show_as_saved(self, *, shown: bool) -> None:
        """Show everything that cleaning took out, where it stood, or put it away again."""
        if self._opened.as_saved != shown:
            self._present(replace(self._opened, as_saved=shown))

    # What is put right by hand

    def keep_removals(self, numbers: Iterable[int], *, kept: bool) -> None:
        """Bring the removals with these numbers back into the article, or take them out again."""
        record = self._record
        for number in numbers:
            record = with_removal(record, self._opened.removals[number], kept=kept)
        self._put_right(record)

    def take_out(self, block_id: str) -> None:
        """Take a block out of the article; the list of removals can bring it back."""
        self._put_right(with_block(self._record, block_id, taken_out=True))

    def bring_back(self, block_id: str) -> None:
        """Put a block back that was taken out by hand."""
        self._put_right(with_block(self._record, block_id, taken_out=False))

    def correct(self, corrections: tuple[tuple[str, str], ...]) -> None:
        """Show the metadata as the reader wrote them; none brings the page's own back."""
        self._put_right(replace(self._record, corrections=corrections))

    def undo_repairs(self, repairs: Iterable[Repair], *, undone: bool) -> None:
        """Show the original again where ``repairs`` mended it, or mend it again."""
        keys = [repair_key(repair) for repair in repairs]
        self._put_right(with_repairs(self._record, keys, undone=undone))

    def note_edit(self, edit: OtherEdit) -> None:
        """Remember a change that was done meanwhile, to be undone in its turn."""
        self._edits.leave(edit)

    def undo(self) -> None:
        """Take the last change by hand back."""
        match self._edits.last:
            case OtherEdit() as edit:
                self._edits.back(edit)
                edit.undo()
            case _Edited() as before:
                self._edits.back(self._edited)
                self._edit_as(before)
            case None:
                pass

    def redo(self) -> None:
        """Make the change again that was taken back last."""
        match self._edits.next:
            case OtherEdit() as edit:
                self._edits.forward(edit)
                edit.redo()
            case _Edited() as after:
                self._edits.forward(self._edited)
                self._edit_as(after)
            case None:
                pass

    # What was taught by it

    def learn(self, rule: TaughtRule, *, is_followed: bool) -> None:
        """Note that a rule was taught here, or taken back, so that this can be undone."""
        self._edits.leave(self._edited)
        self._lessons = {**self._lessons, rule: is_followed}

    def take_reading(self, reading: Reading) -> None:
        """Show the article as it was read again, with all that was put right in it."""
        self._presentations = Presentations(self._converter)  # what is done ahead goes into the old
        count = count_characters(reading.article)
        self._present(replace(self._opened, reading=reading, characters=count))

    def forget(self) -> None:
        """Remember nothing of it from now on."""
        self._is_forgotten = True

    @property
    def is_forgotten(self) -> bool:
        """Whether nothing of it is to be remembered."""
        return self._is_forgotten

    def remember(self, record: Record) -> None:
        """Keep what the reader did with this article, of a forgotten one until it is closed."""
        if record == self._record:
            return
        if not self._is_forgotten:
            self._records.change(self._opened.reading.article.article_id, self._record, record)
        self._opened = replace(self._opened, record=record)

    def refresh_record(self) -> None:
        """Read again what is remembered, since it was changed in the database."""
        article_id = self._opened.reading.article.article_id
        self._opened = replace(self._opened, record=self._records.read(article_id))

    @property
    def _record(self) -> Record:
        return self._opened.record

    def _put_right(self, record: Record) -> None:
        if record != self._record:
            self._edits.leave(self._edited)
            self._edit(record)

    @property
    def _edited(self) -> _Edited:
        return _Edited(self._record, self._lessons)

    def _edit_as(self, other: _Edited) -> None:
        """Put it right as it was at another time; rules that were taught meanwhile go, too."""
        now, then = self._lessons, other.lessons
        self._lessons = then
        changes = {
            rule: then.get(rule, not now.get(rule))
            for rule in (*now, *then)
            if now.get(rule) is not then.get(rule)
        }
        self._edit(edited_as(self._record, other.record))
        if changes:
            self._on_teaching(changes)

    def _edit(self, record: Record) -> None:
        self.remember(record)
        self._present(self._opened)

    def _present(self, opened: Opened, choice: ScriptChoice | None = None) -> None:
        self._opened = self._presentations.give(opened, choice or opened.choice)
        self._on_change(self._opened)
