"""What a person chose, read from the file of configuration: `config.toml` in the platform's place, written by hand.

theme = "dossier-contrast"
borders = "ascii"
editor = "code --wait"
data = "~/dossiers/abakan"

[keys]
add_note = "A"             # ids as in the table of keys, or as `dossier config` lists them
find = ["/", "ctrl+g"]
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dossier.errors import WrongUse

VARIABLE = "DOSSIER_CONFIG"
"""The variable that names another file."""
CHOICES = ("theme", "borders", "editor", "data")
BORDERS = ("round", "ascii")
DATA = Path("data")
_AT = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")


@dataclass(frozen=True, slots=True)
class Config:
    """What the file says; "" or None where it says nothing.

    `data` is the folder to use where a command names none. `keys` gives other keys, with commas between them, by the
    ids of what they do. `lines` holds the line of each setting, by its name (`theme`, `keys.find`).
    """

    path: Path | None = None
    theme: str = ""
    borders: str = ""
    editor: str = ""
    data: Path | None = None
    keys: Mapping[str, str] = field(default_factory=dict)
    lines: Mapping[str, int] = field(default_factory=dict)

    def source(self, name: str) -> str:
        """Where a setting comes from, in words."""
        return f"line {self.lines[name]} of the file" if name in self.lines else "default"

    def wrong(self, name: str, why: str) -> WrongUse:
        """An error that says where the setting stands and what is wrong with it."""
        where = f"{self.path}, line {self.lines.get(name, 1)}" if self.path else f"The setting {name}"
        return WrongUse(f"{where}: {why}.")


def config_path() -> Path:
    """Where the file is looked for: $DOSSIER_CONFIG, else the platform's place for configuration."""
    if named := os.environ.get(VARIABLE):
        return Path(named)
    from platformdirs import user_config_path

    return user_config_path("dossier") / "config.toml"


def load_config() -> Config:
    """What the file says; nothing where there is none. Raises WrongUse, with the line, where it is wrong."""
    path = config_path()
    try:
        raw = path.read_bytes()
    except FileNotFoundError as error:
        if os.environ.get(VARIABLE):
            raise WrongUse(f"{path}, which {VARIABLE} names, is not there; make it, or unset {VARIABLE}.") from error
        return Config()
    except OSError as error:
        raise WrongUse(f"{path} cannot be read ({error.strerror}); mend it or move it away.") from error
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise WrongUse(f"{path}, line {line}: that is no UTF-8; save the file as UTF-8.") from error
    return parse(text, path)


def parse(text: str, path: Path | None = None) -> Config:
    """What this text says. Raises WrongUse, with the line, where it is no TOML or holds what has no meaning."""
    import tomllib

    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        at = _AT.search(str(error))
        line = int(at[1]) if at and at[1] else text.rstrip().count("\n") + 1
        raise WrongUse(f"{path}, line {line}: that is no TOML ({_AT.sub('', str(error))}).") from error
    except RecursionError as error:
        raise WrongUse(f"{path} is nested too deep to be a configuration.") from error
    return _checked(table, Config(path, lines=_lines(table, text)))


def _checked(table: dict[str, Any], at: Config) -> Config:
    for name, value in table.items():
        if name not in (*CHOICES, "keys"):
            raise at.wrong(name, f"there is no setting “{name}”; there are {', '.join(CHOICES)} and [keys]")
        if name == "keys" and not isinstance(value, dict):
            raise at.wrong(name, 'keys are a table: [keys], and below it lines such as find = "/"')
        if name != "keys" and not (isinstance(value, str) and value.strip()):
            raise at.wrong(name, f"{name} takes some text in quotes")
    borders = table.get("borders", "")
    if borders and borders not in BORDERS:
        raise at.wrong("borders", f"borders are {' or '.join(BORDERS)}, not “{borders}”")
    data = Path(table["data"]).expanduser() if "data" in table else None
    keys = {id: _keys(id, value, at) for id, value in table.get("keys", {}).items()}
    return Config(at.path, table.get("theme", ""), borders, table.get("editor", ""), data, keys, at.lines)


def _keys(id: str, value: object, at: Config) -> str:
    several = value.split(",") if isinstance(value, str) else value
    if isinstance(several, list) and several and all(isinstance(key, str) and key.strip() for key in several):
        return ",".join("comma" if key == "," else key.strip() for key in several)
    raise at.wrong(f"keys.{id}", f"{id} takes a key in quotes, or several with commas between them")


def _lines(table: dict[str, Any], text: str) -> dict[str, int]:
    """The line on which each setting seems to stand, counted from 1."""
    lines = {name: _line(name, text) for name in table}
    head = re.search(r"^\s*\[\s*keys\s*\]", text, re.MULTILINE)
    ids = table["keys"] if isinstance(table.get("keys"), dict) else ()
    return lines | {f"keys.{id}": _line(id, text, head.end() if head else 0) for id in ids}


def _line(name: str, text: str, start: int = 0) -> int:
    there = re.compile(rf"^[^#\n]*?(?<![\w-]){re.escape(name)}(?![\w-])(?=[\"'\s\].]*(?:=|$))", re.MULTILINE)
    found = there.search(text, start)
    return text.count("\n", 0, found.end()) + 1 if found else 1
