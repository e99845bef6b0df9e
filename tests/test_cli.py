"""The command line as it is measured from outside."""

from __future__ import annotations

import io
import json
import os
import struct
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from reader import __version__
from reader.cli import main
from reader.paths import user_words_path

ROOT = Path(__file__).parents[1]
PAGE = """<!DOCTYPE html><html lang="zh-Hant"><head><meta charset="utf-8">
<title>夜裡讀書 - 書話</title></head><body><nav><a href="/">首頁</a> <a href="/b">書評</a></nav>
<article><h1>夜裡讀書</h1>
<p>讀書是一件安靜的事情，不需要別人陪伴，只需要一盞燈和一張桌子，還有<b>足夠</b>的時間。</p>
<h2>燈下</h2>
<p>有人喜歡在早上讀書，因為那時候的頭腦最清楚；也有人喜歡在晚上讀書，因為夜裡很安靜。</p>
<h2>窗前</h2>
<p>無論什麼時候，打開一本書，就像推開一扇門，門後面是另外一個人的世界，等待我們進去。</p>
<p>分享到：微信 微博</p>
</article></body></html>"""
SIMPLIFIED_PAGE = PAGE.replace("夜裡讀書", "夜里读书").replace("讀書是", "读书是")


@dataclass(frozen=True)
class Printed:
    status: int
    out: bytes
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def lines(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.decode().split("\n")[:-1]]


@pytest.fixture
def qingdu(capsysbinary: pytest.CaptureFixture[bytes]) -> Callable[..., Printed]:
    """Return a function that runs the program and returns what it printed."""

    def run(*arguments: str | Path) -> Printed:
        status = main([str(argument) for argument in arguments])
        out, err = capsysbinary.readouterr()
        return Printed(status, out, err.decode())

    return run


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.html"
    path.write_text(PAGE, "utf-8")
    return path


def run_process(*arguments: str | Path, **options: Any) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "reader", *map(str, arguments)]
    settings: dict[str, Any] = {"cwd": ROOT, "capture_output": True}
    return subprocess.run(command, check=False, **{**settings, **options})


# show


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
        ("picture.html", b"\x89PNG\r\n\x1a\n" + bytes(500), "not a web page"),
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

    monkeypatch.setattr("reader.pipeline.read_file", mistaken)
    printed = qingdu("show", page, page)
    assert (printed.status, len(calls)) == (1, 2)
    assert printed.err.count("ZeroDivisionError: by zero, test_cli.py:") == 2
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
    assert "\ufffd[31m顏色" in shown.getvalue().decode()


# convert


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


# mend

HALF_CONVERTED = "近年來，民族團結進步示范區的志愿服務隊戰斗在一線，旅游業發展很快。\r\n\n終"


@pytest.fixture
def spoiled(tmp_path: Path) -> Path:
    path = tmp_path / "spoiled.txt"
    path.write_bytes(HALF_CONVERTED.encode())
    return path


def test_mend_prints_the_text_with_its_lines_as_they_are(qingdu, spoiled: Path) -> None:
    printed = qingdu("mend", spoiled)
    assert printed.status == 0
    assert printed.out.decode() == HALF_CONVERTED.replace("示范", "示範").replace(
        "志愿", "志願"
    ).replace("戰斗", "戰鬥").replace("旅游", "旅遊")


def test_mend_accounts_for_every_repair(qingdu, spoiled: Path) -> None:
    (record,) = qingdu("mend", spoiled, "--format", "jsonl").lines
    assert set(record) <= {"path", "script", "region", "half_converted", "repairs"}
    assert record["path"] == str(spoiled)
    assert record["script"] == "zh-Hant"
    assert record["half_converted"] is True
    for repair in record["repairs"]:
        assert set(repair) == {"start", "end", "original", "repaired", "rule"}
        assert HALF_CONVERTED[repair["start"] : repair["end"]] == repair["original"]


