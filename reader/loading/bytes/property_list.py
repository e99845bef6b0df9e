"""Apple's property lists, binary or XML, in which Safari saves pages and addresses."""

from __future__ import annotations

_LOOKED_AT = 1_000


def is_property_list(data: bytes) -> bool:
    """Whether ``data`` begins as a property list does."""
    return data.startswith(b"bplist00") or b"<plist" in data[:_LOOKED_AT]


def read_property_list(data: bytes) -> object:
    """Return what the property list ``data`` holds; None when it is damaged."""
    import plistlib
    from xml.parsers.expat import ExpatError

    # plistlib has no error of its own for every way in which a list can be damaged.
    damages = (ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RecursionError)
    try:
        return plistlib.loads(data)
    except (ExpatError, *damages):
        return None
