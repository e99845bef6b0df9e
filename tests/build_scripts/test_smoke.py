"""The smoke test passes on a program that works and fails on those that do not."""

import json
import os
import shlex
import sys
from pathlib import Path

import pytest

from build_scripts import smoke

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the stand-ins are shell scripts")

ROOT = Path(__file__).parents[2]


@pytest.fixture
def built(tmp_path: Path) -> Path:
    folder = tmp_path / "qingdu"
    folder.mkdir()
    return folder


def put_program(folder: Path, body: str) -> None:
    program = folder / "qingdu"
    program.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
    program.chmod(0o755)


@pytest.mark.slow
def test_the_reader_itself_passes(built: Path, capsys):
    python, root = shlex.quote(sys.executable), shlex.quote(str(ROOT))
    put_program(built, f'PYTHONPATH={root} exec {python} -m reader "$@"')
    status = smoke.main(built)
    told = capsys.readouterr()
    assert (status, told.err) == (0, "")
    assert "in a path with Chinese in it" in told.out


@pytest.mark.parametrize(
    ("body", "complaint"),
    [
        pytest.param("echo no library >&2; exit 127", "no library", id="does not start"),
        pytest.param("exit 0", "fails", id="prints nothing"),
        pytest.param(
            f"cat <<'END'\n{json.dumps({'title': 'Another', 'blocks': []})}\nEND",
            "The title is 'Another'",
            id="reads the page wrongly",
        ),
    ],
)
def test_a_broken_program_is_told(built: Path, capsys, body: str, complaint: str):
    put_program(built, body)
    assert smoke.main(built) == 1
    assert complaint in capsys.readouterr().err


def test_a_link_that_leads_nowhere_is_told(built: Path, capsys):
    put_program(built, "exit 0")
    (built / "libText.so").symlink_to("libraries/libText.so")
    assert smoke.main(built) == 1
    assert "lead nowhere: libText.so" in capsys.readouterr().err


def test_a_missing_program_is_told(built: Path, capsys):
    assert smoke.main(built) == 1
    assert "fails" in capsys.readouterr().err
