"""A long page is searched beside the interface."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from reader.core.article import Article, Metadata, Paragraph
from reader.core.text import Text
from reader.core.variants import Script
from reader.hanzi.presentation import Presentation
from reader.ui.finding.controller import LONG
from reader.ui.session.tasks import TaskRunner
from tests.ui.find.conftest import Reading

LONG_ARTICLE = Article(
    "1" * 64,
    Metadata(title="很长的书"),
    tuple(
        Paragraph(f"b{n:05d}", Text(f"第{n}段讲的是頭髮和头发，" + "一句接着一句地写下去。" * 30))
        for n in range(700)
    ),
    Script.MIXED,
)


@pytest.fixture
def beside(qtbot):
    runner = TaskRunner()
    window = QWidget()
    qtbot.addWidget(window)
    reading = Reading(window, runner)
    window.resize(900, 700)
    window.show()
    reading.show(Presentation(LONG_ARTICLE), LONG_ARTICLE)
    assert reading.view.flow is not None
    assert reading.view.flow.plan.sums[-1] >= LONG
    yield reading
    runner.close()


def test_a_long_page_is_searched_beside_the_interface(beside, qtbot):
    beside.bar.begin("头发")
    beside.controller.step(1)
    assert beside.controller.hits == (), "nothing waits for it"
    qtbot.waitUntil(lambda: len(beside.controller.hits) == 2 * 700)
    assert beside.count == "1 / 1400"
    assert beside.current_painted == ["頭髮"]
    beside.controller.step(1)
    assert beside.count == "2 / 1400"


def test_only_the_last_of_several_searches_counts(beside, qtbot):
    for words in ("头", "一", "头发"):
        beside.bar.begin(words)
    qtbot.waitUntil(lambda: len(beside.controller.hits) > 0)
    assert len(beside.controller.hits) == 2 * 700
    beside.bar.begin("一")
    beside.bar.dismiss()
    qtbot.wait(200)
    assert beside.controller.hits == ()
