"""Every sentence for the user is in both Chinese catalogues, and nothing else is."""

from __future__ import annotations

import re
import string
import sys

import pytest

from build_scripts.translations import (
    CATALOGUES,
    ROOT,
    catalogue_path,
    collect_sentences,
    merged,
    read_catalogue,
    sentences_of,
    written,
)
from reader.core.articles.scripts import detect_script
from reader.core.variants import Script
from reader.translation import (
    Language,
    language_of_environment,
    language_of_locale,
    translator,
)

SENTENCES = collect_sentences(ROOT / "reader")


def placeholders(sentence: str) -> set[str | None]:
    return {field for _, field, _, _ in string.Formatter().parse(sentence) if field is not None}


@pytest.mark.parametrize("name", CATALOGUES)
def test_every_sentence_is_translated(name: str) -> None:
    catalogue = read_catalogue(catalogue_path(name))
    assert [sentence for sentence in sorted(SENTENCES) if not catalogue.get(sentence)] == []


@pytest.mark.parametrize("name", CATALOGUES)
def test_placeholders_are_those_of_the_sentence(name: str) -> None:
    catalogue = read_catalogue(catalogue_path(name))
    assert [
        (sentence, words)
        for sentence, words in catalogue.items()
        if words and placeholders(sentence) != placeholders(words)
    ] == []


@pytest.mark.parametrize(("name", "language"), CATALOGUES.items())
def test_catalogue_is_as_the_script_writes_it(name: str, language: str) -> None:
    path = catalogue_path(name)
    expected = written(merged(read_catalogue(path), SENTENCES), language)
    assert path.read_text("utf-8") == expected, "run dev.py translate"


@pytest.mark.parametrize(("name", "script"), [("zh-Hans", Script.HANS), ("zh-Hant", Script.HANT)])
def test_translations_are_in_the_script_of_their_catalogue(name: str, script: Script) -> None:
    words = read_catalogue(catalogue_path(name)).values()
    assert [line for line in words if detect_script(line) not in {script, Script.NONE}] == []


NOT_SAID = {
    "zh-Hans": (
        "书库|大纲|划线|划过|留意|自定词语|图注|地址|默認|字型|档案|视窗|程式|资料夹|连结|文字用的"
    ),
    "zh-Hant": (
        "書庫|大綱|劃記|回收桶|詞典|打開|默認|搜索|鏈接|覆蓋|損毀|圖說|地址|字體|繁簡|信息|視頻|軟件"
        "|網絡|菜單|界面|粘貼|文件夾|屏幕|鼠標|打印|支持|質量|(?<!另)存為|點擊|點按|點一下圖"
    ),
}
"""Names that a catalogue has another one for, and words of the other side of the strait."""


@pytest.mark.parametrize("name", CATALOGUES)
def test_each_thing_has_one_name(name: str) -> None:
    words = re.compile(NOT_SAID[name])
    catalogue = read_catalogue(catalogue_path(name))
    manual = (ROOT / "resources" / "manual" / f"{name}.html").read_text("utf-8")
    lines = [*catalogue.values(), *manual.splitlines()]
    others = [line for line in lines if words.search(line.replace("下划线", ""))]
    assert [line for line in others if "软件" not in line] == []


def test_sentences_are_found_in_every_kind_of_call() -> None:
    source = 'translatable("a" "b"); tr("c"); self._tr("d"); style.tr("e"); tr(f); other("g")'
    assert set(sentences_of(source, "x.py")) == {"ab", "c", "d", "e"}


def test_a_sentence_put_together_too_early_is_refused() -> None:
    with pytest.raises(ValueError, match=r"x\.py:1"):
        list(sentences_of('tr(f"a {b}")', "x.py"))


def test_merging_keeps_translations_and_drops_what_is_gone() -> None:
    assert merged({"a": "甲", "gone": "去"}, {"b", "a"}) == {"a": "甲", "b": ""}


def test_catalogue_comes_back_from_its_file(tmp_path) -> None:
    catalogue = {'"Quoted" & <b>it\'s</b>': "「引」", "new": ""}
    path = tmp_path / "x.ts"
    path.write_text(written(catalogue, "zh_CN"), "utf-8")
    assert read_catalogue(path) == catalogue


@pytest.mark.parametrize(
    ("locale", "language"),
    [
        ("", Language.ENGLISH),
        ("C.UTF-8", Language.ENGLISH),
        ("de_DE", Language.ENGLISH),
        ("zh", Language.SIMPLIFIED),
        ("zh_CN.UTF-8", Language.SIMPLIFIED),
        ("zh_SG", Language.SIMPLIFIED),
        ("zh_TW.Big5", Language.TRADITIONAL),
        ("zh_HK", Language.TRADITIONAL),
        ("zh-Hant-HK", Language.TRADITIONAL),
        ("zh-Hans-HK", Language.SIMPLIFIED),
    ],
)
def test_language_of_locale(locale: str, language: Language) -> None:
    assert language_of_locale(locale) is language


@pytest.mark.skipif(sys.platform == "win32", reason="Windows says it without a variable")
@pytest.mark.parametrize(
    ("variables", "language"),
    [
        ({}, Language.ENGLISH),
        ({"LANG": "zh_TW.UTF-8"}, Language.TRADITIONAL),
        ({"LANG": "zh_TW.UTF-8", "LC_ALL": ""}, Language.TRADITIONAL),
        ({"LANG": "zh_TW.UTF-8", "LC_MESSAGES": "zh_CN.UTF-8"}, Language.SIMPLIFIED),
        ({"LC_MESSAGES": "zh_CN.UTF-8", "LC_ALL": "C.UTF-8"}, Language.ENGLISH),
        ({"LANG": "en_US.UTF-8", "LANGUAGE": "zh_TW:zh_CN"}, Language.TRADITIONAL),
        ({"LANG": "zh_CN.UTF-8", "LANGUAGE": "en_GB:en"}, Language.ENGLISH),
        ({"LC_ALL": "C.UTF-8", "LANGUAGE": "zh_TW"}, Language.ENGLISH),
        ({"LANGUAGE": "zh_TW"}, Language.ENGLISH),
    ],
)
def test_language_of_the_environment(monkeypatch, variables, language: Language) -> None:
    for name in ("LANG", "LC_MESSAGES", "LC_ALL", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert language_of_environment() is language


def test_unknown_sentence_stays_english() -> None:
    assert translator(Language.SIMPLIFIED)("Never written anywhere.") == "Never written anywhere."
