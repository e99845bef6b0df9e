"""Detection of script and region, and the fold for searching."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.core.article import Article, Metadata, Paragraph
from reader.core.articles.scripts import (
    count_votes,
    detect_article_script,
    detect_region,
    detect_script,
    fold,
    majority_script,
)
from reader.core.text import Text
from reader.core.variants import Region, Script


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("", Script.NONE),
        ("Hello, world 123", Script.NONE),
        ("山上有一人", Script.NONE),
        ("汉字简体", Script.HANS),
        ("漢字繁體", Script.HANT),
        ("漢字繁體与汉字简体", Script.MIXED),
        ("皇后在公里之外", Script.NONE),  # good in either script
        ("峰頂的群眾在床邊吃飯，台灣", Script.HANT),  # regional forms are no Simplified
        ("他裏邊説衞兵户口", Script.HANT),
        ("人" * 1000 + "门", Script.HANS),
        ("門窗開關聽說讀寫個們來時會國學習這邊過還" + "后于里", Script.HANT),
    ],
)
def test_script(text: str, script: Script) -> None:
    assert detect_script(text) is script


def test_a_stray_in_twenty_votes_is_not_mixed() -> None:
    assert detect_script("門" * 95 + "门" * 5) is Script.HANT
    assert detect_script("門" * 90 + "门" * 10) is Script.MIXED
    assert detect_script("门" * 95 + "門" * 5) is Script.HANS


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("汉字", Region.CHINA),
        ("漢字", None),
        ("屋子裡說著話", Region.TAIWAN),
        ("看著 著急", Region.TAIWAN),
        ("這套軟體", Region.TAIWAN),
        ("他裏面坐着説話", Region.HONG_KONG),
        ("佢哋喺度講嘢", Region.HONG_KONG),
        ("名著與著作，顯著而著名", None),  # zhù is written so everywhere
        ("爲羣衆着想", None),  # OpenCC's standard, no region's
        ("漢字汉字", None),
        ("", None),
    ],
)
def test_region(text: str, region: Region | None) -> None:
    assert detect_region(text) is region


def test_an_article_is_judged_by_all_its_texts() -> None:
    blocks = (Paragraph("b00001", Text("人人")), Paragraph("b00002", Text("說著話")))
    article = Article("0" * 64, Metadata(title="山水"), blocks, Script.NONE)
    detected = detect_article_script(article)
    assert (detected.script, detected.region) == (Script.HANT, Region.TAIWAN)
    assert detected.blocks is blocks


def test_the_majority_is_never_mixed() -> None:
    assert majority_script(["門門門", "门", "人"]) is Script.HANT
    assert majority_script(["門", "门门"]) is Script.HANS
    assert majority_script(["人", ""]) is Script.NONE
    assert majority_script(["門", "门"]) is Script.HANT


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("头发", "頭髮"),
        ("裏", "裡"),
        ("里", "裏"),
        ("ＡＢＣ１２３", "abc123"),
        ("看着", "看著"),
        ("臺灣", "台湾"),
        ("户戶", "戶户"),
        ("說説说", "说说说"),
        ("　！", " !"),
        ("后後", "後后"),
        ("ｶﾀ", "カタ"),
    ],
)
def test_fold_makes_one(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("人", "入"), ("土", "士"), ("已", "己")])
def test_fold_keeps_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@settings(max_examples=200)
@given(st.text(st.characters(), max_size=40))
def test_fold_keeps_length_and_is_idempotent(text: str) -> None:
    folded = fold(text)
    assert len(folded) == len(text)
    assert fold(folded) == folded


def test_a_letter_whose_small_form_is_two_characters_stays_one() -> None:
    assert fold("İZMİR ＡΣ") == "İzmİr aσ"


@settings(max_examples=100)
@given(st.text(st.characters(), max_size=60))
def test_detection_takes_any_string(text: str) -> None:
    votes = count_votes(text)
    assert votes.script() is detect_script(text)
    assert 0 <= votes.simplified + votes.traditional <= len(text)
    detect_region(text)
