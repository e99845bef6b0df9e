"""The scripts a text is written in and the scripts a reader may ask for."""

from __future__ import annotations

from enum import Enum


class Script(Enum):
    """The Han script that a text is written in, as detected (BCP 47 tags)."""

    HANS = "zh-Hans"
    HANT = "zh-Hant"
    MIXED = "mixed"
    NONE = "none"


class Region(Enum):
    """The regional form of a text, as detected (ISO 3166)."""

    CHINA = "CN"
    TAIWAN = "TW"
    HONG_KONG = "HK"


class Variant(Enum):
    """The script a reader asked to see; ORIGINAL is the stored text, untouched."""

    ORIGINAL = "original"
    SIMPLIFIED = "hans"
    TRADITIONAL = "hant"
    TAIWAN = "tw"
    TAIWAN_WORDS = "tw-words"
    HONG_KONG = "hk"
    SIMPLIFIED_WORDS = "hans-words"

    @property
    def is_simplified(self) -> bool:
        """Whether text shown in this variant is Simplified whatever it was."""
        return self in (Variant.SIMPLIFIED, Variant.SIMPLIFIED_WORDS)

    @property
    def with_vocabulary(self) -> bool:
        """Whether words that the region calls otherwise change, too."""
        return self in (Variant.TAIWAN_WORDS, Variant.SIMPLIFIED_WORDS)

    @property
    def language_tag(self) -> str:
        """The BCP 47 tag of text shown in this variant; empty for ORIGINAL, which may be any."""
        return _LANGUAGE_TAGS[self]


_LANGUAGE_TAGS = {
    Variant.ORIGINAL: "",
    Variant.SIMPLIFIED: "zh-Hans",
    Variant.TRADITIONAL: "zh-Hant",
    Variant.TAIWAN: "zh-Hant-TW",
    Variant.TAIWAN_WORDS: "zh-Hant-TW",
    Variant.HONG_KONG: "zh-Hant-HK",
    Variant.SIMPLIFIED_WORDS: "zh-Hans",
}
