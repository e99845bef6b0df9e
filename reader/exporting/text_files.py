"""Markdown and plain text as files: with pictures beside them, inside them or without."""

from __future__ import annotations

import base64
from collections.abc import Iterable
from dataclasses import replace
from pathlib import PurePosixPath

from reader.core.article import Article, Asset, Figure
from reader.core.articles.walk import iter_blocks, read_blocks
from reader.exporting.passages import marked_words
from reader.exporting.writer import ExportOptions, Pictures, Target, words_for
from reader.rendering.markdown import render_markdown
from reader.rendering.plain_text import render_plain_text

SUFFIXES = {
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "image/gif": ".gif",
    "image/webp": ".webp",
    "image/svg+xml": ".svg",
    "image/avif": ".avif",
    "image/bmp": ".bmp",
    "image/tiff": ".tiff",
    "image/x-icon": ".ico",
}


def write_markdown(articles: Iterable[Article], target: Target, options: ExportOptions) -> None:
    """Write the one article of ``articles`` as CommonMark with tables, notes and front matter."""
    for article in articles:
        written = render_markdown(_with_addresses(article, target, options.pictures), is_file=True)
        target.main.write(written.encode("utf-8", "replace"))


def write_text(articles: Iterable[Article], target: Target, options: ExportOptions) -> None:
    """Write the one article of ``articles`` as text, its captions marked.

    What its reader marked is in a list at the end.
    """
    for article in articles:
        tr = words_for(article)
        written = render_plain_text(article, tr)
        if marked := list(marked_words(article)):
            lines = (f"* {' '.join(words.split())}" for words in marked)
            written += "\n".join(("", "* * *", "", tr("Marked words"), "", *lines, ""))
        target.main.write(written.encode("utf-8", "replace"))


def shown_pictures(article: Article) -> dict[str, Asset]:
    """Return the pictures that figures of ``article`` show, by asset id, in reading order."""
    figures = (b for b in iter_blocks(read_blocks(article)) if isinstance(b, Figure))
    ids = dict.fromkeys(figure.asset_id for figure in figures if figure.asset_id)
    return {name: article.assets[name] for name in ids if name in article.assets}


def picture_name(number: int, asset: Asset) -> str:
    """Return a name that every system takes for the picture that stands at ``number``."""
    known = SUFFIXES.get(asset.media_type)
    return f"{number:03}{known or PurePosixPath(asset.name).suffix}"


def _with_addresses(article: Article, target: Target, pictures: Pictures) -> Article:
    """Return ``article`` with its pictures named by where they are found."""
    addressed: dict[str, Asset] = {}
    for number, (name, asset) in enumerate(shown_pictures(article).items(), 1):
        match pictures:
            case Pictures.FOLDER:
                address = target.beside(picture_name(number, asset), asset.data)
            case Pictures.DATA:
                data = base64.b64encode(asset.data).decode()
                address = f"data:{asset.media_type};base64,{data}"
            case Pictures.NONE:
                continue
        addressed[name] = replace(asset, name=address)
    return replace(article, assets=addressed)
