"""Whatever bytes a file holds, it is read or refused with a sentence.

An input that fails is made again by ``damaged(seed, number)``; both are in the failure's message.
"""

from __future__ import annotations

import os
import traceback
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from reader.core.messages.errors import ReaderError
from reader.core.variants import Variant
from reader.hanzi.converter import Converter
from reader.hanzi.present import present
from reader.loading.pictures.kinds import SVG
from reader.pipeline import read_file
from reader.rendering.registry import OUTPUT_FORMATS
from reader.rendering.shown import ShownArticle, Style
from tests.hostile.mutations import LONGEST, damaged

INPUTS = 2_000
"""`dev.py check --long` tries 20,000, each time others."""
SEED = 1_796_022_889
"""Always the same, so that a change is judged by itself."""
QUICK_INPUTS = 300
SECONDS = 120
"""Of every core's time, so that what else the machine does is not counted."""
_CHUNK = 250


def use(file: Path, converter: Converter) -> None:
    """Do with ``file`` all that the program does without a window."""
    try:
        reading = read_file(file)
    except ReaderError:
        return
    for asset in reading.article.assets.values():
        assert asset.data or asset.media_type == SVG  # a drawing that is not to be drawn
    for variant in (Variant.SIMPLIFIED, Variant.TAIWAN_WORDS):
        shown = present(reading.article, variant, converter)
        article = ShownArticle(
            path=file.name,
            article=shown.article,
            encoding=reading.encoding,
            half_converted=shown.half_converted,
            removals=reading.removals,
            repairs=shown.repairs,
            seconds=0.0,
        )
        for output_format in OUTPUT_FORMATS:
            output_format.render(article, Style(str, removed=True))


def failures(seed: int, numbers: Iterable[int]) -> list[str]:
    """Return what went wrong with these inputs of ``seed``."""
    found: list[str] = []
    converter = Converter()
    with TemporaryDirectory() as folder:
        file = Path(folder) / "page.html"
        for number in numbers:
            file.write_bytes(damaged(seed, number))
            try:
                use(file, converter)
            except Exception:
                found.append(f"damaged({seed}, {number}):\n{traceback.format_exc(limit=-4)}")
    return found


def test_the_inputs_follow_from_the_seed():
    assert damaged(1, 2) == damaged(1, 2)
    assert damaged(1, 2) != damaged(1, 3)
    assert all(len(damaged(7, number)) <= LONGEST for number in range(50))


def test_damaged_pages_are_read_or_refused():
    assert failures(2_024, range(QUICK_INPUTS)) == []


@pytest.mark.slow
def test_many_damaged_pages_are_read_or_refused():
    before = os.times()
    seed = int(os.environ.get("QINGDU_FUZZ_SEED") or SEED)
    chunks = [range(start, start + _CHUNK) for start in range(0, INPUTS, _CHUNK)]
    with ProcessPoolExecutor() as pool:
        found = [
            failure for chunk in pool.map(partial(failures, seed), chunks) for failure in chunk
        ]
    assert found == []
    after = os.times()
    used = after.children_user + after.children_system
    used -= before.children_user + before.children_system
    assert used / (os.cpu_count() or 1) < SECONDS
