"""MDict's dictionaries, in the versions and encodings that people have."""

from __future__ import annotations

import struct

import pytest

from reader.meanings.mdict import MDictDamagedError, MDictKindError
from reader.meanings.ripemd import ripemd128
from reader.meanings.shelf import check, look_up
from tests.meanings.mdict_files import write

WORDS = {f"詞{number}": f"<p>第{number}個詞的意思。</p>" for number in range(60)} | {
    "學習": "`1`讀書`2`<ul><li>向人學習</li></ul>又<script>run()</script>",
    "学习": "@@@LINK=學習\r\n",
    "迴": "@@@LINK=圈",
    "圈": "@@@LINK=迴",
    "漢": "漢人；<a href='entry://詞1'>漢字</a>",
}


def meanings(path, word):
    return [entry.meaning for entry in look_up([path], [word]).entries]


@pytest.mark.parametrize("encoding", ["UTF-8", "UTF-16", "GBK", ""])
@pytest.mark.parametrize(
    ("version", "encrypted", "kind"), [(2.0, 0, 2), (2.0, 2, 2), (2.0, 0, 0), (1.2, 0, 0)]
)
def test_words_are_found_in_every_version_and_encoding(
    tmp_path, encoding, version, encrypted, kind
):
    if not encoding:
        path = write(tmp_path, WORDS, encoding="UTF-16", version=version, kind=kind)
        head = 'Encoding="UTF-16"'.encode("utf-16-le")
        blank = 'Encoding=""      '.encode("utf-16-le")
        path.write_bytes(path.read_bytes().replace(head, blank))
    else:
        path = write(
            tmp_path, WORDS, encoding=encoding, version=version, encrypted=encrypted, kind=kind
        )
    assert check(path) == '小"字典"'
    for number in (0, 6, 7, 31, 59):
        (entry,) = look_up([path], [f"詞{number}"]).entries
        assert entry == (f"詞{number}", "", f"第{number}個詞的意思。", '小"字典"')
    assert meanings(path, "詞") == []
    assert meanings(path, "习") == []
    assert meanings(path, "漢") == ["漢人；漢字"]


def test_markup_and_styles_are_only_words_and_lines(tmp_path):
    assert meanings(write(tmp_path, WORDS), "學習") == ["讀書\n向人學習\n又"]
    assert meanings(write(tmp_path, {"漢": " 漢\n\n<人> "}, form="Text"), "漢") == ["漢\n<人>"]


def test_a_word_that_stands_for_another_one_tells_that_one_s_entry(tmp_path):
    path = write(tmp_path, WORDS)
    (entry,) = look_up([path], ["学习"]).entries
    assert entry.word == "學習"
    assert meanings(path, "迴") == [], "a ring ends"


@pytest.mark.parametrize(("encrypted", "version", "kind"), [(1, 2.0, 2), (0, 3.0, 2), (0, 2.0, 1)])
def test_what_cannot_be_read_is_told(tmp_path, encrypted, version, kind):
    path = write(tmp_path, WORDS, encrypted=encrypted, version=version, kind=kind)
    with pytest.raises(MDictKindError, match=r"small\.mdx.*StarDict"):
        check(path)


def test_a_file_that_is_cut_is_told(tmp_path):
    path = write(tmp_path, WORDS)
    whole = path.read_bytes()
    path.write_bytes(whole[:300])
    with pytest.raises(MDictDamagedError):
        check(path)
    path.write_bytes(whole[:-200])
    assert [type(trouble) for trouble in look_up([path], ["詞59", "詞0", "漢"]).troubles] == [
        MDictDamagedError
    ]


def test_a_block_that_grows_without_end_is_not_unpacked(tmp_path):
    path = write(tmp_path, WORDS)
    data = bytearray(path.read_bytes())
    length = struct.unpack_from(">L", data)[0]
    at = 4 + length + 4 + 16  # the unpacked size of the list of blocks
    data[at : at + 8] = struct.pack(">Q", 1 << 60)
    path.write_bytes(data)
    with pytest.raises(MDictDamagedError):
        check(path)


@pytest.mark.parametrize(
    ("message", "digest"),
    [
        (b"", "cdf26213a150dc3ecb610f18f6b38b46"),
        (b"abc", "c14a12199c66e4ba84636b0f69144c77"),
        (b"message digest", "9e327b3d6e523062afc1132d7df9d1b8"),
        (b"1234567890" * 8, "3f45ef194732c2dbb2c4a2c769795fa3"),
    ],
)
def test_the_digest_is_that_of_its_authors_examples(message, digest):
    assert ripemd128(message).hex() == digest
