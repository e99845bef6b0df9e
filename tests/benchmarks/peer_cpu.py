"""Prints the CPU seconds that readability-lxml takes for each page, from its bytes to its text.

    python peer_cpu.py FOLDER

As in ``cleaning_cpu.py`` the first reading of a page is not counted.
"""

from __future__ import annotations

import json
import sys
import time
from importlib import import_module
from pathlib import Path


def main(folder: str) -> None:
    """Read every page below ``folder``."""
    html, readability = import_module("lxml.html"), import_module("readability")
    pages = {page.name: page.read_bytes() for page in sorted(Path(folder).rglob("*.html"))}
    seconds: dict[str, float] = {}
    for _ in range(2):
        for name, data in pages.items():
            started = time.process_time()
            document = readability.Document(data.decode("utf-8", "replace"))
            html.fromstring(document.summary()).text_content()
            document.short_title()
            seconds[name] = time.process_time() - started
    sys.stdout.write(json.dumps(seconds))


if __name__ == "__main__":
    main(*sys.argv[1:])
