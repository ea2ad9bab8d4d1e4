"""What a person chose: `config.toml` in the platform's place, written by hand; and what the app remembers for them.

theme = "dossier-contrast"
editor = "code --wait"
borders = "ascii"
[keys]
add_note = "A"          # the ids stand in the table of keys
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dossier.errors import WrongUse

BORDERS = ("round", "ascii")


@dataclass(frozen=True, slots=True)
class Config:
    """`theme` is a name of Textual's or ours, or "" for the one last chosen; `keys` gives commands other keys."""

    theme: str = ""
    editor: str = ""
    borders: str = "round"
    keys: Mapping[str, str] = field(default_factory=dict)


def config_path() -> Path:
    """Where the file is looked for: $DOSSIER_CONFIG, else the platform's place for configuration."""
    from platformdirs import user_config_path

    return Path(os.environ.get("DOSSIER_CONFIG") or user_config_path("dossier") / "config.toml")


def load_config(path: Path | None = None) -> Config:
    """What the file says; the defaults where there is none. Raises WrongUse, with the line, where it is wrong."""
    path = path or config_path()
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Config()
    except (OSError, UnicodeDecodeError) as error:
        raise WrongUse(f"{path} cannot be read ({error}); mend it or move it away.") from error
    import tomllib

    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise WrongUse(f"{path} is no TOML: {error}.") from error
    return _check(table, text, path)


def _check(table: dict[str, Any], text: str, path: Path) -> Config:
    def wrong(name: str, why: str) -> WrongUse:
        found = re.search(rf"^\s*\[?\s*{re.escape(name)}\b", text, re.MULTILINE)
        line = text.count("\n", 0, found.end()) + 1 if found else 1
        return WrongUse(f"{path}, line {line}: {why}.")

    for name, value in table.items():
        if name not in Config.__slots__:
            raise wrong(name, f"there is no “{name}”; it may hold {', '.join(Config.__slots__)}")
        if not isinstance(value, dict if name == "keys" else str):
            raise wrong(name, f"“{name}” takes {'a table' if name == 'keys' else 'a text in quotes'}")
    for command, keys in table.get("keys", {}).items():
        if not isinstance(keys, str):
            raise wrong(command, f"“{command}” takes a key in quotes, or several with commas")
    if table.get("borders", "round") not in BORDERS:
        raise wrong("borders", f"borders are {' or '.join(BORDERS)}")
    return Config(**table)
