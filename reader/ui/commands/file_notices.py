"""What is said of the files that are open: changed, gone, one part of several."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from weakref import WeakKeyDictionary

from reader.core.messages.notices import NoticeKind
from reader.core.messages.reasons import reason_of
from reader.ui.look.appearance import Appearance
from reader.ui.session.tasks import answers
from reader.ui.tabs.message_bar import Topic
from reader.ui.tabs.reading_tab import ReadingTab


class FileNotices:
    """Says each thing once in the tab that has the file."""

    def __init__(self, appearance: Appearance) -> None:
        self._appearance = appearance
        self._told: WeakKeyDictionary[ReadingTab, int | None] = WeakKeyDictionary()
        """How the file of a tab was found when that was last told: its time of change, or gone."""

    def forget(self, tab: ReadingTab) -> None:
        """Begin anew with the file that ``tab`` has just read."""
        self._told.pop(tab, None)

    def tell_of_file(self, tab: ReadingTab) -> None:
        """Say, once, that a tab's file has changed on disk or is gone; offer to read it again."""
        tr = self._appearance.tr
        opened = tab.session.opened
        if opened is None or tab.session.is_opening:
            return
        if not answers(opened.path):
            return
        modified = _modified(opened.path)
        if modified == self._told.get(tab, opened.modified):
            return
        self._told[tab] = modified
        tab.message.take_back(Topic.FILE)
        if modified is None:
            self.tell_gone(tab, opened.path)
        elif modified != opened.modified:
            sentence = tr("{name} has changed since it was read.")
            tab.message.offer(
                sentence.format(name=opened.path.name),
                tr("Read it again"),
                lambda: tab.session.open(opened.path, again=True, inside=opened.reading.inside),
                Topic.FILE,
            )

    def tell_gone(self, tab: ReadingTab, path: Path) -> None:
        """Say that the file is not there any more."""
        sentence = self._appearance.tr(
            "{name} is not in {folder} any more. What was read of it can be read on in this tab; "
            "put the file back there to open it again."
        )
        tab.message.say(sentence.format(name=path.name, folder=path.parent), Topic.FILE)

    def tell_part(self, tab: ReadingTab) -> None:
        """Say that a page is one of several, and offer to join what lies beside it."""
        tr = self._appearance.tr
        opened = tab.session.opened
        part = opened.reading.article.metadata.part if opened else None
        if opened is None or part is None:
            return
        sentence = tr("This page is part {number} of {count} of its article.")
        sentence = sentence.format(number=part.number, count=part.of or "?")
        from reader.loading.pages.neighbours import neighbouring_parts

        if not answers(opened.path):
            tab.message.say(sentence, Topic.PARTS)
            return
        paths = neighbouring_parts(opened.path, part)
        if len(paths) > 1:
            tab.message.offer(
                sentence,
                tr("Join the parts"),
                lambda: tab.session.open_parts(paths),
                Topic.PARTS,
            )
        else:
            others = tr("The others were not found beside it.")
            tab.message.say(f"{sentence} {others}", Topic.PARTS)

    def tell_elsewhere(self, tab: ReadingTab) -> None:
        """Offer to show the pictures that lie in another folder, from there and henceforth."""
        tr, opened = self._appearance.tr, tab.session.opened
        notices = opened.reading.article.notices if opened else ()
        fields = next((dict(n.fields) for n in notices if n.kind is NoticeKind.ELSEWHERE), {})
        if opened is None or "folder" not in fields:
            return
        folder, path, inside = Path(fields["folder"]), opened.path, opened.reading.inside
        others = [n.told(tr) for n in notices if n.kind is not NoticeKind.ELSEWHERE]
        sentence = tr("{count} pictures of this page lie elsewhere in {folder}.").format(**fields)

        def allow_folder() -> None:
            from reader.loading.pictures.allowed import allow

            try:
                allow(folder)
            except OSError as error:
                failed = tr("What you allow could not be remembered ({reason}).")
                tab.message.say(failed.format(reason=tr(reason_of(error))))
            else:
                tab.session.open(path, again=True, inside=inside)

        tab.message.offer(
            " ".join((*others, sentence)),
            tr("Show pictures from this folder"),
            allow_folder,
            Topic.NOTICES,
        )

    def tell_pages(self, tab: ReadingTab, show_list: Callable[[], None]) -> None:
        """Say that a page is one of several in its file, and offer the list of them."""
        tr = self._appearance.tr
        opened = tab.session.opened
        if opened is not None and (inside := opened.reading.inside):
            sentence = tr("This file holds several pages; this is {name}.").format(name=inside)
            tab.message.offer(sentence, tr("Show the list"), show_list, Topic.PARTS)


def _modified(path: Path) -> int | None:
    """Return when the file was last changed, in nanoseconds; None when it is gone."""
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return None
