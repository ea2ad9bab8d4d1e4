"""Every act of the app, once: keys, footer, palette, help and docs are made from `COMMANDS`."""

from __future__ import annotations

from dossier.tui.commands import general, looking, moving, noting
from dossier.tui.commands.base import Command

COMMANDS: dict[str, Command] = {
    kind.id: kind() for kind in (*looking.COMMANDS, *moving.COMMANDS, *noting.COMMANDS, *general.COMMANDS)
}
