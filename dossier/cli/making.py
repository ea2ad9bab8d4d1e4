"""Commands that make and take out: open, build, check, export."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dossier.cli.common import data_option, json_option, open_dossier
from dossier.errors import DataError, WrongUse
from dossier.printable import printable

if TYPE_CHECKING:
    from dossier.build import Report
    from dossier.dossier import Dossier

articles_argument = click.argument("articles", type=click.Path(path_type=Path), required=False)


@click.command("open")
@data_option
@articles_argument
def open_app(data: Path, articles: Path | None) -> None:
    """Open the app; with ARTICLES, read first what is new or changed there.

    \b
    dossier open seeds
    """
    if articles is not None:
        from dossier.articles.files import find_files

        find_files(articles)
    elif not (data / "dossier.json").exists():
        raise DataError(
            f"There is no dossier in {data} yet; name the folder of articles to make one, as in: dossier seeds"
        )
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise WrongUse("The app needs a terminal; `dossier --help` lists the commands that print instead.")
    from dossier.config import load_config
    from dossier.tui.terminal import quieten

    quieten(os.environ)
    from dossier.tui.app import DossierApp

    session = Session(articles, data)
    app = DossierApp(session.load, load_config(), session.update if articles is not None else None)
    app.run()
    if app.failure:
        raise (WrongUse if app.return_code == WrongUse.code else DataError)(app.failure)


class Session:
    """What the app opens: at once the dossier as it was made from these articles before, if it was; then as they are
    now. Imports what it needs only when the app runs it, which is after the first frame."""

    def __init__(self, articles: Path | None, data: Path) -> None:
        self.articles, self.data = articles, data
        self.dossier: Dossier | None = None

    def load(self, progress: Callable[[str], None]) -> Dossier:
        """The dossier that there is, else a new one."""
        self.dossier = self._made_before()
        if self.dossier is None:
            from dossier.dossier import Dossier

            self.dossier = Dossier.open(self.data, self._make(progress))
        return self.dossier

    def update(self, progress: Callable[[str], None]) -> Dossier | None:
        """The dossier made anew, or None where nothing has changed."""
        from dossier.build import build, is_current
        from dossier.dossier import Dossier

        if self.articles is None or (self.dossier and is_current(self.dossier.snapshot, self.articles)):
            return None
        build(self.articles, self.data, progress)
        return Dossier.open(self.data)

    def _make(self, progress: Callable[[str], None]) -> tuple[str, ...]:
        from dossier.build import ensure

        return ensure(self.articles, self.data, progress) if self.articles is not None else ()

    def _made_before(self) -> Dossier | None:
        from dossier.dossier import Dossier

        try:
            dossier = Dossier.open(self.data)
        except DataError:
            return None
        same = self.articles is None or dossier.source.resolve() == self.articles.resolve()
        return dossier if same else None


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
    click.echo(f"{report.articles} articles read, {len(report.unread)} files not; {done}.")


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
