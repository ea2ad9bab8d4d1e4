"""`dossier config`: where the configuration is, what holds now, and where each value comes from."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from dossier.cli.common import json_option, rows, say

if TYPE_CHECKING:
    from dossier.config import Config


@click.command("config")
@json_option
def show_config(as_json: bool) -> None:
    """Print where the file of configuration is, and every setting with where it comes from.

    \b
    dossier config
    """
    from dossier.config import config_path, load_config

    config = load_config()
    path, there = config.path or config_path(), config.path is not None
    values = list(settings(config))
    if as_json:
        from dossier.export import as_json as to

        named = {name: {"value": value, "from": source} for name, value, source in values}
        click.echo(to.dumps({"path": str(path), "exists": there, "settings": named}))
        return
    say(f"{path}\n" if there else f"{path} (there is none yet: a text file by this name changes what stands below)\n")
    rows(values, ("setting", "value", "from"))


def settings(config: Config) -> Iterator[tuple[str, str, str]]:
    """Every setting as it holds now: its name, its value, and where that comes from.

    Raises WrongUse where the file says what cannot be."""
    from dossier.config import DATA
    from dossier.tui.commands.base import show_key
    from dossier.tui.editor import editor_line
    from dossier.tui.keymap import keymap
    from dossier.tui.terminal import borders
    from dossier.tui.themes import theme

    keys = keymap(config)
    yield "theme", *theme(config, os.environ)
    yield "borders", *borders(config, os.environ)
    line, source = editor_line(os.environ, config.editor)
    yield "editor", line, config.source("editor") if config.editor else source
    yield "data", str(config.data or DATA), config.source("data")
    for id, several in keys.items():
        shown = ",".join(key if key == "comma" else show_key(key) for key in several.split(","))
        yield f"keys.{id}", shown, config.source(f"keys.{id}")