def test_mend_takes_several_files_and_one_may_fail(qingdu, spoiled: Path) -> None:
    printed = qingdu("mend", spoiled, "missing.txt", spoiled, "--format", "json")
    assert printed.status == 1
    assert [set(record) >= {"error"} for record in printed.json] == [False, True, False]


def test_mend_reads_standard_input() -> None:
    done = run_process("mend", input="戰斗在一線，志愿服務".encode())
    assert (done.returncode, done.stdout.decode()) == (0, "戰鬥在一線，志願服務")


# snapshot


def png_size(path: Path) -> tuple[int, int]:
    header = path.read_bytes()[:24]
    assert header.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", header[16:24])
    return width, height


@pytest.mark.parametrize("platform", [None, "nonesuch"])
def test_snapshot_is_a_picture_of_the_size_asked(
    page: Path, tmp_path: Path, platform: str | None
) -> None:
    out = tmp_path / "圖.png"
    named = {"QT_QPA_PLATFORM": platform} if platform else {}
    options = ("--size", "640x480", "--script", "hans", "--theme", "dark", "--at", "窗前")
    done = run_process("snapshot", page, "-o", out, *options, env={**without_display(), **named})
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert png_size(out) == (640, 480)


@pytest.mark.parametrize(
    ("name", "out", "more", "words"),
    [
        ("missing.html", "a.png", (), "no such file"),
        ("page.html", "none/a.png", (), "could not be written"),
        ("page.html", "a.png", ("--at", "無此標題"), "no heading"),
    ],
)
def test_snapshot_says_what_is_wrong_in_one_line(
    page: Path, tmp_path: Path, name: str, out: str, more: tuple[str, ...], words: str
) -> None:
    done = run_process("snapshot", tmp_path / name, "-o", tmp_path / out, *more)
    assert done.returncode == 1
    assert words in done.stderr.decode()
    assert done.stderr.count(b"\n") == 1
    assert list(tmp_path.glob("**/*.png")) == []


# Usage


@pytest.mark.parametrize(
    "arguments",
    [
        ("show",),
        ("show", "--script", "klingon", "x.html"),
        ("show", "--format", "pdf", "x.html"),
        ("show", "--encoding", "utf-99", "x.html"),
        ("show", "--bogus", "x.html"),
        ("show", "--form", "json", "x.html"),
        ("convert", "x.txt"),
        ("convert", "--to", "hans", "a.txt", "b.txt"),
        ("mend", "--format", "markdown", "a.txt"),
        ("snapshot", "x.html"),
        ("snapshot", "x.html", "-o", "x.png", "--size", "0x5"),
        ("snapshot", "x.html", "-o", "x.png", "--size", "big"),
        ("snapshot", "x.html", "-o", "x.png", "--font-size", "3"),
        ("snapshot", "x.html", "y.html", "-o", "x.png"),
        ("--bogus",),
    ],
)
def test_wrong_usage(qingdu, arguments: tuple[str, ...]) -> None:
    printed = qingdu(*arguments)
    assert (printed.status, printed.out) == (2, b"")
    assert "usage: qingdu" in printed.err


def test_version(qingdu) -> None:
    assert qingdu("--version").out.decode() == f"qingdu {__version__}\n"


@pytest.mark.parametrize("command", ["", "show", "convert", "mend", "snapshot"])
def test_help(qingdu, command: str) -> None:
    printed = qingdu(*filter(None, (command, "--help")))
    assert printed.status == 0
    assert printed.out.decode("ascii").startswith(f"usage: qingdu {command}".rstrip())


def test_help_names_every_command(qingdu) -> None:
    words = qingdu("--help").out.decode()
    assert all(f"\n  {name} " in words for name in ("show", "convert", "mend", "snapshot"))


def test_options_may_stand_between_the_files(qingdu, page: Path) -> None:
    records = qingdu("show", page, "--format", "jsonl", page, "--script", "hans").lines
    assert [record["title"] for record in records] == ["夜里读书"] * 2


