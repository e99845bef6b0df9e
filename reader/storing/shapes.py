"""Frozen values as JSON and back, by the fields that their types have.

A value is an array of its fields in their order, which is half the size of an object with names and
twice as quick to read; where several types are possible, the type's name comes first. Which fields
there were when something was written is its shape; with it, also what an older program wrote is
read: fields that were not there yet have their defaults, those that are gone are dropped. Fields
that do not take part in comparing (``compare=False``) are not written.
"""

from __future__ import annotations

import dataclasses
import types
from collections.abc import Callable, Mapping
from enum import Enum
from typing import Any, TypeAlias, Union, get_args, get_origin, get_type_hints

Json: TypeAlias = object
"""What ``json.dumps`` takes and ``json.loads`` gives."""
Shape: TypeAlias = Mapping[str, list[str]]
"""The names of the fields of each type, by the type's name."""
_Write: TypeAlias = Callable[[Any], Json]
_Read: TypeAlias = Callable[[Json], Any]
_PLAIN = (str, int, float, bool)


class Codec:
    """Writes and reads values of one type and of all that are in it."""

    def __init__(self, root: Any, shape: Shape | None = None) -> None:  # noqa: ANN401 - a type
        """Read what has ``shape``, that of the types as they are now if none is given."""
        self._shape = shape
        self._writers: dict[Any, _Write] = {}
        self._readers: dict[Any, _Read] = {}
        self._fields: dict[str, list[str]] = {}
        self.write: _Write = self._writer(root)
        """Return the value as JSON has it."""
        self.read: _Read = self._reader(root)
        """Return the value of what ``write`` returned; raises ValueError for anything else."""

    @property
    def shape(self) -> Shape:
        """The fields of all types as they are now, and are written."""
        return self._fields

    # Writing

    def _writer(self, hint: Any) -> _Write:  # noqa: ANN401 - a type
        if hint not in self._writers:
            self._writers[hint] = lambda value: self._writers[hint](
                value
            )  # types may hold themselves
            self._writers[hint] = self._made_writer(hint)
        return self._writers[hint]

    def _made_writer(self, hint: Any) -> _Write:  # noqa: ANN401
        if hint in _PLAIN or hint is types.NoneType:
            return _same
        if isinstance(hint, type) and issubclass(hint, Enum):
            return lambda value: value.value
        if is_record(hint):
            return self._record_writer(hint)
        origin, inner = get_origin(hint), get_args(hint)
        if origin in (Union, types.UnionType):
            return self._union_writer(inner)
        if origin is tuple and inner[1:] == (...,):
            each = self._writer(inner[0])
            return lambda values: [each(value) for value in values]
        if origin is tuple:
            writers = [self._writer(one) for one in inner]
            return lambda values: [write(v) for write, v in zip(writers, values, strict=True)]
        if origin is Mapping:
            of = self._writer(inner[1])
            return lambda values: {key: of(value) for key, value in values.items()}
        raise TypeError(hint)

    def _record_writer(self, kind: type) -> _Write:
        hints = written_fields(kind)
        self._fields[kind.__name__] = [*hints]
        parts = [(name, self._writer(hint)) for name, hint in hints.items()]
        return lambda value: [write(getattr(value, name)) for name, write in parts]

    def _union_writer(self, kinds: tuple[Any, ...]) -> _Write:
        records = {kind: self._writer(kind) for kind in kinds if is_record(kind)}
        if len(records) <= 1:
            others = [kind for kind in kinds if kind is not types.NoneType]
            write = self._writer(others[0])
            return lambda value: None if value is None else write(value)
        return lambda value: [type(value).__name__, records[type(value)](value)]

    # Reading

    def _reader(self, hint: Any) -> _Read:  # noqa: ANN401 - a type
        if hint not in self._readers:
            self._readers[hint] = lambda value: self._readers[hint](value)
            self._readers[hint] = self._made_reader(hint)
        return self._readers[hint]

    def _made_reader(self, hint: Any) -> _Read:  # noqa: ANN401
        if hint in _PLAIN or hint is types.NoneType:
            return lambda value: value if type(value) is hint else _refuse(value)
        if isinstance(hint, type) and issubclass(hint, Enum):
            members: dict[Json, Enum] = {member.value: member for member in hint}
            return lambda value: members[value] if _is_in(value, members) else _refuse(value)
        if is_record(hint):
            return self._record_reader(hint)
        origin, inner = get_origin(hint), get_args(hint)
        if origin in (Union, types.UnionType):
            return self._union_reader(inner)
        if origin is tuple and inner[1:] == (...,):
            each = self._reader(inner[0])
            return lambda values: tuple([each(value) for value in _a_list(values)])
        if origin is tuple:
            return self._tuple_reader([self._reader(one) for one in inner])
        if origin is Mapping:
            of = self._reader(inner[1])
            return lambda values: {key: of(value) for key, value in _a_dict(values).items()}
        raise TypeError(hint)

    def _record_reader(self, kind: type) -> _Read:
        hints = written_fields(kind)
        names = [*hints] if self._shape is None else self._shape.get(kind.__name__, [*hints])
        count = len(names)
        if names == [*hints] == _first_fields(kind, count):
            readers = [self._reader(hint) for hint in hints.values()]

            def read(value: Json) -> Any:  # noqa: ANN401 - a value of ``kind``
                if type(value) is not list or len(value) != count:
                    return _refuse(value)
                return kind(*[part(v) for part, v in zip(readers, value, strict=True)])

            return read
        known = [
            (place, name, self._reader(hints[name]))
            for place, name in enumerate(names)
            if name in hints
        ]

        def read_old(value: Json) -> Any:  # noqa: ANN401 - a value of ``kind``
            if type(value) is not list or len(value) != count:
                return _refuse(value)
            try:
                return kind(**{name: part(value[place]) for place, name, part in known})
            except TypeError as error:
                raise ValueError(str(error)) from error  # a new field without a default

        return read_old

    def _union_reader(self, kinds: tuple[Any, ...]) -> _Read:
        records = {kind.__name__: self._reader(kind) for kind in kinds if is_record(kind)}
        if len(records) <= 1:
            others = [kind for kind in kinds if kind is not types.NoneType]
            read = self._reader(others[0])
            return lambda value: None if value is None else read(value)

        def read_one(value: Json) -> Any:  # noqa: ANN401 - one of ``kinds``
            match value:
                case [str(name), inside] if name in records:
                    return records[name](inside)
                case _:
                    return _refuse(value)

        return read_one

    def _tuple_reader(self, readers: list[_Read]) -> _Read:
        def read(value: Json) -> tuple[Any, ...]:
            if len(_a_list(value)) != len(readers):
                _refuse(value)
            return tuple([part(v) for part, v in zip(readers, _a_list(value), strict=True)])

        return read


