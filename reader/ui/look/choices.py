"""What the interface calls the choices that settings hold."""

from __future__ import annotations

from collections.abc import Mapping

from reader.core.messages.translatable import translatable
from reader.core.settings import Face, MarkWidth, Reading, Theme
from reader.core.variants import Variant
from reader.translation import Language

VARIANT_NAMES: Mapping[Variant, str] = {
    Variant.ORIGINAL: translatable("Original"),
    Variant.SIMPLIFIED: translatable("Simplified"),
    Variant.TRADITIONAL: translatable("Traditional"),
    Variant.TAIWAN: translatable("Taiwan"),
    Variant.TAIWAN_WORDS: translatable("Taiwan, with its vocabulary"),
    Variant.HONG_KONG: translatable("Hong Kong"),
    Variant.SIMPLIFIED_WORDS: translatable("Simplified, with the mainland's vocabulary"),
}
"""What a script is called in menus; in the Chinese catalogues 原文, 简体, 繁體 and so on."""


THEME_NAMES: Mapping[Theme, str] = {
    Theme.SYSTEM: translatable("As the system"),
    Theme.LIGHT: translatable("Light"),
    Theme.SEPIA: translatable("Sepia"),
    Theme.DARK: translatable("Dark"),
    Theme.CONTRAST: translatable("High contrast"),
}


LANGUAGE_NAMES: Mapping[Language | None, str] = {
    None: translatable("As the system"),
    Language.SIMPLIFIED: "简体中文",
    Language.TRADITIONAL: "繁體中文",
    Language.ENGLISH: "English",
}


FACE_NAMES: Mapping[Face, str] = {
    Face.SONG: translatable("Song (serif)"),
    Face.HEI: translatable("Hei (sans serif)"),
}


WEIGHT_NAMES: Mapping[int, str] = {
    300: translatable("Light 300"),
    400: translatable("Regular 400"),
    500: translatable("Medium 500"),
    600: translatable("Semi-bold 600"),
}
"""As far as a typeface has them."""


MARK_NAMES: Mapping[MarkWidth, str] = {
    MarkWidth.REGIONAL: translatable("As the region does"),
    MarkWidth.SQUEEZED: translatable("Squeezed"),
    MarkWidth.FULL: translatable("Full width"),
}
"""What becomes of two full-width marks beside each other."""


READING_NAMES: Mapping[Reading, str] = {
    Reading.NONE: translatable("None"),
    Reading.PINYIN: translatable("Pinyin"),
    Reading.ZHUYIN: translatable("Zhuyin"),
    Reading.JYUTPING: translatable("Jyutping (Cantonese)"),
}
"""What stands beside every character."""