def test_after_two_dashes_everything_is_a_file(
    qingdu, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("--removed", "show"):
        (tmp_path / name).write_text(PAGE, "utf-8")
    records = qingdu("show", "--format", "jsonl", "--", "--removed", "show").lines
    assert [record["title"] for record in records] == ["夜裡讀書"] * 2
    assert qingdu("show", "./show").status == 0


# The process


def test_output_is_utf8_whatever_the_locale(page: Path) -> None:
    environment = {"PYTHONIOENCODING": "latin-1", "LC_ALL": "C", "PYTHONUTF8": "0"}
    done = run_process("show", page, "missing-文件.html", env=environment)
    assert done.returncode == 1
    assert done.stdout.decode().startswith("夜裡讀書\n")
    assert done.stderr.decode().startswith("qingdu: missing-")
    assert b"\r" not in done.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="a shell's pipe")
def test_a_closed_pipe_is_no_mistake(page: Path) -> None:
    command = [sys.executable, "-m", "reader", "show", *[str(page)] * 50]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs Linux's full device")
def test_a_full_standard_error_keeps_no_file_from_being_printed(page: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        arguments = ("show", "missing.html", page, "missing.html")
        ended = run_process(*arguments, capture_output=False, stdout=subprocess.PIPE, stderr=full)
    assert ended.returncode == 1
    assert "夜裡讀書" in ended.stdout.decode()


def closed(*arguments: str | Path, redirections: str) -> subprocess.CompletedProcess[bytes]:
    """Run the program as a shell does that closes what it would read from or print to."""
    program = [sys.executable, "-m", "reader", *map(str, arguments)]
    command = ["sh", "-c", f'exec "$@" {redirections}', "sh", *program]
    return subprocess.run(command, cwd=ROOT, capture_output=True, check=False)


@pytest.mark.skipif(sys.platform == "win32", reason="needs a shell of POSIX")
def test_what_is_closed_is_told(page: Path) -> None:
    ended = closed("show", page, redirections=">&-")
    assert (ended.returncode, ended.stderr.count(b"\n")) == (1, 1)
    assert b"cannot be written" in ended.stderr
    ended = closed("convert", "--to", "hant", redirections="<&-")
    assert (ended.returncode, ended.stdout) == (1, b"")
    assert ended.stderr.startswith(b"qingdu: -: There is no standard input.")
    ended = closed("show", "missing.html", redirections="2>&-")
    assert (ended.returncode, ended.stdout, ended.stderr) == (1, b"", b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs Linux's full device")
def test_a_full_disk_is_said(page: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = run_process("show", page, capture_output=False, stdout=full, stderr=subprocess.PIPE)
    assert done.returncode == 1
    assert done.stderr.decode().startswith("qingdu: The output cannot be written (")
    assert done.stderr.count(b"\n") == 1


def without_display() -> dict[str, str]:
    display = {"DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "QT_QPA_PLATFORM"}
    return {name: value for name, value in os.environ.items() if name not in display}


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
@pytest.mark.parametrize(
    "display",
    [
        {},
        {"DISPLAY": ":987"},
        {"DISPLAY": "localhost:10.0"},
        {"WAYLAND_DISPLAY": "wayland-none", "XDG_RUNTIME_DIR": "/nowhere"},
        {"DISPLAY": ":987", "QT_QPA_PLATFORM": "xcb"},
        {"QT_QPA_PLATFORM": "nonesuch"},
    ],
)
def test_without_a_display_the_articles_are_printed(page: Path, display: dict[str, str]) -> None:
    shown = run_process("show", page)
    done = run_process(page, env={**without_display(), **display})
    assert (done.returncode, done.stdout) == (0, shown.stdout)
    assert done.stderr.decode().startswith("qingdu: There is no display")
    assert done.stderr.count(b"\n") == 1


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
def test_without_a_display_and_a_file_the_sample_is_printed() -> None:
    done = run_process(env=without_display())
    assert done.returncode == 0
    assert len(done.stdout.decode()) > 500


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
