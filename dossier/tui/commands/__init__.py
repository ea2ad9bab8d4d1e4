"""Every act of the app, once: keys, footer, palette, help and docs are made from `COMMANDS`."""

from __future__ import annotations

from dossier.tui.commands import (
    bookmarks,
    choosing,
    copying,
    general,
    identity,
    judging,
    looking,
    moving,
    noting,
    placing,
    undoing,
)
from dossier.tui.commands.base import Command

_GROUPS = (looking, moving, noting, placing, bookmarks, choosing, identity, judging, undoing, copying, general)
COMMANDS: dict[str, Command] = {kind.id: kind() for group in _GROUPS for kind in group.COMMANDS}
