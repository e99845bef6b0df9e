"""Plain text, line by line."""

import pytest

from reader.core.variants import Variant
from reader.hanzi.lines import convert_lines


@pytest.mark.parametrize(
    ("text", "variant", "expected"),
    [
        ("", Variant.TAIWAN, ""),
        ("\n\r\n", Variant.TAIWAN, "\n\r\n"),
        ("头发\r\n后台\nabc", Variant.TAIWAN, "頭髮\r\n後臺\nabc"),
        ("漢字\n汉字\n后", Variant.SIMPLIFIED, "汉字\n汉字\n后"),
        ("漢字漢字\n头发\n后台\n", Variant.TRADITIONAL, "漢字漢字\n頭髮\n后台\n"),
        ("頭髮裡\n看著\n", Variant.SIMPLIFIED, "头发里\n看着\n"),
        ("头发", Variant.ORIGINAL, "头发"),
        ("不干燥", Variant.TRADITIONAL, "不乾燥"),
    ],
)
def test_lines(converter, text: str, variant: Variant, expected: str) -> None:
    assert convert_lines(text, variant, converter) == expected
