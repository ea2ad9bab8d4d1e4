"""Nouns <-> plain dicts: what TinyDB keeps. Fields at their default are left out; decoders are made once a type."""

from __future__ import annotations

import re
import types
import typing
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from typing import Any, TypeVar

import orjson

T = TypeVar("T")
Decoder = Callable[[Any], Any]

_SURROGATE = re.compile("[\ud800-\udfff]")


def encode(noun: Any) -> Any:
    """A noun as dicts, lists and plain values, without the fields that are at their default."""
    if is_dataclass(noun):
        return {
            name: encode(value)
            for name, default in _defaults(noun.__class__)
            if (value := getattr(noun, name)) != default or default is MISSING
        }
    if isinstance(noun, Sequence) and not isinstance(noun, str):
        return [encode(item) for item in noun]
    if isinstance(noun, Mapping):
        return {str(key): encode(value) for key, value in noun.items()}
    return noun


def decode(kind: type[T], data: Mapping[str, Any]) -> T:
    """The noun that `encode` made `data` of. Raises TypeError, KeyError or ValueError where it is none."""
    return decoder(kind)(data)


def decoder(kind: type[T]) -> Callable[[Mapping[str, Any]], T]:
    """`decode` for many nouns of one kind."""
    return _decoder(typing.cast(Hashable, kind))


def dumps(data: Any) -> bytes:
    """One line of JSON in UTF-8. A lone surrogate, which no encoder takes, becomes U+FFFD."""
    try:
        return orjson.dumps(data)
    except TypeError:
        return orjson.dumps(_scrub(data))


def _scrub(data: Any) -> Any:
    if isinstance(data, str):
        return _SURROGATE.sub("\ufffd", data)
    if isinstance(data, Mapping):
        return {_scrub(key): _scrub(value) for key, value in data.items()}
    if isinstance(data, list | tuple):
        return [_scrub(item) for item in data]
    return data


@cache
def _defaults(kind: type) -> tuple[tuple[str, Any], ...]:
    return tuple((f.name, {} if f.default_factory is not MISSING else f.default) for f in fields(kind))


def _plain(value: Any) -> Any:
    return value


@cache
def _decoder(hint: Any) -> Decoder:
    """How to turn plain data back into what `hint` says."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing.Union, types.UnionType):  # only ever `X | None` among the nouns
        some = next(_decoder(argument) for argument in arguments if argument is not types.NoneType)
        return some if some is _plain else lambda value: None if value is None else some(value)
    if origin is tuple:
        item = _decoder(arguments[0])
        return tuple if item is _plain else lambda value: tuple([item(part) for part in value])
    return _of_class(hint) if isinstance(hint, type) and is_dataclass(hint) else _plain


def _of_class(kind: type) -> Decoder:
    hints = typing.get_type_hints(kind)
    parts = [(f.name, part) for f in fields(kind) if (part := _decoder(hints[f.name])) is not _plain]
    if not parts:
        return lambda data: kind(**data)

    def make(data: Mapping[str, Any]) -> Any:
        whole = dict(data)
        for name, part in parts:
            if name in whole:
                whole[name] = part(whole[name])
        return kind(**whole)

    return make
