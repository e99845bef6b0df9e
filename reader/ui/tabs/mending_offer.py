"""Offers to mend an article thoroughly where that would help: once an article."""

from __future__ import annotations

from reader.core.settings import FILES_KEPT
from reader.opening.opened import Opened
from reader.translation import Translate
from reader.ui.session.settings_store import SettingsStore
from reader.ui.tabs.message_bar import MessageBar, Topic


def offer_mending(
    opened: Opened, settings: SettingsStore, message: MessageBar, tr: Translate
) -> None:
    """Offer it for ``opened``, unless it was offered for the same article before."""
    count = opened.presentation.deep_repairs
    article_id, before = opened.original.article_id, settings.settings.mending_offered
    if settings.settings.deep_repair:
        message.take_back(Topic.MENDING)
        return
    if not count or article_id in before:
        return
    settings.change(mending_offered=(article_id, *before)[:FILES_KEPT])
    sentence = tr("A converter seems to have spoiled {count} more places than are mended.")
    message.offer(
        sentence.format(count=count),
        tr("Mend thoroughly"),
        lambda: settings.change(deep_repair=True),
        Topic.MENDING,
    )
