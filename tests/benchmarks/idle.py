"""Bytes that reach the terminal while nobody does anything, over ssh and not.

    python tests/benchmarks/idle.py [SECONDS]

Prints how many bytes come in so many seconds (10 if left out) after each screen is drawn.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from tests.benchmarks.keys import home_of  # noqa: E402 - after the path
from tests.tui.folders import crowd, open_dossier  # noqa: E402
from tests.tui.terminal import Terminal  # noqa: E402

SCREENS = {
    "lists": ("", "1 Attendees · "),
    "find": ("/mobake", "Found · "),
    "a note": ("aword", "esc saves"),
    "palette": ("\x10note", "Add a note"),
    "help": ("?", "esc closes"),
    "a name": ("r", "esc leaves"),
}


def idle(data: Path, env: dict[str, str], keys: str, seen: str, seconds: float) -> int:
    """Bytes in so many seconds of the screen that these keys lead to."""
    with Terminal([sys.executable, "-m", "dossier", "--data", str(data)], folder=ROOT, env=env) as terminal:
        terminal.until(lambda text: "1 Attendees · " in text)
        terminal.read_until_quiet()
        for key in keys:
            terminal.press(key)
            terminal.read_until_quiet()
        terminal.until(lambda text: seen in text)
        terminal.read_until_quiet()
        before = len(terminal.output)
        terminal.read_for(seconds)
        return len(terminal.output) - before


def main() -> None:
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 10.0
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        open_dossier(place / "data", crowd(1_000))
        for name, (keys, seen) in SCREENS.items():
            for where, more in (("over ssh", {"SSH_CONNECTION": "192.0.2.1 22 192.0.2.2 22"}), ("here", {})):
                count = idle(place / "data", {**home_of(place), **more}, keys, seen, seconds)
                print(f"{name:10}{where:10}{count:8,} bytes in {seconds:.0f} s")


if __name__ == "__main__":
    main()
