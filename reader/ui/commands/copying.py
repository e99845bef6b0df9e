"""What copies words: as rich text, as plain text or as Markdown, with or without their source."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication

from reader.core.article import Article
from reader.core.messages.translatable import translatable
from reader.ui.commands.command import Command, ContextGroup, MenuName, Submenu
from reader.ui.commands.desk import Desk, has_article, has_page


def copy(desk: Desk) -> None:
    """Copy the selection as rich text and as plain text; who pastes takes what they can."""
    data = desk.view.selected_mime()
    if not data.hasText():
        return
    if desk.settings.settings.source_copied and (article := _shown(desk)) is not None:
        from reader.exporting.source_line import source_html, source_text

        data.setText(_below(data.text(), source_text(article.metadata)))
        data.setHtml(data.html() + source_html(article.metadata))
    QGuiApplication.clipboard().setMimeData(data)


def copy_plain(desk: Desk) -> None:
    """Copy the selection, or all, as plain text only, for programs that would paste its looks."""
    if not desk.view.has_selection:
        desk.view.select_all()
    words, article = desk.view.selected_text(), _shown(desk)
    if desk.settings.settings.source_copied and article is not None:
        from reader.exporting.source_line import source_text

        words = _below(words, source_text(article.metadata))
    QGuiApplication.clipboard().setText(words)


def copy_with_readings(desk: Desk) -> None:
    """Copy the selection with how its words are read in brackets behind them."""
    words = desk.view.text_with_readings()
    if not words:
        desk.message.say(desk.tr("Select the words first."))
        return
    QGuiApplication.clipboard().setText(words)


def copy_as_markdown(desk: Desk) -> None:
    """Copy the selection, or the whole article, as Markdown in the script that is shown."""
    from reader.exporting.source_line import source_markdown
    from reader.rendering.markdown import render_markdown, render_passage

    article, passage = _shown(desk), selected_passage(desk)
    if article is None:
        return
    if passage is None:
        written = render_markdown(article)
        desk.message.say(desk.tr("The article is on the clipboard as Markdown."))
    else:
        written = render_passage(passage)
        if desk.settings.settings.source_copied:
            written = f"{written}\n{source_markdown(article.metadata)}\n"
    QGuiApplication.clipboard().setText(written)


def toggle_source(desk: Desk) -> None:
    """Say from now on below what is copied where it is from, or do not."""
    desk.settings.change(source_copied=not desk.settings.settings.source_copied)


def selected_passage(desk: Desk) -> Article | None:
    """Return what is selected as an article of its own, as it is shown; None without any."""
    article, chosen = _shown(desk), desk.view.shown_selection()
    if article is None or chosen is None:
        return None
    from reader.core.articles.excerpt import excerpt

    start, end = chosen
    return excerpt(article, (start.text_id, start.offset), (end.text_id, end.offset))


def _shown(desk: Desk) -> Article | None:
    opened = desk.opened
    return None if opened is None else opened.presentation.article


def _below(words: str, source: str) -> str:
    return f"{words}\n\n{source}" if source else words


COPYING_PART: tuple[Command, ...] = (
    Command(
        "copy",
        MenuName.EDIT,
        translatable("&Copy"),
        copy,
        ("Ctrl+C",),
        lambda desk: desk.view.has_selection and has_page(desk),
        is_separated=True,
        context=ContextGroup.COPYING,
    ),
    Command(
        "copy_plain",
        MenuName.EDIT,
        translatable("Copy as plain te&xt"),
        copy_plain,
        ("Ctrl+Shift+C",),
        can_be_done=has_article,
        submenu=Submenu.COPYING,
        context=ContextGroup.COPYING,
    ),
    Command(
        "copy_as_markdown",
        MenuName.EDIT,
        translatable("Copy as &Markdown"),
        copy_as_markdown,
        can_be_done=has_article,
        submenu=Submenu.COPYING,
        context=ContextGroup.COPYING,
    ),
    Command(
        "copy_with_readings",
        MenuName.EDIT,
        translatable("Copy with rea&dings"),
        copy_with_readings,
        can_be_done=has_article,
        submenu=Submenu.COPYING,
    ),
)
SOURCE_PART: tuple[Command, ...] = (
    Command(
        "source_copied",
        MenuName.EDIT,
        translatable("Add the s&ource to what is copied"),
        toggle_source,
        is_on=lambda desk: desk.settings.settings.source_copied,
        submenu=Submenu.COPYING,
        is_separated=True,
    ),
)
