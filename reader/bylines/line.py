"""Reads the lines that say when, where and by whom an article was published.

A line is understood piece by piece (date, labelled source, author or editor, counter, button); what
is no such piece is left over, and a line with too much left over is no byline but a sentence.
"""

from __future__ import annotations

import re
from collections import Counter

from reader.bylines import labels as words
from reader.bylines.byline import Byline
from reader.bylines.dates import iso_date, without_keeping
from reader.bylines.names import (
    is_name,
    reporter_in,
    split_names,
    told_once,
    without_offices,
    without_place,
    without_role,
)
from reader.core.articles.prose import HAN, letters_of, plain
from reader.core.characters.kinds import count_letters
from reader.core.pattern import Pattern

_LONGEST_BYLINE = 160
_OPENING = 6
_FEWEST_ROLES = 2
_LONGEST_NAME = 12
_LONGEST_LATIN_NAME = 32
_BRACKET = Pattern(r"[(（][^()（）]{2,20}[)）]?\s*$")
_BEFORE_NAME = Pattern(
    rf"\s*(?:[\[(〔【]{HAN}{{1,3}}[\])〕】]|(?:{HAN}{{1,8}}?)?[一二三四五六七八九\d]{{1,3}}(?:年级)?\s*\(?\d{{0,2}}\)?\s*班)"
    r"\s*(?=\S)"
)
"""Where an author is from, as books and schools print it: ［英］约翰·格林, 高二（3）班 魏然."""
_NAMES_DATE = Pattern("(?:时间|日期|日):?$|.:$")
"""What is dated and no publication: 活动时间："""
_UNLIKELY_NAME = Pattern("[的了在是把被证们着吗呢]")
_DATE_SIGNS = "年月日时分"
"""What a date in the metadata needs no words for."""
_MOST_LEFT_OVER = 12
"""Letters that no piece explains; a line with more is a sentence with a date in it."""


def read_byline(text: str, *, is_certain: bool = False) -> Byline | None:
    """Return what ``text`` says when it is nothing but a byline, else None.

    When the page itself shows that the line is one, ``is_certain`` lets any rest pass.
    """
    if len(text) > _LONGEST_BYLINE:
        return None
    byline = _Reader(text).read()
    if is_certain:
        return byline
    if byline.is_empty or (byline.left_over and not _may_leave_over(byline)):
        return None
    if words.OF_SOMETHING_ELSE.search(plain(text)):
        return None
    return byline


def credits_pictures(text: str) -> bool:
    """Whether ``text`` is nothing but who made the pictures, the sound or the design."""
    if len(text) > _LONGEST_BYLINE:
        return False
    byline = _Reader(text).read()
    return byline.is_empty and bool(byline.others) and not byline.left_over


def tells_origin(text: str) -> bool:
    """Whether ``text`` is a sentence that says where the article comes from, and by whom it is."""
    return len(text) <= _LONGEST_BYLINE and _sentence_of_origin(plain(text)) is not None


def _sentence_of_origin(line: str) -> re.Match[str] | None:
    if "文" not in line[:_OPENING]:
        return None
    whole = words.ORIGIN_SENTENCE.fullmatch(line)
    return whole if whole and words.CREDITED.search(whole["rest"]) else None


def _may_leave_over(byline: Byline) -> bool:
    """Whether the few words not understood can stand beside a date that has a time or a source."""
    dated = byline.published or byline.updated or ""
    left = tuple(map(plain, byline.left_over))
    if any(_NAMES_DATE.search(word) or words.OF_AN_EVENT.match(word) for word in left):
        return False
    return (
        ("T" in dated or bool(dated and (byline.source or byline.authors or byline.is_counted)))
        and count_letters("".join(byline.left_over)) <= _MOST_LEFT_OVER
        and not any(words.SENTENCE.search(word) for word in byline.left_over)
    )


