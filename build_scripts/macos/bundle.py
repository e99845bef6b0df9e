"""What the macOS application says about itself, in ``Info.plist``."""

from __future__ import annotations

from typing import Any

APPLICATION_ID = "io.github.qingdu.Qingdu"

_DOCUMENTS = (
    ("Web page", "Alternate", ("public.html", "public.xhtml")),
    ("Web archive", "Default", ("com.apple.webarchive",)),
    ("MHTML page", "Default", ("io.github.qingdu.mhtml",)),
    ("Text", "Alternate", ("public.plain-text",)),
)
"""Name, rank among the programs that open it, and uniform type identifiers."""


def information(version: str) -> dict[str, Any]:
    """Return what is added to PyInstaller's ``Info.plist``."""
    return {
        "CFBundleShortVersionString": version,
        "CFBundleVersion": version,
        "CFBundleDevelopmentRegion": "en",
        "CFBundleLocalizations": ["en", "zh-Hans", "zh-Hant"],
        "LSApplicationCategoryType": "public.app-category.productivity",
        "LSMinimumSystemVersion": "13.0",
        "NSHighResolutionCapable": True,
        "NSRequiresAquaSystemAppearance": False,
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": name,
                "CFBundleTypeRole": "Viewer",
                "LSHandlerRank": rank,
                "LSItemContentTypes": list(types),
            }
            for name, rank, types in _DOCUMENTS
        ],
        "UTImportedTypeDeclarations": [
            {
                "UTTypeIdentifier": "io.github.qingdu.mhtml",
                "UTTypeDescription": "MHTML page",
                "UTTypeConformsTo": ["public.data"],
                "UTTypeTagSpecification": {
                    "public.filename-extension": ["mhtml", "mht"],
                    "public.mime-type": ["multipart/related", "application/x-mimearchive"],
                },
            }
        ],
    }
