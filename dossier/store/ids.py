"""Ids of edits: ULIDs, so that sorting by id is sorting by time and no two machines give the same."""

from __future__ import annotations

import re

_ULID = re.compile("[0-7][0-9A-HJKMNP-TV-Z]{25}")
_LARGEST = (1 << 128) - 1


def is_id(text: object) -> bool:
    """Whether `text` is a ULID in the form that this module gives."""
    return isinstance(text, str) and _ULID.fullmatch(text) is not None


def after(last: str) -> str:
    """A new id that sorts after `last` even where that came from a clock ahead of ours; `last` may be ""."""
    from ulid import ULID  # only writing needs it, and opening must be quick

    new = ULID()
    if is_id(last) and str(new) <= last and (following := int(ULID.from_str(last)) + 1) <= _LARGEST:
        return str(ULID.from_int(following))
    return str(new)
