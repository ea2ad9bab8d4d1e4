"""The palette: every command that makes sense here, by its name. Imported on first use."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider

from dossier.tui.commands import COMMANDS
from dossier.tui.commands.base import Command
from dossier.tui.screens.browse import Browse


class Acts(Provider):
    """Names and help are our own words: no foreign text comes here."""

    def _commands(self) -> Iterator[tuple[Command, partial[None]]]:
        browse = self.screen
        if isinstance(browse, Browse):
            for command in COMMANDS.values():
                if command.available(browse):
                    yield command, partial(browse.attempt, partial(command.run, browse))

    def _key(self, command: Command) -> str:
        return self.screen.key_of(command) if isinstance(self.screen, Browse) else ""

    async def discover(self) -> Hits:
        for command, run in self._commands():
            yield DiscoveryHit(f"{command.name}  {self._key(command)}", run, help=command.help)

    async def search(self, query: str) -> Hits:
        matcher = self.matcher(query)
        for command, run in self._commands():
            if (score := matcher.match(command.name)) > 0:
                yield Hit(score, matcher.highlight(command.name), run, help=f"{self._key(command)}  {command.help}")
