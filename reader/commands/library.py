"""``qingdu library``: what was read, without the window."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
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
from reader.commands.library_keeping import (
    check_library,
    erase_everything,
    keep_all,
    keep_files,
    print_notes,
    print_statistics,
    remove_articles,
    restore_backup,
    watch_folders,
    write_backup,
)
from reader.commands.library_output import ANKI, JSON, numbers_of, print_json, record_of
from reader.commands.library_pages import PREFIX, open_library
from reader.console import Console
from reader.core.characters.kinds import visible_line
from reader.core.messages.errors import ReaderError
from reader.core.messages.reasons import reason_of
from reader.core.variants import Variant

if TYPE_CHECKING:
    from reader.library.articles.store import Library
    from reader.library.gathering.importing import Outcome

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
_PLAIN = "text"


def _add_options(parser: argparse.ArgumentParser) -> None:
    from reader.rendering.registry import OUTPUT_FORMATS

    parser.add_argument("verb", choices=VERBS, metavar="VERB", help=f"one of {', '.join(VERBS)}")
    parser.add_argument("files", nargs="*", metavar="...", help="what VERB takes")
    formats = [*(output_format.name for output_format in OUTPUT_FORMATS), ANKI]
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
        "remove": remove_articles,
        "erase-all": erase_everything,
        "export-notes": print_notes,
        "keep": keep_files,
        "statistics": print_statistics,
        "watch": watch_folders,
        "unwatch": watch_folders,
        "check": check_library,
        "backup": write_backup,
        "restore": restore_backup,
    }
    needs_more = options.verb not in _ALONE and not options.files
    needs_more = needs_more or (options.verb == "erase-all" and not options.yes)
    if needs_more:
        console.say(f"qingdu library {options.verb} {VERBS[options.verb]}")
        return WRONG_USAGE
    library = open_library()
    try:
        return verbs[options.verb](library, options, console)
    except ReaderError as error:
        console.say(console.sentence(error))
        return SOME_FAILED
    except BrokenPipeError:
        raise  # nobody reads what is printed, which is no failure
    except OSError as error:
        console.say(console.tr(reason_of(error)))
        return SOME_FAILED
    finally:
        library.database.close()


def _add(library: Library, options: argparse.Namespace, console: Console) -> int:
    from reader.library.gathering.importing import add_paths

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
        keep_all(library, kept, console)
    if options.format == JSON:
        print_json(lines, console)
    else:
        sentence = console.tr("New: {new}. Known: {known}. Newer: {newer}. Refused: {refused}.")
        numbers = {"new": report.new, "known": report.known, "newer": report.newer}
        console.write(sentence.format(**numbers, refused=len(report.refused)) + "\n")
    return SOME_FAILED if report.refused else DONE


def _inside(outcome: Outcome) -> dict[str, object]:
    return {"inside": outcome.inside} if outcome.inside else {}


def _list(library: Library, options: argparse.Namespace, console: Console) -> int:
    from reader.library.searching.query import parse
    from reader.library.searching.search import search

    limit = sys.maxsize if options.limit is None else options.limit
    found = search(library.database, parse(" ".join(options.files)), limit)
    entries = library.entries([each.number for each in found])
    if options.format == JSON:
        print_json([record_of(entry) for entry in entries], console)
    else:
        for entry in entries:
            about = (entry.site, (entry.published or entry.added_at)[:10], *entry.tags)
            title = visible_line(entry.title)
            console.write(f"{entry.id}\t{title}\t{visible_line(' · '.join(filter(None, about)))}\n")
    return DONE


def _search(library: Library, options: argparse.Namespace, console: Console) -> int:
    from reader.library.searching.query import parse
    from reader.library.searching.search import NEWEST, search

    limit = NEWEST if options.limit is None else options.limit
    query = parse(" ".join(options.files))
    found = search(library.database, query, limit, best_first=options.best)
    if options.format == JSON:
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
        print_json(records, console)
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
    numbers = list(numbers_of(library, options.files))
    library.tag(numbers, options.add, options.take)
    if options.format == JSON:
        print_json([record_of(entry) for entry in library.entries(numbers)], console)
    else:
        for entry in library.entries(numbers):
            console.write(f"{entry.id}\t{visible_line(', '.join(entry.tags))}\n")
    return DONE


LIBRARY = Command(
    "library",
    "VERB ...",
    "Find, list and keep what was read.",
    _add_options,
    _run,
    fewest_files=0,
)
