"""The user's list of words, for commands that convert."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.console import Console

if TYPE_CHECKING:
    from reader.hanzi.converter import Converter

LINES_TOLD = 20


def user_converter(console: Console) -> Converter:
    """Return a converter that knows the user's words; lines that say nothing usable are told."""
    from reader.hanzi.converter import Converter
    from reader.hanzi.words.user_words import read_user_words
    from reader.paths import user_words_path

    path = user_words_path()
    read = read_user_words(path)
    for line in read.bad_lines[:LINES_TOLD]:
        sentence = console.tr("Line {number} of {file} was skipped: {reason}")
        reason = console.tr(line.reason)
        console.say(sentence.format(number=line.number, file=path, reason=reason))
    if len(read.bad_lines) > LINES_TOLD:
        more = console.tr("{count} lines in all.").format(count=len(read.bad_lines))
        console.say(f"{path}: {more}")
    return Converter(user_words=read.words)
