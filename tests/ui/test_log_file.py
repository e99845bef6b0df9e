"""The log tells what happened and never what was read."""

import logging
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.reporting.log_file import LARGEST_LOG, LOG_NAME, OLD_LOGS, open_log

SECRET = "頭髮花白的讀者.html"


@pytest.fixture
def logger(tmp_path: Path) -> Iterator[logging.Logger]:
    handler = open_log(tmp_path / "state" / "qingdu")
    log = logging.getLogger("reader.test")
    log.setLevel(logging.INFO)
    log.propagate = False
    log.addHandler(handler)
    yield log
    log.removeHandler(handler)
    handler.close()


@pytest.fixture
def log_path(tmp_path: Path) -> Path:
    return tmp_path / "state" / "qingdu" / LOG_NAME


@pytest.mark.parametrize(
    ("message", "arguments", "expected"),
    [
        ("Opened a file", (), "Opened a file"),
        ("Opened %s", (SECRET,), "Opened <str>"),
        ("Opened %s", (Path(SECRET),), f"Opened <{type(Path()).__name__}>"),
        ("Read %d blocks in %.2f s", (12, 0.5), "Read 12 blocks in 0.50 s"),
        ("%(name)s has %(count)d", ({"name": SECRET, "count": 3},), "<str> has 3"),
        ("100 %", (), "100 %"),
        (ValueError(SECRET), (), "<ValueError>"),
    ],
)
def test_only_numbers_are_filled_in(logger, log_path, message, arguments, expected):
    logger.warning(message, *arguments)
    line = log_path.read_text(encoding="utf-8").rstrip("\n")
    assert line.endswith(f"WARNING reader.test: {expected}")
    assert SECRET not in line


def test_an_exception_is_told_by_kind_and_place(logger, log_path):
    try:
        raise FileNotFoundError(2, "No such file", SECRET)
    except FileNotFoundError:
        logger.exception("Reading failed")
    text = log_path.read_text(encoding="utf-8")
    assert "FileNotFoundError" in text
    assert f"test_log_file.py:{sys._getframe().f_lineno - 5} in test_an_exception" in text  # noqa: SLF001
    assert SECRET not in text
    assert str(Path(__file__).parent) not in text


def test_the_log_does_not_grow_without_end(logger, log_path):
    long = "%s" + "." * 1000
    for _ in range(LARGEST_LOG * (OLD_LOGS + 2) // 1000):
        logger.info(long, SECRET)
    files = list(log_path.parent.iterdir())
    assert len(files) == OLD_LOGS + 1
    assert all(file.stat().st_size <= LARGEST_LOG for file in files)
