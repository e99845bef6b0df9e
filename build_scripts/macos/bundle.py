"""What the macOS application says about itself, in ``Info.plist``."""

from __future__ import annotations

from typing import Any

from reader.loading.format_list import FORMATS
from reader.loading.formats import Offer

APPLICATION_ID = "io.github.qingdu.Qingdu"

LEAST_SYSTEM = "15.0"
"""The oldest macOS that every library of the locked wheels names; ``tree.py`` looks that it is."""

_OWN_TYPES = "io.github.qingdu."
_RANKS = {Offer.FIRST: "Default", Offer.BEHIND_OTHERS: "Alternate"}
"""What the bundle's documents are called among the programs that open them."""


def information(version: str) -> dict[str, Any]:
    """Return what is added to PyInstaller's ``Info.plist``."""
    return {
        "CFBundleShortVersionString": version,
        "CFBundleVersion": version,
        "CFBundleDevelopmentRegion": "en",
        "CFBundleLocalizations": ["en", "zh-Hans", "zh-Hant"],
        "LSApplicationCategoryType": "public.app-category.productivity",
        "LSMinimumSystemVersion": LEAST_SYSTEM,
        "NSHighResolutionCapable": True,
        "NSRequiresAquaSystemAppearance": False,
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": kind.name,
                "CFBundleTypeRole": "Viewer",
                "LSHandlerRank": _RANKS[kind.offer],
                "LSItemContentTypes": list(kind.apple_types),
            }
            for kind in FORMATS
            if kind.offer in _RANKS
        ],
        "UTImportedTypeDeclarations": [
            {
                "UTTypeIdentifier": name,
                "UTTypeDescription": kind.name,
                "UTTypeConformsTo": ["public.data"],
                "UTTypeTagSpecification": {
                    "public.filename-extension": [suffix[1:] for suffix in kind.suffixes],
                    "public.mime-type": list(kind.mime_types),
                },
            }
            for kind in FORMATS
            for name in kind.apple_types
            if name.startswith(_OWN_TYPES)
        ],
    }
