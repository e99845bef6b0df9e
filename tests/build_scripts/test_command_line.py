"""Completions and the manual page say what the program's help says."""

import shutil
import subprocess
from pathlib import Path

import pytest

from build_scripts.linux import command_line
from build_scripts.linux.command_line import CommandHelp, Option

TEMPLATE = Path(command_line.__file__).with_name("qingdu.1.in")

HELP = """\
usage: qingdu show [options] FILE...

Print it, or don't.

positional arguments:
  FILE             a saved page or a text

options:
  -h, --help       show this help message and exit
  --script V       one of original, hans (original)
  --encoding NAME  read the files [all] in this encoding: any
  --removed        also list what is no part of the article
"""
SHOW = CommandHelp(
    "show",
    "qingdu show [options] FILE...",
    "Print it, or don't.",
    (
        Option(("-h", "--help"), "", "show this help message and exit"),
        Option(("--script",), "V", "one of original, hans (original)"),
        Option(("--encoding",), "NAME", "read the files [all] in this encoding: any"),
        Option(("--removed",), "", "also list what is no part of the article"),
    ),
)
WHOLE = CommandHelp(
    "", "qingdu [FILE...]", "Read.", (Option(("--version",), "", "print the version"),)
)


def test_a_help_is_understood():
    assert command_line.read_help("show", HELP) == SHOW
    assert SHOW.options[1].choices == ("original", "hans")
    assert SHOW.options[3].choices == ()


@pytest.mark.parametrize("text", ["", "usage: qingdu\n", HELP.partition("options:")[0]])
def test_another_kind_of_help_is_refused(text):
    with pytest.raises(ValueError, match="not as expected"):
        command_line.read_help("show", text)


@pytest.fixture(scope="module")
def commands() -> list[CommandHelp]:
    return command_line.ask_program()


def test_every_command_of_the_program_is_asked(commands):
    names = [command.name for command in commands]
    assert names[0] == ""
    assert {"show", "convert", "snapshot"} <= set(names)
    script = next(o for o in commands[names.index("show")].options if o.names == ("--script",))
    assert script.choices == ("original", "hans", "hant", "tw", "tw-words", "hk", "hans-words")


WRITERS = {
    "bash": command_line.bash_completion,
    "zsh": command_line.zsh_completion,
    "fish": command_line.fish_completion,
}


@pytest.mark.parametrize("shell", WRITERS)
def test_a_completion_is_a_script_of_its_shell(shell, commands, tmp_path):
    if shutil.which(shell) is None:
        pytest.skip(f"needs {shell}")
    for listed in (commands, [WHOLE, SHOW]):
        script = tmp_path / "completion"
        script.write_text(WRITERS[shell](listed), encoding="utf-8")
        done = subprocess.run([shell, "-n", script], capture_output=True, text=True, check=False)
        assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["qingdu", "sh"], {"show"}),
        (["qingdu", "show", "--s"], {"--script"}),
        (["qingdu", "show", "--script", ""], {"original", "hans"}),
        (["qingdu", "show", "--script", "h"], {"hans"}),
        (["qingdu", "--v"], {"--version"}),
        (["qingdu", "show", "pa"], {"page.html"}),
    ],
)
def test_bash_completes(words, expected, tmp_path):
    if shutil.which("bash") is None:
        pytest.skip("needs bash")
    (tmp_path / "page.html").touch()
    (tmp_path / "completion").write_text(
        command_line.bash_completion([WHOLE, SHOW]), encoding="utf-8"
    )
    ask = (
        'source ./completion; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _qingdu; '
        'printf "%s\\n" "${COMPREPLY[@]}"'
    )
    done = subprocess.run(
        ["bash", "-c", ask, "bash", *words],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert set(done.stdout.split()) == expected


def test_the_manual_page_names_every_command_and_option(commands):
    page = command_line.manual_page(commands, TEMPLATE.read_text(encoding="utf-8"))
    for command in commands:
        assert not command.name or f".SS {command.name}\n" in page
        for option in command.options:
            for name in option.names:
                assert "\\fB" + name.replace("-", "\\-") + "\\fR" in page
    assert {line for line in page.splitlines() if line.startswith("'")} == set()


def test_man_has_nothing_to_complain_of(commands, tmp_path):
    if shutil.which("man") is None:
        pytest.skip("needs man")
    page = tmp_path / "qingdu.1"
    page.write_text(
        command_line.manual_page(commands, TEMPLATE.read_text(encoding="utf-8")), encoding="utf-8"
    )
    done = subprocess.run(
        ["man", "--warnings=w", "-E", "UTF-8", "-l", "-Tutf8", page],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
    assert "qingdu - offline desktop reader" in done.stdout
