"""Which parts of a piece of code are comments, strings, numbers and keywords.

Each pattern takes what it has begun to the end without ever going back, so that the time grows with
the length only, whatever the code is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

COMMENT, STRING, NUMBER, KEYWORD = "comment", "string", "number", "keyword"
LONGEST_COLOURED = 200_000
"""Characters of a piece of code; what is behind them is plain."""


class CodePart(NamedTuple):
    """A stretch of code, in code points, and what it is."""

    start: int
    end: int
    what: str


@dataclass(frozen=True, slots=True)
class _Grammar:
    """Of one language, or of several that agree: patterns, without groups that take."""

    comments: tuple[str, ...] = ()
    strings: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    """What is a keyword by where it stands."""
    words: str = r"[^\W\d][\w]*+"
    keywords: frozenset[str] = frozenset()
    ignores_case: bool = False


_SLASHES, _STARS = r"//[^\n]*+", r"/\*(?:[^*]++|\*(?!/))*+(?:\*/)?+"
_HASH = r"(?<![^\s;])#[^\n]*+"
_DOUBLE, _SINGLE = r'"(?:[^"\\\n]++|\\.)*+"?+', r"'(?:[^'\\\n]++|\\.)*+'?+"
_DOUBLE_OF_LINES, _SINGLE_OF_LINES = r'"(?:[^"\\]++|\\.)*+"?+', r"'(?:[^'\\]++|\\.)*+'?+"
_LETTER = r"'(?:[^'\\\n]|\\[^\n]{1,8}?)'"
_BACKTICKS = r"`(?:[^`\\]++|\\.)*+`?+"
_TRIPLE = r'"""(?:[^"\\]++|\\.|"(?!""))*+(?:""")?+', r"'''(?:[^'\\]++|\\.|'(?!''))*+(?:''')?+"
_NUMBER = (
    r"(?<![\w.])(?:0[xX][\da-fA-F_]++|0[bBoO][0-7_]++"
    r"|\d[\d_]*+(?:\.\d[\d_]*+)?+(?:[eE][+-]?+\d++)?+)[a-zA-Z%]{0,4}+"
)

_C = (
    "auto break case char const continue default do double else enum extern float for goto if "
    "inline int long register return short signed sizeof static struct switch typedef union "
    "unsigned void volatile while bool true false NULL"
)
_CPP = (
    "alignas alignof catch class concept consteval constexpr constinit decltype delete explicit "
    "export final friend mutable namespace new noexcept nullptr operator override private "
    "protected public requires static_assert template this throw try typename using virtual"
)
_JAVA = (
    "abstract assert boolean break byte case catch char class const continue default do double "
    "else enum extends final finally float for if implements import instanceof int interface "
    "long native new null package private protected public record return sealed short static "
    "super switch synchronized this throw throws transient true try false var void volatile "
    "while yield"
)
_SCRIPT = (
    "async await break case catch class const continue debugger default delete do else export "
    "extends false finally for from function get if import in instanceof let new null of return "
    "set static super switch this throw true try typeof undefined var void while with yield"
)
_TYPED = (
    "abstract any as asserts boolean declare enum implements infer interface is keyof module "
    "namespace never number override private protected public readonly satisfies string symbol "
    "type unknown"
)
_PYTHON = (
    "False None True and as assert async await break case class continue def del elif else "
    "except finally for from global if import in is lambda match nonlocal not or pass raise "
    "return self try while with yield"
)
_SHELL = (
    "case do done elif else esac exit export fi for function if in local return select set "
    "source then until unset while echo cd alias"
)
_SQL = (
    "add all alter and any as asc between by case cast column commit constraint create cross "
    "database default delete desc distinct drop else end exists false foreign from full "
    "function group having if in index inner insert into is join key left like limit not null "
    "offset on or order outer primary procedure references right rollback row select set table "
    "then top trigger true truncate union unique update using values view when where with"
)
_GO = (
    "any bool break byte case chan const continue default defer else error fallthrough false "
    "float32 float64 for func go goto if import int int32 int64 interface iota map nil package "
    "range return rune select string struct switch true type uint var"
)
_RUST = (
    "as async await break const continue crate dyn else enum extern false fn for if impl in let "
    "loop match mod move mut pub ref return self Self static struct super trait true type "
    "unsafe use where while"
)
_SHARP = (
    "abstract as async await base bool break byte case catch char class const continue decimal "
    "default delegate do double else enum event explicit extern false finally fixed float for "
    "foreach get if implicit in int interface internal is lock long namespace new null object "
    "operator out override params private protected public readonly record ref return sealed "
    "set short sizeof static string struct switch this throw true try typeof uint ulong using "
    "var virtual void volatile where while yield"
)
_KOTLIN = (
    "abstract as break by catch class companion const constructor continue data do else enum "
    "extends false final finally for fun if implicit import in init inline interface internal "
    "is lateinit lazy match new null object open operator out override package private "
    "protected public return sealed super suspend this throw trait true try type typealias val "
    "var when while with yield def given"
)
_SWIFT = (
    "as async await break case catch class continue default defer do else enum extension false "
    "fileprivate final for func guard if import in init inout internal is lazy let mutating nil "
    "open override private protocol public repeat return self static struct super switch throw "
    "throws true try typealias var weak where while id void int float BOOL YES NO nonatomic "
    "strong"
)
_PHP = (
    "abstract and array as break case catch class clone const continue declare default do echo "
    "else elseif extends false final finally fn for foreach function global if implements "
    "include instanceof interface isset list match namespace new null or print private "
    "protected public readonly require require_once return static switch this throw trait true "
    "try unset use var while yield"
)
_RUBY = (
    "alias and begin break case class def defined do else elsif end ensure false for if in "
    "module next nil not or redo require rescue retry return self super then true undef unless "
    "until when while yield attr_accessor puts"
)
_LUA = (
    "and break do else elseif end false for function goto if in local nil not or repeat return "
    "then true until while"
)
_R = "break else FALSE for function if in Inf library NA NaN next NULL repeat return TRUE while"
_MATLAB = (
    "break case catch classdef continue else elseif end for function global if otherwise "
    "persistent return switch try while"
)
_POWERSHELL = (
    "begin break catch class continue do else elseif end exit filter finally for foreach "
    "function if in param process return switch throw trap try until using while"
)
_BATCH = "call cd cls copy del do echo else exit for goto if in not pause rem set shift start"
_PERL = (
    "and chomp die else elsif foreach for if last local my next no not or our package print "
    "require return shift sub undef unless until use while"
)
_DOCKER = (
    "add arg as cmd copy entrypoint env expose from healthcheck label run shell user volume workdir"
)


def _c_like(keywords: str, *more: str, strings: tuple[str, ...] = (_DOUBLE, _SINGLE)) -> _Grammar:
    words = frozenset(" ".join((keywords, *more)).split())
    return _Grammar((_SLASHES, _STARS), strings, (r"^[ \t]*+#[a-z]++",), keywords=words)


def _hashed(
    keywords: str, *strings: str, ignores_case: bool = False, keys: tuple[str, ...] = ()
) -> _Grammar:
    words = frozenset(keywords.split())
    return _Grammar((_HASH,), strings, keys, keywords=words, ignores_case=ignores_case)


_MARKUP = _Grammar(
    (r"<!--(?:[^-]++|-(?!->))*+(?:-->)?+",),
    (r'(?<==)"[^"<]*+"?+', r"(?<==)'[^'<]*+'?+"),
    (r"</?+[A-Za-z][\w:.-]*+", r"/?+>(?!=)", r"<[!?][A-Za-z]*+"),
    words=r"&[#\w]{1,12}+;",
)
_STYLES = _Grammar(
    (_STARS, r"(?<![:\w])//[^\n]*+"),
    (_DOUBLE, _SINGLE),
    (r"@[\w-]++", r"(?<![\w-])[a-z-]++(?=[ \t]{0,8}+:[^:])", r"!important"),
    words=r"#[\da-fA-F]{3,8}+\b",
)
_SETTINGS = _Grammar(
    (_HASH, r"^[ \t]*+;[^\n]*+"),
    (*_TRIPLE, _DOUBLE, _SINGLE),
    (r"^[ \t]*+\[{1,2}+[^\]\n]*+\]{0,2}+", r"^[ \t-]*+[\w.\"-]++(?=[ \t]{0,8}+[=:])"),
    keywords=frozenset(["true", "false", "null", "yes", "no", "on", "off"]),
)
_GRAMMARS: dict[str, _Grammar] = {
    "bash": _hashed(_SHELL, _DOUBLE_OF_LINES, _SINGLE_OF_LINES, keys=(r"\$\{?+[\w@#?*]++\}?+",)),
    "batch": _Grammar(
        (r"^[ \t]*+(?:::|[rR][eE][mM]\b)[^\n]*+",),
        (r'"[^"\n]*+"?+',),
        (r"%[\w~]++%?+", r"^:[\w]++"),
        keywords=frozenset(_BATCH.split()),
        ignores_case=True,
    ),
    "c": _c_like(_C),
    "cpp": _c_like(_C, _CPP, strings=(_DOUBLE, _LETTER)),
    "csharp": _c_like(_SHARP, strings=(r'@"(?:[^"]++|"")*+"?+', _DOUBLE, _SINGLE)),
    "css": _STYLES,
    "dart": _c_like(
        _JAVA, "dynamic late required async await mixin on", strings=(*_TRIPLE, _DOUBLE, _SINGLE)
    ),
    "diff": _Grammar((r"^(?:@@|diff|index|---|\+\+\+)[^\n]*+",), (r"^\+[^\n]*+",), (r"^-[^\n]*+",)),
    "dockerfile": _hashed(_DOCKER, _DOUBLE, _SINGLE, ignores_case=True),
    "go": _c_like(_GO, strings=(_DOUBLE, r"`[^`]*+`?+", _LETTER)),
    "groovy": _c_like(_JAVA, "def in as trait", strings=(*_TRIPLE, _DOUBLE, _SINGLE)),
    "html": _MARKUP,
    "ini": _SETTINGS,
    "java": _c_like(_JAVA, strings=(_TRIPLE[0], _DOUBLE, _LETTER)),
    "javascript": _c_like(_SCRIPT, strings=(_DOUBLE, _SINGLE, _BACKTICKS)),
    "json": _Grammar(
        (_SLASHES, _STARS),
        (_DOUBLE,),
        (r'"(?:[^"\\\n]++|\\.)*+"(?=[ \t]{0,8}+:)',),
        keywords=frozenset(("true", "false", "null")),
    ),
    "kotlin": _c_like(_KOTLIN, strings=(_TRIPLE[0], _DOUBLE, _LETTER)),
    "less": _STYLES,
    "lua": _Grammar(
        (r"--\[\[(?:[^\]]++|\](?!\]))*+(?:\]\])?+", r"--[^\n]*+"),
        (_DOUBLE, _SINGLE),
        keywords=frozenset(_LUA.split()),
    ),
    "makefile": _hashed(
        "ifeq ifneq ifdef ifndef else endif include define endef",
        keys=(r"^[\w./%-]++(?=:)", r"\$[({][\w-]++[)}]"),
    ),
    "matlab": _Grammar((r"%[^\n]*+",), (_DOUBLE,), keywords=frozenset(_MATLAB.split())),
    "nginx": _hashed("", _DOUBLE, _SINGLE, keys=(r"^[ \t]*+[a-z_]++", r"\$\w++")),
    "objectivec": _c_like(_C, _SWIFT, strings=(_DOUBLE, _LETTER)),
    "perl": _hashed(_PERL, _DOUBLE, _SINGLE, keys=(r"[$@%]\w++",)),
    "php": _Grammar(
        (_SLASHES, _STARS, _HASH),
        (_DOUBLE_OF_LINES, _SINGLE_OF_LINES),
        (r"<\?(?:php|=)?+", r"\?>", r"\$\w++"),
        keywords=frozenset(_PHP.split()),
    ),
    "powershell": _Grammar(
        (r"<#(?:[^#]++|#(?!>))*+(?:#>)?+", _HASH),
        (r'"(?:[^"`]++|`.)*+"?+', r"'[^']*+'?+"),
        (r"\$[\w:]++", r"(?<!\S)-[a-zA-Z]++"),
        keywords=frozenset(_POWERSHELL.split()),
        ignores_case=True,
    ),
    "python": _hashed(_PYTHON, *_TRIPLE, _DOUBLE, _SINGLE, keys=(r"^[ \t]*+@[\w.]++",)),
    "r": _hashed(_R, _DOUBLE, _SINGLE),
    "ruby": _hashed(_RUBY, _DOUBLE, _SINGLE, keys=(r"(?<![:\w]):[a-z_]\w*+", r"@{1,2}+\w++")),
    "rust": _c_like(_RUST, strings=(_DOUBLE_OF_LINES, _LETTER)),
    "scala": _c_like(_KOTLIN, strings=(_TRIPLE[0], _DOUBLE, _LETTER)),
    "scss": _STYLES,
    "sql": _Grammar(
        (r"--[^\n]*+", _STARS, r"^[ \t]*+#[^\n]*+"),
        (r"'(?:[^'\\]++|''|\\.)*+'?+", _DOUBLE, r"`[^`\n]*+`?+"),
        keywords=frozenset(_SQL.split()),
        ignores_case=True,
    ),
    "swift": _c_like(_SWIFT, strings=(_TRIPLE[0], _DOUBLE)),
    "toml": _SETTINGS,
    "typescript": _c_like(_SCRIPT, _TYPED, strings=(_DOUBLE, _SINGLE, _BACKTICKS)),
    "xml": _MARKUP,
    "yaml": _SETTINGS,
}


def is_coloured(language: str) -> bool:
    """Whether anything is known of a language."""
    return language in _GRAMMARS


def code_parts(code: str, language: str) -> Iterator[CodePart]:
    """Yield what stands out in ``code``, in order; nothing for an unknown language."""
    grammar = _GRAMMARS.get(language)
    if grammar is None:
        return
    for found in _pattern(language).finditer(code, 0, LONGEST_COLOURED):
        what = found.lastgroup
        if what == "word":
            word = found[0].lower() if grammar.ignores_case else found[0]
            what = KEYWORD if word in grammar.keywords else None
        if what is not None and found.end() > found.start():
            yield CodePart(found.start(), found.end(), what)


@lru_cache(maxsize=8)
def _pattern(language: str) -> re.Pattern[str]:
    grammar = _GRAMMARS[language]
    groups = (
        (COMMENT, grammar.comments),
        (KEYWORD, grammar.keys),
        (STRING, grammar.strings),
        (NUMBER, (_NUMBER,)),
        ("word", (grammar.words,)),
    )
    parts = (f"(?P<{name}>{'|'.join(each)})" for name, each in groups if each)
    return re.compile("|".join(parts), re.MULTILINE | re.DOTALL)