class _Reader:
    """Reads one line from left to right."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._line = words.with_colon(without_keeping(plain(text)))
        self._byline = Byline()
        self._is_update = self._is_other = self._is_posted = False

    def read(self) -> Byline:
        line, position, loose = self._line, 0, 0
        if words.REPORTER_WORD.search(line):
            whole = words.REPORTER_LINE.fullmatch(line)
            names = split_names(self._text[slice(*whole.span("names"))]) if whole else ()
            if names := names or self._names_of(words.REPORTER_OF.fullmatch(line)):
                self._byline.authors += names
                self._byline.others.append(self._text.strip())
                return self._byline
        has_blank = len(line.split(maxsplit=1)) > 1
        for pattern in (words.ORIGINAL, words.MEDIUM_AND_NAME) if has_blank else ():
            if (whole := pattern.fullmatch(line)) and is_name(whole["name"]):
                self._byline.authors.append(self._text[slice(*whole.span("name"))])
                self._byline.source = self._text[slice(*whole.span("source"))]
                return self._byline
        if names := self._names_of(words.SIGNED.fullmatch(line)):
            self._byline.authors += names
            return self._byline
        whole = words.ORIGIN_LINE.fullmatch(line) or words.FROM_LINE.fullmatch(line)
        if whole and words.NAMES_MEDIUM.search(whole["name"]):
            self._byline.source = self._text[slice(*whole.span("name"))].strip()
            return self._byline
        if self._take_staff(line):
            return self._byline
        beside = words.ROLE_BESIDE_NAMES.fullmatch(line) if has_blank else None
        if beside and (names := self._names_of(beside)):
            (self._byline.authors if beside["author"] else self._byline.editors).extend(names)
            return self._byline
        desk = words.DESK_LINE if "/" in line else words.OF_A_DYNASTY
        if names := self._names_of(desk.fullmatch(line)):
            self._byline.authors += names
            self._byline.others.append(self._text.strip())
            return self._byline
        if whole := _sentence_of_origin(line):
            self._take_origin(whole)
            return self._byline
        if "《" in line and words.LABELLED.search(line):
            line = self._take_journal(line)
        while piece := words.PIECE.search(line, position):
            position = piece.start()
            if position > loose and not _may_follow_a_word(piece):
                position += 1
                continue
            self._byline.left_over += self._text[loose:position].split()
            position = loose = self._take(piece)
        self._byline.left_over += self._text[loose:].split()
        self._place_left_over()
        return self._byline

    def _names_of(self, whole: re.Match[str] | None) -> tuple[str, ...]:
        """Return the people whom a line names; none where one of them is no name."""
        names = split_names(self._text[slice(*whole.span("names"))]) if whole else ()
        return names if all(map(is_name, names)) else ()

    def _take_staff(self, line: str) -> bool:
        """Take a line of nothing but roles and names with bars: 编辑|周牧野 语音|林小雨."""
        pairs = list(words.ROLE_AND_NAMES.finditer(line)) if words.BAR.search(line) else []
        if len(pairs) < _FEWEST_ROLES or not any(words.ROLE.fullmatch(p["role"]) for p in pairs):
            return False
        if sum(count_letters(pair[0]) for pair in pairs) != count_letters(line):
            return False
        for pair in pairs:
            names = split_names(self._text[slice(*pair.span("names"))])
            if not all(map(is_name, names)):
                self._byline.staff.append(pair[0])
            elif words.EDITOR.fullmatch(pair["role"]):
                self._byline.editors += names
            elif words.AUTHOR.fullmatch(pair["role"]):
                self._byline.authors += names
            else:
                self._byline.staff.append(pair[0])
        return True

    def _take_origin(self, sentence: re.Match[str]) -> None:
        """Take what a sentence says of the medium that an article comes from."""
        byline, rest = self._byline, sentence.start("rest")
        byline.source = self._text[slice(*sentence.span("name"))].strip()
        for people, credit in (
            (byline.authors, words.CREDITED_AUTHOR),
            (byline.editors, words.CREDITED_EDITOR),
        ):
            if found := credit.search(self._line, rest, sentence.end("rest")):
                people += split_names(self._text[slice(*found.span("names"))])
        byline.others.append(self._text.strip())

    def _take_journal(self, line: str) -> str:
        """Take where the article came out first, and return the line with blanks in its place."""
        found = words.PUBLISHED_IN.search(line)
        if found is None:
            return line
        start, end = found.span()
        if not self._byline.source:
            self._byline.source = self._text[slice(*found.span("name"))].strip()
        self._byline.others.append(self._text[start:end])
        gap = " " * (end - start)
        self._text = self._text[:start] + gap + self._text[end:]
        self._line = line[:start] + gap + line[end:]
        return self._line

    def _take(self, piece: re.Match[str]) -> int:
        """Put ``piece`` into its field and return where the next one may start."""
        if piece["event"]:
            self._byline.is_stamped = True
            self._is_update = words.UPDATED.search(piece["event"]) is not None
            self._is_posted |= piece["event"].startswith("posted")
        elif piece["other"]:
            self._is_other = True
        elif piece["date"]:
            self._is_update |= words.CHANGED_BY.search(self._line, 0, piece.start()) is not None
            self._take_date(piece)
        elif piece["file"]:
            value, end = self._value(piece.end(), words.VALUE_END)
            self._byline.others.append(value)
            return end
        elif piece["counter"] or piece["button"]:
            self._byline.is_counted |= words.COUNTERS.fullmatch(piece[0]) is not None
            self._byline.others.append(self._text[piece.start() : piece.end()])
        elif piece["source"]:
            value, end = self._value(piece.end(), words.VALUE_END)
            self._take_source(value)
            return end
        elif piece["blank"] is None:
            before = _BEFORE_NAME.match(self._line, piece.end())
            start = before.end() if before else piece.end()
            value, end = self._value(start, words.NAME_VALUE_END)
            self._take_names(piece, value)
            return end
        return piece.end()

    def _take_date(self, piece: re.Match[str]) -> None:
        date = iso_date(piece["date"])
        said = Counter(letters_of(piece["date"]))
        if said_behind := words.STAMP_BEHIND.match(self._line, piece.end()):
            self._byline.is_stamped = True
            self._is_update |= words.UPDATED.search(said_behind[0]) is not None
        self._byline.is_rounded |= bool(said - Counter(plain(f"{date}{_DATE_SIGNS}")))
        if self._is_other:
            self._byline.others.append(piece["date"])
        elif self._is_update and self._byline.updated is None:
            self._byline.updated = date
        elif self._byline.published is None:
            self._byline.published = date
        else:
            self._byline.others.append(piece["date"])
        self._is_update = self._is_other = False

    def _take_source(self, value: str) -> None:
        if behind := words.BUTTON_BEHIND.search(plain(value)):
            self._byline.others.append(value[behind.start() :])
            value = value[: behind.start()].rstrip()
        value = told_once(value)
        name, _, rest = value.partition(" ")
        people = tuple(map(without_role, split_names(without_role(rest))))
        if rest and all(map(is_name, people)) and not self._byline.authors:
            self._byline.authors += people
            if count_letters("".join(people)) != count_letters(rest):
                self._byline.others.append(rest)
            value = name
        if rest and words.WHERE.fullmatch(plain(rest)):  # 来源: 河口观察 浙江
            self._byline.others.append(rest)
            value = name
        if words.NOBODY.fullmatch(plain(value)):
            self._byline.others.append(value)
        elif is_name(bare := _without_bracket(value)) and bare != value:  # 来自: 石远舟(江城)
            self._byline.authors.append(bare)
            self._byline.others.append(value)
        elif value and not self._byline.source:
            self._byline.source = value
            self._byline.is_source_labelled = True
        elif value:
            self._byline.others.append(value)

    def _take_names(self, piece: re.Match[str], value: str) -> None:
        byline = self._byline
        names = tuple(
            n for n in split_names(_without_bracket(value)) if not words.BUTTON_WORD.match(plain(n))
        )
        if len(names) > 1 and not is_name(names[0]) and words.OFFICE.fullmatch(plain(names[0])):
            names = names[1:]
        names = tuple(map(without_role, without_offices(names)))
        plain_names = [plain(name) for name in names]
        if not names or any(words.ROLE.fullmatch(word) for word in plain_names):
            (byline.others if piece["picture"] else byline.staff).append(piece.group() + value)
        elif words.INSTITUTION.fullmatch(plain(value)) and not is_name(value):
            byline.others.append(value)
        elif any(map(_cannot_be_name, names)) or (
            words.WEAK_AUTHOR.match(piece.group()) and not all(map(_may_be_named, names))
        ):
            byline.left_over.append(value)
        elif piece["staff"]:
            byline.staff.append(value)
        elif piece["picture"] or any(words.NOBODY.fullmatch(word) for word in plain_names):
            (byline.others if piece["picture"] else byline.staff).append(value)
        else:
            (byline.authors if piece["author"] else byline.editors).extend(names)
            if count_letters("".join(names)) != count_letters(value):
                byline.others.append(value)

    def _value(self, start: int, end_of_value: Pattern) -> tuple[str, int]:
        """Return the labelled value that starts at ``start``: to a bar, a gap or the next label."""
        line = self._line
        end = found.start() if (found := end_of_value.search(line, start)) else len(line)
        end = next((at for at in range(start, end) if _begins_a_field(line, at)), end)
        opening = words.OPENING.get(line[end : end + 1])
        if opening and opening in line[start:end]:
            end += 1
        value = self._text[start:end].strip(" \t\u3000\xa0,，、")
        return value.rstrip(" \u3000\xa0【[（("), end

    def _place_left_over(self) -> None:
        """Find the reporter and the source among the words without a label beside a date."""
        byline, kept = self._byline, list[str]()
        is_dated = bool(byline.published or byline.updated)
        apart = set(re.split(r"[\s|]+", self._line))
        found = byline.left_over
        are_reporters = False
        for word in found:
            line = plain(word)
            if words.REPORTERS.fullmatch(line):
                if word is found[-1] and kept and is_name(kept[-1]):  # 陆小满 | 本报记者
                    byline.authors.append(kept.pop())
                are_reporters = True
                byline.others.append(word)
                continue
            if are_reporters and (name := reporter_in(word)):
                byline.authors.append(name)
                if name != word:
                    byline.others.append(word)
                continue
            are_reporters = False
            reporter = words.REPORTER.fullmatch(line)
            if reporter and not byline.authors and not _UNLIKELY_NAME.search(reporter["names"]):
                start, end = reporter.span("names")
                byline.authors += map(without_place, split_names(word[start:end]))
                byline.others.append(word)
                are_reporters = line.endswith(reporter["names"])
            elif not is_dated:
                kept.append(word)
            elif not byline.source and (source := words.BARE_SOURCE.fullmatch(line)):
                byline.source = word[source.start("name") :]
            elif self._is_posted and not byline.authors and words.ACCOUNT.fullmatch(line):
                byline.authors.append(word)  # as blogs write: posted @ 2021-12-30 排字工
            elif not byline.source and _is_publisher(line, is_apart=line in apart, of=len(found)):
                byline.source = word
            elif is_name(word) and not byline.authors:
                byline.authors.append(word)
            else:
                kept.append(word)
        if byline.authors and not byline.source and len(kept) == 1:
            medium = kept[0].rstrip("/／")
            if words.MEDIUM.search(plain(medium)):
                byline.source, kept = medium, []
        byline.left_over = kept


def _without_bracket(value: str) -> str:
    """Return names without what a bracket behind them says of their owner: 陆小满（教师）."""
    bare = _BRACKET.sub("", value).strip()
    return bare if bare != value and bare and all(map(is_name, split_names(bare))) else value


def _begins_a_field(line: str, at: int) -> bool:
    piece = words.PIECE.match(line, at)
    if piece is None or piece["blank"] is not None or piece["button"] is not None:
        return False
    return not line[at - 1].isalpha() or _may_follow_a_word(piece)


def _cannot_be_name(name: str) -> bool:
    """Whether a labelled word is part of a sentence or tells what its author is."""
    is_long = len(name) > (_LONGEST_LATIN_NAME if name.isascii() else _LONGEST_NAME)
    return (
        is_long or words.SENTENCE.search(name) is not None or words.NO_NAME.match(name) is not None
    )


def _may_be_named(name: str) -> bool:
    """Whether a word behind a label that verbs are as well can be a name."""
    return is_name(name) or name.isascii()


def _may_follow_a_word(piece: re.Match[str]) -> bool:
    """Whether ``piece`` is one even when letters stand right before it: 英文/ has no label 文."""
    if any(piece[kind] for kind in ("blank", "date", "counter", "event", "other", "file")):
        return True
    label = piece["source"] or piece["author"] or piece["editor"] or piece["staff"]
    return label is not None and len(label) > 1


def _is_publisher(line: str, *, is_apart: bool, of: int) -> bool:
    """Whether a word names a medium, or is the only one and stands apart as such names do."""
    if not words.PUBLISHER.fullmatch(line) or is_name(line):
        return False
    return words.MEDIUM.search(line) is not None or (is_apart and of == 1)
