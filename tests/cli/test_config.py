"""`dossier config`, and what the configuration means to the other commands."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from dossier.config import config_path
from tests.cli.test_errors import one_sentence
from tests.conftest import Configure, Run


def shown(run: Run) -> dict[str, tuple[str, str]]:
    printed = json.loads(run("config", "--json").out)
    return {name: (setting["value"], setting["from"]) for name, setting in printed["settings"].items()}


def test_it_says_where_the_file_would_be(run: Run) -> None:
    printed = json.loads(run("config", "--json").out)
    assert printed["path"] == str(config_path())
    assert printed["exists"] is False
    assert str(config_path()) in run("config").out


def test_every_value_comes_from_somewhere(run: Run, configure: Configure, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VISUAL", "no-such-editor")
    monkeypatch.setenv("EDITOR", f"{sys.executable} -q")
    assert shown(run)["editor"] == (f"{sys.executable} -q", "$EDITOR")
    assert shown(run)["theme"] == ("textual-dark", "default")
    configure('theme = "nord"\neditor = "x"\ndata = "d"\n[keys]\nadd_note = "A"')
    values = shown(run)
    assert values["theme"] == ("nord", "line 1 of the file")
    assert values["editor"] == ("x", "line 2 of the file")
    assert values["data"] == ("d", "line 3 of the file")
    assert values["keys.add_note"] == ("A", "line 5 of the file")
    assert values["keys.quit"] == ("q", "default")
    lines = run("config").out.splitlines()
    assert any(line.split() == ["keys.add_note", "A", *["line", "5", "of", "the", "file"]] for line in lines)


def test_a_bad_file_is_exit_code_2_wherever_it_is_read(run: Run, configure: Configure) -> None:
    configure("theme = 3")
    for command in ("config", "people"):
        assert "line 1" in one_sentence(run(command), 2)
    configure('[keys]\nadd_nite = "A"')
    assert "add_note" in one_sentence(run("config"), 2)


def test_the_data_folder(run: Run, configure: Configure, data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(data.parent)
    elsewhere = data.rename(data.with_name("elsewhere"))
    assert run("people").code == 3
    configure(f'data = "{elsewhere}"')
    assert "Uzunova" in run("people").out
    assert run("people", "--data", "data").code == 3


def test_help_reads_no_configuration(run: Run, configure: Configure) -> None:
    configure("theme = 3")
    assert run("--help").code == 0
    assert run("people", "--help").code == 0


def test_what_reads_the_configuration_waits_until_it_is_needed() -> None:
    ask = "from dossier.cli.commands import cli; cli.main(['people', '--help'], standalone_mode=False); import sys; "
    ask += "print(*{'tomllib', 'platformdirs', 'textual', 'dossier.config'} & set(sys.modules))"
    ran = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True)
    assert ran.stdout.splitlines()[-1] == ""
