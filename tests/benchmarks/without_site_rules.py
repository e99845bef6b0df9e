#!/usr/bin/env python3
"""The reader's command line as if no site were known, for the scorer beside the repository.

    python ../shared/corpus/score.py --python tests/benchmarks/without_site_rules.py

The scorer runs this file as it would Python: ``without_site_rules.py -m reader show ...``.
"""

from __future__ import annotations

import sys
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2]


def main(argv: list[str]) -> int:
    """Run the reader with the arguments behind ``-m reader``; return its exit status."""
    if argv[:2] != ["-m", "reader"]:
        sys.stderr.write(f"usage: {Path(__file__).name} -m reader COMMAND ...\n")
        return 2
    sys.path.insert(0, str(_ROOT))
    from unittest.mock import patch

    from reader import cli

    with patch("reader.extraction.extract.rule_for", return_value=None):
        return cli.main(argv[2:])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
