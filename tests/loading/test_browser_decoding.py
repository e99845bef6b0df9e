"""Every two-byte sequence of both families is decoded as the Encoding Standard's index says.

``index/*.tsv`` are the standard's index-big5 and index-gb18030 (CC0), a line for each lead byte and
a column for each trail byte from 0x40 to 0xFE without 0x7F; U+FFFD where no character is.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.loading.bytes.browser_decoding import BIG5, GB, decode_as_browsers
from reader.loading.bytes.encoding import decode

INDEX = Path(__file__).parent / "index"


def sequences(name: str) -> Iterator[tuple[bytes, str]]:
    """Yield every two-byte sequence and what it stands for."""
    trails = [trail for trail in range(0x40, 0xFF) if trail != 0x7F]
    for line in (INDEX / f"{name}.tsv").read_text(encoding="utf-8").split("\n"):
        lead, _, characters = line.partition("\t")
        if not lead:
            continue
        for trail, char in zip(trails, characters.split("\t"), strict=True):
            # The second byte of what is no character is read again where it is ASCII.
            again = chr(trail) if char == "\ufffd" and trail < 0x7F else ""
            yield bytes([int(lead, 16), trail]), char + again


@pytest.mark.parametrize(("name", "encoding"), [("big5", BIG5), ("gb18030", GB)])
def test_every_two_byte_sequence_is_what_browsers_read(name: str, encoding: str) -> None:
    wrong = [
        (sequence.hex(), got, char)
        for sequence, char in sequences(name)
        if (got := decode_as_browsers(sequence, encoding)) != char
    ]
    assert not wrong
    all_of_them = list(sequences(name))
    assert len(all_of_them) == 126 * 190
    # One after another, where a second byte may look like a first one.
    joined = decode_as_browsers(b"".join(sequence for sequence, _ in all_of_them), encoding)
    assert joined == "".join(char for _, char in all_of_them)


def test_marks_of_foreign_names_prices_and_ranges() -> None:
    said = "約翰‧史密斯說：「一￥，三～五﹑六」"
    page = f'<meta charset="big5"><p>{said * 5}</p>'.encode("cp950")
    assert said in decode(page).text


def test_a_pair_across_two_characters_is_none() -> None:
    # 0xA1 0x45 stands here only as the end of one character and the start of a letter.
    assert decode_as_browsers(b"\xa4\xa1E\xa1E", BIG5) == b"\xa4\xa1".decode(BIG5) + "E‧"
    assert decode_as_browsers(b"\x81\x30\xa3\x30\xa3\xa0", GB)[-1] == "\u3000"


@given(st.lists(st.sampled_from("a約‧～￥／\n"), max_size=40).map("".join))
def test_text_comes_back_as_it_was(text: str) -> None:
    assert decode_as_browsers(text.encode("cp950"), BIG5) == text


@pytest.mark.parametrize("encoding", [BIG5, GB, "cp1252", "utf-8"])
@given(data=st.binary(max_size=60))
def test_any_bytes_give_a_text(encoding: str, data: bytes) -> None:
    assert isinstance(decode_as_browsers(data, encoding), str)
