"""Which typeface an article is set in: the right glyphs for its script, and never boxes.

Han unification gives one character several regional shapes, so every script has a list of its own
and no list falls back to another region while a right one is installed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo

from reader.core.article import Article
from reader.core.pattern import Pattern
from reader.core.settings import DEFAULT_FONT_SIZE, LARGEST_FONT_SIZE, Face
from reader.core.variants import Region, Script, Variant
from reader.paths import resource_path
from reader.translation import Language

if TYPE_CHECKING:
    from reader.ui.look.own_fonts import OwnFonts

_SONG = {
    "CN": ("Songti SC", "STSong", "Source Han Serif SC", "Noto Serif CJK SC", "Noto Serif SC"),
    "TW": ("Songti TC", "Source Han Serif TC", "Noto Serif CJK TC", "Noto Serif TC"),
    "HK": ("Source Han Serif HC", "Noto Serif CJK HK", "Noto Serif HK"),
}
_USUAL_PIXELS = 44 / 3
"""Eleven points at 96 to the inch, the largest that a desktop has from the start."""
_HEI = {
    "CN": (
        "PingFang SC",
        "Source Han Sans SC",
        "Noto Sans CJK SC",
        "Noto Sans SC",
        "Microsoft YaHei",
        "WenQuanYi Micro Hei",
    ),
    "TW": (
        "PingFang TC",
        "Source Han Sans TC",
        "Noto Sans CJK TC",
        "Noto Sans TC",
        "Microsoft JhengHei",
    ),
    "HK": ("PingFang HK", "Source Han Sans HC", "Noto Sans CJK HK", "Noto Sans HK"),
}
_LAST = {
    "CN": ("SimSun", "AR PL UMing CN"),
    "TW": ("PMingLiU", "AR PL UMing TW"),
    "HK": ("AR PL UMing HK",),
}
"""Song faces drawn for paper at small sizes: only where nothing else is there."""

_LATIN = {
    Face.SONG: ("Source Serif 4", "Source Serif Pro", "Georgia", "Noto Serif", "Liberation Serif"),
    Face.HEI: ("Inter", "Source Sans 3", "Segoe UI", "Helvetica Neue", "Noto Sans"),
}
MONOSPACE_FAMILIES = (
    "Noto Sans Mono",
    "DejaVu Sans Mono",
    "Liberation Mono",
    "Menlo",
    "Consolas",
)

_TAGS = {"CN": ("SC", "CN"), "TW": ("TC", "TW"), "HK": ("HK", "HC")}
_REGION = Pattern(r"(?<= )(?:SC|CN|TC|TW|HK|HC|JP|KR)(?= |$)")
_REGIONAL = Pattern(rf"(.* ){_REGION.pattern}(.*)")
"""How faces that are made for several regions are called."""

BUNDLED_FONT = "fonts/QingduSerif.otf"
"""A subset of Noto Serif SC: mainland shapes also for Traditional, where nothing else is there."""


class FontBook:
    """Knows what is installed, and loads the typeface in ``bundled`` when a script has no other."""

    def __init__(self, bundled: Path | None = None, own: Path | None = None) -> None:
        """Look into the folder ``own`` for the reader's font files, when one is wanted."""
        self._file = resource_path(BUNDLED_FONT) if bundled is None else bundled
        self._own_folder = own
        self._own: OwnFonts | None = None
        self._installed = frozenset(QFontDatabase.families())
        self._bundled: tuple[str, ...] | None = None

    def families_for(self, article: Article, face: Face, chosen: str = "") -> list[str]:
        """Return the families, best first, for ``article`` in the variant it is in.

        A family that the reader has ``chosen`` comes first: where it is made for several regions,
        that of the article's.
        """
        script, region = shown_script(article)
        families = self._choose(_wanted(script, region, face))
        if chosen and (own := self._sibling(chosen, _places(script, region))):
            return [own, *(family for family in families if family != own)]
        return families

    def latin_families(self, face: Face, chosen: str = "") -> list[str]:
        """Return the families for Latin runs beside Han; empty when none of them is here."""
        families = [family for family in _LATIN[face] if family in self._installed]
        return [chosen, *families] if chosen and self._is_here(chosen) else families

    def chinese_families(self) -> list[str]:
        """Return every family with Chinese, the reader's own among them, by name.

        Of a family that is made for several regions, one is there for all of them.
        """
        self.own.load()
        found: dict[str, str] = {}
        for family in sorted(filter(_is_public, _families_with_chinese()), key=_by_region):
            named = _REGIONAL.fullmatch(family)
            found.setdefault(f"{named[1]}{named[2]}" if named else family, family)
        return sorted(found.values())

    def western_families(self) -> list[str]:
        """Return every family with Latin that is no Chinese one, by name."""
        self.own.load()
        systems = QFontDatabase.WritingSystem
        latin = QFontDatabase.families(systems.Latin)
        others = {*_families_with_chinese(), *QFontDatabase.families(systems.Symbol)}
        return sorted(f for f in latin if _is_public(f) and f not in others)

    @property
    def own(self) -> OwnFonts:
        """The reader's own font files."""
        if self._own is None:
            from reader.ui.look.own_fonts import OwnFonts

            self._own = OwnFonts(self._own_folder)
        return self._own

    def _is_here(self, family: str) -> bool:
        """Tell whether ``family`` can be used; the reader's own are loaded where need be."""
        return family in self._installed or family in self.own.load()

    def _sibling(self, family: str, places: Sequence[str]) -> str:
        """Return ``family`` as it is made for the first of ``places``; empty if it is not here."""
        if named := _REGIONAL.fullmatch(family):
            for tag in (tag for place in places for tag in _TAGS[place]):
                if (sibling := f"{named[1]}{tag}{named[2]}") in self._installed:
                    return sibling
        return family if self._is_here(family) else ""

    def monospace_families(self, han_families: list[str]) -> list[str]:
        """Return the families for code, with ``han_families`` for the Han in it."""
        return [f for f in MONOSPACE_FAMILIES if f in self._installed] + han_families

    def interface_font(self, system_font: QFont, language: Language) -> QFont:
        """Return ``system_font`` extended so that Chinese has the glyphs of ``language``."""
        places = ("TW", "CN") if language is Language.TRADITIONAL else ("CN", "TW")
        font = QFont(system_font)
        wanted = tuple(family for place in places for family in _HEI[place])
        set_families(font, [system_font.family(), *self._choose(wanted)])
        return font

    def _choose(self, wanted: tuple[str, ...]) -> list[str]:
        found = [family for family in wanted if family in self._installed]
        return found or list(self._load_bundled())

    def _load_bundled(self) -> tuple[str, ...]:
        if self._bundled is None:
            number = QFontDatabase.addApplicationFont(str(self._file))
            loaded = tuple(QFontDatabase.applicationFontFamilies(number)) if number >= 0 else ()
            self._bundled = loaded or _families_with_chinese()
        return self._bundled