def written_fields(kind: type) -> dict[str, Any]:
    """Return the types of the fields of ``kind`` that are written, in order."""
    hints = get_type_hints(kind)
    if not dataclasses.is_dataclass(kind):
        return {name: hints[name] for name in getattr(kind, "_fields", ())}
    return {field.name: hints[field.name] for field in dataclasses.fields(kind) if field.compare}


def _first_fields(kind: type, count: int) -> list[str]:
    """Return the first names of ``kind``, which need not be given with the values."""
    if not dataclasses.is_dataclass(kind):
        return [*getattr(kind, "_fields", ())][:count]
    return [field.name for field in dataclasses.fields(kind)][:count]


def is_record(hint: Any) -> bool:  # noqa: ANN401 - a type
    """Whether ``hint`` is a dataclass or a named tuple."""
    return isinstance(hint, type) and (dataclasses.is_dataclass(hint) or hasattr(hint, "_fields"))


def _same(value: Json) -> Json:
    return value


def _is_in(value: Json, members: Mapping[Json, Enum]) -> bool:
    return isinstance(value, str) and value in members


def _a_list(value: Json) -> list[Json]:
    return value if isinstance(value, list) else _refuse(value)


def _a_dict(value: Json) -> dict[str, Json]:
    return value if isinstance(value, dict) else _refuse(value)


def _refuse(value: Json) -> Any:  # noqa: ANN401 - it never returns
    raise ValueError(f"not written here: {type(value).__name__}")
