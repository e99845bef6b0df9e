"""A Word document, its parts written into a zip: lxml, for one format, would be 12 MB."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable

from reader.core.article import Article
from reader.core.text import Text
from reader.exporting import docx_package as package
from reader.exporting.docx_body import BodyWriter, Parts, paragraph, run
from reader.exporting.text_files import SUFFIXES
from reader.exporting.writer import ExportOptions, Pictures, Target, language_tag, words_for
from reader.translation import Translate

_EARLIEST = (1980, 1, 1, 0, 0, 0)


def write_docx(articles: Iterable[Article], target: Target, options: ExportOptions) -> None:
    """Write the one article of ``articles`` with real headings, lists, tables and footnotes."""
    for article in articles:
        with zipfile.ZipFile(target.main, "w", zipfile.ZIP_DEFLATED) as archive:
            _write(article, archive, options)


def _write(article: Article, archive: zipfile.ZipFile, options: ExportOptions) -> None:
    def put(name: str, content: str | bytes) -> None:
        entry = zipfile.ZipInfo(name, _EARLIEST)
        entry.compress_type = zipfile.ZIP_DEFLATED
        archive.writestr(entry, content)

    language = package.east_asian_language(language_tag(article))
    writer = BodyWriter(article, pictures=options.pictures is not Pictures.NONE)
    body = _opening(article, words_for(article)) + writer.blocks(article.blocks)
    notes = "".join(writer.note(n) for n in article.notes if n.note_id in writer.note_numbers)
    comments = "".join(
        writer.comment(n) for n in article.notes if n.note_id in writer.comment_numbers
    )
    for note in writer.left_over(article.notes):
        body += writer.paragraph(Text(note.mark)) + writer.blocks(note.blocks)
    put("[Content_Types].xml", package.content_types(_picture_types(writer.parts)))
    put("_rels/.rels", package.package_relations())
    put("word/document.xml", package.document(body))
    put("word/footnotes.xml", package.footnotes(notes))
    put("word/comments.xml", package.comments(comments))
    put("word/styles.xml", package.styles(language))
    put("word/numbering.xml", package.numbering(writer.parts.starts))
    put("word/settings.xml", package.settings(language))
    put("docProps/core.xml", package.core_properties(article.metadata, language))
    pictures = [
        (name, f"{name}{SUFFIXES[asset.media_type]}", asset.data)
        for name, asset in writer.parts.pictures.values()
    ]
    for _, file, data in pictures:
        put(f"word/media/{file}", data)
    named = [(name, file) for name, file, _ in pictures]
    relations = package.document_relations(writer.parts.links.items(), named)
    put("word/_rels/document.xml.rels", relations)


def _opening(article: Article, tr: Translate) -> str:
    metadata = article.metadata
    told = [(metadata.published or "").replace("T", " ")]
    if metadata.source:
        told.append(tr("Source: {name}").format(name=metadata.source))
    if metadata.authors:
        told.append(tr("Author: {names}").format(names="、".join(metadata.authors)))
    if metadata.editors:
        told.append(tr("Editors: {names}").format(names="、".join(metadata.editors)))
    lines = (
        ("Title", metadata.title),
        ("Subtitle", metadata.subtitle),
        ("Byline", " · ".join(filter(None, told))),
        ("Byline", metadata.url),
    )
    return "".join(paragraph(run(words), style) for style, words in lines if words)


def _picture_types(parts: Parts) -> set[tuple[str, str]]:
    assets = (asset for _, asset in parts.pictures.values())
    return {(SUFFIXES[asset.media_type][1:], asset.media_type) for asset in assets}
