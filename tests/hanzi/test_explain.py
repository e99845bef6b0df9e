"""Every changed character has its reason: the word, the list and whose list it is."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.core.variants import Script, Variant
from reader.hanzi.converter import Converter
from reader.hanzi.lines import convert_lines, explain_lines
from reader.hanzi.words.dictionaries import Origin, find_layers


def said(converter: Converter, text: str, variant: Variant) -> set[tuple[str, str, str, Origin]]:
    found = converter.explain(text, Script.HANS, None, variant)
    return {(text[r.start : r.end], r.form, r.source, r.origin) for r in found}


@pytest.mark.parametrize(
    ("text", "variant", "reason"),
    [
        ("头发", Variant.TAIWAN, ("头发", "頭髮", "STPhrases", Origin.BASE)),
        ("内", Variant.TAIWAN, ("内", "內", "STCharacters", Origin.BASE)),
        ("挽发", Variant.TAIWAN, ("挽发", "挽髮", "own_words.txt", Origin.OWN)),
        ("3只鸡", Variant.TAIWAN, ("只", "隻", "context_rules.txt", Origin.OWN)),
        ("里", Variant.TAIWAN, ("里", "裡", "TWVariants", Origin.BASE)),
        ("打印机", Variant.TAIWAN_WORDS, ("打印机", "印表機", "TWPhrases", Origin.BASE)),
        ("菠萝", Variant.TAIWAN_WORDS, ("菠萝", "鳳梨", "taiwan_words.txt", Origin.OWN)),
    ],
)
def test_the_word_and_the_list_are_named(converter, text, variant, reason) -> None:
    assert reason in said(converter, f"，{text}。", variant)


def test_what_the_newer_layer_corrects_is_its_own(tmp_path) -> None:
    opencc = replace(find_layers(), own=False)
    change = next(c for c in opencc.changes("STPhrases") if c.before and c.after)
    found = said(Converter(tmp_path, layers=opencc), change.word, Variant.TRADITIONAL)
    assert (change.word, change.after, "STPhrases", Origin.NEWER) in found


def test_our_own_words_say_why(converter) -> None:
    (reason,) = converter.explain("挽发", Script.HANS, None, Variant.TRADITIONAL)
    assert reason.need == "OpenCC#587"


@settings(max_examples=60, deadline=None)
@given(st.text(st.sampled_from("头发里后干内存打印机3只鸡系了着，。\n唔佢a裡"), max_size=24))
def test_whatever_changes_has_a_reason(converter, text) -> None:
    shown = convert_lines(text, Variant.TAIWAN, converter)
    assert len(shown) == len(text)
    explained = {
        place
        for reason in explain_lines(text, Variant.TAIWAN, converter)
        for place in range(reason.start, reason.end)
    }
    changed = {place for place, char in enumerate(text) if shown[place] != char}
    assert changed <= explained
