"""Patterns are compiled when they are first used, and give then what ``re`` gives."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.core.pattern import Codes, Pattern

ROOT = Path(__file__).parents[2]
TEXT = "民國110年6月18日，2021-06-18"


def test_it_answers_as_the_pattern_of_re_does() -> None:
    ours, theirs = Pattern(r"(\d+)(?P<unit>[年月日])?"), re.compile(r"(\d+)(?P<unit>[年月日])?")
    assert ours.pattern == theirs.pattern
    for ask in ("search", "match", "fullmatch"):
        for place in (0, 2, 30):
            found, wanted = getattr(ours, ask)(TEXT, place), getattr(theirs, ask)(TEXT, place)
            assert repr(found) == repr(wanted), (ask, place)
    assert ours.findall(TEXT) == theirs.findall(TEXT)
    assert [f.span() for f in ours.finditer(TEXT, 4)] == [
        f.span() for f in theirs.finditer(TEXT, 4)
    ]
    assert ours.split(TEXT, maxsplit=2) == theirs.split(TEXT, maxsplit=2)
    assert ours.sub(r"<\1>", TEXT, count=2) == theirs.sub(r"<\1>", TEXT, count=2)
    assert ours.subn("", TEXT) == theirs.subn("", TEXT)


def test_its_flags_count() -> None:
    assert Pattern("by .", re.IGNORECASE | re.DOTALL).fullmatch("BY \n")
    assert not Pattern("by .").fullmatch("BY \n")


def test_what_is_no_pattern_is_told_when_it_is_used() -> None:
    wrong = Pattern("(")
    with pytest.raises(re.error):
        wrong.search("")


def test_importing_the_pipeline_compiles_no_pattern_of_text() -> None:
    code = (
        "import re._compiler as compiler, sys\n"
        "made, compile = [], compiler.compile\n"
        "def noted(pattern, flags=0):\n"
        "    made.append((sys._getframe(3).f_globals['__name__'], pattern))\n"
        "    return compile(pattern, flags)\n"
        "compiler.compile = noted\n"
        "import reader.pipeline, reader.hanzi.present, reader.rendering.registry\n"
        "print([m for m in made if m[0].startswith('reader.') and isinstance(m[1], str)])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_no_module_compiles_a_pattern_of_text_while_it_is_imported() -> None:
    found = {
        f"{path.relative_to(ROOT)}:{line}"
        for path in (ROOT / "reader").rglob("*.py")
        for line, is_bytes in _compiled_at_import(path)
        if not is_bytes
    }
    assert found == set(), "write Pattern(…), of reader.core.pattern"


def _compiled_at_import(path: Path) -> Iterator[tuple[int, bool]]:
    """Yield the line of each re.compile outside functions, and whether it is of bytes."""
    left: list[ast.AST] = [ast.parse(path.read_text("utf-8"))]
    while left:
        node = left.pop()
        if isinstance(node, ast.FunctionDef | ast.Lambda):
            continue
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "re.compile":
            parts = ast.walk(node.args[0])
            yield node.lineno, any(isinstance(getattr(x, "value", None), bytes) for x in parts)
            continue
        if isinstance(node, ast.Attribute) and ast.unparse(node) == "re.compile":
            yield node.lineno, False
        left += ast.iter_child_nodes(node)


def test_what_was_compiled_by_another_start_is_the_same_pattern() -> None:
    written = {
        (r"(?P<year>\d{4})年|(\w+)(?<!x)(?>a|b)*+", 0),
        ("[〇㐀-䶿一-鿿豈-\ufaff𠀀-\U0003ffff]+|[^à-ÿ]", re.IGNORECASE),
        (r"^(?:責任)?編\s*輯.$", re.MULTILINE | re.DOTALL),
    }
    first, second = Codes(), Codes()
    first.keep(dict)
    for pattern, flags in written:
        assert first.pattern(pattern, flags) == re.compile(pattern, flags)
    second.keep(lambda: first.all)
    for pattern, flags in written:
        made, known = second.pattern(pattern, flags), re.compile(pattern, flags)
        assert made == known  # by code, flags and what is written
        assert (made.groups, made.groupindex) == (known.groups, known.groupindex)
        assert repr(made.search(TEXT)) == repr(known.search(TEXT))
    assert len(first.all) == 3
    assert first.new > second.new == 0


def test_codes_keep_nothing_until_they_are_told_to() -> None:
    codes = Codes()
    assert codes.pattern("年", 0) == re.compile("年")
    assert (codes.new, dict(codes.all)) == (0, {})


def test_no_pattern_is_kept_by_one_that_is_none() -> None:
    codes = Codes()
    codes.keep(dict)
    with pytest.raises(re.error):
        codes.pattern("(", 0)
    assert (codes.new, dict(codes.all)) == (0, {})


@pytest.mark.parametrize("part", ["re._compiler", "re._parser", "_sre"])
def test_a_python_whose_re_has_other_parts_compiles_as_ever(
    part: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    codes, known = Codes(), re.compile("月(日)")
    codes.keep(dict)
    monkeypatch.setitem(sys.modules, part, None)
    made = codes.pattern("月(日)", 0)
    assert (made.pattern, made.groups, codes.new) == (known.pattern, known.groups, 0)
