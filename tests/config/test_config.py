"""The file of configuration: where it is looked for, what it means, and how a mistake in it is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from dossier.config import Config, config_path, load_config, parse
from dossier.errors import WrongUse
from tests.conftest import Configure

WHOLE = """
theme = "nord"  # borders = 7
borders = 'ascii'
editor = "code --wait"
"data" = "~/dossiers/abakan"
[keys]
theme = "ctrl+t"
find = ["/", ","]
enter = "enter, l"
"""


def test_nothing_is_chosen_where_there_is_no_file() -> None:
    assert load_config() == Config()


def test_the_whole_file(configure: Configure, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    path = configure("\ufeff" + WHOLE)
    config = load_config()
    assert (config.path, config.theme, config.borders, config.editor) == (path, "nord", "ascii", "code --wait")
    assert config.data == tmp_path / "dossiers" / "abakan"
    assert config.keys == {"theme": "ctrl+t", "find": "/,comma", "enter": "enter,l"}


def test_every_setting_knows_its_line() -> None:
    lines = parse(WHOLE).lines
    whole = WHOLE.splitlines()
    for name, line in lines.items():
        assert whole[line - 1].replace('"', "").lstrip("[").startswith(name.removeprefix("keys.")), name
    assert lines["theme"] < lines["keys.theme"]


def test_another_file_can_be_named(tmp_path: Path, configure: Configure, monkeypatch: pytest.MonkeyPatch) -> None:
    configure('theme = "nord"')
    other = tmp_path / "other.toml"
    other.write_text('theme = "dracula"')
    monkeypatch.setenv("DOSSIER_CONFIG", str(other))
    assert config_path() == other
    assert load_config().theme == "dracula"
    other.unlink()
    with pytest.raises(WrongUse, match="not there"):
        load_config()


@pytest.mark.parametrize(
    ("text", "line", "why"),
    [
        ('editor = "vi"\ncolour = "red"\n', 2, "colour"),
        ("# theme = 3\n\ntheme = 3\n", 3, "theme"),
        ('editor = " "\n', 1, "editor"),
        ("theme = 1979-05-27\n", 1, "theme"),
        ('\nborders = "double"\n', 2, "borders"),
        ('keys = "a"\n', 1, "keys"),
        ("[keys]\nadd_note = 1\n", 2, "add_note"),
        ("[keys]\n\nfind = []\n", 3, "find"),
        ('[keys]\nfind = ["a", 3]\n', 2, "find"),
        ('[keys]\nfind = "a,"\n', 2, "find"),
        ('[keys]\ntheme = "t"\n\n[colours]\n', 4, "colours"),
        ('theme = "x\n', 1, "TOML"),
        ('theme = "x"\n\nborders', 3, "TOML"),
        ('theme = """x\n\n', 1, "TOML"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(configure: Configure, text: str, line: int, why: str) -> None:
    path = configure(text)
    with pytest.raises(WrongUse) as caught:
        load_config()
    sentence = str(caught.value)
    assert sentence.startswith(f"{path}, line {line}: ")
    assert why in sentence.removeprefix(str(path))
    assert "\n" not in sentence


def test_bytes_that_are_no_text_are_named_with_their_line(configure: Configure) -> None:
    path = configure("")
    path.write_bytes(b'theme = "nord"\n# caf\xe9\n')
    with pytest.raises(WrongUse, match=r"line 2: .*UTF-8"):
        load_config()


def test_what_cannot_be_read_is_one_sentence(configure: Configure) -> None:
    path = configure("a = " + "[" * 100_000)
    with pytest.raises(WrongUse, match=str(path)):
        load_config()
    path.unlink()
    path.mkdir()
    with pytest.raises(WrongUse, match=str(path)):
        load_config()
