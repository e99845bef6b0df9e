"""All dictionaries of the reader, asked together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from reader.core.files.reading import open_regular, read_regular
from reader.core.messages.errors import ReaderError
from reader.core.messages.reasons import reason_of
from reader.core.messages.translatable import translatable
from reader.meanings import cedict, mdict, stardict
from reader.meanings.entry import Entry

_LARGEST_TEXT = 64_000_000
_MOST_ENTRIES = 12


class NoDictionaryError(ReaderError):
    """The file is no dictionary that can be read."""

    sentence = translatable(
        "This is no dictionary that Qingdu reads. Choose the .ifo file of a StarDict dictionary, "
        "an .mdx file of MDict's, or CC-CEDICT's cedict_ts.u8."
    )


class DictionaryGoneError(ReaderError):
    """The dictionary was there when it was chosen and cannot be read now."""

    sentence = translatable(
        "The dictionary {name} cannot be read ({reason}). Is the disk there that it lies on?"
    )


class Found(NamedTuple):
    """What all dictionaries say, and what could not be asked."""

    entries: Sequence[Entry]
    troubles: Sequence[ReaderError]


def check(path: Path) -> str:
    """Return the name of the dictionary at ``path``; raises ReaderError when it is none."""
    try:
        if path.suffix.lower() == ".mdx":
            return mdict.name_of(path)
        if path.suffix.lower() == ".ifo":
            return stardict.name_of(path)
        with open_regular(path) as file:
            start = file.read(1 << 16)
    except OSError as error:
        raise DictionaryGoneError(name=path.name, reason=reason_of(error)) from error
    if not cedict.is_cedict(start):
        raise NoDictionaryError
    return cedict.NAME


def look_up(paths: Iterable[Path], words: Iterable[str]) -> Found:
    """Return what the dictionaries at ``paths`` say of the first of ``words`` that each knows."""
    wanted = list(dict.fromkeys(word for word in words if word))
    entries: list[Entry] = []
    troubles: list[ReaderError] = []
    for path in paths:
        try:
            entries += _first_known(path, wanted)
        except ReaderError as error:
            troubles.append(error)
        except OSError as error:
            troubles.append(DictionaryGoneError(name=path.name, reason=reason_of(error)))
    return Found(entries[:_MOST_ENTRIES], troubles)


def _first_known(path: Path, words: Sequence[str]) -> list[Entry]:
    if path.suffix.lower() == ".ifo":
        known = (list(stardict.entries(path, word)) for word in words)
    elif path.suffix.lower() == ".mdx":
        known = (list(mdict.entries(path, word)) for word in words)
    else:
        data = read_regular(path, _LARGEST_TEXT)
        known = (list(cedict.entries(data, word)) for word in words)
    return next((entries for entries in known if entries), [])
