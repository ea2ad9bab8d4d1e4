"""What the tests of several rooms share: the seed articles, a dossier built from them, and the command line."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from dossier.build import build
from dossier.cli import main
from dossier.config import config_path
from dossier.dossier import Dossier
from dossier.tui.memory import remember

SEEDS = Path(__file__).parent.parent / "seeds"


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The home of somebody who has seen the tour and configured nothing, at a terminal that can draw."""
    place = tmp_path_factory.mktemp("home")
    for name in ("CONFIG", "STATE", "DATA", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(place / name.lower()))
    for name in ("DOSSIER_CONFIG", "NO_COLOR", "LC_ALL", "VISUAL", "EDITOR", "SSH_CONNECTION", "SSH_TTY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LC_CTYPE", "C.UTF-8")
    monkeypatch.setenv("TERM", "xterm-256color")
    remember(toured=True)
    return place


Configure = Callable[[str], Path]


@pytest.fixture
def configure() -> Configure:
    """Write the file of configuration."""

    def write(text: str) -> Path:
        path = config_path()
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    return write


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder built from the seeds, to be read only."""
    folder = tmp_path_factory.mktemp("seeds") / "data"
    build(SEEDS, folder)
    return folder


@pytest.fixture
def data(built: Path, tmp_path: Path) -> Path:
    """A data folder built from the seeds, to be written into."""
    folder = tmp_path / "data"
    folder.mkdir(mode=0o700)
    (folder / "dossier.json").write_bytes((built / "dossier.json").read_bytes())
    return folder


@pytest.fixture
def dossier(data: Path) -> Dossier:
    """The dossier of the seeds, open."""
    return Dossier.open(data)


@dataclass(frozen=True)
class Ran:
    """How a command ended and what it printed."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run `dossier` with these arguments, as from a shell."""

    def call(*args: str | Path) -> Ran:
        monkeypatch.setattr(sys, "argv", ["dossier", *map(str, args)])
        monkeypatch.setattr(sys, "stdin", io.StringIO())
        with pytest.raises(SystemExit) as ended:
            main()
        printed = capsys.readouterr()
        return Ran(int(ended.value.code or 0), printed.out, printed.err)

    return call
