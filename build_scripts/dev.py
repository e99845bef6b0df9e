"""Everything a developer does, in one command: ``python3 build_scripts/dev.py COMMAND``.

Needs nothing but Python itself. This file must be readable for old Pythons, so that they can be
told what is missing; the work is in the modules beside it.
"""

import sys
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036 - this is where older ones are told
    sys.exit(
        "Qingdu needs Python 3.11 or newer, and this is Python {}.{}. "
        "Start it with a newer one: python3.11 build_scripts/dev.py".format(*sys.version_info[:2])
    )

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from build_scripts.commands import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
