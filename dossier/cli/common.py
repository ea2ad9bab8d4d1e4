"""What several commands share: the `--data` and `--json` options, finding what a person names, printing rows."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from dossier.errors import NothingFound
from dossier.printable import printable

if TYPE_CHECKING:
    from dossier.dossier import Dossier, Thing

F = TypeVar("F", bound=Callable[..., Any])


def data_option(command: F) -> F:
    """The folder of the dossier: the one that is named, else the one of the configuration, else ./data."""
    return click.option(
        "--data",
        type=click.Path(path_type=Path),
        default=_usual_data,
        show_default="the configured one, else ./data",
        help="Dossier folder.",
    )(command)


def _usual_data() -> Path:
    from dossier.config import DATA, load_config

    return load_config().data or DATA


def json_option(command: F) -> F:
    """JSON instead of text."""
    return click.option("--json", "as_json", is_flag=True, help="Print JSON.")(command)


def open_dossier(data: Path) -> Dossier:
    """The dossier in this folder, with its warnings told on stderr."""
    from dossier.dossier import Dossier

    dossier = Dossier.open(data)
    for warning in dossier.warnings:
        click.echo(f"dossier: {printable(warning, line=True)}", err=True)
    return dossier


def find(dossier: Dossier, named: str) -> Thing:
    """What bears this id or this name, or is the only good match. Raises NothingFound where none or several are."""
    thing = dossier.get(named)
    if thing is not None:
        return thing
    wanted = named.casefold()
    bearers: list[Thing] = [e for e in (*dossier.people, *dossier.organizations) if e.name.casefold() == wanted]
    if not bearers:
        hits = [hit for hit in dossier.search(named, limit=5) if hit.kind in ("person", "organization")]
        best = [hit for hit in hits if hit.score >= hits[0].score - 0.02]
        bearers = [thing for hit in best if (thing := dossier.get(hit.id)) is not None]
    if len(bearers) == 1:
        return bearers[0]
    if not bearers:
        raise NothingFound(f"Nothing here is called {named}; `dossier search` finds names however they are spelled.")
    listed = ", ".join(f"{dossier.name_of(bearer.id)} ({bearer.id})" for bearer in bearers)
    raise NothingFound(f"{named} may be any of {listed}; give the id.")


def rows(table: Sequence[Sequence[str]], head: Sequence[str]) -> None:
    """Print rows in columns under a head. In a terminal a line is cut at its width; elsewhere it is whole."""
    if not table:
        raise NothingFound("Nothing found.")
    import shutil  # heavier than all else here, and the app needs no rows

    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else 10_000
    clean = [[printable(cell, line=True) for cell in row] for row in (head, *table)]
    widths = [min(max(len(row[column]) for row in clean), width // 2) for column in range(len(head) - 1)]
    for row in clean:
        cells = [_cut(cell, size).ljust(size) for cell, size in zip(row, widths, strict=False)]
        click.echo(_cut("  ".join([*cells, row[-1]]).rstrip(), width))


def _cut(text: str, width: int) -> str:
    return text if len(text) <= width else text[: width - 1] + "…"


def say(text: str) -> None:
    """Print foreign text of one or several lines."""
    click.echo(printable(text))
