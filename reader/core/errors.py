"""What can go wrong with a file, each with a sentence that says what to do.

A sentence is English with ``{name}`` fields; whoever shows it translates it first, then fills it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from reader.core.translatable import translatable


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

    sentence = translatable("There is no page {page} in this file; it holds {count}.")


class NotAPageError(ReaderError):
    """The bytes are neither text nor markup."""

    sentence = translatable(
        "This is not a web page or a text. Choose a page saved as .html, or a .txt file."
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


class DictionariesMissingError(ReaderError):
    """The package that holds the conversion dictionaries is not installed."""

    sentence = translatable(
        "The dictionaries for converting scripts are missing ({name}). Install Qingdu again."
    )
