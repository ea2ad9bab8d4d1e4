"""What the docs say is what the code does."""

from __future__ import annotations

import re

import pytest

from scripts.docs import DOCS, PAGES
from tests.conftest import SEEDS, Run

README = (DOCS.parent / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", PAGES)
def test_generated_pages_are_current(name: str) -> None:
    assert (DOCS / name).read_text(encoding="utf-8") == PAGES[name](), "run: python -m scripts.docs"


def test_the_commands_that_the_readme_shows_print_what_it_says(run: Run) -> None:
    data = SEEDS.parent / "data"
    shown = re.findall(r"^\$ dossier (.+)\n((?:(?!```|\$ ).*\n)+)", README, re.MULTILINE)
    assert shown
    for command, output in shown:
        args = [part.strip('"') for part in re.findall(r'"[^"]*"|\S+', command)]
        printed = run(*args, "--data", data).out
        for line in output.splitlines():
            assert line.rstrip("…").rstrip() in printed, command


def test_links_of_the_readme_lead_somewhere() -> None:
    for link in re.findall(r"\]\((?!https?:)([^)#]+)\)", README):
        assert (DOCS.parent / link).exists(), link
