"""CPU time to the first frame, beside a minimal Textual app in the same run. Needs Linux, which tells it by thread.

    python tests/benchmarks/first_frame.py [DATA [RUNS]]

DATA is a dossier folder (data/ if left out). Prints medians in milliseconds of CPU, and the ratio to the minimal app.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.tui.terminal import Terminal

MINIMAL = """
from textual.app import App
from textual.widgets import Static
class Minimal(App):
    def compose(self):
        yield Static("hello")
Minimal().run()
"""


Seen = Callable[[str], bool]


def measure(argv: list[str], seen: Seen, key: str = "", then: Seen | None = None) -> float:
    """Seconds of CPU until the screen shows it, and until it answers a key that is pressed at that moment."""
    with Terminal([sys.executable, *argv], folder=Path(__file__).parents[2]) as terminal:
        terminal.until(seen)
        if then:
            terminal.press(key)
            terminal.until(then)
        return terminal.cpu


def second_row(text: str) -> bool:
    """Whether the cursor stands on the second row of the first list."""
    return any(line.startswith("│▸") for line in text.splitlines()[3:4])


def main() -> None:
    data = sys.argv[1] if len(sys.argv) > 1 else "data"
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 7
    app = ["-m", "dossier", "--data", data]
    cases: dict[str, tuple[list[str], Seen, str, Seen | None]] = {
        "minimal Textual app": (["-c", MINIMAL], lambda text: "hello" in text, "", None),
        "dossier, first frame": (app, lambda text: "1 Attendees" in text, "", None),
        "dossier, lists filled": (app, lambda text: " · " in text, "", None),
        "dossier, a key answered": (app, lambda text: "│▸" in text, "j", second_row),
    }
    times: dict[str, list[float]] = {name: [] for name in cases}
    for _ in range(runs):  # in turn, so that a busy minute hits all alike
        for name, case in cases.items():
            times[name].append(measure(*case))
    floor = median(times["minimal Textual app"])
    for name, values in times.items():
        middle, least = median(values), min(values)
        print(f"{name:24}{middle * 1000:7.0f} ms CPU (least {least * 1000:.0f}) {middle / floor:6.2f} ×")


if __name__ == "__main__":
    main()
