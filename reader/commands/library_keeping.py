"""The verbs of ``qingdu library`` that keep, watch, forget, check and save what was read."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.commands.command import DONE, SOME_FAILED
from reader.commands.library_output import ANKI, JSON, numbers_of, print_json
from reader.console import Console
from reader.core.characters.kinds import visible_line
from reader.core.messages.errors import ReaderError

if TYPE_CHECKING:
    from reader.core.settings import Settings
    from reader.library.articles.store import Library
    from reader.library.records.highlights import Highlight


def keep_files(library: Library, options: argparse.Namespace, console: Console) -> int:
    """Keep copies of the files of articles."""
    all_kept = keep_all(library, list(numbers_of(library, options.files)), console)
    return DONE if all_kept else SOME_FAILED


def keep_all(library: Library, numbers: Sequence[int], console: Console) -> bool:
    """Keep copies; say which could not be, and return whether all were."""
    from reader.library.articles.copies import keep_copy

    all_kept = True
    for number in dict.fromkeys(numbers):
        try:
            keep_copy(library, number)
        except ReaderError as error:
            all_kept = False
            console.say(f"{number}: {console.sentence(error)}")
    return all_kept


def print_statistics(library: Library, options: argparse.Namespace, console: Console) -> int:
    """Print how much was read, and when."""
    from reader.library.records.statistics import statistics

    found = statistics(library.database)
    if options.format == JSON:
        days, sites = dict(found.days), dict(found.sites)
        print_json({"days": days, "sites": sites, "hours": list(found.hours)}, console)
    else:
        for day, characters in found.days:
            console.write(f"{day}\t{characters}\n")
    return DONE


def watch_folders(library: Library, options: argparse.Namespace, console: Console) -> int:
    """Watch folders, or watch them no more; list them."""
    from reader.library.gathering.watching import unwatch, watch, watched

    change = watch if options.verb == "watch" else unwatch
    change(library, [Path(folder) for folder in options.files])
    folders = list(map(str, watched(library)))
    if options.format == JSON:
        print_json(folders, console)
    else:
        for folder in folders:
            console.write(f"{visible_line(folder)}\n")
    return DONE


def remove_articles(library: Library, options: argparse.Namespace, console: Console) -> int:
    """Forget the articles with these numbers or files for good, and print which they were."""
    from reader.opening.erasing import erase_articles, without
    from reader.paths import cache_dir, data_dir
    from reader.storing.article_cache import ArticleCache

    numbers = list(numbers_of(library, options.files))
    erased = erase_articles(library, numbers, ArticleCache(cache_dir() / "articles"), data_dir())
    _change_settings(lambda settings: without(settings, erased.paths))
    if erased.left is not None:
        console.say(console.sentence(erased.left))
    if options.format == JSON:
        print_json(numbers, console)
    return DONE


def erase_everything(library: Library, options: argparse.Namespace, console: Console) -> int:
    """Delete all that is known of what was read."""
    from reader.opening.erasing import erase_all, without_all
    from reader.paths import cache_dir, data_dir, state_dir

    left = erase_all(library.database, data_dir(), cache_dir(), state_dir())
    _change_settings(without_all)
    if left is not None:
        console.say(console.sentence(left))
    return DONE


def _change_settings(change: Callable[[Settings], Settings]) -> None:
    """Change what the settings list, where there are any; raises OSError."""
    from reader.core.files.settings_file import change_settings, load_settings
    from reader.paths import exists, settings_path

    path = settings_path()
    if exists(path):
        before = load_settings(path)
        change_settings(path, before, change(before))


def print_notes(library: Library, options: argparse.Namespace, console: Console) -> int:
    """Print what is marked in articles."""
    from reader.library.articles.notes import anki, markdown
    from reader.library.content.packing import texts_of
    from reader.library.records.highlights import Highlights
    from reader.library.searching.query import parse
    from reader.library.searching.search import search

    words = " ".join((*options.files, "has:highlight"))
    numbers = [found.number for found in search(library.database, parse(words), sys.maxsize)]
    marks = Highlights(library.database)
    articles = [
        (entry, texts_of(library.reading(entry.id).article), marks.of(entry.id))
        for entry in library.entries(numbers)
    ]
    if options.format == JSON:
        found = [
            {"id": entry.id, "title": entry.title, "highlights": [_mark(mark) for mark in each]}
            for entry, _, each in articles
        ]
        print_json(found, console)
    else:
        console.write(anki(articles) if options.format == ANKI else markdown(articles))
    return DONE


def _mark(mark: Highlight) -> dict[str, object]:
    return {
        "id": mark.id,
        "text_id": mark.start.text_id,
        "start": mark.start.start,
        "end_text_id": mark.end.text_id,
        "end": mark.end.end,
        "quote": mark.quote,
        "note": mark.note,
        "colour": mark.colour.value,
        "lost": mark.is_lost,
    }


def check_library(library: Library, options: argparse.Namespace, console: Console) -> int:
    """Look whether all is sound, and tell what was mended."""
    from reader.library.upkeep.checking import check

    findings = list(check(library))
    if options.format == JSON:
        records = [
            {
                "sentence": console.tr(each.sentence).format(id=each.number),
                **({"id": each.number} if each.number else {}),
                "mended": each.is_mended,
            }
            for each in findings
        ]
        print_json(records, console)
    else:
        for each in findings:
            console.write(console.tr(each.sentence).format(id=each.number) + "\n")
    return DONE if all(each.is_mended for each in findings) else SOME_FAILED


def write_backup(library: Library, options: argparse.Namespace, console: Console) -> int:
    """Write all of the library into a zip."""
    from reader.library.upkeep.backup import back_up

    count = back_up(library, Path(options.files[0]))
    console.write(console.tr("Articles in the backup: {count}").format(count=count) + "\n")
    return DONE


def restore_backup(library: Library, options: argparse.Namespace, console: Console) -> int:
    """Bring back what is in a zip."""
    from reader.library.upkeep.backup import restore

    count = restore(library, Path(options.files[0])).articles
    console.write(console.tr("Articles brought back: {count}").format(count=count) + "\n")
    return DONE
