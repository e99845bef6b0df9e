"""What the File menu does: opening, pasting, reading again, showing where a file lies."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from reader.core.messages.reasons import reason_of
from reader.core.messages.translatable import translatable
from reader.loading.formats import PageInside
from reader.opening.opened import Opened
from reader.paths import PASTED, SAMPLE_ARTICLE, data_dir, exists, resource_path
from reader.ui.commands.browsing import BROWSING_PART
from reader.ui.commands.command import Button, Command, Entry, ListMenu, MenuName, Submenu
from reader.ui.commands.desk import Desk, has_article, has_file
from reader.ui.commands.library import REMEMBERING_PART
from reader.ui.dialogs.folders import begin_in, is_own
from reader.ui.look.on_screen import fit_on_screen
from reader.ui.session.tasks import answers
from reader.ui.tabs.waiting_tab import TabFile

if TYPE_CHECKING:
    from reader.ui.dialogs.info_panel import ArticleInfo


LONGEST_TITLE = 40
"""Characters of a title in a menu."""


def first_folder(desk: Desk) -> Path:
    """Return where to look for a page: where the last one was, or where browsers save them."""
    recent = map(Path, desk.settings.settings.recent_files)
    last = next((path for path in recent if not is_own(path)), None)
    return begin_in() if last is None else begin_in(last.parent)


def choose_and_open(desk: Desk) -> None:
    """Let the user choose files, and open each in a tab."""
    for path in desk.shared.asker.choose_files(desk.window, first_folder(desk), desk.tr):
        desk.workspace.open(path)


def recent_entries(desk: Desk) -> list[Entry]:
    """Return the files read last, and a way to forget them, as entries of a list menu."""
    paths = [Path(name) for name in desk.settings.settings.recent_files]
    titles = desk.workspace.in_script(desk.tab.session.keeping.titles_at(paths))

    def opener(path: Path) -> Entry:
        words = titles.get(path, path.name)
        short = words if len(words) <= LONGEST_TITLE else f"{words[: LONGEST_TITLE - 1]}…"
        return Entry(short.replace("&", "&&"), lambda: desk.workspace.open(path), str(path))

    entries = [opener(path) for path in paths]
    if not entries:
        return []
    forget = desk.tr("&Forget these files")
    return [*entries, Entry(forget, lambda: desk.settings.change(recent_files=()), is_last=True)]


def paste(desk: Desk) -> None:
    """Open what is on the clipboard as an article."""
    open_copied(desk, QGuiApplication.clipboard().mimeData())


def open_sample(desk: Desk) -> None:
    """Open the article that comes with the program."""
    desk.workspace.open(resource_path(SAMPLE_ARTICLE))


def open_manual(desk: Desk) -> None:
    """Open the manual in the interface's language."""
    desk.workspace.open(resource_path(f"manual/{desk.shared.appearance.language.value}.html"))


def open_dropped(desk: Desk, data: QMimeData) -> None:
    """Open the files that were dropped, each in a tab, or the text as an article."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    for path in paths:
        desk.workspace.open(path)
    if data.hasUrls() and not paths:
        desk.message.say(
            desk.tr("Qingdu fetches nothing. Save the page first, then drop the file here.")
        )
    elif not paths:
        open_copied(desk, data)


def open_copied(desk: Desk, data: QMimeData | None) -> None:
    """Save what was copied among the user's data, and open it."""
    from reader.ui.commands.clipboard_page import save_clipboard

    tr = desk.tr
    try:
        path = save_clipboard(data, data_dir() / PASTED)
    except OSError as error:
        sentence = tr("What was copied could not be kept ({reason}). Free some space.")
        desk.message.say(sentence.format(reason=tr(reason_of(error))))
        return
    if path is None:
        desk.message.say(tr("There is no text to paste. Copy an article first."))
    else:
        desk.workspace.open(path)


def read_again(desk: Desk, encoding: str | None = None) -> None:
    """Read the file in front again, in ``encoding`` if one is named."""
    session = desk.tab.session
    if session.path is not None:
        desk.tab.remember_place()
        session.open(session.path, encoding, again=True, inside=session.inside)


def show_pages(desk: Desk) -> None:
    """Show what pages are in the file in front, and open those that are chosen.

    The first of them takes the place of the page in front; the others get tabs behind it.
    """
    session = desk.tab.session
    if session.path is None:
        return
    from reader.ui.dialogs.page_list import PageList

    path = session.path

    def open_pages(pages: Sequence[PageInside]) -> None:
        first, *others = pages
        desk.tab.remember_place()
        session.open(path, inside=first.inside)
        files = [(TabFile(path, page.inside), page.title) for page in others]
        desk.workspace.open_pages(files)

    dialog = PageList(path, session.runner, desk.tr, session.inside, desk.window)
    dialog.pages_chosen.connect(open_pages)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    fit_on_screen(dialog)
    dialog.open()


