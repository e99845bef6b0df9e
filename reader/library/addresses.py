"""Addresses of pages as they are compared: what does not lead to another page is left out."""

from __future__ import annotations

import re

_TRACKING = re.compile(
    r"utm_.*|spm|scm|from|source|ref|referer|share_?.*|fbclid|gclid|timestamp|isappinstalled|"
    r"nsukey|weibo_id|wfr|chksm|scene|srcid|sharer_.*|pass_ticket|key|ascene|uin|devicetype|"
    r"version|lang|exportkey|clicktime|enterid|subscene|sessionid|mpshare",
    re.IGNORECASE,
)
"""Names of parameters that tell who shared a page and how it was come to."""
_PARTS = re.compile(r"https?://(?P<host>[^/?#]+)(?P<path>[^?#]*)(?:\?(?P<query>[^#]*))?", re.I)


def compared_address(url: str) -> str:
    """Return what two addresses of one page have in common; empty of what is no web address."""
    match = _PARTS.match(url.strip())
    if match is None:
        return ""
    host = match["host"].lower().removeprefix("www.")
    path = match["path"].rstrip("/")
    pairs = (match["query"] or "").split("&")
    kept = sorted(pair for pair in pairs if pair and not _TRACKING.fullmatch(pair.split("=")[0]))
    if not path and not kept:
        return ""  # a site's first page holds another article every day
    return f"{host}{path}?{'&'.join(kept)}" if kept else f"{host}{path}"
