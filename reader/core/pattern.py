"""A regular expression that is compiled when it is first used, or was by an earlier start."""

from __future__ import annotations

import re
import struct
import sys
from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from typing import Any, Protocol, TypeAlias

    Code: TypeAlias = tuple[int, bytes, int, dict[str, int]]
    """What ``re`` compiled a pattern to: flags, words of code, how many groups, names of them."""

    class _Looks(Protocol):
        def __call__(
            self, string: str, pos: int = ..., endpos: int = ...
        ) -> re.Match[str] | None: ...

    class _FindsAll(Protocol):
        def __call__(self, string: str, pos: int = ..., endpos: int = ...) -> list[Any]: ...

    class _Finds(Protocol):
        def __call__(
            self, string: str, pos: int = ..., endpos: int = ...
        ) -> Iterator[re.Match[str]]: ...

    class _Splits(Protocol):
        def __call__(self, string: str, maxsplit: int = ...) -> list[str | Any]: ...

    _New: TypeAlias = str | Callable[[re.Match[str]], str]

    class _Replaces(Protocol):
        def __call__(self, repl: _New, string: str, count: int = ...) -> str: ...

    class _Counts(Protocol):
        def __call__(self, repl: _New, string: str, count: int = ...) -> tuple[str, int]: ...


_UNKNOWN_PYTHON = (3, 15)
"""The first whose parts of ``re.compile`` nobody has looked at; they have no public names."""


class Codes:
    """What the patterns of modules were compiled to, handed from one start to the next.

    Reading a page compiles two hundred, which takes three times as long as the reading itself;
    their codes are read in a hundredth of that. Until it is told what was kept, it keeps nothing.
    """

    def __init__(self) -> None:
        self._codes: dict[tuple[str, int], Code] = {}
        self._read: Callable[[], Mapping[tuple[str, int], Code]] | None = None
        self._is_keeping = False
        self.new = 0
        """Bytes of code that were not among what was kept: 4,000 are compiled in a millisecond."""

    def keep(self, read: Callable[[], Mapping[tuple[str, int], Code]]) -> None:
        """Keep from now on; ``read`` gives what was kept and is asked with the first pattern."""
        self._read, self._is_keeping = read, sys.version_info < _UNKNOWN_PYTHON

    @property
    def all(self) -> Mapping[tuple[str, int], Code]:
        """What was kept and what came to it, by pattern and flags."""
        return self._codes

    def pattern(self, pattern: str, flags: int) -> re.Pattern[str]:
        """Return what ``re.compile`` does; raises ``re.error`` as it does."""
        if not self._is_keeping:
            return re.compile(pattern, flags)
        try:
            return self._kept_or_compiled(pattern, flags)
        except (AttributeError, ImportError, TypeError):  # a Python whose re has other parts
            self._is_keeping, self.new = False, 0
            return re.compile(pattern, flags)

    def _kept_or_compiled(self, pattern: str, flags: int) -> re.Pattern[str]:
        if (read := self._read) is not None:
            self._read = None
            self._codes.update(read())
        key = pattern, int(flags)
        code = self._codes.get(key)
        if code is None:
            code = self._codes[key] = _compiled(pattern, flags)
            self.new += len(code[1])
        return _made(pattern, code)


CODES = Codes()


def _compiled(pattern: str, flags: int) -> Code:
    """Do what ``re.compile`` does but for its last step."""
    parsed = import_module("re._parser").parse(pattern, flags)
    state = parsed.state
    code = import_module("re._compiler")._code(parsed, flags)  # noqa: SLF001
    words = struct.pack(f"{len(code)}I", *code)
    return int(flags | state.flags), words, state.groups - 1, dict(state.groupdict)


def _made(pattern: str, code: Code) -> re.Pattern[str]:
    flags, words, groups, names = code
    by_number: list[str | None] = [None] * (groups + 1)
    for name, number in names.items():
        by_number[number] = name
    made: re.Pattern[str] = import_module("_sre").compile(
        pattern, flags, memoryview(words).cast("I").tolist(), groups, names, tuple(by_number)
    )
    return made


class Pattern:
    """What ``re.compile`` gives of ``pattern`` and ``flags``, made when it is first asked for.

    For the patterns of a module: a start imports six hundred, and its page asks a third of them.
    Each way of asking is looked up once and is then the compiled pattern's own.
    """

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self.flags = flags

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern of ``re``; raises ``re.error`` where it is none."""
        return CODES.pattern(self.pattern, self.flags)

    @cached_property
    def search(self) -> _Looks:
        """``re.Pattern.search``, and so on."""
        return self.compiled.search

    @cached_property
    def match(self) -> _Looks:
        """See ``search``."""
        return self.compiled.match

    @cached_property
    def fullmatch(self) -> _Looks:
        """See ``search``."""
        return self.compiled.fullmatch

    @cached_property
    def findall(self) -> _FindsAll:
        """See ``search``."""
        return self.compiled.findall

    @cached_property
    def finditer(self) -> _Finds:
        """See ``search``."""
        return self.compiled.finditer

    @cached_property
    def split(self) -> _Splits:
        """See ``search``."""
        return self.compiled.split

    @cached_property
    def sub(self) -> _Replaces:
        """See ``search``."""
        return self.compiled.sub

    @cached_property
    def subn(self) -> _Counts:
        """See ``search``."""
        return self.compiled.subn
