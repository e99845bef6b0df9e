"""The right voice for the script, from lists as the programs write them."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from reader.ui.speech.voices import (
    Voice,
    best_voice,
    dispatcher_voices,
    espeak_voices,
    say_voices,
    tabbed_voices,
)

ESPEAK = """\
Pty Language       Age/Gender VoiceName          File                 Other Languages
 5  af              --/M      Afrikaans          gmw/af
 5  cmn             --/M      Chinese_(Mandarin,_latin_as_English) sit/cmn        (zh-cmn 5)(zh 5)
 5  cmn-latn-pinyin --/M      Chinese_(Mandarin,_latin_as_Pinyin) sit/cmn-Latn-pinyin (zh-cmn 5)
 5  yue             --/M      Chinese_(Cantonese) sit/yue         (zh-yue 5)(zh 8)
 5  yue             --/M      Chinese_(Cantonese,_latin_as_Jyutping) sit/yue-Latn-jyutping (zh 8)
"""
DISPATCHER = """\
NAME                                         LANGUAGE                VARIANT
Afrikaans                                    af                      none
Chinese (Mandarin, latin as English)         cmn                     none
Chinese (Mandarin, latin as English)+Adam    cmn                     Adam
Chinese (Mandarin, latin as Pinyin)          cmn                     none
Chinese (Cantonese)                          yue                     none
"""
SAY = """\
Alex                en_US    # Most people recognize me by my voice.
Mei-Jia             zh_TW    # 您好，我叫美佳。
Sin-Ji              zh_HK    # 您好，我叫善怡。
Ting-Ting (Premium) zh_CN    # 您好，我叫婷婷。
"""
WINDOWS = "Microsoft David Desktop\ten-US\r\nMicrosoft Huihui Desktop\tzh-CN\r\n\r\n"


@pytest.mark.parametrize(
    ("voices", "tag", "name"),
    [
        (espeak_voices(ESPEAK), "zh-Hans", "sit/cmn-Latn-pinyin"),
        (espeak_voices(ESPEAK), "zh-Hant-TW", "sit/cmn-Latn-pinyin"),
        (espeak_voices(ESPEAK), "zh-Hant-HK", "sit/yue-Latn-jyutping"),
        (dispatcher_voices(DISPATCHER), "zh-Hans", "Chinese (Mandarin, latin as Pinyin)"),
        (dispatcher_voices(DISPATCHER), "zh-Hant-HK", "Chinese (Cantonese)"),
        (say_voices(SAY), "zh-Hans", "Ting-Ting (Premium)"),
        (say_voices(SAY), "zh-Hant", "Mei-Jia"),
        (say_voices(SAY), "zh-Hant-HK", "Sin-Ji"),
        (tabbed_voices(WINDOWS), "zh-Hant-HK", "Microsoft Huihui Desktop"),
        (tabbed_voices(WINDOWS), "mixed", "Microsoft Huihui Desktop"),
    ],
)
def test_a_text_is_read_in_its_own_language(voices, tag, name):
    voice = best_voice(voices, tag)
    assert voice is not None
    assert voice.name == name


def test_no_voice_is_better_than_one_of_another_language():
    assert best_voice([Voice("Alex", "en_US"), Voice("Kyoko", "ja_JP")], "zh-Hans") is None


def test_the_real_program_has_a_voice_for_both():
    program = shutil.which("espeak-ng")
    if program is None:
        pytest.skip("needs espeak-ng")
    listed = subprocess.run([program, "--voices"], capture_output=True, text=True, check=True)
    voices = espeak_voices(listed.stdout)
    for tag in ("zh-Hans", "zh-Hant-HK"):
        voice = best_voice(voices, tag)
        assert voice is not None
        spoken = [program, "-v", voice.name, "-q", "-x", "今天"]
        said = subprocess.run(spoken, capture_output=True, text=True, check=True).stdout
        assert "(en)" not in said, "Han are read as English letters"
