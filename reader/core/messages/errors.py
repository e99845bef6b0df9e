"""What can go wrong with a file, each with a sentence that says what to do.

A sentence is English with ``{name}`` fields; whoever shows it translates it first, then fills it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from reader.core.messages.translatable import translatable


class ReaderError(Exception):
    """Something the user can do something about."""

    sentence: ClassVar[str] = translatable("Something went wrong. Try again.")

    def __init__(self, **fields: str) -> None:
        """Keep the values for the sentence's fields."""
        super().__init__(self.sentence.format(**fields))
        self.fields = fields

    def told(self, tr: Callable[[str], str]) -> str:
        """Return the sentence in the language of ``tr``, and so the reason in it."""
        fields = {
            name: tr(value) if name == "reason" else value for name, value in self.fields.items()
        }
        return tr(self.sentence).format(**fields)


class FileMissingError(ReaderError):
    """The path names no file."""

    sentence = translatable("There is no such file. Check the name, or whether it was moved.")


class FileNotShownError(ReaderError):
    """The path names no file that the sandbox of Flatpak shows; outside there may be one."""

    sentence = translatable(
        "There is no such file where Flatpak lets Qingdu look. If there is one outside, open it "
        "with File > Open, or let Qingdu see its folder with flatpak override --user "
        "--filesystem=FOLDER io.github.qingdu.Qingdu."
    )


class FileUnreadableError(ReaderError):
    """The operating system refuses to read the file."""

    sentence = translatable(
        "The file cannot be read ({reason}). Check its permissions, or copy it elsewhere first."
    )


class NotAFileError(ReaderError):
    """The path names a pipe or a device, which may never end."""

    sentence = translatable(
        "This is a pipe or a device and no file. Write what comes out of it into a file first."
    )


class NoInputError(ReaderError):
    """Standard input was to be read and is closed."""

    sentence = translatable(
        "There is no standard input. Name a file, or send the text through a pipe."
    )


class IsFolderError(ReaderError):
    """The path names a folder."""

    sentence = translatable("This is a folder. Open the page saved in it (.html or .txt) instead.")


class FileEmptyError(ReaderError):
    """The file has no bytes, or nothing but white space."""

    sentence = translatable("The file is empty. Save the page again, or choose another file.")


class FileTooLargeError(ReaderError):
    """The file is larger than a saved page can be."""

    sentence = translatable(
        "The file is too large to be a saved page ({size} MB; at most {limit} MB). "
        "Choose the page itself, or split the text."
    )


class NoSuchPageError(ReaderError):
    """The file does not hold as many pages as the number that was asked for."""

    sentence = translatable(
        "There is no page {page} in this file. Choose a number from 1 to {count}."
    )


class NotAPageError(ReaderError):
    """The bytes are neither text nor markup."""

    sentence = translatable(
        "This is not a web page or a text. Choose a page saved as .html, or a .txt file."
    )


class BrotliError(NotAPageError):
    """A page packed with Brotli, which nothing in Python's standard library unpacks.

    Brotli has no signature (RFC 7932), so that only the name of the file tells.
    """

    sentence = translatable(
        "This page is packed with Brotli, which Qingdu cannot unpack. Unpack it first, such as "
        "with “brotli -d”, and open the page."
    )


class FileDamagedError(NotAPageError):
    """An archive or a book is cut short or damaged."""

    sentence = translatable(
        "This file is damaged or incomplete. Copy or download it again; if it was saved from a "
        "browser, save the page once more."
    )


class FileLockedError(NotAPageError):
    """An archive is locked with a password."""

    sentence = translatable(
        "This archive is locked with a password. Unpack it with the password first, then open the "
        "page in it."
    )


class BookLockedError(NotAPageError):
    """A book is encrypted for its shop's own program."""

    sentence = translatable(
        "This book is encrypted (DRM): only the program of the shop that sold it can read it. Ask "
        "the shop for a copy without it."
    )


class TooManyPartsError(NotAPageError):
    """An archive has far more members than a saved page."""

    sentence = translatable(
        "This archive holds far too many files for saved pages. Unpack it and open a page in it."
    )


