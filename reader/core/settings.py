"""What the program remembers about how its user reads."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from enum import Enum
from pathlib import Path
from typing import Any

from reader.core.pattern import Pattern
from reader.core.variants import Variant

SMALLEST_FONT_SIZE = 12
LARGEST_FONT_SIZE = 60
DEFAULT_FONT_SIZE = 20
SLOWEST_VOICE, FASTEST_VOICE = 0.5, 3.0
LARGEST_SIDE = 16_384
"""Of a window, in pixels."""
RECENT_FILES_KEPT = 12
FILES_KEPT = 100
"""In any list of files that the settings hold."""


class Theme(Enum):
    """Which colours the window uses; SYSTEM follows the desktop between light and dark."""

    SYSTEM = "system"
    LIGHT = "light"
    SEPIA = "sepia"
    DARK = "dark"
    CONTRAST = "contrast"


class Face(Enum):
    """The kind of typeface that running text is set in."""

    SONG = "song"
    HEI = "hei"


class ParagraphStyle(Enum):
    """How one paragraph is told from the next (clreq 4.1.4)."""

    GAP = "gap"
    INDENT = "indent"
    """Two characters at the beginning and no gap, as books do."""


class MarkWidth(Enum):
    """Whether one of two adjacent full-width marks gives up half its width."""

    REGIONAL = "regional"
    """As publications of the region do: not in Taiwan."""
    SQUEEZED = "squeezed"
    FULL = "full"


def _between(lowest: float, default: float, highest: float) -> Any:  # noqa: ANN401 - as field()
    """Return a number's field; a damaged file cannot take it past its bounds."""
    return field(default=default, metadata={"bounds": (lowest, highest)})


class Reading(Enum):
    """What stands beside characters to say how they are read."""

    NONE = "none"
    PINYIN = "pinyin"
    ZHUYIN = "zhuyin"
    JYUTPING = "jyutping"


@dataclass(frozen=True, slots=True)
class PageSettings:
    """How a page of text is set; what the reader changes until it suits the eye."""

    font_size: int = _between(SMALLEST_FONT_SIZE, DEFAULT_FONT_SIZE, LARGEST_FONT_SIZE)
    """Of running text, in pixels."""
    face: Face = Face.SONG
    han_family: str = ""
    """The family that the reader chose for Chinese; empty for the best of ``face``."""
    latin_face: bool = True
    """Whether Latin letters and digits have a typeface of their own."""
    latin_family: str = ""
    """The family that the reader chose for them; empty for what goes with ``face``."""
    weight: int = _between(300, 400, 600)
    """Of running text, as OpenType counts: 400 is regular, 700 bold."""
    letter_spacing: float = _between(0.0, 0.0, 0.25)
    """Between Han, in characters."""
    line_characters: int = _between(24, 36, 46)
    """A line's length in characters."""
    line_height: float = _between(1.5, 1.75, 2.0)
    """In characters."""
    paragraph_style: ParagraphStyle = ParagraphStyle.GAP
    justified: bool = True
    vertical: bool = False
    """Whether lines run down and follow each other from right to left."""
    paged: bool = False
    """Whether the page is turned instead of scrolled."""
    hanging: bool = False
    """Whether ，。、 may stand beyond the end of a line (clreq 3.1.7)."""
    strict_lines: bool = False
    """Whether no line begins with a dash or an ellipsis either (clreq 3.1.4)."""
    reading: Reading = Reading.NONE
    """What stands beside every character besides the page's own ruby."""
    rare_only: bool = False
    """Whether only characters have a reading that are not common."""
    mark_width: MarkWidth = MarkWidth.REGIONAL
    soft_pictures: bool = True
    """Whether on a dark page white pictures are dimmed and grey drawings inverted."""
    han_latin_gap: bool = True
    """Whether Han and Latin stand a sixth of a character apart."""


