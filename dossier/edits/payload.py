"""What an edit says, read with care: a payload may come from another version or another hand. Raises Lost."""

from __future__ import annotations

from typing import Any, TypeVar

from dossier.edits.work import Lost
from dossier.model import Edit, Target
from dossier.store.codec import decode

T = TypeVar("T", bound=str)


def text(edit: Edit, key: str) -> str:
    """A string, or "" where there is none."""
    value = edit.payload.get(key)
    return value.strip() if isinstance(value, str) else ""


def texts(edit: Edit, key: str) -> list[str]:
    value = edit.payload.get(key)
    return [item for item in value if isinstance(item, str)] if isinstance(value, list | tuple) else []


def one_of(edit: Edit, key: str, choices: tuple[T, ...]) -> T:
    """One of `choices`."""
    for choice in choices:
        if edit.payload.get(key) == choice:
            return choice
    raise Lost


def target(edit: Edit, key: str) -> Target:
    return _target(edit.payload.get(key))


def targets(edit: Edit, key: str) -> list[Target]:
    value = edit.payload.get(key)
    return [_target(item) for item in value] if isinstance(value, list | tuple) else []


def _target(value: Any) -> Target:
    try:
        found = decode(Target, value)
    except (TypeError, KeyError, ValueError):
        raise Lost from None
    if not all(isinstance(getattr(found, name), str) for name in Target.__slots__):
        raise Lost
    return found