class PdfError(NotAPageError):
    """The file is a PDF."""

    sentence = translatable(
        "This is a PDF, whose pages have no text in reading order. Read it in a PDF viewer; if it "
        "was printed from a web page, open that page in a browser and save it as HTML."
    )


class OfficeDocumentError(NotAPageError):
    """The file is a word processor's; ``kind`` names its format."""

    sentence = translatable(
        "This is an office document ({kind}). Open it in a word processor, save it there as a web "
        "page (.html) or as text (.txt), then open that."
    )


class HelpFileError(NotAPageError):
    """The file is compiled HTML help."""

    sentence = translatable(
        "This is a compiled help file (CHM). Unpack it (7-Zip can), then open one of the .html "
        "pages in it."
    )


class KindleBookError(NotAPageError):
    """The file is a book for Kindle or Mobipocket."""

    sentence = translatable(
        "This is a Kindle book (MOBI, AZW3). Convert it to EPUB, with calibre for example, then "
        "open that."
    )


class DjVuError(NotAPageError):
    """The file is a DjVu document."""

    sentence = translatable(
        "This is a DjVu file: pictures of scanned pages. Read it in a DjVu viewer."
    )


class ViewerOnlyError(NotAPageError):
    """The file is a document that only its maker's program reads; ``kind`` names its format."""

    sentence = translatable(
        "This is a document ({kind}) that only its own program can read. Open it there and save or "
        "print it as PDF or text, or save the page itself (.html)."
    )


class ArchiveError(NotAPageError):
    """The file is an archive that is not unpacked here; ``kind`` names its format."""

    sentence = translatable("This is an archive ({kind}). Unpack it, then open the page in it.")


class PictureError(NotAPageError):
    """The file is a picture."""

    sentence = translatable(
        "This is a picture and no page. Open it in a picture viewer; to read its page here, save "
        "the page itself (.html)."
    )


class SoundOrFilmError(NotAPageError):
    """The file is a recording."""

    sentence = translatable("This is a recording and no page. Open it in a media player.")


class BookmarksError(NotAPageError):
    """The file is a browser's list of bookmarks."""

    sentence = translatable(
        "This is a list of bookmarks: addresses, not pages. Open the address in a browser and save "
        "the page there."
    )


class DataError(NotAPageError):
    """The file is JSON without an article in it."""

    sentence = translatable(
        "These are data (JSON) with no article in them. Choose the page itself (.html), or a text."
    )


class XmlDataError(NotAPageError):
    """The file is XML that is no page; ``kind`` is its outermost element."""

    sentence = translatable(
        "These are XML data (<{kind}>) and no page. Choose the page itself (.html), or a text."
    )


class OnlyAddressError(ReaderError):
    """The file holds the address of a page and not the page."""

    sentence = translatable(
        "This file holds only the address of a page, and Qingdu never goes online. Open {address} "
        "in a browser, save the page there, then open the saved page."
    )


class UnknownEncodingError(ReaderError):
    """The user named an encoding that does not exist."""

    sentence = translatable(
        "There is no encoding called {name}. Try utf-8, gb18030, big5hkscs or utf-16."
    )


class NoArticleError(ReaderError):
    """The page was read and nothing in it is an article."""

    sentence = translatable(
        "No article was found on this page. It may be a list of links, or its text was "
        "never saved: open the page in a browser and save it again when it is fully shown."
    )


class CheckPageError(NoArticleError):
    """What was saved is a page that asks its visitor to prove something."""

    sentence = translatable(
        "What was saved is the page with which the site asks whether a person is visiting it; the "
        "article itself was never saved. Open it in a browser, pass the check, and save it again."
    )


class DictionariesMissingError(ReaderError):
    """The package that holds the conversion dictionaries is not installed."""

    sentence = translatable(
        "The dictionaries for converting scripts are missing ({name}). Install Qingdu again."
    )


class TaughtFileError(ReaderError):
    """The file of what the reader taught cannot be read, or is not written as rules are."""

    sentence = translatable(
        "Your file of taught rules ({name}) cannot be read or is not written as rules are. "
        "Put it right in an editor, or move it away; until then nothing of it is followed."
    )
