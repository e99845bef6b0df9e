from hypothesis import given
from hypothesis import strategies as st

from reader.ui.page.accessible.text_lender import from_utf16, to_utf16, utf16_length

TEXTS = st.text(alphabet=st.sampled_from("頭发𠮷𪚥a ，"), max_size=40)


def test_a_character_outside_the_bmp_counts_two():
    assert to_utf16("𠮷野家的头发", 4) == 5
    assert from_utf16("𠮷野家的头发", 5) == 4


def test_an_offset_inside_a_pair_is_that_of_its_start():
    assert from_utf16("a𠮷b", 2) == 1


@given(TEXTS, st.integers(0, 40))
def test_there_and_back(text, offset):
    offset = min(offset, len(text))
    assert from_utf16(text, to_utf16(text, offset)) == offset


@given(TEXTS)
def test_length_is_what_utf16_takes(text):
    assert utf16_length(text) == len(text.encode("utf-16-le")) // 2
    assert from_utf16(text, utf16_length(text)) == len(text)
