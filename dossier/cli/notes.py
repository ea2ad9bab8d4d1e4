"""Notes from the command line."""

from __future__ import annotations

from pathlib import Path

import click

from dossier.cli.common import data_option, find, json_option, open_dossier, rows, say
from dossier.errors import NothingFound


@click.group()
def note() -> None:
    """Add, list, edit, move and remove notes."""


@note.command()
@data_option
@json_option
@click.argument("target")
@click.argument("text")
def add(data: Path, as_json: bool, target: str, text: str) -> None:
    """Put a note on a person, an organization, a quote or an article, by name or id.

    \b
    dossier note add "Combat Brotherhood" "Ask who pays for the buses"
    """
    dossier = open_dossier(data)
    made = dossier.add_note(find(dossier, target).id, text)
    if as_json:
        from dossier.export import as_json as to

        click.echo(to.dumps(to.note(made)))
    else:
        click.echo(f"Noted: {made.id}")


@note.command("list")
@data_option
@json_option
@click.option("--tag", help="Only those that bear this tag: bookmark finds all bookmarks.")
@click.argument("target", required=False)
def list_(data: Path, as_json: bool, tag: str | None, target: str | None) -> None:
    """List all notes, or those on one thing; also those whose target is gone.

    \b
    dossier note list --json
    dossier note list --tag bookmark
    """
    dossier = open_dossier(data)
    found = dossier.notes_on(find(dossier, target).id) if target else (*dossier.notes, *dossier.unattached)
    if tag is not None:
        from dossier.search.tags import bears

        found = [one for one in found if bears(one, tag.removeprefix("#"))]
    if as_json:
        from dossier.export import as_json as to

        click.echo(to.dumps([to.note(one) for one in found]))
        return
    if not found:
        raise NothingFound("There are no such notes yet; `dossier note add` makes one.")
    table = [(one.id, dossier.place_of(one) or f"(was on {dossier.was_on(one.id)})", one.text) for one in found]
    rows(table, ("id", "on", "note"))


@note.command()
@data_option
@click.argument("id")
@click.argument("text")
def edit(data: Path, id: str, text: str) -> None:
    """Put other words into a note.

    \b
    dossier note edit 01K… "Sang twice"
    """
    open_dossier(data).edit_note(id, text)
    click.echo("Changed.")


@note.command()
@data_option
@click.argument("id")
@click.argument("target")
def move(data: Path, id: str, target: str) -> None:
    """Let a note stand on another person, organization, quote or article, by name or id; also one without a place.

    \b
    dossier note move 01K… "Combat Brotherhood"
    """
    dossier = open_dossier(data)
    moved = dossier.move_note(id, find(dossier, target).id)
    say(f"It is on {dossier.place_of(moved)} now.")


@note.command()
@data_option
@click.argument("id")
def remove(data: Path, id: str) -> None:
    """Take a note away. It stays in the log, so that it can be brought back.

    \b
    dossier note remove 01K…
    """
    open_dossier(data).remove_note(id)
    click.echo("Removed.")
