"""A regular expression that is compiled when it is first used."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any, Protocol, TypeAlias

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
        return re.compile(self.pattern, self.flags)

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
