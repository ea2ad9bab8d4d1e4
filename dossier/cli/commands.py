"""The commands of `dossier` and their help. A command is imported when it is used."""

from __future__ import annotations

from importlib import import_module

import click

from dossier import __version__
from dossier.cli import WHERE
from dossier.errors import WrongUse

EXAMPLES = """\b
Examples:
  dossier seeds                          read the articles in seeds/ and browse them
  dossier                                browse what is in ./data
  dossier people --role attendee         who was there
  dossier search Узунова                 found however it is spelled
  dossier show "Nadezhda Uzunova"        all that is said of her, with the passages
  dossier note add "Nadezhda Uzunova" "Sang at the Red Square concert"
  dossier export json > dossier.json     everything, for other programs
"""


class Commands(click.Group):
    """A first word that is no command is the folder of articles to open."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Looking first, then saying, then what was done."""
        return list(WHERE)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command that bears this name."""
        if cmd_name not in WHERE:
            return None
        module = import_module(f"dossier.cli.{WHERE[cmd_name]}")
        commands = (one for one in vars(module).values() if isinstance(one, click.Command))
        return next(command for command in commands if command.name == cmd_name)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put the command `open` where none is named."""
        if not args or (args[0] not in WHERE and args[0] not in ("--help", "-h", "--version")):
            args = ["open", *args]
        return super().parse_args(ctx, args)


@click.group(
    cls=Commands,
    epilog=EXAMPLES,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    subcommand_metavar="[ARTICLES | COMMAND] [ARGS]...",
)
@click.version_option(__version__, message="dossier %(version)s")
def cli() -> None:
    """Who was there, who said what, and where exactly it stands: a dossier from a folder of articles.

    With a folder of ARTICLES, or with nothing, it opens the app. Exit codes: 0 done, 1 nothing found, 2 wrong use,
    3 the data is damaged or locked."""


def run() -> int:
    """Run the command that the arguments name; returns the exit code. Raises DossierError and NothingFound."""
    try:
        code = cli.main(standalone_mode=False)
    except click.UsageError as error:
        raise WrongUse(f"{error.format_message()} `dossier --help` shows how.") from error
    except click.exceptions.Exit as done:
        code = done.exit_code
    except click.Abort:
        code = 130
    return code if isinstance(code, int) else 0
