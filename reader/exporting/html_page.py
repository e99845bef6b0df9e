"""One self-contained HTML file: no script, nothing from anywhere else."""

from __future__ import annotations

import base64
from collections.abc import Iterable

from reader.core.article import Article, Figure
from reader.exporting.markup import BlockWriter, attribute, followed_address, plain
from reader.exporting.opening_lines import header
from reader.exporting.style_sheets import page_style
from reader.exporting.writer import ExportOptions, Pictures, Target, language_tag, words_for

_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
"""What a browser may load for it (Content Security Policy Level 3): its own pictures."""


def write_html(articles: Iterable[Article], target: Target, options: ExportOptions) -> None:
    """Write the one article of ``articles``, its pictures inside unless they are left out."""
    for article in articles:
        target.main.write(_page(article, options).encode())


def _page(article: Article, options: ExportOptions) -> str:
    def picture(figure: Figure) -> str:
        asset = article.assets.get(figure.asset_id) if figure.asset_id else None
        if asset is None or options.pictures is Pictures.NONE:
            return ""
        return f"data:{asset.media_type};base64,{base64.b64encode(asset.data).decode()}"

    language, tr = language_tag(article), words_for(article)
    writer = BlockWriter(article, tr, picture, epub=False)
    text = writer.blocks(article.blocks) + writer.notes(article.notes)
    body = f'{header(article.metadata, tr)}<div itemprop="articleBody">\n{text}</div>\n'
    return (
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8"/>\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}"/>\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1"/>\n'
        f"<title>{plain(article.metadata.title)}</title>\n{_known(article)}"
        f"<style>\n{page_style(language)}</style>\n</head>\n"
        '<body>\n<main>\n<article itemscope="" itemtype="https://schema.org/Article">\n'
        f"{body}</article>\n</main>\n</body>\n</html>\n"
    )


def _known(article: Article) -> str:
    """Return what is known of the article where browsers, search tools and we look for it."""
    metadata = article.metadata
    lines = []
    if metadata.authors:
        lines.append(f'<meta name="author" content={attribute("、".join(metadata.authors))}/>')
    if metadata.source:
        lines.append(f'<meta name="source" content={attribute(metadata.source)}/>')
    if metadata.site:
        lines.append(f'<meta property="og:site_name" content={attribute(metadata.site)}/>')
    if metadata.published:
        published = attribute(metadata.published)
        lines.append(f'<meta property="article:published_time" content={published}/>')
    if address := followed_address(metadata.url):
        lines.append(f'<link rel="canonical" href={attribute(address)}/>')
    return "".join(f"{line}\n" for line in lines)
