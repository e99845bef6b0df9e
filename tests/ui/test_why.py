"""Every kind of change has a sentence."""

import pytest

from reader.core.report import COMPATIBILITY, HALF_WIDTH, LEFT_OVER, LOST_SPACE, Repair
from reader.hanzi.account import Account
from reader.hanzi.converting.chains import VOCABULARIES
from reader.hanzi.converting.explain import RULES, Reason
from reader.hanzi.words.dictionaries import Origin
from reader.translation import Language, translator
from reader.ui.panels.why import why_lines


def reason(origin: Origin, source: str) -> Account:
    return Account((), (Reason(0, 1, "发", "髮", source, origin),))


@pytest.mark.parametrize("language", list(Language))
def test_every_origin_is_told_apart(language) -> None:
    tr = translator(language)
    accounts = [
        reason(Origin.BASE, "STPhrases"),
        reason(Origin.NEWER, "STPhrases"),
        reason(Origin.OWN, "own_words.txt"),
        reason(Origin.OWN, RULES),
        *(reason(Origin.OWN, name) for name, _ in VOCABULARIES.values()),
        reason(Origin.READER, "words.txt"),
    ]
    lines = [line for account in accounts for line in why_lines(account, tr)]
    assert len(set(lines)) == len(accounts)
    assert all("发 → 髮" in line for line in lines)


@pytest.mark.parametrize("rule", [LEFT_OVER, LOST_SPACE, HALF_WIDTH, COMPATIBILITY])
def test_every_repair_is_told(rule) -> None:
    account = Account((Repair("b00001", 0, 1, "斗", "鬥", rule),), ())
    (line,) = why_lines(account, translator(Language.ENGLISH))
    assert line.startswith("斗 → 鬥: mended")


def test_what_is_said_twice_is_said_once() -> None:
    both = reason(Origin.BASE, "STPhrases").reasons * 2
    assert len(why_lines(Account((), both), translator(Language.ENGLISH))) == 1
