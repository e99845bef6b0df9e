"""Says in whose list an entry stands; every list is read once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reader.hanzi.words.dictionaries import Dictionary, Layers, Origin, first_forms
from reader.hanzi.words.word_tables import read_needs, read_phrases


class Origins:
    """Tells where the entries of some layers of dictionaries, and of our own lists, come from."""

    def __init__(self, layers: Layers) -> None:
        """Read nothing yet."""
        self._layers = layers
        self._whole: dict[str, Dictionary] = {}
        self._base: dict[str, Dictionary] = {}
        self._own: dict[str, Dictionary] = {}
        self._needs: dict[str, dict[str, str]] = {}
        self._by_form: dict[tuple[str, str, str], str] = {}
        self._forms_read: set[str] = set()

    def of_word(
        self, word: str, own: Iterable[str], dictionaries: Iterable[str]
    ) -> tuple[str, Origin, str]:
        """Return the first list that has ``word``, whose it is, and why our own one has it."""
        for name in own if self._layers.own else ():
            if name not in self._own:
                self._own[name], self._needs[name] = read_phrases(name), read_needs(name)
            if word in self._own[name]:
                return name, Origin.OWN, self._needs[name].get(word, "")
        for name in dictionaries:
            origin = self._of_entry(name, word)
            if origin is not None:
                return name, origin, ""
        return "", Origin.OWN, ""

    def of_vocabulary(
        self,
        word: str,
        form: str,
        own: str,
        dictionaries: Iterable[str],
        simplified: Mapping[int, str],
    ) -> tuple[str, Origin]:
        """Return the list that calls ``word``, Simplified, ``form``, and whose it is.

        It is the first of ``dictionaries`` that says so, else ``own``.
        """
        for name in dictionaries:
            if name not in self._forms_read:
                self._forms_read.add(name)
                for key, value in first_forms(self._layers.read(name)).items():
                    for shown in (value, value.translate(simplified)):
                        self._by_form.setdefault((name, key.translate(simplified), shown), key)
            entry = self._by_form.get((name, word, form))
            if entry is not None:
                return name, self._of_entry(name, entry) or Origin.OWN
        return own, Origin.OWN

    def _of_entry(self, name: str, word: str) -> Origin | None:
        if name not in self._whole:
            self._whole[name] = self._layers.read(name)
            self._base[name] = self._layers.read_base(name)
        form = self._whole[name].get(word)
        if form is None:
            return None
        return Origin.BASE if self._base[name].get(word) == form else Origin.NEWER
