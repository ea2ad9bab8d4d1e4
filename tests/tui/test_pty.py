"""The app as it is started for real, in a pseudo-terminal: what reaches the terminal, and how it ends."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from dossier.build import build
from dossier.dossier import Dossier
from tests.tui.terminal import Terminal

SEEDS = Path(__file__).parents[2] / "seeds"
DOSSIER = (sys.executable, "-m", "dossier")

PAYLOADS = [
    "\x1b]52;c;SE9TVElMRQ==\x07",
    "\x1b]0;HOSTILE\x07",
    "\x1b[31337m",
    "\x9b31337m",
    "\x9d0;HOSTILE\x9c",
    "\x1bPHOSTILE",
]
MARKUP = "[red]sic[/red] [/] [$x] [type=x, v={'a[0]'}]"
HOSTILE = (
    f"Headline {MARKUP} {PAYLOADS[1]}\n\n"
    + "".join(f"Anna {payload} Belova of the Red {payload} Star attended the meeting.\n\n" for payload in PAYLOADS)
    + f"“We {PAYLOADS[0]} are {MARKUP} many,” said Anna Belova {PAYLOADS[3]}, 40.\n\n"
    "\u202eesrever \u2066x\ufeff \ud7ff\n"
)


def test_the_first_command_of_the_readme_opens_on_the_seeds_and_q_leaves(tmp_path: Path) -> None:
    with Terminal([*DOSSIER, "seeds", "--data", str(tmp_path / "data")], folder=SEEDS.parent) as terminal:
        terminal.until(lambda text: "2 articles" in text and "Uzunova" in text, "the list of attendees")
        terminal.press("q")
        assert terminal.until_end() == 0
    assert (tmp_path / "data" / "dossier.json").exists()


@pytest.mark.parametrize("size", [(120, 36), (60, 20)])
def test_no_control_byte_of_an_article_reaches_the_terminal(tmp_path: Path, size: tuple[int, int]) -> None:
    articles, data = tmp_path / "articles", tmp_path / "data"
    articles.mkdir()
    (articles / "hostile.txt").write_text(HOSTILE, encoding="utf-8", newline="")
    (articles / "other [bold]\x1b]0;NAME\x07.txt").write_text("Anna Belova said: “We are many.”\n")
    build(articles, data)
    dossier = Dossier.open(data)
    dossier.add_note(next(iter(dossier.articles)), f"a note {PAYLOADS[0]} {MARKUP}")
    with Terminal([*DOSSIER, "--data", str(data)], *size) as terminal:
        terminal.until(lambda text: "2 art" in text, "the header")
        for step in ("f", "2", "3", "\r", "\r", "4", "j", "\r", "\r", "G", "g", "4", "g", "e"):
            terminal.press(step)
        terminal.until(lambda text: "esc saves" in text, "the note")
        terminal.press("\x0e")
        terminal.until(lambda text: "esc saves" not in text, "the list")
        terminal.press("/Belova")
        terminal.until(lambda text: "Found" in text and "Belova" in text, "what was found")
        output = bytes(terminal.output)
        for payload in PAYLOADS:
            assert payload.encode() not in output, repr(payload)
        for mark in ("HOSTILE\x07", "\x1b]0;", "\x1b]52", "\u202e", "\u2066", "\ufeff", "\x9b", "\x9d", "\x1b[31337"):
            assert mark.encode() not in output, repr(mark)
        assert "[red]sic[/red]" in terminal.output.decode(errors="replace")


def test_what_is_wrong_is_one_sentence_after_the_screen_is_given_back(tmp_path: Path) -> None:
    (tmp_path / "dossier.json").write_bytes(b"")
    with Terminal([*DOSSIER, "--data", str(tmp_path)], columns=200) as terminal:
        assert terminal.until_end() == 3
        assert "Traceback" not in terminal.output.decode()
        last = terminal.output.decode().rpartition("\x1b[?1049l")[2]
        assert "dossier: " in last


def test_a_note_is_written_in_the_persons_editor(tmp_path: Path, built: Path) -> None:
    (tmp_path / "dossier.json").write_bytes((built / "dossier.json").read_bytes())
    script = tmp_path / "editor with a space"
    script.write_text(
        f'#!/bin/sh\nls -la "$(dirname "$2")" > "{tmp_path}/seen"\nprintf "by hand \\033]0;X\\007" >> "$2"\n'
    )
    script.chmod(0o700)
    env = {"EDITOR": f"'{script}' --flag", "VISUAL": ""}
    with Terminal([*DOSSIER, "--data", str(tmp_path)], env=env) as terminal:
        terminal.until(lambda text: "1 Attendees · " in text, "the list")
        terminal.press("\x05")
        terminal.until(lambda text: "1 note" in text, "the note")
        terminal.press("q")
        assert terminal.until_end() == 0
        assert b"\x1b]0;X" not in terminal.output
    assert [note.text for note in Dossier.open(tmp_path).notes] == ["by hand \x1b]0;X\x07"]
    seen = (tmp_path / "seen").read_text()
    assert "-rw------- " in seen
    assert "drwx------ " in seen
    assert not list(tmp_path.glob(".writing*"))


FAULTY = """
from dossier.tui.app import DossierApp
class Faulty(DossierApp):
    def on_mount(self):
        secret = "\\x1b]0;HOSTILE\\x07"
        raise KeyError(secret[:0])
app = Faulty(lambda progress: None)
app.run()
print("FAILED:", app.failure, app.return_code)
"""


def test_a_fault_of_our_own_shows_no_variables() -> None:
    with Terminal([sys.executable, "-c", FAULTY], folder=SEEDS.parent, columns=200) as terminal:
        assert terminal.until_end() == 0
        assert b"HOSTILE" not in terminal.output
        assert b"Traceback" not in terminal.output
        assert b"FAILED: dossier stumbled over a fault of its own (KeyError" in terminal.output
