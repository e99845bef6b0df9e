"""Words for why a character is shown as it is: what was mended, which word of which list did it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reader.core.messages.translatable import translatable
from reader.core.report import COMPATIBILITY, HALF_WIDTH, LEFT_OVER, LOST_SPACE, Repair
from reader.hanzi.account import Account
from reader.hanzi.converting.chains import VOCABULARIES
from reader.hanzi.converting.explain import RULES, Reason
from reader.hanzi.words.dictionaries import Origin
from reader.translation import Translate

LINES_SHOWN = 8
"""As many as the card has room for; the rest is in what it copies."""

_REPAIRS: Mapping[str, str] = {
    LEFT_OVER: translatable("{change}: mended, a converter had left it"),
    LOST_SPACE: translatable("{change}: mended, a wide space had been lost"),
    HALF_WIDTH: translatable("{change}: mended, a mark of half width between Han"),
    COMPATIBILITY: translatable("{change}: mended, a look-alike of the character"),
}

_VOCABULARIES = frozenset(name for name, _ in VOCABULARIES.values())


def why_lines(account: Account, tr: Translate) -> list[str]:
    """Return a sentence for everything in ``account``, each once."""
    return list(dict.fromkeys(_lines(account, tr)))


def _lines(account: Account, tr: Translate) -> Iterator[str]:
    for repair in account.repairs:
        yield tr(_REPAIRS[repair.rule]).format(change=_changed(repair))
    for reason in account.reasons:
        yield tr(_sentence_of(reason)).format(
            change=f"{reason.word} → {reason.form}", list=reason.source, package=reason.origin.value
        )


def _changed(repair: Repair) -> str:
    return f"{repair.original} → {repair.repaired}"


def _sentence_of(reason: Reason) -> str:
    match reason.origin:
        case Origin.READER:
            return translatable("{change}: your own list of words")
        case Origin.OWN if reason.source == RULES:
            return translatable("{change}: a rule of Qingdu's, by the words beside it")
        case Origin.OWN if reason.source in _VOCABULARIES:
            return translatable("{change}: Qingdu's vocabulary of the region, {list}")
        case Origin.OWN:
            return translatable("{change}: Qingdu's own words, {list}")
        case Origin.BASE | Origin.NEWER:
            return translatable("{change}: {list} of {package}")
