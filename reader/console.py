"""Standard output and error: UTF-8 and line feeds whatever the locale and the platform."""

from __future__ import annotations

import errno
import os
import sys
from typing import TextIO

from reader.core.characters.kinds import visible_line, visible_text
from reader.core.messages.errors import ReaderError
from reader.core.messages.reasons import reason_of
from reader.core.messages.translatable import translatable
from reader.translation import Translate


class OutputError(ReaderError):
    """What was asked for cannot be written."""

    sentence = translatable(
        "The output cannot be written ({reason}). Free some space, or write it elsewhere."
    )


class Console:
    """Where a command prints, in the user's language."""

    def __init__(self, tr: Translate) -> None:
        self.tr = tr

    def write(self, text: str) -> None:
        """Print ``text`` at once, a lone surrogate as U+FFFD.

        A saved page must not be able to send commands to a terminal: there control characters
        are marks; for a file or a pipe they are kept. Raises
        BrokenPipeError when the reader of a pipe has gone, OutputError for any other failure.
        """
        if not text:
            return
        if sys.stdout is None:  # it was closed, or Windows has given none
            raise OutputError(reason=reason_of(OSError(errno.EBADF, "")))
        shown = visible_text(text) if sys.stdout.isatty() else text
        try:
            sys.stdout.buffer.write(utf8(shown))
            sys.stdout.buffer.flush()
        except BrokenPipeError:
            _give_up(sys.stdout)
            raise
        except OSError as error:
            _give_up(sys.stdout)
            raise OutputError(reason=reason_of(error)) from error

    def say(self, sentence: str) -> None:
        """Print one line on standard error."""
        if sys.stderr is None:
            return
        line = visible_line(sentence)
        try:
            sys.stderr.flush()
            sys.stderr.buffer.write(utf8(f"qingdu: {line}\n"))
            sys.stderr.buffer.flush()
        except OSError:  # nobody is left to be told; the exit status says it
            _give_up(sys.stderr)

    def sentence(self, error: ReaderError) -> str:
        """Return what went wrong and what to do about it, for the user."""
        return error.told(self.tr)


def utf8(text: str) -> bytes:
    """Return ``text`` in UTF-8; surrogates are paired, and one without its pair is U+FFFD."""
    try:
        return text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace").encode()


def _give_up(stream: TextIO) -> None:
    """Let what could not be written go nowhere, or Python complains of it once more at exit."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
