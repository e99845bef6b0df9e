"""Garbage is looked for afterwards as it was before, whatever happened meanwhile."""

from __future__ import annotations

import gc

import pytest

from reader.core.running.garbage import uncollected


@pytest.mark.parametrize("before", [True, False])
def test_the_collector_is_left_as_it_was(before: bool) -> None:
    was_enabled = gc.isenabled()
    (gc.enable if before else gc.disable)()

    def read() -> None:
        with uncollected():
            assert not gc.isenabled()
            raise KeyError

    with pytest.raises(KeyError):
        read()
    found = gc.isenabled()
    (gc.enable if was_enabled else gc.disable)()
    assert found is before
