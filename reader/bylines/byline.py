"""What one line says of an article's publication, and how it joins what is known of it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from reader.bylines import labels as words
from reader.bylines.names import is_name, split_names, without_role
from reader.core.article import Metadata
from reader.core.articles.prose import plain


@dataclass(slots=True)
class Byline:
    """What one line says of an article's publication."""

    published: str | None = None
    updated: str | None = None
    is_stamped: bool = False
    """True when the line says that its date is one of publication: 发布于, 编辑于."""
    source: str = ""
    is_source_labelled: bool = False
    """True when the line calls it the source."""
    authors: list[str] = field(default_factory=list)
    editors: list[str] = field(default_factory=list)
    staff: list[str] = field(default_factory=list)
    """Proofreaders and other roles that the metadata have no field for."""
    others: list[str] = field(default_factory=list)
    """Counters, buttons and what else the metadata have no field for."""
    left_over: list[str] = field(default_factory=list)
    """Words that were not understood."""
    is_counted: bool = False
    """True when the page counts in the line how often the article was read or spoken of."""
    is_rounded: bool = False
    """True when the line dates more finely than the metadata do: with seconds, a weekday, 下午."""

    @property
    def is_empty(self) -> bool:
        """Whether the line says nothing of an article's publication."""
        dates = (self.published, self.updated)
        return not any((*dates, self.source, self.authors, self.editors, self.staff))

    @property
    def is_whole(self) -> bool:
        """Whether fields of the metadata can hold all that the line says."""
        return not (self.left_over or self.others or self.staff or self.updated)


def merge(metadata: Metadata, byline: Byline) -> tuple[Metadata, bool]:
    """Return ``metadata`` with what only ``byline`` knew, and whether that is all it says."""
    editors = tuple(dict.fromkeys((*metadata.editors, *byline.editors)))
    authors = _better_authors(metadata.authors, tuple(dict.fromkeys(byline.authors)))
    source = metadata.source or byline.source
    if source in {*authors, *editors}:  # of a blog: its writer is named beside the date
        source = ""
    merged = replace(
        metadata,
        published=_more_precise(metadata.published, byline.published),
        source=source,
        # Many a page's head names whoever put the article online as its author.
        authors=tuple(name for name in authors if name in byline.authors or name not in editors),
        editors=editors,
    )
    is_held = (
        byline.is_whole
        and not byline.is_rounded
        and (not byline.published or merged.published == byline.published)
        and (not byline.source or byline.source in {merged.source, *authors, *editors})
        and set(byline.authors) <= set(merged.authors)
        and set(byline.editors) <= set(merged.editors)
    )
    return merged, is_held


def tidy_metadata(metadata: Metadata) -> Metadata:
    """Return ``metadata`` with the labels and numbers off that pages leave in their fields.

    The site or the source is no author, nor is a staff number or a mail address.
    """
    source = words.SOURCE_LABEL.sub("", metadata.source).strip()
    authors: list[str] = []
    for author in metadata.authors:
        reporter = words.REPORTER.fullmatch(plain(author))
        authors += (
            split_names(author[slice(*reporter.span("names"))])
            if reporter
            else [without_role(author)]
        )
    no_author = {metadata.site, metadata.source, source, *metadata.section}
    people = (a for a in authors if a not in no_author and not words.NO_AUTHOR.search(a))
    return replace(metadata, source=source, authors=tuple(dict.fromkeys(people)))


def _better_authors(known: tuple[str, ...], found: tuple[str, ...]) -> tuple[str, ...]:
    """Return the known authors, but people rather than the media that pages put in their place."""
    are_logins = all(map(words.LOGIN.fullmatch, known)) and not any(
        map(words.LOGIN.fullmatch, found)
    )
    if known and found and not any(map(is_name, known)):
        return found if are_logins or all(map(is_name, found)) else known
    return known or found


def _more_precise(known: str | None, found: str | None) -> str | None:
    if known and found and found.startswith(known):
        return found
    return known or found
