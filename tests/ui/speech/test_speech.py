"""Reading aloud in the window, with an engine that says everything at once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, Qt, Signal

from reader.core.article import (
    Article,
    CodeBlock,
    Divider,
    Figure,
    ListBlock,
    Metadata,
    Note,
    Paragraph,
)
from reader.core.text import Text
from reader.core.variants import Script, Variant
from reader.hanzi.presentation import Presentation
from reader.ui.commands.aloud import sentences_between
from reader.ui.speech.sentences import Sentence, sentences
from reader.ui.speech.speech import Speech
from reader.ui.typesetting.placed import TextPlace
from tests.ui.test_cached import action

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class FakeEngine(QObject):
    """Remembers what it was given; says that it is done when told to."""

    said = Signal()
    failed = Signal(str, str)
    waiting_changed = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.given: list[tuple[str, str, float]] = []
        self.stopped = False

    def say(self, words: str, tag: str, rate: float) -> None:
        self.given.append((words, tag, rate))

    def stop(self) -> None:
        self.stopped = True


@pytest.fixture
def engine(qapp):
    return FakeEngine()


def test_sentences_are_said_one_after_the_other(engine, qtbot):
    speech = Speech(engine)
    begun: list[Sentence] = []
    speech.sentence_begun.connect(begun.append)
    speech.start("tab", sentences("b1", "第一句。第二句。"), "zh-Hans", 1.0)
    assert [words for words, *_ in engine.given] == ["第一句。"]
    speech.set_rate(2.0)
    engine.said.emit()
    assert engine.given[-1] == ("第二句。", "zh-Hans", 2.0)
    assert [(s.start, s.end) for s in begun] == [(0, 4), (4, 8)]
    with qtbot.waitSignal(speech.ended):
        engine.said.emit()
    assert not speech.is_speaking


def test_it_falls_silent_at_once(engine):
    speech = Speech(engine)
    speech.start("tab", sentences("b1", "第一句。第二句。"), "zh-Hans", 1.0)
    speech.stop_for("another tab")
    assert speech.is_speaking
    speech.stop_for("tab")
    engine.said.emit()
    assert engine.stopped
    assert len(engine.given) == 1


@pytest.fixture
def reading(window, engine, press, monkeypatch):
    """A window whose first paragraph is being read aloud."""
    monkeypatch.setattr("reader.ui.speech.engine.ProgramEngine", lambda parent: engine)
    press(Qt.Key.Key_U, CTRL_SHIFT)
    return window


def test_the_title_is_read_first_and_in_the_script_shown(reading, engine, press):
    assert engine.given == [("测试用的文章：头发与历史", "zh-Hans", 1.0)]
    press(Qt.Key.Key_U, CTRL_SHIFT)
    assert engine.stopped
    reading.tab.session.show_variant(Variant.HONG_KONG)
    press(Qt.Key.Key_U, CTRL_SHIFT)
    assert engine.given[-1] == ("測試用的文章：頭髮與歷史", "zh-Hant-HK", 1.0)


def test_the_status_line_says_that_the_voices_are_awaited(reading, engine):
    for waits, told in ((True, "Asking the system for its voices"), (False, "")):
        engine.waiting_changed.emit(waits)
        assert reading.statusBar().currentMessage()[:32] == told


def test_the_sentence_is_lit_and_followed(reading, engine):
    view = reading.tab.view
    for _ in range(60):
        engine.said.emit()
    start, end = view.said
    assert view.is_well_in_view(start)
    assert end.offset - start.offset == len(engine.given[-1][0])
    assert view.progress() > 0
    reading.tab.session.show_variant(Variant.TRADITIONAL)
    assert view.said is not None


def test_what_is_read_aloud_keeps_its_ink_on_a_ground_of_its_own(reading):
    view = reading.tab.view
    lit = view.grab().toImage()
    reading.tab.view.light_said(None)
    plain = view.grab().toImage()
    both = [(x, y) for y in range(lit.height()) for x in range(lit.width())]
    changed = [xy for xy in both if lit.pixelColor(*xy) != plain.pixelColor(*xy)]
    assert changed
    darkest = min(lit.pixelColor(*xy).lightness() for xy in changed)
    assert abs(darkest - min(plain.pixelColor(*xy).lightness() for xy in changed)) < 40


def test_another_page_in_the_tab_ends_it(reading, engine, second, qtbot):
    with qtbot.waitSignal(reading.tab.session.article_opened):
        reading.tab.session.open(second)
    assert engine.stopped
    assert reading.tab.view.said is None


def test_closing_the_tab_ends_it(reading, engine, second, qtbot):
    reading.open(second)
    qtbot.waitUntil(lambda: reading.tab.session.opened is not None)
    assert not engine.stopped
    action(reading, "Previous tab").trigger()
    action(reading, "Close").trigger()
    assert engine.stopped


def test_closing_the_window_ends_it(reading, engine, qtbot):
    reading.close()
    qtbot.waitUntil(lambda: engine.stopped)


def test_a_selection_is_read_and_no_more(window, engine, press, monkeypatch):
    monkeypatch.setattr("reader.ui.speech.engine.ProgramEngine", lambda parent: engine)
    blocks = window.tab.session.opened.original.blocks
    block = next(b for b in blocks if len(getattr(b, "text", "") and b.text.text) > 20)
    window.tab.view.select(TextPlace(block.block_id, 2), TextPlace(block.block_id, 8))
    press(Qt.Key.Key_U, CTRL_SHIFT)
    assert engine.given[0][0] == block.text.text[2:8]
    engine.said.emit()
    assert len(engine.given) == 1
    assert window.tab.view.said is None


MIXED = Article(
    "0" * 64,
    Metadata(title="题目", authors=("作者",)),
    (
        Paragraph("b1", Text("第一段。")),
        CodeBlock("b2", "x = 1"),
        Figure("b3", None, Text("图的说明。"), alt="图里的话"),
        Divider("b4"),
        ListBlock("b5", ((Paragraph("b6", Text("一项。")),), (Paragraph("b7", Text("二项。")),))),
        CodeBlock("b8", "y = 2"),
    ),
    Script.HANS,
    notes=(Note("n1", "1", (Paragraph("b9", Text("注。")),)),),
)


@pytest.mark.parametrize(
    ("begin", "end", "said"),
    [
        (None, None, ["题目", "第一段。", "图的说明。", "一项。", "二项。", "注。"]),
        ("b1", "b2", ["第一段。"]),
        ("b2", None, ["图的说明。", "一项。", "二项。", "注。"]),
        ("b3.alt", "b6", ["图里的话", "一项。"]),
        ("b4", "b6", ["一项。"]),
        ("b5", "b8", ["一项。", "二项。"]),
        ("b8", None, ["注。"]),
        ("notes.divider", None, ["注。"]),
        ("published", "b1", ["第一段。"]),
    ],
)
def test_it_begins_and_ends_also_where_nothing_is_said(begin, end, said):
    first = begin and TextPlace(begin, 0)
    last = end and TextPlace(end, 99)
    assert [each.words for each in sentences_between(Presentation(MIXED), first, last)] == said


def test_the_speed_is_kept(reading, engine):
    action(reading, "Faster").trigger()
    action(reading, "Faster").trigger()
    engine.said.emit()
    assert engine.given[-1][2] == pytest.approx(1.32, abs=0.01)
    assert "132 %" in reading.tab.message.sentence()


def test_what_fails_is_told(reading, engine):
    engine.failed.emit("The voice could not be heard ({reason}). Is there a sound device?", "<b>")
    assert "(<b>)" in reading.tab.message.sentence()
    assert reading.tab.view.said is None
