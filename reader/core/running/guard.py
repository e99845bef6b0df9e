"""Keeps a fault in one part of the program from costing the whole page."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TypeVar

from reader.core.messages.errors import ReaderError
from reader.core.messages.notices import Notice, parts_left_out

_Result = TypeVar("_Result")


class Guard:
    """Runs parts of the reading of one page; a part that raises has no effect on it."""

    def __init__(self) -> None:
        self._failed: dict[str, None] = {}
        self._told: dict[Notice, None] = {}

    def attempt(self, part: str, do: Callable[[], _Result], otherwise: _Result) -> _Result:
        """Return what ``do`` returns, or ``otherwise`` when it raises through a fault of ours.

        The log gets the place of the fault. What says that there is no article, or no memory, is
        no fault and passes.
        """
        try:
            return do()
        except (ReaderError, MemoryError):
            raise
        except Exception:
            self._failed[part] = None
            logging.getLogger(__name__).exception("A part of the reading was left out.")
            return otherwise

    def tell(self, notice: Notice) -> None:
        """Have the reader told something besides."""
        self._told[notice] = None

    def notices(self) -> tuple[Notice, ...]:
        """Return what the reader is to be told, at its end which parts were left out."""
        failed = (parts_left_out(tuple(self._failed)),) if self._failed else ()
        return (*self._told, *failed)


class _NoGuard(Guard):
    def attempt(self, part: str, do: Callable[[], _Result], otherwise: _Result) -> _Result:
        return do()


UNGUARDED: Guard = _NoGuard()
"""Lets every fault through; a stage that is used alone has this."""
