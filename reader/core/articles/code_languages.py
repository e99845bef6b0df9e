"""What the languages of code are called, by pages and by us."""

from __future__ import annotations

from reader.core.pattern import Pattern

_ALSO_CALLED = {
    "bash": "sh shell zsh console shell-session shellscript ksh",
    "batch": "bat cmd dos",
    "c": "h",
    "cpp": "c++ cc cxx hpp cplusplus",
    "csharp": "c# cs",
    "css": "",
    "dart": "",
    "diff": "patch udiff",
    "dockerfile": "docker",
    "go": "golang",
    "groovy": "gradle",
    "html": "htm xhtml vue",
    "ini": "properties conf dosini",
    "java": "",
    "javascript": "js jsx mjs node ecmascript",
    "json": "json5 jsonc",
    "kotlin": "kt",
    "less": "",
    "lua": "",
    "makefile": "make mk",
    "matlab": "octave",
    "nginx": "",
    "objectivec": "objc objective-c obj-c mm",
    "perl": "pl",
    "php": "",
    "powershell": "ps1 pwsh posh",
    "python": "py python3 py3 pycon ipython",
    "r": "",
    "ruby": "rb",
    "rust": "rs",
    "scala": "",
    "scss": "sass",
    "sql": "mysql plsql tsql postgresql pgsql sqlite",
    "swift": "",
    "toml": "",
    "typescript": "ts tsx",
    "xml": "svg xsl plist wxml",
    "yaml": "yml",
}
_BY_NAME = {
    name: language
    for language, others in _ALSO_CALLED.items()
    for name in (language, *others.split())
}
_NO_LANGUAGES = "text txt plain plaintext plain-text none nohighlight no-highlight raw auto code"
_NO_LANGUAGE = frozenset((*_NO_LANGUAGES.split(), "default"))
_NAME = Pattern(r"[a-z0-9][a-z0-9+#._-]{0,19}")


def language_called(name: str) -> str:
    """Return the language that a page calls ``name``, in small letters; empty for none.

    What is not known is called as the page calls it.
    """
    name = name.strip().lower()
    if name in _NO_LANGUAGE or not _NAME.fullmatch(name):
        return ""
    return _BY_NAME.get(name, name)


def is_language(name: str) -> bool:
    """Whether ``name`` is known as the name of a language."""
    return name.lower() in _BY_NAME
