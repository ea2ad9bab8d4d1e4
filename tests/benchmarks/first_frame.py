"""CPU time to the first frame, beside a minimal Textual app in the same run. Needs Linux, which tells it by thread.

    python tests/benchmarks/first_frame.py [DATA [RUNS]]

DATA is a dossier folder (data/ if left out). Prints medians in milliseconds of CPU, and the ratio to the minimal app.
Posting and Harlequin, two larger Textual apps, stand in the same table where they are found on the PATH.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from tests.benchmarks.keys import home_of  # noqa: E402 - after the path
from tests.tui.terminal import Terminal  # noqa: E402

MINIMAL = """
from textual.app import App
from textual.widgets import Static
class Minimal(App):
    def compose(self):
        yield Static("hello")
Minimal().run()
"""
FLOOR = "minimal Textual app"
Seen = Callable[[str], bool]


class Case(NamedTuple):
    """What is started, and what its screen shows when it is there; then a key may be pressed, and be answered."""

    name: str
    argv: list[str]
    seen: Seen
    key: str = ""
    then: Seen | None = None


def cases(data: str, place: Path) -> Iterator[Case]:
    """What is measured. `place` is an empty folder for the others to work in."""
    yield Case(FLOOR, [sys.executable, "-c", MINIMAL], shows("hello"))
    app = [sys.executable, "-m", "dossier", "--data", data]
    yield Case("dossier, first frame", app, shows("1 Attendees"))
    yield Case("dossier, lists filled", app, shows(" · "))
    yield Case("dossier, a key answered", app, shows("│▸"), "j", second_row)
    others = {
        "posting": (["--collection", str(place)], "Collection", "Collection is empty"),
        "harlequin": (["--adapter", "sqlite", str(place / "empty.db")], "Query Editor", "main db"),
    }
    for name, (arguments, first, filled) in others.items():
        if program := shutil.which(name):
            argv = [os.path.abspath(program), *arguments]
            yield Case(f"{name}, first frame", argv, shows(first))
            yield Case(f"{name}, filled", argv, shows(filled))
        else:
            print(f"{name} is not on the PATH and is left out")


def shows(words: str) -> Seen:
    """Whether these words stand on the screen."""
    return lambda text: words in text


def second_row(text: str) -> bool:
    """Whether the cursor stands on the second row of the first list."""
    return any(line.startswith("│▸") for line in text.splitlines()[3:4])


def measure(case: Case, home: Path) -> float:
    """Seconds of CPU until the screen shows it, and until it answers a key that is pressed at that moment."""
    with Terminal(case.argv, folder=ROOT, env={"HOME": str(home), **home_of(home)}) as terminal:
        terminal.until(case.seen)
        if case.then:
            terminal.press(case.key)
            terminal.until(case.then)
        return terminal.cpu


def main() -> None:
    data = sys.argv[1] if len(sys.argv) > 1 else "data"
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 7
    with tempfile.TemporaryDirectory() as home, tempfile.TemporaryDirectory() as place:
        started = list(cases(data, Path(place)))
        times: dict[str, list[float]] = {case.name: [] for case in started}
        for _ in range(runs):  # in turn, so that a busy minute hits all alike
            for case in started:
                times[case.name].append(measure(case, Path(home)))
    floor = median(times[FLOOR])
    for name, values in times.items():
        middle, least = median(values), min(values)
        print(f"{name:24}{middle * 1000:7.0f} ms CPU (least {least * 1000:.0f}) {middle / floor:6.2f} ×")


if __name__ == "__main__":
    main()
