"""Addresses that stand bare in a text."""

import pytest

from reader.core.characters.addresses import bare_addresses


@pytest.mark.parametrize(
    ("text", "addresses"),
    [
        ("请看https://example.com/a_b?x=1&y=2。", ["https://example.com/a_b?x=1&y=2"]),
        ("到 www.example.org，再说", ["www.example.org"]),
        ("（https://example.com/a_(b)）", ["https://example.com/a_(b)"]),
        ("(https://example.com/a).", ["https://example.com/a"]),
        ("维基https://zh.example.org/wiki/杭州，", ["https://zh.example.org/wiki/杭州"]),
        ("https://example.com看这里", ["https://example.com"]),
        ("https://example.com/b看这里", ["https://example.com/b"]),
        ("https://a.cn/，https://b.cn:8080/?q=春", ["https://a.cn/", "https://b.cn:8080/?q=春"]),
        ("写信给 me@www.example.com，http://，www.", []),
        ("没有地址", []),
    ],
)
def test_an_address_ends_where_the_sentence_goes_on(text: str, addresses: list[str]) -> None:
    assert [text[start:end] for start, end, _ in bare_addresses(text)] == addresses


def test_an_address_without_a_scheme_gets_one() -> None:
    assert next(bare_addresses("www.example.org")).target == "http://www.example.org"
    assert next(bare_addresses("https://a.cn")).target == "https://a.cn"


@pytest.mark.parametrize(
    "piece",
    ["https://", "www.", "https://a.cn/(", "http://a.b.", "/春", "https://a.cn/" + ")" * 1_900],
)
def test_long_runs_take_their_length(piece: str) -> None:
    assert len(list(bare_addresses(piece * (260_000 // len(piece))))) <= 260_000
