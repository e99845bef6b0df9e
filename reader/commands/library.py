"""``qingdu library``: what was read, without the window."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.commands.command import (
    DONE,
    SOME_FAILED,
    VARIANTS,
    WRONG_USAGE,
    Command,
    add_choice,
    failure_sentence,
)
from reader.commands.library_pages import PREFIX, open_library
from reader.console import Console
from reader.core.characters.kinds import visible_line
from reader.core.messages.errors import ReaderError
from reader.core.messages.reasons import reason_of
from reader.core.variants import Variant

if TYPE_CHECKING:
    from reader.core.settings import Settings
    from reader.library.entries import Entry
    from reader.library.highlights import Highlight
    from reader.library.importing import Outcome
    from reader.library.store import Library

VERBS = {
    "add": "PATH...: put files and folders in",
    "list": "[WORDS]: the newest first; WORDS may be filters such as tag:水 or is:unread",
    "search": "WORDS: find articles, whatever script the words are in",
    "show": "ID...: print articles as show does",
    "tag": "ID...: put tags on (--add) or take them off (--take)",
    "remove": "ID...: forget articles and all that was done with them",
    "erase-all": "--yes: delete all that is known of what was read, with copies, lists and log",
    "export-notes": "[WORDS]: print marked passages and notes as Markdown, or for Anki",
    "statistics": "print how many characters were read, by day, site and hour",
    "keep": "ID...: keep copies of their files, untouched, with their pictures",
    "watch": "[FOLDER...]: put in whatever is saved there while the window is open; list them",
    "unwatch": "FOLDER...: watch them no more",
    "check": "look whether all is sound, and mend what can be mended",
    "backup": "ZIP: write all of it into a zip",
    "restore": "ZIP: bring back what is in a zip and keep what is here",
}
_ALONE = frozenset({"list", "statistics", "export-notes", "watch", "check", "erase-all"})
"""Verbs that need nothing named."""
_PLAIN, _JSON, _ANKI = "text", "json", "anki"


def _add_options(parser: argparse.ArgumentParser) -> None:
    from reader.rendering.registry import OUTPUT_FORMATS

    parser.add_argument("verb", choices=VERBS, metavar="VERB", help=f"one of {', '.join(VERBS)}")
    parser.add_argument("files", nargs="*", metavar="...", help="what VERB takes")
    formats = [*(output_format.name for output_format in OUTPUT_FORMATS), _ANKI]
    add_choice(parser, "--format", formats, metavar="F", default=_PLAIN)
    add_choice(parser, "--script", VARIANTS, metavar="V", default=Variant.ORIGINAL.value)
    parser.add_argument("--limit", type=int, metavar="N", help="articles of a list or search")
    parser.add_argument("--yes", action="store_true", help="what erase-all wants to hear")
    parser.add_argument("--keep", action="store_true", help="keep copies of the files put in")
    parser.add_argument("--best", action="store_true", help="those with most of the words first")
    parser.add_argument("--add", action="append", default=[], metavar="TAG", help="a tag to put on")
    parser.add_argument(
        "--take", action="append", default=[], metavar="TAG", help="one to take off"
    )
    width = max(map(len, VERBS))
    lines = (f"  {verb:{width}}  {does}" for verb, does in VERBS.items())
    parser.epilog = "\n".join(("verbs:", *lines))


def _run(options: argparse.Namespace, console: Console) -> int:
    verbs: dict[str, Callable[[Library, argparse.Namespace, Console], int]] = {
        "add": _add,
        "list": _list,
        "search": _search,
        "show": _show,
        "tag": _tag,
        "remove": _remove,
        "erase-all": _erase_all,
        "export-notes": _export_notes,
        "keep": _keep,
        "statistics": _statistics,
        "watch": _watch,
        "unwatch": _watch,
        "check": _check,
        "backup": _backup,
        "restore": _restore,
    }
    needs_more = options.verb not in _ALONE and not options.files
    if needs_more:
        console.say(f"qingdu library {options.verb} {VERBS[options.verb]}")
        return WRONG_USAGE
    library = open_library()
    try:
        return verbs[options.verb](library, options, console)
    except ReaderError as error:
        console.say(console.sentence(error))
        return SOME_FAILED
    except OSError as error:
        console.say(console.tr(reason_of(error)))
        return SOME_FAILED
    finally:
        library.database.close()


def _add(library: Library, options: argparse.Namespace, console: Console) -> int:
    from reader.library.importing import add_paths

    kept: list[int] = []
    lines: list[dict[str, object]] = []
    shows_progress = options.format == _PLAIN and sys.stderr is not None and sys.stderr.isatty()

    def tell(outcome: Outcome, done: int, count: int) -> None:
        if shows_progress:
            sys.stderr.write(f"\r{done} / {count}")
            sys.stderr.flush()
        path = str(outcome.path)
        if outcome.error is not None:
            sentence = failure_sentence(outcome.error, console)
            lines.append({"path": path, **_inside(outcome), "error": sentence})
            if options.format == _PLAIN:
                inside = f" ({outcome.inside})" if outcome.inside else ""
                console.say(f"{path}{inside}: {sentence}")
        elif outcome.added is not None:
            kept.append(outcome.number)
            lines.append(
                {
                    "path": path,
                    **_inside(outcome),
                    "id": outcome.number,
                    "added": outcome.added.value,
                }
            )

    report = add_paths(library, [Path(file) for file in options.files], tell)
    if shows_progress:
        sys.stderr.write("\r\x1b[K")
    if options.keep:
        _keep_all(library, kept, console)
    if options.format == _JSON:
        _print_json(lines, console)
    else:
        sentence = console.tr("New: {new}. Known: {known}. Newer: {newer}. Refused: {refused}.")
        numbers = {"new": report.new, "known": report.known, "newer": report.newer}
        console.write(sentence.format(**numbers, refused=len(report.refused)) + "\n")
    return SOME_FAILED if report.refused else DONE


def _inside(outcome: Outcome) -> dict[str, object]:
    return {"inside": outcome.inside} if outcome.inside else {}


def _list(library: Library, options: argparse.Namespace, console: Console) -> int:
    from reader.library.query import parse
    from reader.library.search import search

    limit = sys.maxsize if options.limit is None else options.limit
    found = search(library.database, parse(" ".join(options.files)), limit)
    entries = library.entries([each.number for each in found])
    if options.format == _JSON:
        _print_json([_record(entry) for entry in entries], console)
    else:
        for entry in entries:
            about = (entry.site, (entry.published or entry.added_at)[:10], *entry.tags)
            title = visible_line(entry.title)
            console.write(f"{entry.id}\t{title}\t{visible_line(' · '.join(filter(None, about)))}\n")
    return DONE


def _record(entry: Entry) -> dict[str, object]:
    path = None if entry.path is None else str(entry.path)
    record: dict[str, object] = {"id": entry.id, "title": entry.title}
    optional = {"source": entry.source, "site": entry.site, "url": entry.url, "path": path}
    record |= {name: value for name, value in optional.items() if value}
    record["published"] = entry.published
    record["added"] = entry.added_at
    record["progress"] = round(entry.progress, 4)
    record["tags"] = list(entry.tags)
    return record


def _search(library: Library, options: argparse.Namespace, console: Console) -> int:
    from reader.library.query import parse
    from reader.library.search import NEWEST, search

    limit = NEWEST if options.limit is None else options.limit
    query = parse(" ".join(options.files))
    found = search(library.database, query, limit, best_first=options.best)
    if options.format == _JSON:
        records = [
            {
                "id": each.number,
                "title": each.title,
                "hits": [
                    {"text_id": h.text_id, "start": h.start, "end": h.end, "snippet": h.snippet}
                    for h in each.hits
                ],
            }
            for each in found
        ]
        _print_json(records, console)
        return DONE
    for each in found:
        console.write(f"{each.number}\t{visible_line(each.title)}\n")
        for hit in each.hits[:3]:
            console.write(f"\t{visible_line(hit.snippet)}\n")
    return DONE


def _show(library: Library, options: argparse.Namespace, console: Console) -> int:
    from reader.commands.command import parsed
    from reader.commands.show import SHOW

    files = [f"{PREFIX}{number}" for number in options.files]
    given = ["--format", options.format, "--script", options.script, "--", *files]
    return SHOW.run(parsed(SHOW, given, console), console)


def _tag(library: Library, options: argparse.Namespace, console: Console) -> int:
    numbers = list(_numbers(library, options.files))
    library.tag(numbers, options.add, options.take)
    if options.format == _JSON:
        _print_json([_record(entry) for entry in library.entries(numbers)], console)
    else:
        for entry in library.entries(numbers):
            console.write(f"{entry.id}\t{visible_line(', '.join(entry.tags))}\n")
    return DONE


def _keep(library: Library, options: argparse.Namespace, console: Console) -> int:
    all_kept = _keep_all(library, list(_numbers(library, options.files)), console)
    return DONE if all_kept else SOME_FAILED


def _keep_all(library: Library, numbers: Sequence[int], console: Console) -> bool:
    """Keep copies; say which could not be, and return whether all were."""
    from reader.library.copies import keep_copy

    all_kept = True
    for number in dict.fromkeys(numbers):
        try:
            keep_copy(library, number)
        except ReaderError as error:
            all_kept = False
            console.say(f"{number}: {console.sentence(error)}")
    return all_kept


def _statistics(library: Library, options: argparse.Namespace, console: Console) -> int:
    from reader.library.statistics import statistics

    found = statistics(library.database)
    if options.format == _JSON:
        days, sites = dict(found.days), dict(found.sites)
        _print_json({"days": days, "sites": sites, "hours": list(found.hours)}, console)
    else:
        for day, characters in found.days:
            console.write(f"{day}\t{characters}\n")
    return DONE


def _watch(library: Library, options: argparse.Namespace, console: Console) -> int:
    from reader.library.watching import unwatch, watch, watched

    change = watch if options.verb == "watch" else unwatch
    change(library, [Path(folder) for folder in options.files])
    folders = list(map(str, watched(library)))
    if options.format == _JSON:
        _print_json(folders, console)
    else:
        for folder in folders:
            console.write(f"{visible_line(folder)}\n")
    return DONE


def _remove(library: Library, options: argparse.Namespace, console: Console) -> int:
    from reader.opening.erasing import erase_articles, without
    from reader.paths import cache_dir, data_dir
    from reader.storing.article_cache import ArticleCache

    numbers = list(_numbers(library, options.files))
    erased = erase_articles(library, numbers, ArticleCache(cache_dir() / "articles"), data_dir())
    _change_settings(lambda settings: without(settings, erased.paths))
    if erased.left is not None:
        console.say(console.sentence(erased.left))
    if options.format == _JSON:
        _print_json(numbers, console)
    return DONE


def _erase_all(library: Library, options: argparse.Namespace, console: Console) -> int:
    from reader.opening.erasing import erase_all, without_all
    from reader.paths import cache_dir, data_dir, state_dir

    if not options.yes:
        console.say(f"qingdu library erase-all {VERBS['erase-all']}")
        return WRONG_USAGE
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


def _export_notes(library: Library, options: argparse.Namespace, console: Console) -> int:
    from reader.library.highlights import Highlights
    from reader.library.notes import anki, markdown
    from reader.library.packing import texts_of
    from reader.library.query import parse
    from reader.library.search import search

    words = " ".join((*options.files, "has:highlight"))
    numbers = [found.number for found in search(library.database, parse(words), sys.maxsize)]
    marks = Highlights(library.database)
    articles = [
        (entry, texts_of(library.reading(entry.id).article), marks.of(entry.id))
        for entry in library.entries(numbers)
    ]
    if options.format == _JSON:
        found = [
            {"id": entry.id, "title": entry.title, "highlights": [_mark(mark) for mark in each]}
            for entry, _, each in articles
        ]
        _print_json(found, console)
    else:
        console.write(anki(articles) if options.format == _ANKI else markdown(articles))
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


def _check(library: Library, options: argparse.Namespace, console: Console) -> int:
    from reader.library.checking import check

    findings = list(check(library))
    if options.format == _JSON:
        records = [
            {
                "sentence": console.tr(each.sentence).format(id=each.number),
                **({"id": each.number} if each.number else {}),
                "mended": each.is_mended,
            }
            for each in findings
        ]
        _print_json(records, console)
    else:
        for each in findings:
            console.write(console.tr(each.sentence).format(id=each.number) + "\n")
    return DONE if all(each.is_mended for each in findings) else SOME_FAILED


def _backup(library: Library, options: argparse.Namespace, console: Console) -> int:
    from reader.library.backup import back_up

    count = back_up(library, Path(options.files[0]))
    console.write(console.tr("Articles in the backup: {count}").format(count=count) + "\n")
    return DONE


def _restore(library: Library, options: argparse.Namespace, console: Console) -> int:
    from reader.library.backup import restore

    count = restore(library, Path(options.files[0]))
    console.write(console.tr("Articles brought back: {count}").format(count=count) + "\n")
    return DONE


def _numbers(library: Library, given: Sequence[str]) -> Iterator[int]:
    """Yield the numbers of articles that there are; raises EntryMissingError."""
    from reader.library.store import EntryMissingError

    for words in given:
        number = words.removeprefix(PREFIX)
        if not (number.isascii() and number.isdecimal()):
            raise EntryMissingError(id=words)
        yield library.entry(int(number)).id


def _print_json(value: object, console: Console) -> None:
    from reader.rendering.json_record import written_json

    console.write(written_json(value))


LIBRARY = Command(
    "library",
    "VERB ...",
    "Find, list and keep what was read.",
    _add_options,
    _run,
    fewest_files=0,
)
