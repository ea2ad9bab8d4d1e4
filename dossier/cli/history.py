"""Commands on what was done: undo, redo, history, review, a colleague's edits, and forgetting for good."""

from __future__ import annotations

from pathlib import Path

import click

from dossier.cli.common import data_option, find, json_option, open_dossier, rows, say
from dossier.errors import NothingFound


@click.command()
@data_option
@click.argument("edit", default="")
def undo(data: Path, edit: str) -> None:
    """Take back the last edit, or the EDIT of that id; says what changes.

    \b
    dossier undo
    """
    dossier = open_dossier(data)
    told = dossier.preview_undo(edit)
    if not told:
        raise NothingFound("There is nothing to take back.")
    say(told)
    dossier.undo(edit)


@click.command()
@data_option
@click.argument("edit", default="")
def redo(data: Path, edit: str) -> None:
    """Do again what was undone last, or the EDIT of that id; says what changes.

    \b
    dossier redo
    """
    dossier = open_dossier(data)
    told = dossier.preview_redo(edit)
    if not told:
        raise NothingFound("There is nothing to do again.")
    say(told)
    dossier.redo(edit)


@click.command()
@data_option
@json_option
@click.argument("what", required=False)
def history(data: Path, as_json: bool, what: str | None) -> None:
    """List what was done, by whom and when: to everything, or to one entry, quote or article.

    \b
    dossier history "Nadezhda Uzunova"
    """
    dossier = open_dossier(data)
    edits = dossier.history(find(dossier, what).id) if what else dossier.edits
    if as_json:
        from dossier.export import as_json as to

        click.echo(to.dumps([to.edit(edit) for edit in edits]))
        return
    if not edits:
        raise NothingFound("Nothing was done yet.")
    table = [(edit.at[:16].replace("T", " "), edit.by, edit.id, dossier.describe(edit)) for edit in edits]
    rows(table, ("when", "who", "id", "what"))


@click.command()
@data_option
@json_option
def review(data: Path, as_json: bool) -> None:
    """List what a person should look at: likely merges and doubtful speakers, most doubtful first.

    \b
    dossier review
    """
    dossier = open_dossier(data)
    doubts = dossier.review()
    if as_json:
        from dossier.export import as_json as to

        click.echo(to.dumps([to.doubt(doubt) for doubt in doubts]))
        return
    if not doubts:
        raise NothingFound("There is nothing to review.")
    table = []
    for doubt in doubts:
        names = [dossier.name_of(id) or _words(dossier.get(id)) for id in (doubt.a, doubt.b)]
        question = f"{names[0]} = {names[1]}?" if doubt.kind == "merge" else f"{names[1]}: {names[0]}?"
        table.append((doubt.a, doubt.b, question, "; ".join(doubt.reasons)))
    rows(table, ("id", "id", "question", "why"))


def _words(thing: object) -> str:
    return f"“{getattr(thing, 'text', '')[:50]}”"


@click.command("merge-edits")
@data_option
@click.argument("other", type=click.Path(path_type=Path))
def merge_edits(data: Path, other: Path) -> None:
    """Take in a colleague's edits: OTHER is their data folder, or their edits.jsonl.

    \b
    dossier merge-edits ~/from-anna/edits.jsonl
    """
    added = open_dossier(data).take(other)
    say(f"{added} edits were new." if added else "Every edit there was known here already.")


@click.command()
@data_option
@click.option("--yes", is_flag=True, help="Do not ask.")
def purge(data: Path, yes: bool) -> None:
    """Take removed notes and replaced words in others off the disk for good, so that nobody can be made to show them.

    \b
    dossier purge
    """
    dossier = open_dossier(data)
    if not yes:
        click.confirm("What was removed cannot be brought back after this. Go on?", abort=True, err=True)
    say(f"{dossier.purge()} edits were forgotten.")
