"""What a click on a link does; the program itself fetches and starts nothing."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias
from urllib.parse import quote, unquote, urljoin, urlsplit

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from reader.core.characters.kinds import visible_line
from reader.core.pattern import Pattern
from reader.loading.format_list import SUFFIXES
from reader.loading.pictures.collection import Collection
from reader.paths import is_file
from reader.ui.commands.desk import Desk
from reader.ui.dialogs.answers import LinkAnswer
from reader.ui.session.tasks import Task, answers, raise_fault

_WEB = ("http", "https")
_MAIL_FIELDS = frozenset(["subject", "body", "to", "cc", "bcc"])
"""What a link may fill in of a mail (RFC 6068); some programs would attach files."""
_NEVER_IN_ADDRESSES = Pattern(r"[\x00-\x20\x7f-\xa0\\]")
_LONGEST = 8_000
_LONGEST_SHOWN = 600


@dataclass(frozen=True, slots=True)
class SavedPage:
    """Another page that is saved beside this one."""

    path: Path


@dataclass(frozen=True, slots=True)
class LocalFile:
    """Any other file on this machine, which is never started."""

    path: Path


@dataclass(frozen=True, slots=True)
class OutsideAddress:
    """A page of the web, or somebody's mail; whole, and in the letters that the net knows."""

    address: str
    host: str
    """Of a page in punycode, of a mail the person."""
    is_web: bool

    def shown(self) -> str:
        """Return the address readable, without anything that looks like what it is not."""
        readable = "".join(
            char if char.isprintable() else quote(char) for char in unquote(self.address)
        )
        return readable if len(readable) <= _LONGEST_SHOWN else f"{readable[:_LONGEST_SHOWN]}…"


@dataclass(frozen=True, slots=True)
class Nowhere:
    """What is no address, or one of a kind that is handed to no program."""

    address: str


Destination: TypeAlias = SavedPage | LocalFile | OutsideAddress | Nowhere


def destination_of(address: str, page: Path, base: str = "") -> Destination:
    """Return where a link on the saved ``page`` leads; no address is too strange for it.

    ``base`` is the page's own address, from which short ones go on.
    """
    address = address.strip()
    try:
        parts = urlsplit(address)
    except ValueError:  # such as brackets that hold no IPv6 address
        return Nowhere(address)
    is_local = parts.scheme in ("", "file") and not parts.netloc and parts.path
    if is_local and (found := _file_beside(unquote(parts.path), page)):
        return found
    if not parts.scheme and urlsplit(base).scheme in _WEB:
        address = urljoin(base, address)
    return _outside(address) or Nowhere(address)


def _file_beside(name: str, page: Path) -> SavedPage | LocalFile | None:
    if name.startswith(("//", "\\\\")):  # Windows would ask another machine for it
        return None
    path = page.parent / name
    if not answers(path):
        return None
    if not is_file(path):
        return _page_of_collection(name, page)
    is_beside = not Path(name).is_absolute() or path.is_relative_to(page.parent)
    is_page = is_beside and path.name.lower().endswith(SUFFIXES)
    path = path.resolve()
    return SavedPage(path) if is_page else LocalFile(path)


def _page_of_collection(name: str, page: Path) -> SavedPage | None:
    """Return the page that ``name`` means from the top of the collection around ``page``."""
    collection = Collection.around(page)
    found = collection.at(page.parent, name) if collection and name.startswith("/") else None
    if found is None or not is_file(found) or not found.name.lower().endswith(SUFFIXES):
        return None
    resolved = found.resolve()
    is_within = collection is not None and resolved.is_relative_to(collection.folder.resolve())
    return SavedPage(resolved) if is_within else None


