"""Completions and the manual page, made from what ``qingdu --help`` says, so that they agree."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from build_scripts.environment import ROOT

_OPTION = re.compile(
    r" {2}(?P<names>-[-\w]+(?:, -[-\w]+)*)(?: (?P<value>\S+))?(?: {2,}(?P<help>.+))?"
)
_CHOICES = re.compile(r"one of ([-\w]+(?:, [-\w]+)*)")
_ENTRY = re.compile(r" {2}([a-z][-a-z]*) {2,}(\S.*)")
_FILE_VALUES = ("FILE", "PATH", "OUT.png", "ZIP")


@dataclass(frozen=True, slots=True)
class Option:
    """An option as the help shows it; ``value`` is empty for a switch."""

    names: tuple[str, ...]
    value: str
    help: str

    @property
    def choices(self) -> tuple[str, ...]:
        """The values that it takes, when the help names them."""
        found = _CHOICES.search(self.help)
        return tuple(found[1].split(", ")) if found and self.value else ()


@dataclass(frozen=True, slots=True)
class CommandHelp:
    """What the help of one command says."""

    name: str
    usage: str
    summary: str
    options: tuple[Option, ...] = field(default=())


def read_help(name: str, text: str) -> CommandHelp:
    """Return what the help ``text`` of the command ``name`` says; raises ValueError."""
    usage, _, rest = text.partition("\n\n")
    summary = rest.partition("\n\n")[0].strip()
    options = tuple(
        Option(tuple(found["names"].split(", ")), found["value"] or "", found["help"] or "")
        for found in map(_OPTION.fullmatch, rest.splitlines())
        if found
    )
    if not (usage.startswith("usage: ") and summary and options):
        message = f"the help of {name!r} is not as expected:\n{text}"
        raise ValueError(message)
    return CommandHelp(name, " ".join(usage.removeprefix("usage: ").split()), summary, options)


def commands_in(text: str) -> list[str]:
    """Return the commands that the program's own help ``text`` lists."""
    _, _, listed = text.partition("\ncommands:\n")
    return [found[1] for found in map(_ENTRY.fullmatch, listed.splitlines()) if found]


def ask_program() -> list[CommandHelp]:
    """Return the help of the program itself, named with the empty string, and of each command."""
    whole = _help()
    return [read_help("", whole), *(read_help(name, _help(name)) for name in commands_in(whole))]


def bash_completion(commands: Sequence[CommandHelp]) -> str:
    """Return the completion for bash."""
    names = " ".join(command.name for command in commands[1:])
    cases = "".join(map(_bash_case, (*commands[1:], commands[0])))
    return f"""\
# bash completion for qingdu
_qingdu() {{
    local current=${{COMP_WORDS[COMP_CWORD]}} previous=${{COMP_WORDS[COMP_CWORD - 1]}}
    local command='' options='' values=''
    [[ $COMP_CWORD -gt 1 ]] && command=${{COMP_WORDS[1]}}
    case $command in
{cases}    esac
    if [[ -n $values ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$values" -- "$current")
    elif [[ $current == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$options" -- "$current")
    else
        compopt -o filenames 2>/dev/null
        mapfile -t COMPREPLY < <(compgen -f -- "$current")
        [[ $COMP_CWORD -eq 1 ]] && COMPREPLY+=($(compgen -W "{names}" -- "$current"))
    fi
}}
complete -F _qingdu qingdu
"""


def _bash_case(command: CommandHelp) -> str:
    names = " ".join(name for option in command.options for name in option.names)
    lines = [f"        {command.name or '*'})", f"            options='{names}'"]
    lines += [
        f"            [[ $previous == @({'|'.join(option.names)}) ]]"
        f" && values='{' '.join(option.choices)}'"
        for option in command.options
        if option.choices
    ]
    return "\n".join((*lines, "            ;;\n"))


def zsh_completion(commands: Sequence[CommandHelp]) -> str:
    """Return the completion for zsh."""
    described = " ".join(_zsh_quoted(f"{c.name}:{c.summary}") for c in commands[1:])
    cases = "".join(
        f"    {command.name}) arguments=({' '.join(map(_zsh_argument, command.options))}) ;;\n"
        for command in commands[1:]
    )
    own = " ".join(map(_zsh_argument, commands[0].options))
    return f"""\
#compdef qingdu
local -a commands arguments
commands=({described})
if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then
    _describe command commands
    _files
    return
fi
case $words[2] in
{cases}    *) _arguments {own} '*:file:_files'; return ;;
esac
shift words
(( CURRENT-- ))
_arguments $arguments '*:file:_files'
"""


def fish_completion(commands: Sequence[CommandHelp]) -> str:
    """Return the completion for fish."""
    names = " ".join(command.name for command in commands[1:])
    lines = [f"set -l commands {names}"]
    none_yet = "not __fish_seen_subcommand_from $commands"
    lines += [
        f"complete -c qingdu -n '{none_yet}' -a {command.name} -d {_quoted(command.summary)}"
        for command in commands[1:]
    ]
    for command in commands:
        when = f"__fish_seen_subcommand_from {command.name}" if command.name else none_yet
        lines += [_fish_option(option, when) for option in command.options]
    return "\n".join(lines) + "\n"


def manual_page(commands: Sequence[CommandHelp], template: str) -> str:
    """Return ``template`` with @SYNOPSIS@ and @COMMANDS@ filled in."""
    synopsis = "\n.br\n".join(f".B {_roff(command.usage)}" for command in commands)
    sections = "\n".join(
        f".SS {_roff(command.name)}\n{_roff(command.summary)}\n" + _roff_options(command)
        for command in commands[1:]
    )
    return (
        template.replace("@SYNOPSIS@", synopsis)
        .replace("@OPTIONS@", _roff_options(commands[0]))
        .replace("@COMMANDS@", sections)
    )


def _help(*command: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "reader", *command, "--help"],
        cwd=ROOT,
        env={**os.environ, "COLUMNS": "400", "LC_ALL": "C.UTF-8", "PYTHONPATH": str(Path(ROOT))},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    return done.stdout


def _quoted(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


def _zsh_quoted(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"


def _zsh_argument(option: Option) -> str:
    described = re.sub(r"([\[\]:])", r"\\\1", option.help)
    value = ""
    if option.choices:
        value = f":{option.value.lower()}:({' '.join(option.choices)})"
    elif option.value:
        value = f":{option.value.lower()}:{'_files' if option.value in _FILE_VALUES else ' '}"
    return " ".join(_zsh_quoted(f"{name}[{described}]{value}") for name in option.names)


def _fish_option(option: Option, when: str) -> str:
    names = " ".join(
        f"-l {name.removeprefix('--')}" if name.startswith("--") else f"-s {name[1:]}"
        for name in option.names
    )
    value = ""
    if option.choices:
        value = f" -x -a {_quoted(' '.join(option.choices))}"
    elif option.value:
        value = " -r"
    return f"complete -c qingdu -n '{when}' {names}{value} -d {_quoted(option.help)}"


def _roff(text: str) -> str:
    return text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq")


def _roff_options(command: CommandHelp) -> str:
    lines = []
    for option in command.options:
        names = ", ".join(f"\\fB{_roff(name)}\\fR" for name in option.names)
        value = f" \\fI{_roff(option.value)}\\fR" if option.value else ""
        lines.append(f".TP\n{names}{value}\n{_roff(option.help)}")
    return "\n".join(lines)
