"""What `show` prints, in every format, and what it says when a file fails."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from reader.cli import main
from reader.core.draft import Cleaned, Draft
from reader.extraction.taught.book import add_rules
from reader.extraction.taught.rules import TaughtRule
from reader.paths import taught_path
from tests.cli.conftest import PAGE


def test_json_has_the_promised_keys(qingdu, page: Path) -> None:
    record = qingdu("show", page, "--format", "json").json
    assert record["path"] == str(page)
    assert len(record["article_id"]) == 64
    assert record["encoding"] == "utf-8"
    assert record["script"] == "zh-Hant"
    assert record["half_converted"] is False
    assert record["variant"] == "original"
    assert 0 <= record["seconds"] < 10
    assert record["title"] == "夜裡讀書"
    assert record["published"] is None
    assert record["authors"] == record["editors"] == record["repairs"] == []
    assert "subtitle" not in record
    kinds = [block["kind"] for block in record["blocks"]]
    assert kinds == ["paragraph", "heading", "paragraph", "heading", "paragraph"]
    assert [entry["title"] for entry in record["outline"]] == ["燈下", "窗前"]
    assert [entry["depth"] for entry in record["outline"]] == [0, 0]
    first = record["blocks"][0]
    bold = first["spans"][0]
    assert first["text"][bold["start"] : bold["end"]] == "足夠"
    assert bold["mark"] == "strong"
    assert record["characters"] > 80
    assert record["minutes"] == 1


def test_removals_say_what_and_why(qingdu, page: Path) -> None:
    removed = qingdu("show", page, "--format", "json").json["removed"]
    assert removed
    assert all(set(entry) == {"id", "rule", "reason", "text"} for entry in removed)
    assert any("分享到" in entry["text"] for entry in removed)


@pytest.mark.parametrize(
    ("script", "title"),
    [
        ("original", "夜裡讀書"),
        ("hans", "夜里读书"),
        ("hant", "夜裡讀書"),
        ("tw", "夜裡讀書"),
        ("tw-words", "夜裡讀書"),
        ("hk", "夜裏讀書"),
    ],
)
def test_script_follows_into_the_title(qingdu, page: Path, script: str, title: str) -> None:
    record = qingdu("show", page, "--format", "json", "--script", script).json
    assert record["title"] == title
    assert record["variant"] == script
    assert record["script"] == "zh-Hant"


def test_several_files_are_an_array_in_the_order_asked(qingdu, page: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.html"
    other.write_text(PAGE.replace("夜裡讀書", "晨起讀書"), "utf-8")
    records = qingdu("show", other, page, "--format", "json").json
    assert [record["title"] for record in records] == ["晨起讀書", "夜裡讀書"]


def test_a_failed_file_keeps_none_of_the_others(qingdu, page: Path, tmp_path: Path) -> None:
    missing = tmp_path / "無.html"
    printed = qingdu("show", page, missing, page, "--format", "jsonl")
    assert printed.status == 1
    assert [record["path"] for record in printed.lines] == [str(page), str(missing), str(page)]
    assert set(printed.lines[1]) == {"path", "error"}
    (line,) = printed.err.splitlines()
    assert line == f"qingdu: {missing}: {printed.lines[1]['error']}"


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_a_failure_prints_nothing_among_the_texts(qingdu, page: Path, form: str) -> None:
    alone = qingdu("show", page, "--format", form)
    printed = qingdu("show", "missing.html", page, "--format", form)
    assert (alone.status, printed.status) == (0, 1)
    assert printed.out == alone.out


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("empty.html", b"", "empty"),
        ("blank.txt", b" \n\t\n", "empty"),
        ("picture.html", b"\x89PNG\r\n\x1a\n" + bytes(500), "a picture and no page"),
        ("links.html", b"<html><body><nav><a href=x>A</a></nav></body></html>", "No article"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(
    qingdu, tmp_path: Path, name: str, content: bytes, words: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    printed = qingdu("show", path)
    assert (printed.status, printed.out) == (1, b"")
    assert printed.err.startswith(f"qingdu: {path}: ")
    assert words in printed.err
    assert printed.err.count("\n") == 1


def test_failures_are_told_in_the_users_language(
    qingdu, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    sentences = set()
    for locale in ("C.UTF-8", "zh_CN.UTF-8", "zh_TW.UTF-8"):
        monkeypatch.setenv("LC_ALL", locale)
        sentences.add(qingdu("show", tmp_path / "missing.html").err)
    assert len(sentences) == 3


def test_text_has_the_words_and_no_markup(qingdu, page: Path) -> None:
    text = qingdu("show", page).out.decode()
    assert text.startswith("夜裡讀書\n\n")
    assert "還有足夠的時間。\n\n\n燈下\n\n有人" in text
    assert text.endswith("等待我們進去。\n")


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_removed_lists_what_is_no_part_of_the_article(qingdu, page: Path, form: str) -> None:
    without = qingdu("show", page, "--format", form).out
    with_list = qingdu("show", page, "--format", form, "--removed").out
    assert with_list.startswith(without)
    assert "分享到" not in without.decode()
    assert "分享到" in with_list.decode()


def test_named_encoding_is_obeyed(qingdu, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(PAGE.replace("utf-8", "big5").encode("big5hkscs"))
    record = qingdu("show", path, "--format", "json", "--encoding", "big5hkscs").json
    assert record["encoding"] == "big5hkscs"
    assert record["title"] == "夜裡讀書"


def test_a_lone_surrogate_is_written_as_a_replacement_character(qingdu, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(PAGE, "utf-8")
    record = qingdu("show", f"{tmp_path}/\udcff/../page.html", "--format", "jsonl").lines[0]
    assert record["path"] == f"{tmp_path}/\ufffd/../page.html"


def test_line_separators_break_no_line_of_jsonl(qingdu, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(PAGE.replace("足夠", "足\u2028夠\u0085"), "utf-8")
    assert len(qingdu("show", path, "--format", "jsonl").out.decode().splitlines()) == 1


def test_a_mistake_of_ours_costs_one_file_only(
    qingdu, page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = []

    def mistaken(*args: object, **options: object) -> None:
        calls.append(args)
        raise ZeroDivisionError("by zero")

    monkeypatch.setattr("reader.pipeline.read_pages", mistaken)
    printed = qingdu("show", page, page)
    assert (printed.status, len(calls)) == (1, 2)
    assert printed.err.count("ZeroDivisionError: by zero, test_show.py:") == 2
    assert printed.err.count("\n") == 2


class Terminal(io.TextIOWrapper):
    def isatty(self) -> bool:
        return True


def test_a_page_sends_no_commands_to_the_terminal(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "page.txt"
    path.write_text("題目\n\n" + "這一段文字裡面有\x1b[31m顏色\x1b[0m。\n" * 3, "utf-8")
    shown = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", Terminal(shown, "ascii"))
    assert main(["show", str(path)]) == 0
    assert b"\x1b" not in shown.getvalue()
    assert "␛[31m顏色" in shown.getvalue().decode()


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_control_characters_of_a_page_are_visible_or_escaped(
    qingdu, tmp_path: Path, form: str
) -> None:
    path = tmp_path / "page.txt"
    controls = "\x1b\x9b\x7f\u202e\u2066"
    path.write_text(
        f"題目\n\n這一段文字裡面有{controls}幾個看不見的字。{'它們不該看不見。' * 40}\n", "utf-8"
    )
    printed = qingdu("show", "--format", form, str(path))
    out = printed.out.decode()
    assert not set(controls) & set(out)
    marks = "␛⟨U+009B⟩␡⟨U+202E⟩⟨U+2066⟩"
    if form == "json":
        assert controls in json.loads(out)["blocks"][-1]["text"]
    else:
        assert marks in out


def test_convert_and_mend_pass_control_characters_through(qingdu, tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text("头发\x1b\x9b\u202e\n", "utf-8")
    assert qingdu("convert", str(path), "--to", "hant").out.decode() == "頭髮\x1b\x9b\u202e\n"
    assert qingdu("mend", str(path)).out.decode() == "头发\x1b\x9b\u202e\n"


def test_a_message_is_one_line_without_controls(qingdu, tmp_path: Path) -> None:
    printed = qingdu("show", str(tmp_path / "a\x1b[31m\u202e\nb.html"))
    assert "a␛[31m⟨U+202E⟩␊b.html" in printed.err


def test_a_notice_is_told_beside_a_text_and_inside_json(
    qingdu, page: Path, monkeypatch: pytest.MonkeyPatch, caught_faults: list[str]
) -> None:
    def broken_rule(draft: Draft) -> Cleaned:
        raise KeyError(draft.metadata.title)

    monkeypatch.setattr("reader.cleaning.rules.RULES", (broken_rule,))
    text = qingdu("show", page)
    assert "(broken_rule)" in text.err
    assert text.status == 0
    record = qingdu("show", page, "--format", "json")
    caught_faults.clear()
    assert [notice["kind"] for notice in record.json["notices"]] == ["left_out"]
    assert record.err == ""


def test_what_its_reader_taught_is_followed_here_too(qingdu, page: Path, tmp_path: Path) -> None:
    before = qingdu("show", page, "--format", "json").json
    words = before["blocks"][0]["text"]
    page_id = f"sha256:{before['article_id']}"
    rule = TaughtRule(page=page_id, drop_lines=(words[:12] + "*",), sample=words[:12])
    add_rules(taught_path(), [rule])
    after = qingdu("show", page, "--format", "json").json
    assert after["blocks"] == before["blocks"][1:]
    assert {"id": before["blocks"][0]["id"], "rule": rule.name, "text": words} in [
        {key: each[key] for key in ("id", "rule", "text")} for each in after["removed"]
    ]
    exported = page.with_name("out.md")
    assert qingdu("export", page, "-o", exported).status == 0
    taught_path().unlink()
    assert words[:12] not in exported.read_text("utf-8")
