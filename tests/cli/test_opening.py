"""Which arguments plainly open the app; anything else is for the commands."""

from __future__ import annotations

from pathlib import Path

import pytest

from dossier.cli import WHERE, plainly_open


@pytest.mark.parametrize(
    ("args", "articles", "data"),
    [
        ([], None, None),
        (["seeds"], "seeds", None),
        (["seeds", "--data", "d"], "seeds", "d"),
        (["--data", "d", "seeds"], "seeds", "d"),
        (["--data", "d"], None, "d"),
        (["./build"], "build", None),
    ],
)
def test_plain(args: list[str], articles: str | None, data: str | None) -> None:
    assert plainly_open(args) == (articles and Path(articles), data and Path(data))


@pytest.mark.parametrize(
    "args", [["--help"], ["-h"], ["--version"], ["--data"], ["a", "b"], ["--data=d"], ["--datta", "d"]]
)
def test_not_plain(args: list[str]) -> None:
    assert plainly_open(args) is None


@pytest.mark.parametrize("name", WHERE)
def test_a_command_is_never_taken_for_a_folder(name: str) -> None:
    assert plainly_open([name]) is None
    assert plainly_open([name, "--data", "d"]) is None
