"""Five steps for who starts the app for the first time. Imported on first use."""

from __future__ import annotations

from dossier.tui.screens.dialog import Dialog, paragraph
from dossier.tui.widgets.rows import Row

STEPS = (
    "At the left are people, organizations and quotes: 1 2 3, or tab. j and k move, f shows everyone instead of the "
    "attendees. What the cursor stands on is shown at the right.",
    "⏎ goes into a page; every row of it is a fact, with the number of passages it stands on. ⏎ again shows the "
    "passage in the article, n the next one, esc goes back.",
    "/ finds people, organizations, quotes, notes and passages as you type, however a name is spelled, and says why.",
    "a writes a note on what you look at. It is on disk when you leave it. Where the machine is wrong: m merges two "
    "that are one, s splits, r renames, x rejects, w says who said it. u takes the last change back, always.",
    "y copies a quote with its citation. ? shows all keys, ctrl+p finds every action by its name, q leaves.",
)


class Tour(Dialog[None]):
    """`enter` shows the next step, `esc` skips the rest."""

    BINDINGS = [("enter,space,n", "next", "Next"), ("q", "leave", "Skip")]  # noqa: RUF012 - Textual's type

    def __init__(self) -> None:
        super().__init__("")
        self.step = 0

    def lay_out(self) -> None:
        """Show the step."""
        self.pane.border_title = f"A short tour · {self.step + 1} of {len(STEPS)}"
        self.pane.border_subtitle = "⏎ next · esc skips the tour"
        text = paragraph(STEPS[self.step], self.pane.size.width)
        self.pane.fill([Row("", skip=True), *text, Row("", skip=True)], lambda row: row)

    def action_next(self) -> None:
        """The next step; after the last one the tour is over."""
        self.step += 1
        if self.step < len(STEPS):
            self.lay_out()
        else:
            self.dismiss(None)
