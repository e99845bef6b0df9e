"""The counts of the house, on a small one."""

import textwrap
from pathlib import Path

import pytest

from build_scripts.house import (
    MANY_ARGUMENTS,
    MANY_LINES,
    constructors,
    counts,
    floors,
    main,
    parameters,
    sources,
)

FILES = {
    "core/base.py": "A = 1\n",
    "ui/low.py": "from reader.core.base import A\n",
    "ui/middle.py": "from reader.ui import low\n",
    "ui/high.py": """
        from typing import TYPE_CHECKING
        from reader.ui.middle import low
        if TYPE_CHECKING:
            from reader.ui.highest import Top
        class High:
            def __init__(self, a, b, c, d, *, tr, colours):
                from reader.ui.low import A
        """,
    "ui/highest.py": "from reader.ui.high import High\n",
}


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        path = tmp_path / "reader" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        (path.parent / "__init__.py").touch()
        path.write_text(textwrap.dedent(text).lstrip(), encoding="utf-8")
    return tmp_path


def test_what_is_counted(checkout: Path) -> None:
    files = sources(checkout)
    assert constructors(files) == [("reader.ui.high.High", 6)]
    assert parameters(files, "tr") == {"reader.ui.high": 1}
    assert floors(files, "reader.ui") == 4
    found = counts(checkout)
    assert found["modules"] == 5
    assert found["largest room"] == "reader.ui (4)"
    assert found["imports inside functions"] == 1


def test_they_are_printed(checkout: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(checkout), "--all"]) == 0
    printed = capsys.readouterr().out
    assert "   6  reader.ui.high.High" in printed
    assert main([]) == 0
    assert "constructors with more than 5 arguments" in capsys.readouterr().out


def test_no_file_of_ours_is_long_and_no_constructor_takes_much() -> None:
    files = sources(Path(__file__).parents[2])
    assert [file.module for file in files if file.lines > MANY_LINES] == []
    assert [name for name, count in constructors(files) if count > MANY_ARGUMENTS] == []
