"""Deep mending is offered where it would help, once an article."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QToolButton

from reader.core.variants import Variant

SPOILED = "他參加了戰斗，志愿者先后到場，注冊之后回避了，這一段足夠長，可以算作一篇文章的正文。" * 5
OFFER = "A converter seems to have spoiled 10 more places than are mended."


@pytest.fixture
def spoiled(tmp_path):
    path = tmp_path / "戰斗.txt"
    path.write_text(f"一篇文章的標題在這裡\n\n{SPOILED}\n", "utf-8")
    return path


def test_it_is_offered_once_and_does_what_it_says(open_page, spoiled, settings):
    window = open_page(spoiled)
    assert window.tab.message.sentence() == "", "nothing is mended in the original"
    window.tab.session.show_variant(Variant.TRADITIONAL)
    assert window.tab.message.sentence() == OFFER
    button = next(
        button
        for button in window.tab.message.findChildren(QToolButton)
        if button.text() == "Mend thoroughly"
    )
    button.click()
    assert settings.settings.deep_repair
    assert window.tab.message.sentence() == ""
    assert "註冊之後迴避了" in window.tab.view.plain_text()


def test_it_is_remembered_for_the_article(open_page, spoiled, settings):
    first = open_page(spoiled)
    first.tab.session.show_variant(Variant.TRADITIONAL)
    first.tab.message.dismiss()
    first.tab.session.show_variant(Variant.TAIWAN)
    assert first.tab.message.sentence() == ""
    first.close()
    again = open_page(spoiled)
    again.tab.session.show_variant(Variant.TRADITIONAL)
    assert again.tab.message.sentence() == ""
    assert len(settings.settings.mending_offered) == 1


def test_a_good_text_is_offered_nothing(open_page, tmp_path):
    path = tmp_path / "好.txt"
    path.write_text(
        f"一篇文章的標題在這裡\n\n{'這是一段好好的繁體文字，說的是戰鬥。' * 9}\n", "utf-8"
    )
    window = open_page(path)
    window.tab.session.show_variant(Variant.TAIWAN)
    assert window.tab.message.sentence() == ""