def show_picture_folders(desk: Desk) -> None:
    """Show the folders that pages may show pictures from, to be taken back."""
    from reader.ui.dialogs.folder_list import FolderList

    dialog = FolderList(desk.tr, desk.window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if has_file(desk):
        dialog.folders_changed.connect(partial(read_again, desk))
    fit_on_screen(dialog)
    dialog.open()


def toggle_keeping(desk: Desk) -> None:
    """Begin to keep articles, or stop and delete those that are kept."""
    kept = not desk.settings.settings.articles_kept
    desk.settings.change(articles_kept=kept)
    if not kept:
        desk.message.say(desk.tr("The cached articles are deleted; the saved pages stay."))


def toggle_asking(desk: Desk) -> None:
    """Ask again before a link goes to the browser, or ask no longer."""
    desk.settings.change(links_go_to_browser=not desk.settings.settings.links_go_to_browser)


def show_in_folder(desk: Desk) -> None:
    """Select the file in the desktop's file manager."""
    tab, tr = desk.tab, desk.tr
    path = tab.session.path
    if path is None:
        tab.message.say(tr("Open an article first."))
    elif answers(path) and not exists(path):
        desk.notices.tell_gone(tab, path)
    else:
        show_file(desk, path)


def show_file(desk: Desk, path: Path) -> None:
    """Select ``path`` in the desktop's file manager."""
    from reader.ui.commands.file_manager import FileManager

    manager = desk.window.findChild(FileManager)
    if manager is None:
        manager = FileManager(desk.window)
        manager.failed.connect(lambda path: tell_not_shown(desk, path))
    manager.show(path)


def tell_not_shown(desk: Desk, path: Path) -> None:
    """Say that no file manager showed ``path``, and where it lies."""
    sentence = desk.tr("No file manager could be started. The file is in {folder}.")
    desk.message.offer(
        sentence.format(folder=path.parent),
        desk.tr("Copy the folder's name"),
        lambda: QGuiApplication.clipboard().setText(str(path.parent)),
    )


def show_info(desk: Desk) -> None:
    """Show what the program knows of the article in front."""
    if desk.opened is not None:
        desk.shared.asker.show_info(desk.window, info_of(desk.opened), desk.tr)


def info_of(opened: Opened) -> ArticleInfo:
    """Return what the program knows of an open article."""
    from reader.ui.dialogs.info_panel import ArticleInfo

    return ArticleInfo(
        article=opened.presentation.article,
        path=opened.path,
        encoding=opened.reading.encoding,
        characters=opened.characters,
        removals=len(opened.removals),
        repairs=len(opened.presentation.seen_repairs),
    )


def close_tab(desk: Desk) -> None:
    """Close the tab in front; the last one is closed with its window."""
    if desk.workspace.count() > 1:
        desk.workspace.close_tab(desk.workspace.currentIndex())
    else:
        desk.window.close()


ENCODINGS = ("utf-8", "gb18030", "big5hkscs", "utf-16", "euc-jp", "euc-kr")
"""What saved Chinese pages are written in, and the neighbours they are mistaken for."""

FILE_MENU: tuple[Command, ...] = (
    Command(
        "new_tab",
        MenuName.FILE,
        translatable("Ne&w tab"),
        lambda desk: desk.workspace.new_tab(),
        ("Ctrl+T",),
    ),
    Command(
        "open",
        MenuName.FILE,
        translatable("&Open…"),
        choose_and_open,
        ("Ctrl+O",),
        list_below=ListMenu(translatable("Open &recent"), recent_entries),
        button=Button(-3, "open"),
    ),
    Command("paste", MenuName.FILE, translatable("&Paste as an article"), paste, ("Ctrl+Shift+V",)),
    Command("open_sample", MenuName.FILE, translatable("Open the &sample article"), open_sample),
    Command(
        "reload",
        MenuName.FILE,
        translatable("Re&load"),
        read_again,
        ("F5",),
        has_file,
        is_separated=True,
    ),
    *(
        Command(
            f"encoding:{name}",
            MenuName.FILE,
            name.upper(),
            partial(lambda name, desk: read_again(desk, name), name),
            can_be_done=has_file,
            submenu=Submenu.ENCODING,
        )
        for name in ENCODINGS
    ),
    Command(
        "pages",
        MenuName.FILE,
        translatable("Pa&ges in this file…"),
        show_pages,
        ("Ctrl+Shift+E",),
        has_file,
    ),
    Command("show_in_folder", MenuName.FILE, translatable("Show in &folder"), show_in_folder),
    *BROWSING_PART,
    Command(
        "info",
        MenuName.FILE,
        translatable("Article &information"),
        show_info,
        ("Ctrl+I",),
        has_article,
    ),
)

CLOSING_PART: tuple[Command, ...] = (
    *REMEMBERING_PART,
    Command(
        "keep_articles",
        MenuName.FILE,
        translatable("C&ache articles to open faster"),
        toggle_keeping,
        is_on=lambda desk: desk.settings.settings.articles_kept,
        submenu=Submenu.OPTIONS,
    ),
    Command(
        "tabs_come_back",
        MenuName.FILE,
        translatable("Restore the &tabs of the last session"),
        lambda desk: desk.settings.change(tabs_come_back=not desk.settings.settings.tabs_come_back),
        is_on=lambda desk: desk.settings.settings.tabs_come_back,
        submenu=Submenu.OPTIONS,
    ),
    Command(
        "ask_about_links",
        MenuName.FILE,
        translatable("Ask before a link goes to the &browser"),
        toggle_asking,
        is_on=lambda desk: not desk.settings.settings.links_go_to_browser,
        submenu=Submenu.OPTIONS,
    ),
    Command(
        "picture_folders",
        MenuName.FILE,
        translatable("Folders &with pictures…"),
        show_picture_folders,
        submenu=Submenu.OPTIONS,
    ),
    Command(
        "close_tab",
        MenuName.FILE,
        translatable("&Close"),
        close_tab,
        ("Ctrl+W",),
        is_separated=True,
    ),
    Command(
        "reopen_tab",
        MenuName.FILE,
        translatable("Reopen clos&ed tab"),
        lambda desk: desk.workspace.reopen_tab(),
        ("Ctrl+Shift+T",),
    ),
    Command(
        "quit",
        MenuName.FILE,
        translatable("&Quit"),
        lambda _desk: QApplication.closeAllWindows(),
        ("Ctrl+Q",),
    ),
)
