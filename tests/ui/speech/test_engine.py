"""Speaking through a program: a real process that writes down what it was told to say."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from reader.ui.speech.engine import ProgramEngine
from reader.ui.speech.programs import Program, find_programs
from reader.ui.speech.voices import Voice, tabbed_voices

SPEAKER = """\
import sys, time
from pathlib import Path
if sys.argv[1] == "list":
    print("Ting\\tzh-CN")
elif sys.argv[1] == "wait":
    time.sleep(60)
elif sys.argv[1] == "fail":
    print("no sound device", file=sys.stderr)
    sys.exit(1)
elif sys.argv[1] == "silent":
    print("error: nothing to play it", file=sys.stderr)
else:
    with open(sys.argv[1], "a", encoding="utf-8") as written:
        words = sys.stdin.buffer.read().decode().strip()
        written.write(" ".join([*sys.argv[2:], words]) + "\\n")
"""


@pytest.fixture
def speaker(tmp_path: Path) -> Path:
    path = tmp_path / "speaker.py"
    path.write_text(SPEAKER, encoding="utf-8")
    return path


@pytest.fixture
def made(speaker, qapp):
    engines = []

    def make(*saying: str, voices=tabbed_voices, path: str = sys.executable) -> ProgramEngine:
        def arguments(voice: Voice, rate: float) -> tuple[str, ...]:
            return (str(speaker), *saying, *((voice.name, str(rate)) if "/" in saying[0] else ()))

        program = Program(path, (str(speaker), "list"), voices, arguments)
        engine = ProgramEngine(lambda: [program])
        engines.append(engine)
        return engine

    yield make
    for engine in engines:
        engine.stop()


def test_words_are_said_by_the_voice_at_the_speed(made, qtbot, tmp_path):
    written = tmp_path / "said.txt"
    engine = made(str(written))
    for words in ("第一句。", "-v 第二\n句。"):
        with qtbot.waitSignal(engine.said, timeout=20_000):
            engine.say(words, "zh-Hans", 1.5)
    assert written.read_text("utf-8") == "Ting 1.5 第一句。\nTing 1.5 -v 第二 句。\n"


@pytest.mark.parametrize(
    ("how", "reason"), [("fail", "no sound device"), ("silent", "error: nothing to play it")]
)
def test_what_cannot_be_heard_is_told(made, qtbot, how, reason):
    engine = made(how)
    with qtbot.waitSignal(engine.failed, timeout=20_000) as told:
        engine.say("字", "zh-Hans", 1.0)
    assert told.args[1] == reason


def test_a_program_that_does_not_start_has_no_voices(made, qtbot):
    engine = made("fail", path="/nowhere/at/all")
    with qtbot.waitSignal(engine.failed, timeout=20_000) as told:
        engine.say("字", "zh-Hans", 1.0)
    assert "No voice here reads Chinese" in told.args[0]


def test_nothing_that_speaks_is_told_with_the_package(qapp, qtbot):
    engine = ProgramEngine(list)
    with qtbot.waitSignal(engine.failed, timeout=5_000) as told:
        engine.say("字", "zh-Hans", 1.0)
    assert "Nothing on this system can read aloud." in told.args[0]


def test_it_falls_silent_at_once_and_says_no_more_of_it(made, qtbot):
    engine = made("wait")
    with qtbot.assertNotEmitted(engine.said), qtbot.assertNotEmitted(engine.failed):
        engine.say("字", "zh-Hans", 1.0)
        qtbot.wait(1_500)
        engine.stop()
        qtbot.wait(200)


def test_what_is_found_here_can_be_asked():
    for program in find_programs():
        assert Path(program.path).is_file()
        assert program.saying(Voice("a", "zh"), 1.0)
