"""Turns a private page into a skeleton: the same markup and the same shape, none of its words.

``dev.py skeleton PAGE [-o SKELETON]`` is for reports of pages that come out wrong. Words that the
rules of the reader know (来源, 分享到) stay, as do dates, marks and the names that the markup has;
every other character becomes one of the same kind. Equal texts stay equal, since a title told twice
matters. What stands for a text hangs on a key that is thrown away.
"""

from __future__ import annotations

import argparse
import hashlib
import html
import re
import secrets
import sys
from collections.abc import Iterable, Sequence
from functools import partial
from html.parser import HTMLParser
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from reader.core.messages.errors import ReaderError  # noqa: E402
from reader.loading.bytes.encoding import decode  # noqa: E402

_KNOWN_IN = ("bylines", "cleaning", "extraction", "structuring")
_HAN = "的一是在不了有和人這这中大為为上個个國国我以要他時时來来用們们"
_LATIN = "etaoinshrdlu"
_DATE = r"(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?|\d{1,2}:\d\d"
_REFERENCE = r"&#?\w+;"
_NAMED = frozenset({"class", "id", "style", "type", "rel", "role", "lang", "property", "itemprop"})
_MEASURED = frozenset({"width", "height", "colspan", "rowspan", "span", "start"})
_CHARSET = re.compile(r"(charset\s*=\s*)[\w-]+", re.IGNORECASE)
_UTF_8 = r"\1utf-8"
"""What a skeleton is written in, whatever its page was."""
_KIND_OF_ADDRESS = re.compile(
    "https?|mailto|javascript|data|cid|www|com|org|net|cn|tw|hk|html?|php|image|base64|jpe?g|png|gif"
    "|webp|svg|share|ads?|qrcode|logo|icon|avatar",
    re.IGNORECASE,
)
_VALUE = re.compile(r"""(?P<name>[^\s"'>/=]+)\s*=\s*(?P<value>"[^"]*"|'[^']*'|[^\s"'>]+)""")
_ADDRESS_PART = re.compile(r"[^\W_]+")


def known_words(reader: Path = ROOT / "reader") -> frozenset[str]:
    """Return the Chinese words of two characters or more that the rules are made of."""
    sources = (path for room in _KNOWN_IN for path in (reader / room).rglob("*.py"))
    runs = (re.findall(r"[\u4e00-\u9fff]{2,}", path.read_text("utf-8")) for path in sources)
    return frozenset(word for words in runs for word in words)


class Skeleton(HTMLParser):
    """Writes a page again without its words; ``written`` holds it when the page is closed."""

    def __init__(self, known: Iterable[str], key: bytes) -> None:
        super().__init__(convert_charrefs=False)
        longest_first = sorted(known, key=len, reverse=True)
        self._kept = re.compile("|".join((_DATE, _REFERENCE, *map(re.escape, longest_first))))
        self._key = key
        self._in_script = False
        self.written: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Write the tag as it stands, with the words of its values replaced."""
        self.written.append(_VALUE.sub(partial(self._value, tag), self.get_starttag_text() or ""))
        self._in_script = tag in self.CDATA_CONTENT_ELEMENTS

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Write a tag that closes itself."""
        self.written.append(_VALUE.sub(partial(self._value, tag), self.get_starttag_text() or ""))

    def handle_endtag(self, tag: str) -> None:
        """Write the end of an element."""
        self.written.append(f"</{tag}>")
        self._in_script = False

    def handle_data(self, data: str) -> None:
        """Write text of the same shape; of scripts and style sheets nothing."""
        if not self._in_script:
            self.written.append(self.shape_of(data))

    def handle_entityref(self, name: str) -> None:
        """Write a character that the page names."""
        self.written.append(f"&{name};")

    def handle_charref(self, name: str) -> None:
        """Write a numbered character by its shape, which may be a word's."""
        character = html.unescape(f"&#{name};")
        self.written.append(html.escape(self.shape_of(character)))

    def handle_decl(self, decl: str) -> None:
        """Write the document type."""
        self.written.append(f"<!{decl}>")

    def shape_of(self, text: str) -> str:
        """Return ``text`` with every character that is no known word, date or mark replaced."""
        parts: list[str] = []
        end = 0
        for kept in self._kept.finditer(text):
            parts += [self._replaced(text[end : kept.start()]), kept.group()]
            end = kept.end()
        return "".join([*parts, self._replaced(text[end:])])

    def _replaced(self, text: str) -> str:
        digest = hashlib.shake_256(self._key + text.strip().encode("utf-8", "replace"))
        return "".join(map(_of_the_same_kind, text, digest.digest(len(text))))

    def _value(self, tag: str, attribute: re.Match[str]) -> str:
        name, value = attribute["name"].lower(), attribute["value"]
        quote = value[0] if value[0] in "\"'" else ""
        value = value.strip(quote) if quote else value
        if tag == "meta" and name == "charset":
            return f"{attribute['name']}={quote}utf-8{quote}"
        if tag == "meta" and _CHARSET.search(value):
            return f"{attribute['name']}={quote}{_CHARSET.sub(_UTF_8, value)}{quote}"
        if name in _NAMED | _MEASURED or (tag == "meta" and name in {"name", "http-equiv"}):
            return attribute.group()
        if name in {"href", "src", "srcset", "action"} or name.startswith("data-"):
            shaped = _ADDRESS_PART.sub(lambda part: self._part(part.group()), value)
        else:
            shaped = self.shape_of(value)
        return f"{attribute['name']}={quote}{shaped}{quote}"

    def _part(self, part: str) -> str:
        """Return a part of an address; what tells of its kind stays."""
        return part if _KIND_OF_ADDRESS.fullmatch(part) else self._replaced(part)


def _of_the_same_kind(character: str, chance: int) -> str:
    if "\u3400" <= character <= "\u9fff" or ord(character) >= 0x20000:
        return _HAN[chance % len(_HAN)]
    if character.isdigit():
        return str(chance % 10)
    if character.isalpha():
        letter = _LATIN[chance % len(_LATIN)]
        return letter.upper() if character.isupper() else letter
    return character


def skeleton_of(page: str, key: bytes, known: Iterable[str] | None = None) -> str:
    """Return the skeleton of a page's source; equal texts are equal in it under one ``key``."""
    parser = Skeleton(known_words() if known is None else known, key)
    parser.feed(page)
    parser.close()
    return "".join(parser.written)


def main(arguments: Sequence[str]) -> int:
    """Write the skeleton beside the page or where ``-o`` says; return 1 when that fails."""
    parser = argparse.ArgumentParser(prog="dev.py skeleton", description=__doc__)
    parser.add_argument("page", type=Path, help="the HTML file")
    parser.add_argument("-o", "--output", type=Path, help="where the skeleton is written")
    options = parser.parse_args(arguments)
    target = options.output or options.page.with_suffix(".skeleton.html")
    try:
        text = decode(options.page.read_bytes()).text
        with target.open("x", encoding="utf-8", newline="\n") as file:
            file.write(skeleton_of(text, secrets.token_bytes(16)))
    except (OSError, ReaderError) as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{target}: look through it before you give it away.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
