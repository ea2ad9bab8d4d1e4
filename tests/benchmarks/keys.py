"""What a key costs, in CPU from the key to the last byte of its frame, and what a million rows weigh.

    python tests/benchmarks/keys.py

Each figure stands beside its yardstick of the same run. Needs Linux, which tells CPU time by thread.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from tests.tui.folders import crowd, open_dossier  # noqa: E402 - after the path
from tests.tui.terminal import Terminal  # noqa: E402

TYPING, RESTING = 0.1, 0.4
"""Seconds between letters: of somebody who types, and of somebody who looks at what came."""
LIST = """
import gc
import sys
from textual.app import App
from dossier.tui.screens.frame import CLASSES
from dossier.tui.widgets.virtual_list import VirtualList
from dossier.tui.widgets.rows import Row
from textual.screen import Screen
class Page(Screen):
    COMPONENT_CLASSES = CLASSES
    BINDINGS = [("j", "down")]
    def compose(self):
        yield VirtualList(id="rows")
    def on_mount(self):
        self.query_one(VirtualList).fill([f"Person Number{i:07}" for i in range(int(sys.argv[1]))], Row)
        gc.freeze()  # as the app does with what it has opened
    def action_down(self):
        self.query_one(VirtualList).move(1)
class Rows(App):
    def get_default_screen(self):
        return Page()
Rows().run()
"""
INPUT = """
from textual.app import App
from textual.widgets import Input
class Line(App):
    def compose(self):
        yield Input()
Line().run()
"""
SLEEP = """
import sys, time
rows = [f"Person Number{i:07}" for i in range(int(sys.argv[1]))]
print("ready", flush=True)
time.sleep(600)
"""


def settle(terminal: Terminal, quiet: float = 0.3) -> float:
    """Read what still comes, until nothing has for so many seconds; the CPU so far."""
    terminal.read_until_quiet(quiet)
    return terminal.cpu


def key_in_list(rows: int, presses: int = 8) -> float:
    """Seconds of CPU for one step down in a list of so many rows."""
    with Terminal([sys.executable, "-c", LIST, str(rows)], folder=ROOT) as terminal:
        terminal.until(lambda text: "Number0000005" in text)
        before = settle(terminal)
        for step in range(1, presses + 1):
            terminal.press("j")
            terminal.until(lambda text, step=step: f"▸Person Number{step:07}" in text)  # type: ignore[misc]
        return (settle(terminal) - before) / presses


def letters(argv: list[str], ready: str, first: str, word: str, home: Path, quiet: float) -> float:
    """Median seconds of CPU for one letter, with `quiet` seconds between one and the next."""
    with Terminal([sys.executable, *argv], folder=ROOT, env=home_of(home)) as terminal:
        terminal.until(lambda text: ready in text)
        settle(terminal)
        if first:
            terminal.press(first)
            settle(terminal)
        costs = []
        for at in range(1, len(word) + 1):
            before = terminal.cpu
            terminal.press(word[at - 1])
            terminal.until(lambda text, at=at: word[:at] in text)  # type: ignore[misc]
            costs.append(settle(terminal, quiet) - before)
        return median(costs)


def weight(program: str, rows: int) -> int:
    """Bytes of memory in use with so many rows, less those of the same program with ten."""
    sizes = []
    for number in (10, rows):
        with Terminal([sys.executable, "-c", program, str(number)], folder=ROOT) as terminal:
            terminal.until(lambda text: "Number0000005" in text or "ready" in text)
            settle(terminal)
            sizes.append(resident(terminal.pid))
    return sizes[1] - sizes[0]


def resident(pid: int) -> int:
    """Bytes of memory that a process holds."""
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def home_of(place: Path) -> dict[str, str]:
    """A home of somebody who has seen the tour."""
    state = place / "state" / "dossier"
    state.mkdir(parents=True, exist_ok=True)
    (state / "state.json").write_text('{"toured": true}')
    return {"XDG_STATE_HOME": str(place / "state"), "XDG_CONFIG_HOME": str(place / "config")}


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        data = place / "data"
        open_dossier(data, crowd(10_000))
        keys = {rows: key_in_list(rows) for rows in (10, 10_000, 1_000_000)}
        for rows, cost in keys.items():
            print(f"a key in a list of {rows:>9,}  {cost * 1000:6.1f} ms CPU {cost / keys[10]:6.2f} ×")
        find = ["-m", "dossier", "--data", str(data)]
        for quiet, what in ((TYPING, "typed at speed"), (RESTING, "with its hit shown in full")):
            plain = letters(["-c", INPUT], "▊", "", "mobake", place, quiet)
            cost = letters(find, "10,000 people", "/", "mobake", place, quiet)
            print(f"a letter in an empty Input    {plain * 1000:6.1f} ms CPU   1.00 ×")
            print(f"a letter in find, 10k names   {cost * 1000:6.1f} ms CPU {cost / plain:6.2f} ×  {what}")
        bare, listed = weight(SLEEP, 1_000_000), weight(LIST, 1_000_000)
        print(f"a million rows                {listed / 1e6:6.0f} MB, {listed / bare:.2f} × the strings alone")


if __name__ == "__main__":
    main()
