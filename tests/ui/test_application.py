"""What the program puts right around Qt before it starts."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

from reader.translation import Language
from reader.ui.look.fonts import FontBook, first_text_size
from reader.ui.program.application import input_methods_without_fcitx


@pytest.mark.parametrize(
    ("environment", "wanted"),
    [
        ({}, {}),
        ({"QT_IM_MODULE": "ibus"}, {}),
        ({"QT_IM_MODULE": "fcitx"}, {"QT_IM_MODULE": "ibus"}),
        ({"QT_IM_MODULE": "fcitx5"}, {"QT_IM_MODULE": "ibus"}),
        ({"XMODIFIERS": "@im=fcitx"}, {"QT_IM_MODULE": "ibus"}),
        ({"XMODIFIERS": "@im=fcitx", "QT_IM_MODULE": "xim"}, {}),
        ({"XMODIFIERS": "@im=ibus"}, {}),
        ({"QT_IM_MODULES": "wayland;fcitx"}, {"QT_IM_MODULES": "wayland;ibus"}),
        ({"QT_IM_MODULES": "wayland;ibus", "XMODIFIERS": "@im=fcitx"}, {}),
    ],
)
def test_fcitx_is_spoken_to_as_ibus(environment, wanted):
    assert input_methods_without_fcitx(environment) == wanted


@pytest.mark.parametrize(
    ("language", "first"),
    [
        (Language.SIMPLIFIED, "Noto Sans CJK SC"),
        (Language.TRADITIONAL, "Noto Sans CJK TC"),
        (Language.ENGLISH, "Noto Sans CJK SC"),
    ],
)
def test_the_interface_has_the_glyphs_of_its_language(qapp, monkeypatch, language, first):
    installed = ["Noto Sans CJK SC", "Noto Sans CJK TC", "DejaVu Sans"]
    monkeypatch.setattr(QFontDatabase, "families", lambda *_: installed)
    font = FontBook().interface_font(QFont("DejaVu Sans", 13), language)
    assert font.families()[:2] == ["DejaVu Sans", first]
    assert font.pointSize() == 13, "as large as the system's"


@pytest.mark.parametrize(("pixels", "size"), [(12, 20), (13, 20), (14, 20), (22, 30), (29, 40)])
def test_articles_begin_as_much_larger_as_the_desktop_s_letters_are(qapp, pixels, size):
    font = QFont("DejaVu Sans")
    font.setPixelSize(pixels)
    assert first_text_size(font) == size


def test_icons_are_drawn_anew_for_a_screen_of_another_sharpness(window, monkeypatch):
    def drawn() -> dict[str, int]:
        actions = window.actions()
        return {a.text(): a.icon().cacheKey() for a in actions if not a.icon().isNull()}

    before = drawn()
    monkeypatch.setattr(QGuiApplication, "devicePixelRatio", lambda _application: 2.0)
    QCoreApplication.sendEvent(window, QEvent(QEvent.Type.DevicePixelRatioChange))
    assert before
    assert drawn().keys() == before.keys()
    assert set(drawn().values()).isdisjoint(before.values())


@pytest.mark.skipif(sys.platform != "linux", reason="locales of POSIX")
@pytest.mark.parametrize("also", [{}, {"LANGUAGE": ""}, {"LANGUAGE": "zh_CN"}])
def test_a_locale_that_the_system_does_not_have_still_tells_the_language(also):
    code = (
        "from reader.ui.program.application import build_application as build\n"
        "from reader.ui.program.app import system_language\n"
        "build(); print(system_language().value)"
    )
    kept = {name: value for name, value in os.environ.items() if name != "LANGUAGE"}
    environment = {**kept, "LC_ALL": "zh_MO.no-such", "QT_QPA_PLATFORM": "offscreen", **also}
    told = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    )
    expected = "zh-Hans" if also.get("LANGUAGE") else "zh-Hant"
    assert told.stdout.split() == [expected]


def test_the_interface_waits_for_no_thread_that_runs_beside_it(qapp) -> None:
    """Qt takes Python back dozens of times a paint, and 5 ms each are a halting window."""
    assert sys.getswitchinterval() <= 0.0002
