"""An older version made from sources of git's, and what of its reader's a newer one must find."""

from __future__ import annotations

import io
import shutil
import subprocess
import tarfile
import tempfile
from contextlib import closing
from pathlib import Path

from build_scripts.environment import ROOT
from build_scripts.version import version
from reader.library.migrations import FILE_NAME, open_database
from reader.library.records.old_records import old_records
from reader.library.records.record_book import RecordBook

OLDER = "0.0.1"
"""What the older one is called, so that every package manager takes the other for newer."""
OWN_WORD = ("借书证", "借閱證")
"""A word of the user's own, which no list has."""
TAKEN_OUT = "老館長"
"""In the paragraph that is taken out by hand."""


def write_sources(revision: str, folder: Path) -> None:
    """Write the sources of ``revision``, or of this checkout where it is empty, as `OLDER`."""
    shutil.rmtree(folder, ignore_errors=True)
    if revision:
        command = ["git", "archive", "--format=tar", revision]
        archive = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout
        with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
            tar.extractall(folder, filter="data")
    else:
        for name in ("reader", "resources", "build_scripts"):
            ignored = shutil.ignore_patterns("__pycache__")
            shutil.copytree(ROOT / name, folder / name, ignore=ignored)
        for name in ("LICENSE", "CHANGELOG.md", "pyproject.toml"):
            shutil.copy(ROOT / name, folder / name)
    module = folder / "reader" / "__init__.py"
    text = module.read_text(encoding="utf-8").replace(f'"{version(folder)}"', f'"{OLDER}"')
    module.write_text(text, encoding="utf-8")


def write_own_words(folder: Path) -> None:
    """Put a list of words with one of the user's own into the program's folder of settings."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "words.txt").write_text("\t".join(OWN_WORD) + "\n", encoding="utf-8")


def records_lost(data: Path) -> list[str]:
    """Return the ids of 0.1.0's records in ``data`` that the library there does not have as well.

    Looked at is a copy, so that nothing there changes. Without any record there is one id, "".
    """
    if not (data / FILE_NAME).is_file():  # opening it would fetch them now
        return [""]
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(shutil.copytree(data, Path(folder, "data")))
        records = dict(old_records(copy / "articles"))
        with closing(open_database(copy)) as database, closing(RecordBook(database)) as book:
            lost = [name for name, record in records.items() if book.read(name) != record]
        whole = any(record.bookmarks and record.taken_out for record in records.values())
    return lost if whole else [*lost, ""]
