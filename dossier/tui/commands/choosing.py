"""Choosing words in an article, and making something of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.model import Span
from dossier.tui.commands.asking import put
from dossier.tui.commands.base import Command
from dossier.tui.commands.noting import write
from dossier.tui.words import shorten

if TYPE_CHECKING:
    from dossier.tui.screens.browse import Browse


class Choose(Command):
    """Choose words in the article, to make a person, an organization, a note or a copy of them."""

    id, keys, name, label = "choose", "space", "Choose words", "choose words"
    group = "Notes"

    def available(self, browse: Browse) -> bool:
        return browse.current == "passage" and bool(browse.passage.spans)

    def run(self, browse: Browse) -> None:
        browse.passage.view.begin()
        browse.offer()


class More(Command):
    """One word more, while words are chosen."""

    id, keys, name = "more", "L,shift+right", "One word more"
    group = "Notes"
    by = 1

    def available(self, browse: Browse) -> bool:
        return browse.passage.view.chosen is not None

    def run(self, browse: Browse) -> None:
        browse.passage.view.stretch(self.by)


class Fewer(More):
    """One word less, while words are chosen."""

    id, keys, name = "fewer", "H,shift+left", "One word less"
    by = -1


def offer(browse: Browse) -> None:
    """Ask what to make of the chosen words, and make it."""
    from dossier.tui.screens.ask import Ask, Choice

    chosen, dossier = browse.passage.view.chosen, browse.dossier
    if chosen is None or dossier is None:
        return
    span = Span(browse.passage.spans[browse.passage.at].article, *chosen)
    article = dossier.articles[span.article]
    words = article.text[span.start : span.end]

    def note(text: str) -> None:
        dossier.add_note(article.id, text)
        browse.changed(f"Note on {shorten(article.title or article.path)} saved.")

    def make(choice: str) -> None:
        browse.passage.view.choose(None)
        if choice == "note":
            write(browse, f"Note on {shorten(words)}", f"“{words}” (at {span.start})\n", note)
        elif choice == "copy":
            from dossier.tui.citation import cite_passage
            from dossier.tui.commands.copying import copy

            copy(browse, cite_passage(words, span, article))
        else:
            entry = dossier.add_entry(span, choice)
            browse.changed(f"{entry.name} is {'a person' if choice == 'person' else 'an organization'} now.")

    choices = [
        Choice("words_person", "a person", "person"),
        Choice("words_organization", "an organization", "organization"),
        Choice("words_note", "a note on the article that quotes them", "note"),
        Choice("words_copy", "copy them with their citation", "copy"),
    ]
    put(browse, Ask("What to make of these words?", f"“{shorten(words, 200)}”", choices), make)


COMMANDS: tuple[type[Command], ...] = (Choose, More, Fewer)
