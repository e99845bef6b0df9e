"""The files that lie beside a page and were saved with it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote

from reader.core.article import Absence, Asset
from reader.core.files.reading import LargerError, NotRegularError, read_regular
from reader.core.messages.notices import Notice, NoticeKind
from reader.core.messages.translatable import translatable
from reader.core.pattern import Pattern
from reader.loading.pictures.collection import MARK, Collection, widest_below
from reader.loading.pictures.kinds import LARGEST_PICTURE, picture_of, picture_type, references_in
from reader.loading.pictures.page_pictures import PagePictures

# "a.html" keeps its files in "a_files" (Chrome, Firefox), "a.files" (Edge, Internet Explorer, WPS).
# Typora keeps those of a note in "a.assets".
_COMPANION_SUFFIXES = ("_files", ".files", "-files", "_file", ".assets")
# Where note programs such as Obsidian and Joplin keep what the notes of a folder show.
_ATTACHMENT_FOLDERS = ("attachments", "assets", "_attachments", "_resources", "附件", "images")

_ABOVE = Pattern(r"""\.\.(?<=["'=\s]\.\.)(?<!href=["']\.\.)[/\\]""")
"""Where a reference to a folder above may begin."""
_UP = Pattern(r"(?:\./)*(?:\.\./+(?:\./)*)+")
_ELSEWHERE = Pattern(r"file:|[a-z]:[/\\]|/(?:home|Users|mnt|media|Volumes|storage)/", re.I)
"""A reference to a file by its whole path, which pages of another machine have."""
_SCHEME = Pattern(r"[a-z][a-z0-9+.-]*:", re.I)


class Beside:
    """The files saved with a page: those in its folder and below it, and no others.

    A reference that is absolute, has a scheme, or leaves the folder (by ``..`` or by a symbolic
    link) means none of them, and nothing is read for it.
    """

    def __init__(self, page: Path) -> None:
        """Note where to look; nothing is read yet."""
        self.folder = page.parent
        self._page = page

    @cached_property
    def _companions(self) -> tuple[str, ...]:
        names = (
            *(f"{self._page.stem}{suffix}" for suffix in _COMPANION_SUFFIXES),
            *_ATTACHMENT_FOLDERS,
        )
        return tuple(name for name in names if _is_folder(self.folder / name))

    @cached_property
    def _collection(self) -> Collection | None:
        return Collection.around(self._page)

    def files(self, reference: str) -> Iterator[Path]:
        """Yield the files that a reference of the page may mean, the likeliest first."""
        if not reference or reference.startswith(("\\", "#", "//")):
            return
        if _SCHEME.match(reference) or "\0" in reference:
            return
        if reference.startswith("/"):
            yield from self._files_of_collection((reference, unquote(reference)))
            return
        # As written first: a saved name may itself hold "%" or "?".
        bare = re.split("[?#]", reference, maxsplit=1)[0]
        names = tuple(dict.fromkeys((reference, unquote(reference), bare, unquote(bare))))
        for name in names:
            parts = [part for part in re.split(r"[/\\]", name) if part not in {"", "."}]
            if not parts or ".." in parts:
                continue
            places = [Path(*parts), *(Path(folder, parts[-1]) for folder in self._companions)]
            for place in dict.fromkeys((*places, Path(parts[-1]))):
                yield self.folder / place
        yield from self._files_of_collection(names)

    def _files_of_collection(self, names: Iterable[str]) -> Iterator[Path]:
        """Yield the files that names mean in the collection around the page."""
        if self._collection is None:
            return
        for name in names:
            if (file := self._collection.at(self.folder, name.replace("\\", "/"))) is not None:
                yield file
            if (file := self._collection.at(self.folder, f"/{name}")) is not None:
                yield file
            if "/" not in name and (picture := self._collection.named(name)) is not None:
                yield picture

    def is_elsewhere(self, reference: str) -> bool:
        """Whether a reference is to a place outside the page's folder that nothing is read from."""
        if _ELSEWHERE.match(reference):
            return True
        return bool(_above(reference)) and not any(self._files_of_collection((unquote(reference),)))

    def folder_for(self, references: Iterable[str]) -> Path | None:
        """Return the folder that holds the page and what ``references`` mean; None if too wide."""
        levels = max(map(_above, references), default=0)
        return widest_below(self._page, levels) if levels else None

    def has(self, file: Path) -> bool:
        """Whether ``file`` is one in the folder, links followed; may raise OSError."""
        found = file.resolve()
        folders = (self.folder, *([self._collection.folder] if self._collection else []))
        return any(found.is_relative_to(folder.resolve()) for folder in folders)


def _above(reference: str) -> int:
    """Return how many folders up ``reference`` goes."""
    found = _UP.match(unquote(reference).replace("\\", "/"))
    return found[0].count("..") if found else 0


class SavedPictures(PagePictures):
    """The pictures saved with a page, by the reference that the page writes."""

    def __init__(self, beside: Beside, markup: str) -> None:
        """Note where to look; nothing is read yet."""
        super().__init__(markup)
        self._beside = beside
        self._read: dict[Path, Asset | None] = {}
        self._absent: dict[Path, Absence] = {}
        """Why the files that are there show no picture."""

    def absence_of(self, reference: str) -> Absence:
        """Return why there is no picture that the page calls ``reference``."""
        if self._beside.is_elsewhere(reference):
            return Absence.ELSEWHERE
        self._find(reference)
        found = (self._absent.get(file) for file in self._beside.files(reference))
        return next(filter(None, found), super().absence_of(reference))

    def _look_for(self, reference: str) -> Asset | None:
        found = map(self._picture_at, self._beside.files(reference))
        return next(filter(None, found), None)

    def _picture_at(self, file: Path) -> Asset | None:
        """Return the picture that ``file`` is when it lies in the page's folder, or None."""
        if file not in self._read:
            self._read[file] = self._read_picture(file)
        return self._read[file]

    def _read_picture(self, file: Path) -> Asset | None:
        try:
            if not self._beside.has(file):
                self._absent[file] = Absence.ELSEWHERE
                return None
            data = read_regular(file, min(LARGEST_PICTURE, self._left), picture_type)
        except LargerError:
            self._absent[file] = Absence.TOO_LARGE
            return None
        except (NotRegularError, PermissionError):
            self._absent[file] = Absence.REFUSED
            return None
        except (OSError, ValueError):  # ValueError: a name that the system cannot have
            return None
        picture = picture_of(file.name, data)
        if picture is None:
            self._absent[file] = Absence.NOT_A_PICTURE
        self._left -= len(data) if picture else 0
        if picture is None or picture.data is not data:
            return picture
        if not file.is_relative_to(self._beside.folder):
            return picture
        return replace(picture, place=file.relative_to(self._beside.folder).as_posix())


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # a name that is too long once it has a suffix
        return False


def elsewhere_notices(beside: Beside, markup: str) -> tuple[Notice, ...]:
    """Return the notice that pictures of a page are not read, as they lie in folders above it."""
    if not _ABOVE.search(markup):
        return ()
    absent = [each for each in references_in(markup) if _above(each) and beside.is_elsewhere(each)]
    if not absent:
        return ()
    folder = beside.folder_for(absent)
    if folder is None:
        sentence = translatable(
            "{count} pictures of this page lie in another folder and are not read from there. Put "
            "the page and its pictures into one folder of their own."
        )
        return (Notice(NoticeKind.ELSEWHERE, sentence, (("count", str(len(absent))),)),)
    sentence = translatable(
        "{count} pictures of this page lie in another folder and are not read from there. Allow it "
        "for {folder} in the window, put an empty file called {mark} into it, or move them beside "
        "the page."
    )
    fields = ("count", str(len(absent))), ("folder", str(folder)), ("mark", MARK)
    return (Notice(NoticeKind.ELSEWHERE, sentence, fields),)
