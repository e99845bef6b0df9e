"""The quick way through plain TOML gives what tomllib gives, or leaves the text to it."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.core.files.toml import toml_table
from reader.paths import resource_path

PLAIN = ["1", "-0", "1.5", "1e5", "true", "[]", '["a", "b"]', '"字"']
OTHER = ["01", "1E400", "nan", "NaN", "Infinity", "True", "null", "[1, [2]]", "[1.5]", '{"a": 1}']
OTHERS = ["1979-05-27", "'x'", '"""x"""', "", "1 # x", "0x1f", "1_000", "[1,]"]
VALUES = st.one_of(
    st.text("ab\"\\/字\u007f\t\r#=[]{}'", max_size=6).map(lambda words: f'"{words}"'),
    st.sampled_from([*PLAIN, *OTHER, *OTHERS]),
)
LINES = st.one_of(
    st.tuples(st.sampled_from(["a", "b", "a.b", '"q"', "字", "", "a b"]), VALUES).map(" = ".join),
    st.sampled_from(
        ["", "# note", "#\x01", "[t]", "[t.u]", "[[t]]", "[", "[]", "[t", "a=1", "  a = 1", "x"]
    ),
)


@settings(max_examples=300, deadline=None)
@given(st.lists(LINES, max_size=4).map("\n".join))
def test_both_ways_agree(text: str) -> None:
    try:
        expected = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        with pytest.raises(ValueError):  # noqa: PT011 - whatever tomllib says
            toml_table(text)
    else:
        assert repr(toml_table(text)) == repr(expected)


@pytest.mark.parametrize("path", sorted(resource_path("themes").glob("*.toml")), ids=str)
def test_themes_are_read_the_quick_way(path, monkeypatch) -> None:
    text = path.read_text("utf-8")
    expected = tomllib.loads(text)
    monkeypatch.delattr(tomllib, "loads")
    assert toml_table(text) == expected
