"""What the menus do about how a page is set; the panel has the same at hand."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from reader.core.settings import Face, MarkWidth, PageSettings, ParagraphStyle, bounds_of
from reader.ui.bars.actions import Actions
from reader.ui.session.settings_store import SettingsStore

_STEPS = {"line_characters": 2, "line_height": 0.05}
_PAGE_SWITCHES = ("justified", "latin_face", "han_latin_gap")
_SWITCHES = ("quotation_marks", "deep_repair")


class PageCommands:
    """Changes the page's settings within their bounds."""

    def __init__(self, settings: SettingsStore) -> None:
        self._settings = settings

    def slots(self) -> dict[str, Callable[[], object]]:
        """Return what each command does, by its name."""
        change, change_page = self._settings.change, self._settings.change_page
        slots: dict[str, Callable[[], object]] = {
            "longer_lines": lambda: self._step("line_characters", 1),
            "shorter_lines": lambda: self._step("line_characters", -1),
            "looser_lines": lambda: self._step("line_height", 1),
            "tighter_lines": lambda: self._step("line_height", -1),
            "indent": self._toggle_indent,
            "reset_page": lambda: change(page=PageSettings()),
        }
        for face in Face:
            slots[f"face:{face.value}"] = partial(change_page, face=face)
        for width in MarkWidth:
            slots[f"marks:{width.value}"] = partial(change_page, mark_width=width)
        for name in _PAGE_SWITCHES:
            slots[name] = partial(self._switch_page, name)
        for name in _SWITCHES:
            slots[name] = partial(self._switch, name)
        return slots

    def check(self, actions: Actions) -> None:
        """Let the commands show what is in force."""
        page = self._page
        actions.check("face", page.face.value)
        actions.check("marks", page.mark_width.value)
        actions["indent"].setChecked(page.paragraph_style is ParagraphStyle.INDENT)
        for name in _PAGE_SWITCHES:
            actions[name].setChecked(getattr(page, name))
        for name in _SWITCHES:
            actions[name].setChecked(self._is_on(name))

    @property
    def _page(self) -> PageSettings:
        return self._settings.settings.page

    def _is_on(self, name: str) -> bool:
        return bool(getattr(self._settings.settings, name))

    def _switch(self, name: str) -> None:
        self._settings.change(**{name: not self._is_on(name)})

    def _switch_page(self, name: str) -> None:
        self._settings.change_page(**{name: not getattr(self._page, name)})

    def _step(self, name: str, by: int) -> None:
        lowest, highest = bounds_of(name)
        value = min(max(getattr(self._page, name) + by * _STEPS[name], lowest), highest)
        self._settings.change_page(**{name: type(getattr(self._page, name))(round(value, 2))})

    def _toggle_indent(self) -> None:
        indented = self._page.paragraph_style is ParagraphStyle.INDENT
        style = ParagraphStyle.GAP if indented else ParagraphStyle.INDENT
        self._settings.change_page(paragraph_style=style)
