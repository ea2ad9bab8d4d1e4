"""The command `dossier`: thin, and no Textual unless it opens the app.

Opening the app is what is done most, and has to be quick: that is told from the arguments without click.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from dossier.errors import DossierError
from dossier.printable import printable

MODULES = {
    "making": "open build check export",
    "reading": "search show people organizations quotes",
    "notes": "note",
    "editing": "rename merge split different reject retype add speaker role status",
    "history": "undo redo history review merge-edits purge",
    "config": "config",
}
WHERE = {name: module for module, names in MODULES.items() for name in names.split()}


def main() -> None:
    """Run the command line; every failure ends as one sentence on stderr and an exit code."""
    try:
        code = _run(sys.argv[1:])
    except DossierError as error:
        print(f"dossier: {printable(str(error), line=True)}", file=sys.stderr)
        code = error.code
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    except KeyboardInterrupt:
        code = 130
    sys.exit(code)


def _run(args: Sequence[str]) -> int:
    plain = plainly_open(args)
    if plain is None:
        from dossier.cli.commands import run

        return run()
    from dossier.cli.opening import open_app

    open_app(*plain)
    return 0


def plainly_open(args: Sequence[str]) -> tuple[Path | None, Path | None] | None:
    """ARTICLES and DIR of `[ARTICLES] [--data DIR]`, or None where the arguments are anything else."""
    rest, data = list(args), None
    if "--data" in rest[:-1]:
        at = rest.index("--data")
        data = Path(rest[at + 1])
        del rest[at : at + 2]
    if len(rest) > 1 or any(word.startswith("-") or word in WHERE for word in rest):
        return None
    return (Path(rest[0]) if rest else None), data
