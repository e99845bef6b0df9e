"""The programs that speak, one a system or two: how each lists its voices and is given words.

Words go to a program's standard input, since other users can read its arguments.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QStandardPaths

from reader.core.messages.translatable import translatable
from reader.ui.speech.voices import (
    Voice,
    dispatcher_voices,
    espeak_voices,
    say_voices,
    tabbed_voices,
)

HOW_TO_INSTALL = (
    translatable("Nothing on this system can read aloud. Install the package speech-dispatcher.")
    if sys.platform not in {"win32", "darwin"}
    else translatable("Nothing on this system can read aloud.")
)
NO_CHINESE_VOICE = (
    translatable("No voice here reads Chinese. Install the package espeak-ng.")
    if sys.platform not in {"win32", "darwin"}
    else translatable("No voice here reads Chinese. Add one in the system's settings.")
)

_NORMAL_WORDS_A_MINUTE = 175
"""What espeak-ng and macOS' say take when they are not asked for another speed."""

# The listed name comes through a variable, so that no name can be code; the words through UTF-8.
_WINDOWS_LIST = (
    "Add-Type -AssemblyName System.Speech;"
    "[Console]::OutputEncoding = [Text.Encoding]::UTF8;"
    "(New-Object Speech.Synthesis.SpeechSynthesizer).GetInstalledVoices() |"
    "ForEach-Object { $_.VoiceInfo.Name + [char]9 + $_.VoiceInfo.Culture.Name }"
)
_WINDOWS_SAY = (
    "Add-Type -AssemblyName System.Speech;"
    "[Console]::InputEncoding = [Text.Encoding]::UTF8;"
    "$voice = New-Object Speech.Synthesis.SpeechSynthesizer;"
    "$voice.SelectVoice($env:QINGDU_VOICE); $voice.Rate = [int]$env:QINGDU_RATE;"
    "$voice.Speak([Console]::In.ReadToEnd())"
)


@dataclass(frozen=True, slots=True)
class Program:
    """A program that speaks, found on this system."""

    path: str
    listing: tuple[str, ...]
    """Its arguments for the list of voices."""
    voices: Callable[[str], Sequence[Voice]]
    """Understands that list."""
    saying: Callable[[Voice, float], tuple[str, ...]]
    """Its arguments to speak with a voice, so many times as fast as usual."""
    silencing: tuple[str, ...] = ()
    """Its arguments to stop what it has handed to a service; empty when it speaks itself."""
    variables: Callable[[Voice, float], dict[str, str]] = lambda _voice, _rate: {}


def line_of(words: str) -> bytes:
    """Return a page's words as one line in which no program finds a command for itself.

    spd-say hands a line that begins with ``!-!`` to the service as a command, which changes how
    the whole desktop speaks; espeak-ng and macOS' say take what stands in ``[[`` as phonemes and
    orders.
    """
    line = " ".join(words.replace("\0", " ").split())
    while "[[" in line:
        line = line.replace("[[", "[ [")
    return f" {line}\n".encode("utf-8", "replace")


def find_programs() -> list[Program]:
    """Return what speaks on this system, the best first."""
    found = ((name, QStandardPaths.findExecutable(name)) for name in _PROGRAMS)
    return [_PROGRAMS[name](path) for name, path in found if path]


def _dispatcher(path: str) -> Program:
    return Program(
        path,
        ("--list-synthesis-voices",),
        dispatcher_voices,
        lambda voice, rate: (
            *("--pipe-mode", "--wait", "--application-name", "qingdu"),
            *("--language", voice.language, "--synthesis-voice", voice.name),
            *("--rate", str(_hundredths(rate))),
        ),
        ("--cancel",),
    )


def _espeak(path: str) -> Program:
    return Program(
        path,
        ("--voices",),
        espeak_voices,
        lambda voice, rate: ("-v", voice.name, "-s", _words_a_minute(rate), "-b", "1", "--stdin"),
    )


def _say(path: str) -> Program:
    return Program(
        path,
        ("-v", "?"),
        say_voices,
        lambda voice, rate: ("-v", voice.name, "-r", _words_a_minute(rate)),
    )


def _windows(path: str) -> Program:
    options = ("-NoProfile", "-NonInteractive", "-Command")
    return Program(
        path,
        (*options, _WINDOWS_LIST),
        tabbed_voices,
        lambda _voice, _rate: (*options, _WINDOWS_SAY),
        variables=lambda voice, rate: {
            "QINGDU_VOICE": voice.name,
            "QINGDU_RATE": str(_hundredths(rate) // 10),
        },
    )


_ON_LINUX: Mapping[str, Callable[[str], Program]] = {
    "spd-say": _dispatcher,
    "espeak-ng": _espeak,
    "espeak": _espeak,
}
_ON_WINDOWS: Mapping[str, Callable[[str], Program]] = {"powershell": _windows}
_ON_MACOS: Mapping[str, Callable[[str], Program]] = {"say": _say}
_PROGRAMS = {"win32": _ON_WINDOWS, "darwin": _ON_MACOS}.get(sys.platform, _ON_LINUX)


def _words_a_minute(rate: float) -> str:
    return str(round(_NORMAL_WORDS_A_MINUTE * rate))


def _hundredths(rate: float) -> int:
    """Return the speed as speech-dispatcher counts it: 0 is usual, 100 twice, -100 half as fast."""
    return max(-100, min(100, round((rate - 1) * 100 if rate >= 1 else (rate - 1) * 200)))