@dataclass(frozen=True, slots=True)
class Settings:
    """One frozen value; a change makes a new one."""

    language: str = ""
    """The interface language's tag; empty follows the system."""
    variant: Variant | None = None
    """The script last chosen; None until the user has chosen one."""
    previous_variant: Variant | None = None
    """The script before that, which one key goes back to."""
    page: PageSettings = PageSettings()
    quotation_marks: bool = True
    """Whether “ ” are shown as 「 」 where the script shown uses these."""
    deep_repair: bool = False
    """Whether also 頭發 is mended, a Traditional character that stands for another one."""
    mending_offered: tuple[str, ...] = field(default=(), metadata={"merged": True})
    """Ids of articles for which deep mending was offered, the newest first."""
    theme: Theme = Theme.SYSTEM
    outline_shown: bool = True
    figures_shown: bool = False
    account_shown: bool = False
    """Whether the list of what was removed and mended is shown."""
    paper: str = "A4"
    """The name of the paper that is printed on, or its sides as 120x160, in millimetres."""
    paper_columns: int = _between(1, 1, 2)
    paper_margins: float = _between(0.4, 1.0, 1.8)
    """Of those that suit the paper."""
    paper_text: float = _between(0.0, 0.0, 24.0)
    """The size of text on paper, in points; 0 for what suits it."""
    notes_shown: bool = False
    """Whether the list of marks, notes and bookmarks is shown."""
    colours_beside: bool = True
    """Whether the colours to mark words in stand beside what the mouse has selected."""
    library_kept: bool = True
    """Whether anything is remembered of articles that are opened: in the library or elsewhere."""
    home_grid: bool = False
    """Whether the library shows cards with pictures instead of lines."""
    copies_kept: bool = False
    """Whether a copy of every file that is opened is kept beside the library."""
    articles_kept: bool = True
    """Whether articles are kept as they were read, so that they open at once the next time."""
    voice_speed: float = _between(SLOWEST_VOICE, 1.0, FASTEST_VOICE)
    """Of reading aloud, as a multiple of what the voice takes by itself."""
    notes_exported: bool = False
    """Whether marked passages and notes go with what is exported."""
    source_copied: bool = False
    """Whether what is copied says in a last line where it is from."""
    links_go_to_browser: bool = False
    """Whether the user has agreed that a link is handed to the browser."""
    window_width: int = _between(1, 1180, LARGEST_SIDE)
    window_height: int = _between(1, 860, LARGEST_SIDE)
    window_maximized: bool = False
    outline_width: int = _between(80, 260, LARGEST_SIDE)
    side_width: int = _between(80, 300, LARGEST_SIDE)
    """Of the panels on the other side of the page, in pixels."""
    dialog_sizes: tuple[str, ...] = field(default=(), metadata={"merged": True})
    """How large the reader made a dialog, each as its name, width and height."""
    dictionaries: tuple[str, ...] = ()
    """Files of the dictionaries that tell what a word means."""
    recent_files: tuple[str, ...] = field(default=(), metadata={"merged": True})
    """Absolute paths, the newest first."""
    tabs_come_back: bool = True
    """Whether a start opens again what was open the last time, also beside other files."""
    open_files: tuple[str, ...] = ()
    """Absolute paths of the tabs that were open at the end, in order."""
    open_pages: tuple[str, ...] = ()
    """Of each of them the name of the page, in a file that holds several; else empty."""
    front_file: str = ""
    """The one of them that was in front."""
    front_page: str = ""

    def with_recent_file(self, path: Path) -> Settings:
        """Return settings with ``path`` as the newest recent file."""
        name = str(path)
        others = (recent for recent in self.recent_files if recent != name)
        return replace(self, recent_files=(name, *others)[:RECENT_FILES_KEPT])

    def without_recent_file(self, path: Path) -> Settings:
        """Return settings in which ``path`` is no recent file."""
        return replace(self, recent_files=tuple(n for n in self.recent_files if n != str(path)))

    def dialog_size(self, name: str) -> tuple[int, int] | None:
        """Return width and height that the reader gave the dialog ``name``, if they did."""
        for line in self.dialog_sizes:
            if match := _SIZE.fullmatch(line.removeprefix(f"{name} ")):
                return int(match[1]), int(match[2])
        return None

    def with_dialog_size(self, name: str, width: int, height: int) -> Settings:
        """Return settings with the dialog ``name`` so large."""
        others = (line for line in self.dialog_sizes if not line.startswith(f"{name} "))
        return replace(self, dialog_sizes=(*others, f"{name} {width} {height}"))


_SIZE = Pattern(r"([1-9]\d{0,4}) ([1-9]\d{0,4})")


def bounds_of(name: str) -> tuple[float, float]:
    """Return the lowest and the highest value of a numeric page setting."""
    setting = next(field for field in fields(PageSettings) if field.name == name)
    lowest, highest = setting.metadata["bounds"]
    return float(lowest), float(highest)
