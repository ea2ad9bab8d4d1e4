"""What the docs say is what the code does."""

from __future__ import annotations

import re

import pytest

from scripts.docs import DOCS, PAGES, SHOWN

README = (DOCS.parent / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", PAGES)
def test_generated_pages_are_current(name: str) -> None:
    assert (DOCS / name).read_text(encoding="utf-8") == PAGES[name](), "run: python -m scripts.docs"


def test_the_readme_shows_what_commands_print() -> None:
    assert len(SHOWN.findall(README)) >= 4


def test_links_of_the_readme_lead_somewhere() -> None:
    for link in re.findall(r"\]\((?!https?:)([^)#]+)\)", README):
        assert (DOCS.parent / link).exists(), link
