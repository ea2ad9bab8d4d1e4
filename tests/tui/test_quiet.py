"""Over ssh nothing is sent that nobody asked for."""

from __future__ import annotations

import subprocess
import sys

import pytest
from textual.widgets import Input, TextArea

from dossier.tui.terminal import quieten
from tests.tui.conftest import Start

ASK = """
import os
from dossier.tui.terminal import quieten
quieten(os.environ)
from textual import constants
print(constants.MAX_FPS, constants.TEXTUAL_ANIMATIONS, constants.SMOOTH_SCROLL)
"""


@pytest.mark.parametrize(("ssh", "told"), [("", "60 full True"), ("192.0.2.1 22 192.0.2.2 22", "30 none False")])
def test_textual_is_told_before_it_is_imported(ssh: str, told: str) -> None:
    ran = subprocess.run([sys.executable, "-c", ASK], capture_output=True, text=True, env={"SSH_CONNECTION": ssh})
    assert ran.stdout.strip() == told, ran.stderr


def test_what_the_person_set_stays() -> None:
    environ = {"SSH_TTY": "/dev/pts/1", "TEXTUAL_FPS": "5"}
    quieten(environ)
    assert environ["TEXTUAL_FPS"] == "5"


async def test_no_cursor_blinks(start: Start) -> None:
    async with start() as app:
        for key in ("a", "m", "r", "ctrl+p", "/"):
            await app.press(key)
            lines = [*app.app.screen.query(Input), *app.app.screen.query(TextArea)]
            assert any(line.display for line in lines), key
            assert not any(line.cursor_blink for line in lines), key
            await app.press("escape")
