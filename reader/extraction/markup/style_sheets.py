"""What a page's own style sheets say of names of classes: whether their elements are shown at all.

Only rules of one name, outside at-rules, are read for hiding (``.extra{display:none}``,
``.seo{left:-9999px}``); any rule that shows what has the name, whenever it may hold, is reason
enough to think that it is shown.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from reader.core.pattern import Pattern

# Each begins with the letter itself, which is looked for in a third of the time that a look behind
# in front of it, or re.I, would take over the 600,000 characters of a messenger's sheets.
_NOT_SHOWN = Pattern(r"[Dd](?<![\w-].)(?i:isplay\s*:\s*none\b)")
_FAR_AWAY = Pattern(r"(?<![\w-])(?:left|top|text-indent|margin-left)\s*:\s*-999\d*")
_FAR = "-999"
_DISPLAY = Pattern(r"[Dd](?<![\w-].)(?i:isplay\s*:\s*(?!none\b)\w)")
_ONE_NAME = Pattern(r"(?:[a-z][a-z0-9]*)?\.([A-Za-z_\u0080-\uffff][\w-]*)")
_IN_A_NAME = Pattern(r"[\w-]")
_MOST_RULES = 2_000
_LONGEST_PRELUDE = 2_000
_LONGEST_RULE = 4_000


def names_not_shown(sheets: Sequence[str]) -> frozenset[str]:
    """Return the names of classes for which ``sheets`` have a rule that shows nothing."""
    return frozenset(name for sheet in sheets for name in _hidden_in(sheet))


def may_be_shown(sheets: Sequence[str], name: str) -> bool:
    """Whether some rule with the class ``name`` in it sets how its elements are shown."""
    return any(
        _DISPLAY.search(sheet, opening, closing)
        for sheet in sheets
        for end in _ends_of(f".{name}", sheet)
        if (opening := sheet.find("{", end, end + _LONGEST_PRELUDE)) >= 0
        and (closing := sheet.find("}", opening, opening + _LONGEST_RULE)) >= 0
    )


def _ends_of(selector: str, sheet: str) -> Iterator[int]:
    """Yield where ``selector`` ends each time that it stands in ``sheet`` whole.

    To compile a pattern for a name takes longer than to look for it.
    """
    at = sheet.find(selector)
    while at >= 0:
        end = at + len(selector)
        if not _IN_A_NAME.match(sheet, end):
            yield end
        at = sheet.find(selector, end)


def _hidden_in(sheet: str) -> Iterator[str]:
    depth = at = 0
    starts = [found.start() for found in islice(_NOT_SHOWN.finditer(sheet), _MOST_RULES)]
    if _FAR in sheet:
        far = (found.start() for found in islice(_FAR_AWAY.finditer(sheet), _MOST_RULES))
        starts = sorted((*starts, *far))
    for start in starts:
        depth += sheet.count("{", at, start) - sheet.count("}", at, start)
        at = start
        if depth != 1:
            continue
        opening = sheet.rfind("{", 0, at)
        first = max(sheet.rfind("}", 0, opening) + 1, opening - _LONGEST_PRELUDE)
        prelude = sheet[first:opening].rpartition("*/")[2]
        for selector in prelude.split(","):
            if one := _ONE_NAME.fullmatch(selector.strip()):
                yield one[1]
