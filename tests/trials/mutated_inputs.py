"""Trial: damaged pages of every format are read or refused with a sentence, in bounds.

    python -m tests.trials.mutated_inputs [--long] [--seed N]

Each of 500 inputs (20,000 in the long trial) takes less than ten seconds of the processor and one
gibibyte, and raises nothing but a ReaderError. ``damaged(seed, number)`` makes an input again.
"""

from __future__ import annotations

import os
import signal
import sys
import time
import traceback
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from types import FrameType

from reader.hanzi.converter import Converter
from tests.hostile.mutations import damaged
from tests.hostile.test_fuzz import use

INPUTS, LONG_INPUTS = 500, 20_000
SECONDS = 10
MOST_MEMORY = 1 << 30
_CHUNK = 100


class TooLongError(Exception):
    """An input took more than its time."""


def failures(seed: int, numbers: Sequence[int]) -> list[str]:
    """Return what went wrong with these inputs of ``seed``."""
    found: list[str] = []
    converter = Converter()
    _bound_memory()
    with TemporaryDirectory() as folder:
        file = Path(folder) / "page.html"
        for number in numbers:
            file.write_bytes(damaged(seed, number))
            try:
                with _bounded_time():
                    use(file, converter)
            except Exception:
                found.append(f"damaged({seed}, {number}):\n{traceback.format_exc(limit=-4)}")
    return found


def _bound_memory() -> None:
    """Refuse this process more memory than it has and an input may take, where that is known."""
    if sys.platform == "linux":
        import resource

        pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
        most = pages * os.sysconf("SC_PAGE_SIZE") + MOST_MEMORY
        resource.setrlimit(resource.RLIMIT_AS, (most, resource.RLIM_INFINITY))


@contextmanager
def _bounded_time() -> Iterator[None]:
    if sys.platform == "win32":
        yield
        return

    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise TooLongError

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def main(arguments: Sequence[str]) -> int:
    """Run the trial and say what came of it."""
    inputs = LONG_INPUTS if "--long" in arguments else INPUTS
    seed = int(arguments[arguments.index("--seed") + 1]) if "--seed" in arguments else 0
    seed = seed or (int(time.time()) if "--long" in arguments else 2_026)
    chunks = [range(start, min(start + _CHUNK, inputs)) for start in range(0, inputs, _CHUNK)]
    with ProcessPoolExecutor() as pool:
        found = [one for chunk in pool.map(partial(failures, seed), chunks) for one in chunk]
    print(f"mutated inputs: {inputs} of seed {seed}, {len(found)} failed")
    print("\n".join(found[:10]), end="\n" if found else "")
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
