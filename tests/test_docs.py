"""What the docs say is what the code does."""

from __future__ import annotations

import re

import pytest

from dossier.cli import WHERE
from scripts.docs import DOCS, PAGES, SHOWN

README = (DOCS.parent / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", PAGES)
def test_generated_pages_are_current(name: str) -> None:
    assert (DOCS / name).read_text(encoding="utf-8") == PAGES[name](), "run: python -m scripts.docs"


def test_the_readme_shows_what_commands_print() -> None:
    assert len(SHOWN.findall(README)) >= 4


def test_links_lead_somewhere() -> None:
    for page in (DOCS.parent / "README.md", *DOCS.rglob("*.md")):
        for link in re.findall(r"\]\((?!https?:)([^)#]+)\)", page.read_text(encoding="utf-8")):
            assert (page.parent / link).exists(), (page, link)


def test_the_guide_names_commands_that_there_are() -> None:
    for page in DOCS.rglob("guide/*.md"):
        for name in re.findall(r"`dossier ([a-z-]+)", page.read_text(encoding="utf-8")):
            assert name in WHERE, (page, name)