def _outside(address: str) -> OutsideAddress | None:
    """Return the address as it may be handed over, or None when it may not be."""
    url = QUrl(address)
    encoded = url.toString(QUrl.ComponentFormattingOption.FullyEncoded)
    if _NEVER_IN_ADDRESSES.search(address) or not url.isValid() or len(encoded) > _LONGEST:
        return None
    match url.scheme():
        case "http" | "https":
            host = url.host(QUrl.ComponentFormattingOption.FullyEncoded)
            return OutsideAddress(encoded, host, is_web=True) if host else None
        case "mailto":
            fields = {field.partition("=")[0].lower() for field in url.query().split("&") if field}
            person = visible_line(url.path())
            if person and fields <= _MAIL_FIELDS:
                return OutsideAddress(encoded, person, is_web=False)
        case _:
            pass
    return None


def follow_link(desk: Desk, address: str) -> str:
    """Do what a click on a link does; return a sentence for the status line, or nothing."""
    path, opened = desk.tab.session.path, desk.opened
    if path is None or opened is None:
        return ""
    match destination_of(address, path, opened.original.metadata.url):
        case SavedPage(path=saved):
            desk.workspace.open(saved)
            return ""
        case LocalFile(path=local):
            _offer_folder(desk, local)
            return ""
        case OutsideAddress() as outside:
            return _follow_outside(desk, outside)
        case Nowhere() if name := _name_of_note(address):
            _look_for_note(desk, name, path, address)
            return ""
        case Nowhere():
            _say_nowhere(desk, address)
            return ""


def _say_nowhere(desk: Desk, address: str) -> None:
    sentence = desk.tr("This link cannot be followed: {address}")
    desk.message.say(sentence.format(address=visible_line(address)[:_LONGEST_SHOWN]))


def _name_of_note(address: str) -> str:
    """Return the name of a note that ``address`` may be, as [[渡口]] in a vault; else nothing."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    name = unquote(parts.path)
    return "" if parts.scheme or parts.netloc or ".." in name.split("/") else name.strip("/")


def _look_for_note(desk: Desk, name: str, page: Path, address: str) -> None:
    """Open the note of this name, wherever in its collection it lies; looked for on the worker."""
    task = Task(desk.window)

    def work(_report: object) -> Path | None:
        collection = Collection.around(page)
        return collection.page_named(name, SUFFIXES) if collection else None

    def go(found: Path | None) -> None:
        if found is None:
            _say_nowhere(desk, address)
        else:
            desk.workspace.open(found)

    task.done.connect(go)
    task.failed.connect(raise_fault)
    desk.tab.session.runner.start(task, work)


def _offer_folder(desk: Desk, path: Path) -> None:
    from reader.ui.commands.file import show_file

    desk.message.offer(
        desk.tr("This link leads to the file {name}, which Qingdu does not start.").format(
            name=path.name
        ),
        desk.tr("Show in folder"),
        lambda: show_file(desk, path),
    )


def _follow_outside(desk: Desk, outside: OutsideAddress) -> str:
    answer = LinkAnswer.ALWAYS
    if not (outside.is_web and desk.settings.settings.links_go_to_browser):
        answer = desk.shared.asker.ask_about_link(
            desk.window, outside.host, outside.shown(), desk.tr, may_be_always=outside.is_web
        )
    match answer:
        case LinkAnswer.ALWAYS if outside.is_web:
            desk.settings.change(links_go_to_browser=True)
            return _hand_over(desk, outside)
        case LinkAnswer.ONCE | LinkAnswer.ALWAYS:
            return _hand_over(desk, outside)
        case LinkAnswer.COPY:
            QGuiApplication.clipboard().setText(outside.address)
            return desk.tr("The address was copied: {address}").format(address=outside.shown())
        case LinkAnswer.NOTHING:
            return ""


def _hand_over(desk: Desk, outside: OutsideAddress) -> str:
    if QDesktopServices.openUrl(QUrl(outside.address)):
        return desk.tr("Handed to the browser: {address}").format(address=outside.shown())
    desk.message.offer(
        desk.tr("No program took the address: {address}").format(address=outside.shown()),
        desk.tr("Copy the address"),
        lambda: QGuiApplication.clipboard().setText(outside.address),
    )
    return ""
