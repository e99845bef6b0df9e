"""Why one place of an article is shown as it is."""

import pytest

from reader.core.text import Mark, Span
from reader.core.variants import Script, Variant
from reader.hanzi.account import REACH, account_of
from reader.hanzi.converter import Converter
from reader.hanzi.converting.explain import Reason
from reader.hanzi.present import present
from reader.hanzi.words.dictionaries import Origin
from reader.hanzi.words.user_words import UserWord
from tests.hanzi.test_present import article, paragraph


def told(converter, source, variant, start, end, text_id="b00001", undone=frozenset()):
    shown = present(source, variant, converter, undone)
    return account_of(source, shown, converter, text_id, start, end)


def changes(account) -> list[tuple[str, str]]:
    return [(reason.word, reason.form) for reason in account.reasons]


def test_only_what_touches_the_place_is_told(converter) -> None:
    source = article(paragraph("头发里，后来"))
    account = told(converter, source, Variant.TAIWAN, 1, 2)
    assert changes(account) == [("头发", "頭髮")]
    assert account.reasons[0].origin is Origin.BASE


def test_a_long_text_is_looked_at_round_the_place(converter) -> None:
    source = article(paragraph("的" * 5 * REACH + "头发" + "的" * 5 * REACH))
    (reason,) = told(converter, source, Variant.TAIWAN, 5 * REACH, 5 * REACH + 1).reasons
    assert (reason.start, reason.end, reason.form) == (5 * REACH, 5 * REACH + 2, "頭髮")


def test_a_word_of_the_vocabulary_that_was_undone_did_nothing(converter) -> None:
    source = article(paragraph("内存与内存"))
    _, second = present(source, Variant.TAIWAN_WORDS, converter).repairs
    undone = frozenset({second})
    assert ("內存", "記憶體") in changes(told(converter, source, Variant.TAIWAN_WORDS, 0, 2))
    account = told(converter, source, Variant.TAIWAN_WORDS, 3, 5, undone=undone)
    assert ("內存", "記憶體") not in changes(account)


def test_repairs_are_told_beside_what_converts(converter) -> None:
    source = article(paragraph("他參加了戰斗，很勇敢，說了許多話"), script=Script.HANT)
    account = told(converter, source, Variant.SIMPLIFIED, 4, 6)
    assert [(r.original, r.repaired) for r in account.repairs] == [("斗", "鬥")]
    assert ("鬥", "斗") in changes(account)


def test_the_readers_own_word_is_theirs(tmp_path) -> None:
    converter = Converter(tmp_path, [UserWord("头发", "頭毛")])
    account = told(converter, article(paragraph("他的头发")), Variant.TAIWAN, 2, 3)
    assert account.reasons == (Reason(2, 4, "头发", "頭毛", "words.txt", Origin.READER),)


@pytest.mark.parametrize(
    ("variant", "text_id"), [(Variant.ORIGINAL, "b00001"), (Variant.TAIWAN, "b00009")]
)
def test_what_is_not_changed_has_no_reason(converter, variant, text_id) -> None:
    account = told(converter, article(paragraph("头发")), variant, 0, 2, text_id)
    assert (account.repairs, account.reasons) == ((), ())


def test_code_is_left_alone(converter) -> None:
    source = article(paragraph("头发", Span(0, 2, Mark.CODE)))
    assert told(converter, source, Variant.TAIWAN, 0, 2).reasons == ()
