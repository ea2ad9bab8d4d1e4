"""The review queue: one doubt at a time, both sides and why, a key for each judgement. Imported on first use."""

from __future__ import annotations

from dossier.dossier import Dossier
from dossier.edits.review import Doubt
from dossier.errors import DossierError
from dossier.extract.rules import RULES
from dossier.model import Utterance
from dossier.tui.commands.merging import told
from dossier.tui.dialog_keys import bound
from dossier.tui.screens.dialog import Dialog, paragraph
from dossier.tui.text import one_line
from dossier.tui.widgets.rows import Row

HINTS = {"review_same": "yes", "review_different": "no", "review_later": "later", "undo": "undo"}
AROUND = 200  # code points before and after a quote, to whole lines


class Review(Dialog[int]):
    """Gives the number of judgements made, or None if there were none."""

    BINDINGS = [  # noqa: RUF012 - Textual's type
        bound("review_same", "judge(True)"),
        bound("review_different", "judge(False)"),
        bound("review_later", "later"),
        bound("undo", "undo"),
    ]

    def __init__(self, dossier: Dossier) -> None:
        super().__init__("Review")
        self.dossier, self.made = dossier, 0
        self.later: set[Doubt] = set()
        self.said = ""

    @property
    def doubts(self) -> list[Doubt]:
        """What is to be judged now, those put off last."""
        return sorted(self.dossier.review(), key=lambda doubt: doubt in self.later)

    def lay_out(self) -> None:
        """Show the first doubt."""
        doubts, width = self.doubts, self.pane.room
        self.pane.border_title = f"Review · {len(doubts)} to judge"
        hints = [f"{self.key(id)} {label}" for id, label in HINTS.items()]
        self.pane.border_subtitle = one_line(" · ".join([*hints, "esc leaves"]))
        rows = [*paragraph(self.said, width, "warn"), Row("", skip=True)] if self.said else []
        if not doubts:
            undo = self.key("undo")
            rows += paragraph(f"Nothing is left to review. esc leaves, {undo} takes the last judgement back.", width)
        else:
            question, text = self._question(doubts[0])
            rows += [*paragraph(question, width, "heading"), Row("", skip=True), *paragraph(text, width)]
        self.pane.fill(rows, lambda row: row)

    def action_judge(self, same: bool) -> None:
        """Settle the doubt that is shown."""
        if not self.doubts:
            return
        doubt = self.doubts[0]
        try:
            if doubt.kind == "merge":
                (self.dossier.merge if same else self.dossier.different)(doubt.a, doubt.b)
            else:
                self.dossier.set_speaker(doubt.a, doubt.b if same else None)
            self.made += 1
            self.said = f"Done: {self.dossier.describe(self.dossier.edits[-1])}."
        except DossierError as error:
            self.said = str(error)
            self.later.add(doubt)
        self.lay_out()

    def action_later(self) -> None:
        """Put it off to the end of this session's queue."""
        if self.doubts:
            self.later.add(self.doubts[0])
            self.said = ""
            self.lay_out()

    def action_undo(self) -> None:
        """Take back the last judgement of this session."""
        if self.made:
            self.made -= 1
            edit = self.dossier.undo()
            self.said = f"Taken back: {self.dossier.describe(edit)}." if edit else ""
            self.lay_out()

    def action_leave(self) -> None:
        """Back to the lists."""
        self.answer(self.made or None)

    def _question(self, doubt: Doubt) -> tuple[str, str]:
        if doubt.kind == "merge":
            return "Are these one and the same?", told(self.dossier.preview_merge(doubt.a, doubt.b), self.dossier)
        quote, speaker = self.dossier.get(doubt.a), self.dossier.name_of(doubt.b)
        words = quote.text if isinstance(quote, Utterance) else ""
        where = self._around(quote) if isinstance(quote, Utterance) else ""
        why = RULES[quote.rule].why if isinstance(quote, Utterance) and quote.rule in RULES else doubt.reasons[0]
        return f"Did {speaker} say this?", f"“{words}”\n\nOnly a guess: {why}\n\n{where}"

    def _around(self, quote: Utterance) -> str:
        printed = quote.occurrences[0]
        text = self.dossier.articles[printed.article].text
        start = text.rfind("\n", 0, max(0, printed.spans[0][0] - AROUND)) + 1
        end = text.find("\n", printed.spans[-1][1] + AROUND)
        return text[start : end if end >= 0 else len(text)].strip()
