"""What the trial of the packages finds when it looks at files."""

import sys
from pathlib import Path

import pytest

if sys.platform != "linux":
    pytest.skip("the packages are tried on Linux", allow_module_level=True)

from build_scripts.linux.verify import require_same_files
from build_scripts.linux.window_trial import TrialError


def built(folder: Path, **files: bytes) -> Path:
    for name, content in files.items():
        (folder / "_internal").mkdir(parents=True, exist_ok=True)
        (folder / "_internal" / name).write_bytes(content)
    (folder / "qingdu").write_bytes(folder.name.encode())
    return folder


def test_the_same_files_pass_though_the_program_bears_its_version(tmp_path):
    first, second = (built(tmp_path / name, a=b"1", b=b"2") for name in ("first", "second"))
    require_same_files(first, second)


@pytest.mark.parametrize("files", [{"a": b"1"}, {"a": b"1", "b": b"3"}, {"a": b"1", "c": b"2"}])
def test_what_differs_is_told(tmp_path, files):
    first = built(tmp_path / "first", a=b"1", b=b"2")
    with pytest.raises(TrialError, match="_internal/b"):
        require_same_files(first, built(tmp_path / "second", **files))
