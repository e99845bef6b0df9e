"""`mend`: half-converted plain text, with an account of every repair."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import run_process

HALF_CONVERTED = "近年來，民族團結進步示范區的志愿服務隊戰斗在一線，旅游業發展很快。\r\n\n終"


@pytest.fixture
def spoiled(tmp_path: Path) -> Path:
    path = tmp_path / "spoiled.txt"
    path.write_bytes(HALF_CONVERTED.encode())
    return path


def test_mend_prints_the_text_with_its_lines_as_they_are(qingdu, spoiled: Path) -> None:
    printed = qingdu("mend", spoiled)
    assert printed.status == 0
    assert printed.out.decode() == HALF_CONVERTED.replace("示范", "示範").replace(
        "志愿", "志願"
    ).replace("戰斗", "戰鬥").replace("旅游", "旅遊")


def test_mend_accounts_for_every_repair(qingdu, spoiled: Path) -> None:
    (record,) = qingdu("mend", spoiled, "--format", "jsonl").lines
    assert set(record) <= {"path", "script", "region", "half_converted", "repairs"}
    assert record["path"] == str(spoiled)
    assert record["script"] == "zh-Hant"
    assert record["half_converted"] is True
    for repair in record["repairs"]:
        assert set(repair) == {"start", "end", "original", "repaired", "rule"}
        assert HALF_CONVERTED[repair["start"] : repair["end"]] == repair["original"]


def test_mend_takes_several_files_and_one_may_fail(qingdu, spoiled: Path) -> None:
    printed = qingdu("mend", spoiled, "missing.txt", spoiled, "--format", "json")
    assert printed.status == 1
    assert [set(record) >= {"error"} for record in printed.json] == [False, True, False]


def test_mend_reads_standard_input() -> None:
    done = run_process("mend", input="戰斗在一線，志愿服務".encode())
    assert (done.returncode, done.stdout.decode()) == (0, "戰鬥在一線，志願服務")
