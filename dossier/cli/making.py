"""Commands that make and take out: open, build, check, export."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dossier.cli import opening
from dossier.cli.common import data_option, json_option, open_dossier
from dossier.errors import DataError
from dossier.printable import printable

if TYPE_CHECKING:
    from dossier.build import Report

articles_argument = click.argument("articles", type=click.Path(path_type=Path), required=False)


@click.command("open")
@data_option
@articles_argument
def open_(data: Path, articles: Path | None) -> None:
    """Open the app; with ARTICLES, read first what is new or changed there.

    \b
    dossier open seeds
    """
    opening.open_app(articles, data)


@click.command()
@data_option
@json_option
@articles_argument
def build(data: Path, as_json: bool, articles: Path | None) -> None:
    """Make the dossier from ARTICLES, or again from those it was made from. Your notes stay.

    \b
    dossier build seeds
    """
    from dossier.build import build as make
    from dossier.dossier import Dossier

    source = articles if articles is not None else Dossier.open(data).source
    report = make(source, data, _progress if sys.stderr.isatty() else None)
    if as_json:
        from dossier.export import as_json as to

        click.echo(to.dumps(to.report(report)))
    else:
        _tell(report)


def _progress(line: str) -> None:
    click.echo(f"\r{line}\x1b[K", err=True, nl=False)


def _tell(report: Report) -> None:
    if sys.stderr.isatty():
        click.echo("\r\x1b[K", err=True, nl=False)
    for item in report.unread:
        click.echo(f"not read: {printable(item.path, line=True)}: {printable(item.reason, line=True)}")
    done = "written" if report.written else "nothing changed"
    click.echo(f"{report.articles} articles read ({report.new} new), {len(report.unread)} files not; {done}.")


@click.command()
@data_option
@json_option
def check(data: Path, as_json: bool) -> None:
    """Read every passage again in the article files and say what does not hold.

    \b
    dossier check
    """
    from dossier.build import reread
    from dossier.check import check as look

    dossier = open_dossier(data)
    wrong = look(dossier.snapshot, reread(dossier.source))
    if as_json:
        from dossier.export import as_json as to

        click.echo(to.dumps(wrong))
    for line in () if as_json else wrong:
        click.echo(printable(line, line=True))
    if wrong:
        raise DataError(f"{len(wrong)} things do not hold.")
    if not as_json:
        click.echo("Every passage stands where the dossier says.")


@click.command()
@data_option
@click.argument("form", type=click.Choice(["json"]))
def export(data: Path, form: str) -> None:
    """Print the whole dossier for other programs.

    \b
    dossier export json > dossier.json
    """
    from dossier.export import as_json as to

    click.echo(to.dumps(to.dossier(open_dossier(data))))
