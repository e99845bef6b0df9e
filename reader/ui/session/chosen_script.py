"""The script that articles are shown in, the same in all tabs, as the settings remember it."""

from __future__ import annotations

from reader.core.variants import Script, Variant
from reader.opening.opened import ScriptChoice, counterpart, first_variant
from reader.translation import Language
from reader.ui.session.settings_store import SettingsStore


class ChosenScript:
    """Before one was chosen, it is the script of the interface's language."""

    def __init__(self, settings: SettingsStore, language: Language) -> None:
        self._settings = settings
        self._first = first_variant(language)

    @property
    def variant(self) -> Variant:
        """The script chosen last."""
        return self._settings.settings.variant or self._first

    def choice(self, variant: Variant | None = None) -> ScriptChoice:
        """Return how an article is to be shown: in ``variant``, or in the script chosen last."""
        settings = self._settings.settings
        shown = self.variant if variant is None else variant
        return ScriptChoice(shown, settings.quotation_marks, settings.deep_repair)

    def other(self, script: Script) -> Variant:
        """Return the script used before this one or, for an article in ``script``, a first one."""
        return self._settings.settings.previous_variant or counterpart(self.variant, script)

    def remember(self, variant: Variant) -> None:
        """Take ``variant`` as the script chosen last."""
        self._settings.change(variant=variant, previous_variant=self.variant)
