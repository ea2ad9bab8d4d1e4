"""The pane that shows an article at a passage, with headline, outlet and date always in view."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from dossier.model import Article, Span
from dossier.tui.links import Links
from dossier.tui.text import one_line
from dossier.tui.widgets.passage import PassageView

if TYPE_CHECKING:
    from dossier.dossier import Dossier


class PassagePane(Vertical):
    """Walks the passages of one thing: `spans` in the order of the articles, `at` the one that is shown."""

    def __init__(self) -> None:
        super().__init__(id="passage")
        self.spans: Sequence[Span] = ()
        self.at = 0
        self._source: tuple[Dossier, Links] | None = None

    def compose(self) -> ComposeResult:
        yield Static(id="article")
        yield PassageView(id="text")

    @property
    def view(self) -> PassageView:
        """The text itself."""
        return self.query_one(PassageView)

    def show(self, spans: Sequence[Span], at: int, dossier: Dossier, links: Links) -> None:
        """Show the passage number `at` of `spans`, counted from 0."""
        self.spans, self.at, self._source = spans, at, (dossier, links)
        if not spans:
            self.border_title = None
            self.query_one("#article", Static).update(one_line("No passage to show."))
            self.view.show("", (), ())
            return
        span = spans[at]
        article = dossier.articles[span.article]
        of = f"passage {at + 1} of {len(spans)} · " if span.end > span.start else ""
        self.border_title = one_line(of + article.path)
        self.query_one("#article", Static).update(one_line(source_line(article)), layout=False)
        current = [(span.start, span.end)] if span.end > span.start else []
        self.view.show(article.text, links.marks(article), current)

    def step(self, by: int) -> None:
        """Go to the next or the previous passage, round and round."""
        if self._source and self.spans:
            self.show(self.spans, (self.at + by) % len(self.spans), *self._source)


def source_line(article: Article) -> str:
    """Outlet, date and headline, as far as the article says; the headline last, as it may be cropped."""
    return " · ".join(filter(None, (article.outlet, article.published, article.title))) or article.path
