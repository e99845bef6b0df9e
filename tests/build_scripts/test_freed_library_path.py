import os
import subprocess
import sys
from pathlib import Path

import pytest

HOOK = Path(__file__).resolve().parents[2] / "build_scripts" / "linux" / "freed_library_path.py"
BROWSER = f"""
import runpy, subprocess, sys
runpy.run_path({str(HOOK)!r})
print_it = "import os; print(os.environ.get('LD_LIBRARY_PATH', 'nothing'))"
subprocess.run([sys.executable, "-c", print_it], check=True)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only there the start program sets it")
@pytest.mark.parametrize(
    ("environment", "found"),
    [
        ({"LD_LIBRARY_PATH": "/program"}, "nothing"),
        ({"LD_LIBRARY_PATH": "/program", "LD_LIBRARY_PATH_ORIG": "/before"}, "/before"),
        ({}, "nothing"),
    ],
)
def test_what_the_frozen_program_starts_finds_the_system_s_libraries(environment, found):
    kept = {name: value for name, value in os.environ.items() if "LD_LIBRARY" not in name}
    done = subprocess.run(
        [sys.executable, "-c", BROWSER],
        env={**kept, **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == found
