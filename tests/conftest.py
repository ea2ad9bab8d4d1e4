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
from dossier.dossier import Dossier

SEEDS = Path(__file__).parent.parent / "seeds"


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
