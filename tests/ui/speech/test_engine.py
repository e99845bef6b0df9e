"""Speaking through a program: a real process that writes down what it was told to say."""

from __future__ import annotations

import os
import shutil
import socket  # noqa: TID251 - a service on this machine, as the desktop has one
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess

from reader.ui.speech.engine import ProgramEngine
from reader.ui.speech.programs import Program, find_programs, line_of
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
        with qtbot.waitSignal(engine.said):
            engine.say(words, "zh-Hans", 1.5)
    assert written.read_text("utf-8") == "Ting 1.5 第一句。\nTing 1.5 -v 第二 句。\n"


@pytest.mark.parametrize(
    "words",
    [
        "!-!SET ALL RATE 100",
        " \n!-!CANCEL ALL",
        "\u2028!-!STOP ALL",
        "\0!-!QUIT",
        "好。\r\n!-!QUIT",
    ],
)
def test_no_line_of_a_page_is_a_command_to_the_service(words):
    (line,) = line_of(words).splitlines()
    assert not line.startswith(b"!")
    assert b"!-!" in line


@pytest.mark.parametrize("words", ["[[slnc 3600000]]好。", "[[[[volm 0]]]]", "[[[rate 1]]]"])
def test_no_words_of_a_page_are_orders_to_a_voice(words):
    assert b"[[" not in line_of(words)


def test_half_a_character_is_said_as_something():
    assert line_of("半\ud800个") == " 半?个\n".encode()


@pytest.mark.skipif(shutil.which("spd-say") is None, reason="spd-say is not installed")
def test_the_service_is_only_told_to_speak(tmp_path):
    sent = _sent_by_spd_say("!-!SET ALL RATE 100", tmp_path / "service.sock")
    assert b" !-!SET ALL RATE 100" in sent
    assert b"SET ALL RATE 100" not in sent.splitlines()


def _sent_by_spd_say(words: str, address: Path) -> bytes:
    """Return what spd-say says to a service, by its protocol (SSIP), for words of a page."""
    with socket.socket(socket.AF_UNIX) as service:
        service.bind(str(address))
        service.listen(1)
        service.settimeout(20)
        environment = {**os.environ, "SPEECHD_ADDRESS": f"unix_socket:{address}"}
        program = subprocess.Popen(
            ["spd-say", "--pipe-mode"],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=environment,
        )
        try:
            connection, _ = service.accept()
            assert program.stdin is not None
            with connection:
                program.stdin.write(line_of(words))
                program.stdin.close()
                return b"".join(_answered(connection))
        finally:
            program.kill()
            program.wait()


def _answered(connection: socket.socket) -> Iterator[bytes]:
    """Yield every line of a client up to the end of what it has said, answering each."""
    connection.settimeout(20)
    lines = connection.makefile("rb")
    for line in lines:
        yield line
        if line.strip() == b".":
            return
        is_command = line.strip().isascii() and line[:1].isalpha()
        if is_command:
            speaks = line.upper().startswith(b"SPEAK")
            connection.sendall(b"230 OK RECEIVING DATA\r\n" if speaks else b"208 OK\r\n")


@pytest.mark.parametrize(
    ("how", "reason"), [("fail", "no sound device"), ("silent", "error: nothing to play it")]
)
def test_what_cannot_be_heard_is_told(made, qtbot, how, reason):
    engine = made(how)
    with qtbot.waitSignal(engine.failed) as told:
        engine.say("字", "zh-Hans", 1.0)
    assert told.args[1] == reason


def test_a_program_that_does_not_start_has_no_voices(made, qtbot):
    engine = made("fail", path="/nowhere/at/all")
    with qtbot.waitSignal(engine.failed) as told:
        engine.say("字", "zh-Hans", 1.0)
    assert "No voice here reads Chinese" in told.args[0]


@pytest.mark.skipif(sys.platform == "win32", reason="a script that the system starts")
def test_a_program_that_has_gone_is_told_and_nothing_of_it_stays(tmp_path, qapp, qtbot):
    path = tmp_path / "speaker"
    path.write_text("#!/bin/sh\nprintf 'Plain\\tzh-CN\\n'\n", "utf-8")
    path.chmod(0o700)
    program = Program(str(path), ("list",), tabbed_voices, lambda _voice, _rate: ("say",))
    engine = ProgramEngine(lambda: [program])
    with qtbot.waitSignal(engine.said):
        engine.say("字", "zh-Hans", 1.0)
    path.unlink()
    with qtbot.waitSignal(engine.failed) as told:
        engine.say("字", "zh-Hans", 1.0)
    assert "could not be heard" in told.args[0]
    qtbot.waitUntil(lambda: engine.findChildren(QProcess) == [])
    engine.stop()


def test_nothing_that_speaks_is_told_with_the_package(qapp, qtbot):
    engine = ProgramEngine(list)
    with qtbot.waitSignal(engine.failed) as told:
        engine.say("字", "zh-Hans", 1.0)
    assert "Nothing on this system can read aloud." in told.args[0]


@pytest.fixture
def two(tmp_path, speaker, qapp):
    """An engine with two programs: the better one lists its voices slowly."""
    slow = tmp_path / "slow.py"
    slow.write_text(
        "import time, sys\ntime.sleep(float(sys.argv[1]))\nprint('Better\\tzh-CN')\n", "utf-8"
    )
    out = tmp_path / "said.txt"

    def make(seconds: str, language: str = "zh-CN") -> ProgramEngine:
        quick = f"print('Plain\\t{language}')"
        better, plain = (
            Program(
                sys.executable,
                listing,
                tabbed_voices,
                lambda voice, _rate: (str(speaker), str(out), voice.name),
            )
            for listing in ((str(slow), seconds), ("-c", quick))
        )
        engines.append(ProgramEngine(lambda: [better, plain]))
        return engines[-1]

    engines: list[ProgramEngine] = []
    yield make, out
    for engine in engines:
        engine.stop()


def say(engine, qtbot, words="字"):
    with qtbot.waitSignal(engine.said):
        engine.say(words, "zh-Hans", 1.0)


def test_a_list_that_takes_long_is_not_waited_for(two, qtbot):
    make, out = two
    engine = make("60")
    say(engine, qtbot)
    say(engine, qtbot, "词")
    assert out.read_text("utf-8").splitlines() == ["Plain 字", "Plain 词"]


def test_the_better_program_reads_if_it_tells_soon(two, qtbot, monkeypatch):
    monkeypatch.setattr("reader.ui.speech.voice_lists.PATIENCE", 20_000)
    make, out = two
    say(make("0"), qtbot)
    assert out.read_text("utf-8").split() == ["Better", "字"]


def test_a_slow_list_is_waited_for_where_nothing_else_reads_chinese(two, qtbot, monkeypatch):
    monkeypatch.setattr("reader.ui.speech.voice_lists.PATIENCE", 1)
    make, out = two
    say(make("2", language="en-GB"), qtbot)
    assert out.read_text("utf-8").split() == ["Better", "字"]


def test_a_list_that_takes_long_is_told_of(two, qtbot, monkeypatch):
    monkeypatch.setattr("reader.ui.speech.engine.TOLD_AFTER", 1)
    make, out = two
    engine = make("2", language="en-GB")
    told: list[bool] = []
    engine.waiting_changed.connect(told.append)
    say(engine, qtbot)
    assert told == [True, False]
    say(engine, qtbot)
    assert told == [True, False]
    assert out.read_text("utf-8").split() == ["Better", "字"] * 2


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
