"""What installers tell of the formats that the program opens; all is in the program's registry."""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from reader.loading.format_list import FORMATS
from reader.loading.formats import Offer
from reader.translation import Language, translator

_LOCALES = {"zh_CN": Language.SIMPLIFIED, "zh_TW": Language.TRADITIONAL}


def offered_suffixes() -> tuple[str, ...]:
    """Return the suffixes of what file managers offer the program for, each with its dot."""
    return tuple(
        suffix for kind in FORMATS if kind.offer is not Offer.NOWHERE for suffix in kind.suffixes
    )


def mime_type_line(offer: Offer) -> str:
    """Return the value of a desktop entry's ``MimeType`` for what stands like ``offer``."""
    return "".join(
        f"{name};" for kind in FORMATS if kind.offer is offer for name in kind.mime_types
    )


def shared_mime_package() -> str:
    """Return the file for the shared MIME database that declares what it has not."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">',
    ]
    for kind in FORMATS:
        if not kind.is_new_to_linux:
            continue
        lines.append(f"  <mime-type type={quoteattr(kind.mime_types[0])}>")
        lines.append(f"    <comment>{escape(kind.name)}</comment>")
        for locale, language in _LOCALES.items():
            name = escape(translator(language)(kind.name))
            lines.append(f'    <comment xml:lang="{locale}">{name}</comment>')
        lines += [f"    <glob pattern={quoteattr('*' + suffix)}/>" for suffix in kind.suffixes]
        lines.append("  </mime-type>")
    return "\n".join([*lines, "</mime-info>", ""])
