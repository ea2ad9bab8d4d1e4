"""What a person can do, each act as the one edit that says it."""

from __future__ import annotations

import getpass
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from dossier.edits.state import State
from dossier.model import Edit, EditKind, Target
from dossier.store import ids


def new_edit(kind: EditKind, target: Target, payload: Mapping[str, Any] | None = None, id: str = "") -> Edit:
    """An edit by whoever is at the keyboard, now. `id` from `EditLog.new_id`, so that it sorts after all before it."""
    at = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    return Edit(id or ids.after(""), at, _who(), kind, target, dict(payload or {}))


def target_for(state: State, id: str) -> Target:
    """How to find what bears `id` again after a rebuild. Raises WrongUse where nothing does."""
    return state.target_for(id)


def _who() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # no such user, or a platform that cannot say
        return ""