def _families_with_chinese() -> tuple[str, ...]:
    """Return whatever has Chinese: the .deb depends on any such font and leaves ours out."""
    scripts = (
        QFontDatabase.WritingSystem.SimplifiedChinese,
        QFontDatabase.WritingSystem.TraditionalChinese,
    )
    return tuple(dict.fromkeys(f for script in scripts for f in QFontDatabase.families(script)))


def set_families(font: QFont, families: Iterable[str]) -> None:
    """Set ``font`` in ``families``, with the shapes that these have whatever the locale.

    Qt hands the process's locale to the shaper, whose ``locl`` would turn Taiwan's glyphs into the
    mainland's and the other way round.
    """
    font.setFamilies([*families])
    font.setFeature(QFont.Tag("locl"), 0)


def first_text_size(interface_font: QFont) -> int:
    """Return the size for articles, in pixels, until the reader chooses one.

    Who has made the desktop's letters larger than usual needs larger articles, too.
    """
    scale = max(1.0, QFontInfo(interface_font).pixelSize() / _USUAL_PIXELS)
    return min(round(DEFAULT_FONT_SIZE * scale), LARGEST_FONT_SIZE)


def shown_script(article: Article) -> tuple[Script, Region | None]:
    """Return the script and region whose glyphs ``article`` needs."""
    match article.variant:
        case Variant.ORIGINAL:
            return article.script, article.region
        case Variant.SIMPLIFIED | Variant.SIMPLIFIED_WORDS:
            return Script.HANS, Region.CHINA
        case Variant.TRADITIONAL:
            return Script.HANT, None
        case Variant.TAIWAN | Variant.TAIWAN_WORDS:
            return Script.HANT, Region.TAIWAN
        case Variant.HONG_KONG:
            return Script.HANT, Region.HONG_KONG


def _places(script: Script, region: Region | None) -> list[str]:
    """Return the places whose glyphs are wanted, best first."""
    if script is not Script.HANT:
        return ["CN"]
    return ["HK", "TW"] if region is Region.HONG_KONG else ["TW", "HK"]


def _wanted(script: Script, region: Region | None, face: Face) -> tuple[str, ...]:
    """Return all families that have the right glyphs, those of ``face`` first."""
    places = _places(script, region)
    first, second = (_SONG, _HEI) if face is Face.SONG else (_HEI, _SONG)
    return tuple(
        family for kind in (first, second, _LAST) for place in places for family in kind[place]
    )


def _by_region(family: str) -> int:
    """Return what puts the families of mainland China first, and those of Japan and Korea last."""
    tags = [tag for place in ("CN", "TW", "HK") for tag in _TAGS[place]]
    tag = named[0] if (named := _REGION.search(family)) else ""
    return tags.index(tag) if tag in tags else len(tags)


def _is_public(family: str) -> bool:
    """Tell whether a family may be shown: systems keep some for themselves, such as .SF NS."""
    return not family.startswith((".", "@")) and not QFontDatabase.isPrivateFamily(family)
