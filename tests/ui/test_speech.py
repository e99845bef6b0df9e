"""Reading aloud, with an engine that says everything at once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from reader.ui.commands.speech import Speech

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class FakeEngine:
    """Remembers what it was given; says that it is done when told to."""

    def __init__(self):
        self.said = []
        self.stopped = False
        self.done = lambda: None

    def on_said(self, slot):
        self.done = slot

    def say(self, words):
        self.said.append(words)

    def stop(self):
        self.stopped = True


@pytest.fixture
def engine():
    return FakeEngine()


@pytest.fixture
def speech(qapp, engine):
    return Speech(lambda _tag: engine)


def test_texts_are_said_one_after_the_other(speech, engine, qtbot):
    begun: list[str] = []
    speech.text_begun.connect(begun.append)
    assert speech.start([("b1", "第一段"), ("b2", "  "), ("b3", "第二段")], "zh-Hans")
    assert (engine.said, begun) == (["第一段"], ["b1"])
    engine.done()
    assert (engine.said, begun) == (["第一段", "第二段"], ["b1", "b3"])
    with qtbot.waitSignal(speech.ended):
        engine.done()
    assert not speech.is_speaking


def test_it_falls_silent_at_once(speech, engine):
    speech.start([("b1", "第一段"), ("b2", "第二段")], "zh-Hans")
    speech.stop()
    engine.done()
    assert engine.stopped
    assert engine.said == ["第一段"]


def test_without_an_engine_the_window_says_how_to_get_one(window, qtbot):
    try:
        import PySide6.QtTextToSpeech  # noqa: F401
    except ImportError:
        qtbot.keyClick(window.tab.view, Qt.Key.Key_U, CTRL_SHIFT)
        assert "PySide6-Addons" in window.tab.message.sentence()
    else:
        pytest.skip("text-to-speech is installed here")
