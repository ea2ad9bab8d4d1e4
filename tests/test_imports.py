"""What waits until it is needed. A list of modules is told the same on every machine; a clock is not."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

HEAVY = (
    "tinydb",
    "orjson",
    "rapidfuzz",
    "numpy",
    "ulid",
    "filelock",
    "charset_normalizer",
    "textual.widgets._text_area",
)
ROOMS = (
    "dossier.names",
    "dossier.extract",
    "dossier.resolve",
    "dossier.store",
    "dossier.edits",
    "dossier.articles.read",
)


def loaded(statement: str) -> set[str]:
    """The modules that are there after a statement in a new interpreter."""
    code = f"{statement}; import sys, json; print(json.dumps(sorted(sys.modules)))"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(json.loads(ran.stdout))


@pytest.mark.parametrize("statement", ["import dossier.cli, dossier.tui.app", "import dossier.cli"])
def test_neither_help_nor_the_first_frame_wait_for_the_data(statement: str) -> None:
    there = loaded(statement)
    assert not {name for name in there for heavy in (*HEAVY, *ROOMS) if name == heavy or name.startswith(f"{heavy}.")}


def test_opening_the_app_waits_for_no_library_of_commands() -> None:
    there = loaded("from dossier.cli import plainly_open; import dossier.cli.opening, dossier.tui.app")
    assert "click" not in there


def test_an_open_dossier_waits_for_no_tables_of_names() -> None:
    there = loaded("from dossier import Dossier; Dossier")
    assert not {name for name in there if name.startswith(("dossier.names", "dossier.search.find", "numpy"))}


def test_extraction_needs_no_store_and_no_large_library() -> None:
    there = loaded("from dossier.extract import extract; extract('“We are here,” said Jane Roe.')")
    assert not {name for name in there if name.split(".")[0] in ("tinydb", "numpy", "textual", "click")}
