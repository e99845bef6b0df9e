"""Entries with markup as the lines of plain text that they are shown as."""

from __future__ import annotations

from html.parser import HTMLParser


class _Words(HTMLParser):
    _BLOCKS = frozenset({"p", "div", "li", "ol", "ul", "table", "tr"})
    _NEW_LINES = frozenset({"br", "p", "div", "li", "tr", "dt", "dd", "def", "ex", "k"})

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        """Begin a line where the markup does."""
        self._hidden += tag in {"script", "style"}
        if tag in self._NEW_LINES:
            self.found.append("\n")

    def handle_endtag(self, tag: str) -> None:
        """Come out of what is not shown, and of what stands in lines of its own."""
        self._hidden -= tag in {"script", "style"} and self._hidden > 0
        if tag in self._BLOCKS:
            self.found.append("\n")

    def handle_data(self, data: str) -> None:
        """Keep the words."""
        if not self._hidden:
            self.found.append(data)


def without_markup(text: str) -> str:
    """Return the words of HTML, XDXF or Pango's markup, a line for what stands in one."""
    words = _Words()
    words.feed(
        text.replace("<![", "&lt;![")
    )  # the parser gives up at a section that it does not know
    words.close()
    lines = (" ".join(line.split()) for line in "".join(words.found).splitlines())
    return "\n".join(line for line in lines if line)
