"""What programs that save pages note in them: the page's address, the time, their own name.

Sources: pages written by each of them. Browsers write one comment of Internet Explorer's making;
SingleFile, monolith, MaoXian and HTTrack write comments; WebScrapBook writes attributes; Save Page
WE and Evernote write metas; Firefox's reading view has a link; web archives write addresses with
the page's own at their end; search engines write a line above their copies.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import unescape
from typing import NamedTuple

from reader.core.articles.archived_addresses import is_copy, original_address, time_of_copy
from reader.core.pattern import Pattern

_LOOKED_AT = 16_384
_LOOKED_AT_END = 4_096
_ATTRIBUTE = Pattern(r"""([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_META = Pattern(r"""<meta\b((?:[^<>"']|"[^"]*"|'[^']*')*)>""", re.I)
_ROOT = Pattern(r"""<html\b((?:[^<>"']|"[^"]*"|'[^']*')*)>""", re.I)
_BROWSER = Pattern(r"<!--\s*saved from url=\(\d+\)\s*(\S+?)\s*-->", re.I)
_SINGLE_FILE = Pattern(
    r"<!--\s*Page saved with (SingleFile)\s+url:\s*(\S+)(?:\s+saved date:\s*([^\n]+))?", re.I
)
_MONOLITH = Pattern(r"<!--\s*Saved from (\S+) at ([\dT:.+Z-]+) using (monolith[^>]*?)\s*-->", re.I)
_MAOXIAN = Pattern(r"<!--\s*OriginalSrc:\s*(https?://\S+)\s*-->", re.I)
_HTTRACK = Pattern(
    r"<!--\s*Mirrored from (\S+) by (HTTrack Website Copier/[\w.-]+)[^,>]*,\s*([^>]*?)\s*-->", re.I
)
_WAYBACK_END = Pattern(
    r"FILE ARCHIVED ON (\d\d:\d\d:\d\d) (\w{3}) (\d\d), (\d{4})\s+AND RETRIEVED", re.I
)
_WAYBACK_SCRIPT = Pattern(r"""__wm\.wombat\(\s*"([^"]+)"\s*,\s*"(\d{14})""", re.I)
_ARCHIVE_TODAY = Pattern(
    r"""<input\b[^<>]*\bname\s*=\s*["']?q["']?[^<>]*\bvalue\s*=\s*["'](https?:[^"']+)""", re.I
)
_COPY_META = Pattern(
    r"""(<meta\b[^<>]*?(?:property|name)\s*=\s*["'])(article:published_time|og:site_name)(["'])""",
    re.I,
)
_CANONICAL = Pattern(
    r"""<link\b[^<>]*\brel\s*=\s*["']?canonical["']?[^<>]*\bhref\s*=\s*["']([^"']+)""", re.I
)
_FIREFOX_VIEW = Pattern(
    r"""<a\b[^<>]*\bclass=["'][^"'<>]*\breader-domain\b[^<>]*?\bhref=["'](https?:[^"'<>]+)""", re.I
)
_PERCOLLATE = Pattern(
    r"""<p class="article__url">\s*Source:\s*<a class="no-href" href="(https?:[^"<>]+)""", re.I
)
_SNAPSHOT = Pattern(
    r"(?:百度快照|搜狗快照|[网網][页頁]快照|google-cache-hdr)(?:(?!</body).){0,800}?"
    r"""<a\b[^<>]{0,200}?\bhref\s*=\s*["']?(https?://[^"'\s<>]+)["']?[^<>]*>\s*https?://""",
    re.I | re.S,
)
"""What a search engine writes above its copy of a page: the address, linked and said."""
_LOOKED_AT_FAR = 65_536
"""Behind the style sheet that a program writes into the head."""
_TELLING_METAS = ("savepage-url", "exporter-version")
_STAMP = Pattern(r"(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)")
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_JAVASCRIPT_DATE = Pattern(
    r"\w{3} (\w{3}) (\d\d) (\d{4}) (\d\d:\d\d:\d\d)(?: GMT([+-]\d\d)(\d\d))?"
)


class SaverMarks(NamedTuple):
    """What a page's saver noted; empty where it did not."""

    url: str = ""
    saved: str | None = None
    saver: str = ""


def saver_marks(markup: str) -> SaverMarks:
    """Return what the program that saved the page noted in it, the surest of all notes."""
    marks = list(_marks(markup))
    urls = (unescape(mark.url) for mark in marks)
    address = next((url for url in urls if url.lower().startswith(("http:", "https:"))), "")
    times = (mark.saved for mark in marks)
    saved = next(filter(None, times), None) or time_of_copy(address)
    savers = (mark.saver for mark in marks)
    return SaverMarks(original_address(address), saved, next(filter(None, savers), ""))


def without_archive_metas(markup: str) -> str:
    """Return a page from archive.today without the metas in which that tells of its copy."""
    canonical = _CANONICAL.search(markup, 0, _LOOKED_AT)
    if canonical is None or not is_copy(canonical[1]):
        return markup
    head = _COPY_META.sub(r"\1copy:\2\3", markup[:_LOOKED_AT])
    return head + markup[_LOOKED_AT:]


def _marks(markup: str) -> Iterator[SaverMarks]:
    start, end = markup[:_LOOKED_AT], markup[-_LOOKED_AT_END:]
    if found := _SINGLE_FILE.search(start):
        yield SaverMarks(found[2], _javascript_date(found[3] or ""), found[1])
    if found := _MONOLITH.search(start):
        yield SaverMarks(found[1], found[2], found[3])
    if root := _ROOT.search(start):
        told = _attributes(root[1])
        if source := told.get("data-scrapbook-source"):
            yield SaverMarks(source, _stamp(told.get("data-scrapbook-create", "")), "WebScrapBook")
    metas = _metas(start) if any(name in start for name in _TELLING_METAS) else {}
    if "savepage-url" in metas:
        version = metas.get("savepage-version", "")
        saved = _javascript_date(metas.get("savepage-date", ""))
        yield SaverMarks(metas["savepage-url"], saved, f"Save Page WE {version}".strip())
    if "source-url" in metas and "exporter-version" in metas:
        yield SaverMarks(metas["source-url"], None, metas["exporter-version"])
    if found := _MAOXIAN.search(start):
        yield SaverMarks(found[1], None, "MaoXian")
    if found := _HTTRACK.search(start):
        url = found[1] if "://" in found[1] else f"http://{found[1]}"
        yield SaverMarks(url, _mail_date(found[3]), found[2])
    if found := _WAYBACK_SCRIPT.search(start):
        yield SaverMarks(found[1], _stamp(found[2]), "Wayback Machine")
    if found := _WAYBACK_END.search(end):
        clock, month, day, year = found.groups()
        yield SaverMarks("", _dated(year, month, day, clock), "Wayback Machine")
    if (found := _CANONICAL.search(start)) and is_copy(found[1]):
        query = _ARCHIVE_TODAY.search(start)
        url = query[1] if query and "archive." in found[1] else found[1]
        yield SaverMarks(url, time_of_copy(found[1]), "")
    if found := _SNAPSHOT.search(start):
        yield SaverMarks(found[1])
    if "reader-domain" in start and (found := _FIREFOX_VIEW.search(start)):
        yield SaverMarks(found[1], None, "Firefox")
    if "percollate" in start and (found := _PERCOLLATE.search(markup, 0, _LOOKED_AT_FAR)):
        yield SaverMarks(found[1], None, "percollate")
    if found := _BROWSER.search(start):
        yield SaverMarks(found[1])


def _attributes(written: str) -> Mapping[str, str]:
    return {
        name.lower(): unescape(double or single or bare)
        for name, double, single, bare in _ATTRIBUTE.findall(written)
    }


def _metas(start: str) -> Mapping[str, str]:
    told = [_attributes(found[1]) for found in _META.finditer(start)]
    return {meta["name"].lower(): meta.get("content", "") for meta in told if "name" in meta}


def _stamp(written: str) -> str | None:
    """Return a stamp of fourteen digits and more, which is in UTC."""
    found = _STAMP.match(written)
    if found is None:
        return None
    return "{}-{}-{}T{}:{}:{}Z".format(*found.groups())


def _javascript_date(written: str) -> str | None:
    """Return what ECMAScript's ``Date.toString`` wrote (ECMA-262, §21.4.4.41)."""
    found = _JAVASCRIPT_DATE.match(written.strip())
    if found is None:
        return None
    month, day, year, clock, hours, minutes = found.groups()
    zone = f"{hours}:{minutes}" if hours else ""
    date = _dated(year, month, day, clock)
    return date and date.removesuffix("Z") + zone


def _dated(year: str, month: str, day: str, clock: str) -> str | None:
    if month not in _MONTHS:
        return None
    return f"{year}-{_MONTHS.index(month) + 1:02d}-{day}T{clock}Z"


def _mail_date(written: str) -> str | None:
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(written).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
