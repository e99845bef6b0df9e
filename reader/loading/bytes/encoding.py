"""Which encoding a saved page is in.

The order is: the user's choice, a byte order mark, UTF-16 without one, UTF-8 when the bytes are
UTF-8, the page's own declaration, and at last a vote between the two families of Chinese encodings
by how common the characters are that each of them yields. Pages are re-encoded by browsers and
crawlers far more often than their declarations are mended, so valid UTF-8 beats a declaration.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple, TypeAlias

from reader.core.messages.errors import UnknownEncodingError
from reader.loading.bytes.browser_decoding import BIG5, GB, decode_as_browsers

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# The labels of the WHATWG Encoding Standard (§4.2) that Python does not know, or knows as a smaller
# set than the one browsers decode with; and those of old pages that no standard has. Every other
# label is left to Python.
_FAMILIES = (
    ("utf-8", "utf8 utf-8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8"),
    ("utf-16", "utf-16 csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff"),
    ("utf-16-be", "unicodefffe"),
    (GB, "gb2312 gb_2312 gb_2312-80 gbk x-gbk gb18030 chinese csgb2312 csiso58gb231280"),
    (GB, "iso-ir-58 cp936 ms936 windows-936 euc-cn"),
    (BIG5, "big5 big5-hkscs big5hkscs big5-eten cn-big5 csbig5 x-x-big5 x-big5 ms950 cp950"),
    ("cp1252", "ascii us-ascii ansi_x3.4-1968 iso-8859-1 iso8859-1 iso88591 iso_8859-1 latin1 l1"),
    ("cp1252", "windows-1252 x-cp1252 x-user-defined"),
    ("cp1250", "x-cp1250"),
    ("cp1251", "x-cp1251"),
    ("cp1253", "x-cp1253"),
    ("cp1254", "iso-8859-9 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 iso-ir-148 csisolatin5"),
    ("cp1254", "latin5 l5 x-cp1254"),
    ("cp1255", "x-cp1255"),
    ("cp1256", "x-cp1256"),
    ("cp1257", "x-cp1257"),
    ("cp1258", "x-cp1258"),
    ("cp874", "dos-874 windows-874 iso-8859-11 iso8859-11 iso885911 tis-620"),
    ("iso8859-2", "iso88592"),
    ("iso8859-3", "iso88593"),
    ("iso8859-4", "iso88594"),
    ("iso8859-5", "iso88595"),
    ("iso8859-6", "iso88596 csiso88596e csiso88596i iso-8859-6-e iso-8859-6-i"),
    ("iso8859-7", "iso88597 sun_eu_greek"),
    ("iso8859-8", "iso88598 csiso88598e csiso88598i iso-8859-8-e iso-8859-8-i logical visual"),
    ("iso8859-10", "iso885910"),
    ("iso8859-13", "iso885913"),
    ("iso8859-14", "iso885914"),
    ("iso8859-15", "iso885915 csisolatin9"),
    ("koi8-r", "koi koi8"),
    ("koi8-u", "koi8-ru"),
    ("mac-roman", "mac csmacintosh x-mac-roman"),
    ("mac-cyrillic", "x-mac-cyrillic x-mac-ukrainian"),
    ("cp932", "shift_jis shift-jis sjis x-sjis windows-31j ms_kanji csshiftjis ms932"),
    ("euc_jp", "euc-jp x-euc-jp cseucpkdfmtjapanese"),
    ("cp949", "euc-kr euc_kr cseuckr csksc56011987 iso-ir-149 korean windows-949"),
    ("cp949", "ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601"),
)
_LABELS = {label: encoding for encoding, labels in _FAMILIES for label in labels.split()}
_NOT_CHARSETS = frozenset(
    {"idna", "punycode", "undefined", "unicode-escape", "raw-unicode-escape", "mbcs", "oem"}
)

# A declaration lies in the head, but a head may hold hundreds of kilobytes of scripts.
_DECLARATION_WINDOW = 1_000_000
_NOT_DECLARING = re.compile(rb"<!--.*?(?:-->|\Z)|<(script|style)\b.*?(?:</\1\s*>|\Z)", re.S | re.I)
_HEAD_END = re.compile(rb"</head\s*>|<body[\s>]", re.I)
_META = re.compile(rb"<meta\b[^<>]*+>", re.I)
_CHARSET = re.compile(rb"""\bcharset\s*=\s*["']?\s*([^\s"'/>;]+)""", re.I)
_XML_ENCODING = re.compile(rb"""\A\s*<\?xml\b[^>]*\bencoding\s*=\s*["']([^"']+)""", re.I)

_VOTE_SAMPLE = 200_000
_LIKELY_CHINESE, _SURELY_CHINESE = 0.5, 0.6
_UTF16_SAMPLE = 4_096

# The most frequent characters of modern Chinese in both scripts, with its punctuation.
_COMMON = frozenset(
    "，。、：；？！“”「」（）《》…的一是在不了有和人这這中大为為上个個国國我以要他时時来來用们們生到作"
    "地于於出就分对對成会會可主发發年动動同工也能下过過子说說产產种種面而方后後多定行学學法所民得"
    "经經十三之进進着著等部度家电電力里裡如水化高自二理起小物现現实實加量都两兩体體制机機当當使点"
    "點从從业業本去把性好应應开開它合还還因由其些然前外天政四日那社义義事平形相全表间間样樣与與关"
    "關各重新线線内內数數正心反你明看原又么麼利比或但质質气氣第向道命此变變条條只没沒结結解问問意"
    "建月公无無系军軍很情者最立代想已通并並提直题題党黨程展五果料象员員革位入常文总總次品式活设設"
    "及管特件长長求老头頭基资資边邊流路级級少图圖山统統接知较較将將组組见見计計别別她手角期根论論"
)

_Score: TypeAlias = tuple[float, int]


class Decoded(NamedTuple):
    """A text and the encoding it was in, by Python's name."""

    text: str
    encoding: str


def decode(data: bytes, named: str | None = None, *, hint: str = "") -> Decoded:
    """Decode a page or text; bytes that fit no character become U+FFFD, nothing is dropped.

    ``named`` is the user's choice and is obeyed whatever the bytes look like; raises
    UnknownEncodingError when there is no such encoding. ``hint`` is what an archive says of the
    page that it holds; the page's own declaration is asked first.
    """
    bom, bom_encoding = next(((b, e) for b, e in _BOMS if data.startswith(b)), (b"", None))
    if named is not None:
        encoding = encoding_of_label(named)
        if encoding is None:
            raise UnknownEncodingError(name=named)
        if encoding == "utf-16":
            encoding = bom_encoding if bom_encoding in {"utf-16-le", "utf-16-be"} else "utf-16-le"
        return _decoded(data.removeprefix(bom) if encoding == bom_encoding else data, encoding)
    if bom_encoding is not None:
        return _decoded(data.removeprefix(bom), bom_encoding)
    if utf16 := utf16_without_bom(data):
        return _decoded(data, utf16)
    if (utf8 := _as_utf8(data)) is not None:
        return utf8
    for label in (declared_label(data), hint):
        if label and (declared := _as_declared(data, label)) is not None:
            return declared
    return _decoded(data, _vote(data))


def start_in_utf8(data: bytes, length: int) -> bytes:
    """Return the first ``length`` bytes, of a text in UTF-16 that says so in UTF-8."""
    for bom in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        if data.startswith(bom):
            return data[:length].decode("utf-16", "replace").encode("utf-8")
    return data[:length]


def decode_name(data: bytes) -> str:
    """Return a file name from an archive that does not say how it is encoded.

    A name is so short that GBK may happen to be UTF-8, as 图片 does: two bytes each, no Chinese.
    """
    text = decode(data).text
    if text.isascii() or max(text) > "\u07ff" or _score(data, GB)[0] < _SURELY_CHINESE:
        return text
    return data.decode(GB, "replace")


def encoding_of_label(label: str) -> str | None:
    """Return Python's name for a label as a page or a user writes it; None when unknown."""
    label = label.strip().lower()
    if known := _LABELS.get(label):
        return known
    try:
        codec = codecs.lookup(label)
    except (LookupError, ValueError):  # ValueError: a NUL in the label
        return None
    # Python's registry also holds transforms (rot13, hex) and schemes that are no charset.
    if not getattr(codec, "_is_text_encoding", True) or codec.name in _NOT_CHARSETS:
        return None
    return _LABELS.get(codec.name, codec.name)


def declared_label(data: bytes) -> str | None:
    """Return the charset label that the page declares in its head, lower case; None if none.

    A charset attribute of a script or a declaration inside a comment declares nothing.
    """
    window = data[:_DECLARATION_WINDOW]
    if xml := _XML_ENCODING.match(window):
        return xml[1].decode("ascii", "replace").lower()
    window = _NOT_DECLARING.sub(b"", window)
    if end := _HEAD_END.search(window):
        window = window[: end.end()]
    for meta in _META.finditer(window):
        if charset := _CHARSET.search(meta[0]):
            return charset[1].decode("ascii", "replace").lower()
    return None


def _decoded(data: bytes, encoding: str) -> Decoded:
    return Decoded(decode_as_browsers(data, encoding), encoding)


def _as_utf8(data: bytes) -> Decoded | None:
    text = data.decode("utf-8", "replace")
    if "\ufffd" not in text:
        return Decoded(text, "utf-8")
    broken = text.count("\ufffd") - data.count("\ufffd".encode())
    whole = _beyond_ascii_count(text) - text.count("\ufffd")
    # Text in a two-byte encoding breaks at nearly every character, a damaged page here and there.
    return Decoded(text, "utf-8") if broken * 10 <= whole else None


def _as_declared(data: bytes, label: str) -> Decoded | None:
    encoding = encoding_of_label(label)
    if encoding is None or encoding.startswith("utf"):
        return None  # declared UTF-8 that the bytes are not
    decoded = _decoded(data, encoding)
    if decoded.text.count("\ufffd") * 50 > _beyond_ascii_count(decoded.text):
        return None
    if encoding in {GB, BIG5} or not _single_byte(encoding):
        return decoded
    # A Western label fits any bytes: believe it only where they make no Chinese.
    return decoded if max(_score(data, e)[0] for e in (GB, BIG5)) < _LIKELY_CHINESE else None


def _beyond_ascii_count(text: str) -> int:
    return len(text) - len(text.encode("ascii", "ignore"))


def _single_byte(encoding: str) -> bool:
    try:
        return len(bytes(range(0x80, 0x100)).decode(encoding, "replace")) == 0x80
    except LookupError:
        return False


def _vote(data: bytes) -> str:
    return max((GB, BIG5), key=lambda encoding: _score(data, encoding))


def _score(data: bytes, encoding: str) -> _Score:
    """Return how likely ``data`` is text in ``encoding``: mean commonness, then characters."""
    text = b"".join(_beyond_ascii_stretches(data[:_VOTE_SAMPLE])).decode(encoding, "replace")
    counts = Counter(char for char in text if char > "\x7f")
    total = sum(counts.values())
    if not total:
        return 0.0, 0
    return sum(_commonness(char, encoding) * n for char, n in counts.items()) / total, -total


def _beyond_ascii_stretches(data: bytes) -> Iterator[bytes]:
    """Yield the stretches that can hold Chinese; trail bytes may look like ASCII."""
    for stretch in re.finditer(rb"(?:[\x80-\xff][\x30-\xff])+[\x80-\xff]?", data):
        yield stretch[0]


def _commonness(char: str, encoding: str) -> float:
    """Return 1 for the most frequent characters, 0 for rare ones, less for broken ones.

    Both GB 2312 and Big5 put their frequent characters into a first level, told by the lead byte.
    """
    if char in _COMMON:
        return 1.0
    if char == "\ufffd" or "\ue000" <= char <= "\uf8ff":
        return -2.0
    lead = char.encode(encoding, "replace")[0]
    if encoding == GB:
        try:
            char.encode("gb2312")
        except UnicodeEncodeError:
            return -0.2
        return 0.4 if 0xB0 <= lead <= 0xD7 else 0.0
    return 0.4 if 0xA4 <= lead <= 0xC6 else 0.0


def utf16_without_bom(data: bytes) -> str | None:
    """Return the UTF-16 that ``data`` is in, told by where the zero bytes of ASCII stand."""
    sample = data[:_UTF16_SAMPLE]
    if b"\0" not in sample or len(data) % 2:
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    encoding = "utf-16-le" if odd > even else "utf-16-be"
    text = sample[: len(sample) // 2 * 2].decode(encoding, "replace")
    plausible = sum(_is_plausible(char) for char in text)
    return encoding if plausible * 10 >= len(text) * 9 else None


def _is_plausible(char: str) -> bool:
    return (
        " " <= char <= "~"
        or char in "\t\n\r\ufeff"
        or "\u2010" <= char <= "\u203f"
        or "\u3000" <= char <= "\u30ff"
        or "\u3400" <= char <= "\u9fff"
        or "\uff00" <= char <= "\uffef"
    )
