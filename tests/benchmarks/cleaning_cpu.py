"""Prints the CPU seconds that each page takes from its decoded bytes to its article, as JSON.

    python cleaning_cpu.py CHECKOUT FOLDER

The first reading of a page is not counted: it compiles patterns and reads tables.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path


def main(checkout: str, folder: str) -> None:
    """Read every page below ``folder`` with the program in ``checkout``."""
    sys.path.insert(0, checkout)
    from reader.loading.registry import load
    from reader.pipeline import read_source

    sources = [load(page, None) for page in sorted(Path(folder).rglob("*.html"))]
    seconds: dict[str, float] = {}
    for _ in range(2):
        for source in sources:
            started = time.process_time()
            try:
                read_source(source)
            except Exception as error:
                # Its module is another in checkouts from before core had rooms.
                if "ReaderError" not in {kind.__name__ for kind in type(error).__mro__}:
                    raise
                continue
            seconds[source.name] = time.process_time() - started
    sys.stdout.write(json.dumps(seconds))


if __name__ == "__main__":
    main(*sys.argv[1:])
