"""The words of the interface in the user's language, without Qt.

Catalogues are Qt Linguist's ``.ts`` files in ``resources/translations/``, so that translators can
use its tools; English is the source language and has no catalogue.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from enum import Enum
from typing import TypeAlias

from reader.paths import read_resource

Translate: TypeAlias = Callable[[str], str]
"""Takes an English sentence, returns it in the user's language."""


class Language(Enum):
    """The languages of the interface (BCP 47 tags)."""

    ENGLISH = "en"
    SIMPLIFIED = "zh-Hans"
    TRADITIONAL = "zh-Hant"


def language_of_locale(name: str) -> Language:
    """Return the interface language for a locale such as ``zh_TW.UTF-8`` or ``zh-Hant-HK``."""
    parts = name.partition(".")[0].replace("_", "-").lower().split("-")
    if parts[0] != "zh":
        return Language.ENGLISH
    if "hans" in parts:
        return Language.SIMPLIFIED
    traditional = {"hant", "tw", "hk", "mo"} & set(parts)
    return Language.TRADITIONAL if traditional else Language.SIMPLIFIED


def language_of_environment() -> Language:
    """Return the interface language that POSIX's locale variables, or else Windows, ask for.

    As with GNU gettext, LANGUAGE goes before them unless they ask for the C locale.
    """
    variables = ("LC_ALL", "LC_MESSAGES", "LANG")
    name = next(filter(None, map(os.environ.get, variables)), "") or _language_of_windows()
    preferred = os.environ.get("LANGUAGE", "").partition(":")[0]
    is_none = name.partition(".")[0] in {"", "C", "POSIX"}
    return language_of_locale(name if is_none or not preferred else preferred)


def _language_of_windows() -> str:
    """Return the tag of the language that Windows speaks with this user; elsewhere empty."""
    if sys.platform != "win32":
        return ""
    import ctypes

    tag = ctypes.create_unicode_buffer(85)  # LOCALE_NAME_MAX_LENGTH
    windows = ctypes.windll.kernel32
    windows.LCIDToLocaleName(windows.GetUserDefaultUILanguage(), tag, len(tag), 0)
    return tag.value


def load_catalogue(language: Language) -> Mapping[str, str]:
    """Return English sentence to translation; empty for English."""
    if language is Language.ENGLISH:
        return {}
    from xml.etree import ElementTree

    tree = ElementTree.fromstring(read_resource(f"translations/{language.value}.ts"))
    return {
        message.findtext("source", ""): translation
        for message in tree.iter("message")
        if (translation := message.findtext("translation", ""))
    }


def translator(language: Language) -> Translate:
    """Return the function that puts a sentence into ``language``; unknown ones stay English."""
    catalogue = load_catalogue(language)
    return lambda sentence: catalogue.get(sentence, sentence)
