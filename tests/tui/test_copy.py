"""What is copied says where it stands, and what is said of the copying is true."""

from __future__ import annotations

import os
import stat
from dataclasses import replace
from pathlib import Path

import pytest

from dossier.tui.clipboard import native, set_native
from dossier.tui.words import speaker
from tests.tui.conftest import Start
from tests.tui.folders import meeting


@pytest.fixture(autouse=True)
def _no_desktop(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("SSH_CONNECTION", "somewhere")


async def test_a_quote_with_its_citation(start: Start, tmp_path: Path) -> None:
    async with start() as app:
        await app.press("3", "y")
        kept = tmp_path / "dossier" / "copied.txt"
        text = kept.read_text(encoding="utf-8")
        for part in ("“We are many,” — Anna Belova", "A meeting in Abakan", "The Herald", "2022-11-25", "first.txt"):
            assert part in text
        start_, end = text.split("characters ")[1].split()[0].split("–")
        article = app.dossier.articles["a" * 16]
        assert article.text[int(start_) : int(end)] == "We are many,"
        assert stat.S_IMODE(kept.stat().st_mode) == 0o600
        assert "not every terminal takes" in app.said
        assert app.app.clipboard == text.strip()


async def test_words_alone(start: Start, tmp_path: Path) -> None:
    async with start() as app:
        await app.press("3", "Y", "1", "enter", "enter", "Y")
        text = (tmp_path / "dossier" / "copied.txt").read_text(encoding="utf-8")
        line = "Anna Belova, 40, of Red Star attended. “We are many,” Belova said."
        assert text == f"We are many,\n\n{line}\n\n"


async def test_what_is_only_told_is_not_copied_as_a_quotation(start: Start, tmp_path: Path) -> None:
    snapshot = meeting()
    told = replace(snapshot.quotes[1], id="s1", kind="indirect")
    async with start(replace(snapshot, quotes=snapshot.quotes[:1], statements=(told,))) as app:
        await app.press("f", "G", "enter")
        while "I was not asked" not in app.rows("entry")[app.browse.entry.cursor]:
            await app.press("j")
        await app.press("enter", "y")
        text = (tmp_path / "dossier" / "copied.txt").read_text(encoding="utf-8")
        assert "I was not asked, — Olga Petrova" in text
        assert "“" not in text


def test_the_desktop_is_used_only_where_one_sits_at_it(tmp_path: Path) -> None:
    program = tmp_path / "wl-copy"
    program.write_text(f"#!/bin/sh\ncat > {tmp_path}/clip\n")
    program.chmod(0o700)
    local = {"WAYLAND_DISPLAY": "w", "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}"}
    assert native(local) == ("wl-copy",)
    assert native({**local, "SSH_CONNECTION": "there"}) is None
    program.write_text("#!/bin/sh\nexit 1\n")
    assert set_native("x", {**local, "PATH": str(tmp_path)}) == ""


def test_a_guess_is_cited_as_a_guess() -> None:
    quote = replace(meeting().quotes[0], confidence="guess")
    assert speaker(quote, "Anna Belova") == "Anna Belova?"
