"""One self-contained HTML file: no script, nothing from anywhere else."""

from __future__ import annotations

import base64
from collections.abc import Iterable

from reader.core.article import Article, Figure
from reader.exporting.markup import BlockWriter, page_style, plain
from reader.exporting.opening_lines import header, known
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
        f"<title>{plain(article.metadata.title)}</title>\n{known(article.metadata)}"
        f"<style>\n{page_style(language)}</style>\n</head>\n"
        '<body>\n<main>\n<article itemscope="" itemtype="https://schema.org/Article">\n'
        f"{body}</article>\n</main>\n</body>\n</html>\n"
    )
