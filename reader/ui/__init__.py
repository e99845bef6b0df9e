"""The window; the only place that imports Qt."""

import sys

import PySide6.QtCore  # noqa: F401 - the first of its modules brings the support of features


def _leave_sources_unread() -> None:
    """Keep PySide6 from looking for its name in the source of each module that is imported later.

    It reads and keeps them all to know where ``from __feature__ import …`` counts, which is used
    nowhere here: 7 MB, and a tenth of the time that a start's imports take (PySide6 6.11).
    """
    features = sys.modules.get("shibokensupport.feature")
    if hasattr(features, "_mod_uses_pyside"):
        setattr(features, "_mod_uses_pyside", lambda _module: False)  # noqa: B010 - not ours


_leave_sources_unread()
