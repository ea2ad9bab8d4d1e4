"""The palette: every command that makes sense here, by its name. Imported on first use."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from textual.command import CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.widgets import Input

from dossier.printable import printable
from dossier.search.tags import tags
from dossier.tui.commands import COMMANDS
from dossier.tui.commands.base import Command
from dossier.tui.dialog_keys import bound
from dossier.tui.screens.browse import Browse
from dossier.tui.words import count


class Actions(CommandPalette):
    """The palette of all commands."""

    BINDINGS = [  # noqa: RUF012 - Textual's type
        bound("down", "cursor_down"),
        bound("up", "command_list('cursor_up')"),
        bound("page_down", "command_list('page_down')"),
        bound("page_up", "command_list('page_up')"),
        bound("top", "command_list('first')"),
        bound("bottom", "command_list('last')"),
        bound("back", "escape"),
    ]

    def __init__(self) -> None:
        super().__init__(providers=[Acts], placeholder="What do you want to do?")

    def on_mount(self) -> None:
        """Hold the cursor still: over ssh every blink is sent."""
        self.query_one(Input).cursor_blink = False


class Acts(Provider):
    """Names and help are our own words: no foreign text comes here."""

    def _commands(self) -> Iterator[tuple[Command, partial[None]]]:
        browse = self.screen
        if isinstance(browse, Browse):
            for command in COMMANDS.values():
                if command.available(browse):
                    yield command, partial(browse.attempt, partial(command.run, browse))

    def _tags(self) -> Iterator[tuple[str, partial[None]]]:
        """Tags are words of whoever wrote the notes: they are made safe to show, and never markup."""
        browse = self.screen
        if isinstance(browse, Browse) and browse.dossier:
            for tag, number in tags([*browse.dossier.notes, *browse.dossier.unattached]).most_common():
                name = printable(f"#{tag}  {count(number, 'note', 'notes')}", line=True)
                yield name, partial(browse.find_tag, f"#{tag}")

    def _key(self, command: Command) -> str:
        return self.screen.key_of(command) if isinstance(self.screen, Browse) else ""

    async def discover(self) -> Hits:
        for command, run in self._commands():
            yield DiscoveryHit(f"{command.name}  {self._key(command)}", run, help=command.help)
        for name, run in self._tags():
            yield DiscoveryHit(Content(name), run, text=name)

    async def search(self, query: str) -> Hits:
        matcher = self.matcher(query)
        for command, run in self._commands():
            if (score := matcher.match(command.name)) > 0:
                yield Hit(score, matcher.highlight(command.name), run, help=f"{self._key(command)}  {command.help}")
        for name, run in self._tags():
            if (score := matcher.match(name)) > 0:
                yield Hit(score, Content(name), run, text=name)
