"""An article that was opened: read, shown as its reader wants it, put right by hand."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reader.core.article import Article, Asset
from reader.core.articles.walk import count_characters, iter_texts
from reader.core.messages.errors import ReaderError
from reader.core.report import Progress, Reading, Removal, Repair
from reader.core.variants import Script, Variant
from reader.hanzi.presentation import Presentation
from reader.library.records.record import Record
from reader.library.records.record_book import RecordBook
from reader.opening.hand_edits import correct, removal_key, restore, restored_id, take_out
from reader.opening.late import LateConverter
from reader.storing.article_cache import CachedArticle
from reader.translation import Language

if TYPE_CHECKING:
    from reader.hanzi.converter import Converter


class ScriptChoice(NamedTuple):
    """How the reader wants every article shown."""

    variant: Variant
    quotation_marks: bool = False
    deep_repair: bool = False


@dataclass(frozen=True, slots=True)
class Opened:
    """One article read and converted, with what its reader did with it."""

    path: Path
    reading: Reading
    choice: ScriptChoice
    """How it is shown now."""
    original: Article
    """原文, with what its reader brought back."""
    removals: tuple[Removal, ...]
    """What cleaning took out, in the reading's order, and after it what the reader did."""
    presentation: Presentation
    repairs: tuple[Repair, ...]
    """All that makes a difference in what is shown, also what the reader undid."""
    record: Record
    characters: int
    """Letters, Han characters and digits that are read."""
    modified: int
    """When the file was last changed, in nanoseconds, to notice when it is again."""
    texts: int = 0
    """Paragraphs, cells and captions: each takes a while to convert, however short it is."""
    as_saved: bool = False
    """True when everything that cleaning took out is shown, too."""

    @property
    def removals_out(self) -> tuple[Removal, ...]:
        """The removals that are not in the article that is shown."""
        if self.as_saved:
            return ()
        kept = self.record.kept
        return tuple(removal for removal in self.removals if removal_key(removal) not in kept)

    @property
    def removed_shown(self) -> dict[str, str]:
        """Why what is shown was removed all the same, in English, by the id of its block."""
        if not self.as_saved:
            return {}
        kept = self.record.kept
        return {
            restored_id(removal, number): removal.reason
            for number, removal in enumerate(self.reading.removals)
            if removal_key(removal) not in kept
        }


def opened_of(
    path: Path,
    reading: Reading,
    choice: ScriptChoice,
    records: RecordBook,
    *,
    is_gone: bool = False,
) -> Opened:
    """Return what was read from ``path`` with what its reader did with it, in 原文 as yet.

    Raises OSError where no such file is, unless it is known to be gone.
    """
    return Opened(
        path=path,
        reading=reading,
        choice=choice,
        original=reading.article,
        removals=reading.removals,
        presentation=Presentation(reading.article),
        repairs=(),
        record=records.read(reading.article.article_id),
        characters=count_characters(reading.article),
        modified=0 if is_gone else path.stat().st_mtime_ns,
        texts=sum(1 for _ in iter_texts(reading.article)),
    )


def shown_again(opened: Opened, kept: CachedArticle, converter: LateConverter) -> Opened | None:
    """Return ``opened`` as ``kept`` shows it; None when that is not as its reader chose."""
    shown = kept.shown.get(shown_as(opened, converter))
    if shown is None:
        return None
    return replace(opened, presentation=shown, repairs=shown.seen_repairs)


def shown_as(opened: Opened, converter: LateConverter) -> str:
    """Return what tells how ``opened`` is shown from every other way its page can be shown.

    Empty for 原文, and for an article that its reader has put right by hand.
    """
    choice, record = opened.choice, opened.record
    by_hand = record.kept or record.undone or record.taken_out or record.corrections
    if choice.variant is Variant.ORIGINAL or by_hand or opened.as_saved:
        return ""
    options = f"{choice.variant.value} {choice.quotation_marks} {choice.deep_repair}"
    return f"{options} {converter.words_stamp()}"


def read_parts(paths: Sequence[Path], report: Progress, taught: Path | None = None) -> Reading:
    """Read the first of ``paths`` and join to it the others that are parts of the same article.

    ``taught`` is the file of the reader's own rules. Raises what reading the first raises; of the
    others, what cannot be read is left out.
    """
    from reader.core.articles.joining import are_parts_of_one, join_readings
    from reader.pipeline import read_file

    readings = [read_file(paths[0], progress=report, taught=taught)]
    for path in paths[1:]:
        try:
            other = read_file(path, progress=report, taught=taught)
        except ReaderError:
            continue
        if are_parts_of_one([*(reading.article for reading in readings), other.article]):
            readings.append(other)
    return join_readings(readings) if len(readings) > 1 else readings[0]


def presented(
    opened: Opened,
    choice: ScriptChoice,
    converter: Callable[[], Converter],
    only: frozenset[str] | None = None,
) -> Opened:
    """Return ``opened`` as ``choice`` says, with what its reader brought back and undid.

    With ``only``, nothing but the texts with these ids is mended and converted.
    """
    reading, record = opened.reading, opened.record
    back = [
        (number, removal)
        for number, removal in enumerate(reading.removals)
        if opened.as_saved or removal_key(removal) in record.kept
    ]
    article, by_hand = take_out(restore(reading.article, back), record.taken_out)
    article = correct(article, record.corrections)

    def shown(undone: frozenset[Repair] = frozenset()) -> Presentation:
        if choice.variant is Variant.ORIGINAL:
            return Presentation(article)  # nothing in it is mended or converted
        from reader.hanzi.present import present

        return present(
            article,
            choice.variant,
            converter(),
            undone,
            quotation_marks=choice.quotation_marks,
            deep=choice.deep_repair,
            only=only,
        )

    presentation = shown()
    repairs = presentation.seen_repairs
    if undone := frozenset(r for r in repairs if repair_key(r) in record.undone):
        presentation = shown(undone)
    return replace(
        opened,
        choice=choice,
        original=article,
        removals=(*reading.removals, *by_hand),
        presentation=presentation,
        repairs=repairs,
    )


def repair_key(repair: Repair) -> str:
    """Return what tells this repair from the others of its article, for a record."""
    return f"{repair.text_id} {repair.start} {repair.original} {repair.repaired}"


def first_variant(language: Language) -> Variant:
    """Return the script for a reader who has not chosen one yet, by their interface language."""
    match language:
        case Language.SIMPLIFIED:
            return Variant.SIMPLIFIED
        case Language.TRADITIONAL:
            return Variant.TAIWAN
        case Language.ENGLISH:
            return Variant.ORIGINAL


def counterpart(shown: Variant, script: Script) -> Variant:
    """Return the script to toggle to from ``shown``, for an article that is in ``script``."""
    if shown is not Variant.ORIGINAL:
        return Variant.ORIGINAL
    return Variant.SIMPLIFIED if script is Script.HANT else Variant.TRADITIONAL


def pictures_of(path: Path, encoding: str | None) -> Mapping[str, Asset]:
    """Return the pictures saved with the page at ``path``; raises as reading it does."""
    from reader.loading.registry import load

    return load(path, encoding).assets
