"""Python's search for rings of objects, held off where none are made."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Have no garbage looked for meanwhile.

    A page is some thousand objects that are all in use until its article is made; looking through
    them again and again takes a tenth of the time. What a reference count frees is freed as ever.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
