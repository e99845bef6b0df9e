"""What is known of an article, told in rows."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QPushButton, QTextBrowser

from reader.core.article import Metadata
from reader.core.variants import Region, Script
from reader.ui.dialogs.info_panel import ArticleInfo, info_dialog, info_rows


def same(sentence):
    return sentence


@pytest.fixture
def known(article):
    metadata = Metadata(
        title="标题",
        subtitle="副题",
        authors=("甲", "乙"),
        editors=("丙",),
        site="某站",
        section=("新闻", "国际"),
        source="某报",
        published="2022-10-12T15:17",
        url="https://example.org/" + "a" * 300,
    )
    path = Path("文章") / "页面.html"
    return ArticleInfo(replace(article, metadata=metadata), path, "gb18030", 2560, 12, 3)


def test_everything_known_has_a_row(known):
    assert dict(info_rows(known, same)) == {
        "Title": "标题",
        "Subtitle": "副题",
        "Authors": "甲、乙",
        "Editors": "丙",
        "Site": "某站",
        "Section": "新闻 › 国际",
        "Source": "某报",
        "Published": "2022-10-12 15:17",
        "Address": "https://example.org/" + "a" * 300,
        "File": "页面.html",
        "Folder": "文章",
        "Encoding": "gb18030",
        "Original script": "Simplified",
        "Region": "Mainland China",
        "Characters": "2,560",
        "Reading time": "11 min",
        "Pictures": "1 of 2 saved",
        "Removed from the page": "12",
        "Mended places": "3",
        "SHA-256 of the file": "0" * 64,
    }


def test_what_the_page_does_not_say_has_no_row_but_zero_is_an_answer(known):
    bare = replace(known.article, metadata=Metadata(), region=None, blocks=())
    rows = dict(info_rows(replace(known, article=bare, removals=0, repairs=0), same))
    assert not {"Title", "Authors", "Address", "Region", "Pictures"} & set(rows)
    assert rows["Removed from the page"] == rows["Mended places"] == "0"


@pytest.mark.parametrize("script", Script)
@pytest.mark.parametrize("region", [None, *Region])
def test_every_script_and_region_has_words(known, script, region):
    article = replace(known.article, script=script, region=region)
    rows = dict(info_rows(replace(known, article=article), lambda sentence: f"«{sentence}»"))
    assert rows["«Original script»"].startswith("«")
    assert rows.get("«Region»", "«»").startswith("«")


@pytest.fixture
def dialog(known, qtbot):
    dialog = info_dialog(None, info_rows(known, same), same)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def test_the_dialog_shows_and_lets_one_select_it_all(dialog, known):
    table = dialog.findChild(QTextBrowser)
    text = table.toPlainText()
    assert all(name in text and value in text for name, value in info_rows(known, same))
    flags = table.textInteractionFlags()
    assert flags & Qt.TextInteractionFlag.TextSelectableByMouse
    assert flags & Qt.TextInteractionFlag.TextSelectableByKeyboard
    assert table.accessibleName()


def test_a_long_address_makes_the_dialog_no_wider(dialog):
    table = dialog.findChild(QTextBrowser)
    assert table.horizontalScrollBar().maximum() == 0
    assert dialog.width() < 800


def test_all_of_it_can_be_copied(dialog, known, qtbot):
    button = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Copy all")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines == [f"{name}\t{value}" for name, value in info_rows(known, same)]


def test_esc_closes_it(dialog, qtbot):
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.result() == QDialog.DialogCode.Rejected
    assert dialog.isHidden()
