"""Judging: who said it, whether it holds, and the queue of what the machine doubts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.model import Claim, Entry, Utterance
from dossier.tui.commands.asking import put
from dossier.tui.commands.base import Command
from dossier.tui.commands.noting import name_of
from dossier.tui.words import count

if TYPE_CHECKING:
    from dossier.search.found import Found
    from dossier.tui.screens.browse import Browse


class Judging(Command):
    group = "Corrections"


class Speaker(Judging):
    """Say who said a quote, or how an unnamed speaker is called."""

    id, keys, name, label = "speaker", "w", "Who said it", "who said it"

    def available(self, browse: Browse) -> bool:
        return isinstance(browse.subject, Utterance)

    def run(self, browse: Browse) -> None:
        from dossier.tui.screens.pick import Pick

        quote, dossier = browse.subject, browse.dossier
        if dossier is None or not isinstance(quote, Utterance):
            return

        def search(query: str) -> list[Found]:
            hits = dossier.search(query or dossier.name_of(quote.speaker), typing=True)
            return [hit for hit in hits if hit.kind in ("person", "organization")]

        def tell(answer: Found | str) -> None:
            if isinstance(answer, str):
                dossier.set_speaker(quote.id, None, answer)
            else:
                dossier.set_speaker(quote.id, answer.id)
            browse.changed(f"Said by {answer if isinstance(answer, str) else answer.title}.")

        put(browse, Pick(f"Who said {name_of(quote)}?", search, free="takes the words: nobody by name"), tell)


class Status(Judging):
    """Mark a person, a quote, or the fact under the cursor as confirmed, disputed or unverified."""

    id, keys, name = "status", "c", "Confirmed or disputed"

    def available(self, browse: Browse) -> bool:
        return isinstance(browse.subject, Entry | Utterance)

    def run(self, browse: Browse) -> None:
        from dossier.tui.screens.ask import Ask, Choice

        thing, dossier, claim = browse.subject, browse.dossier, self._claim(browse)
        if dossier is None or not isinstance(thing, Entry | Utterance):
            return

        def tell(status: str) -> None:
            dossier.set_status(thing.id, status, claim)
            browse.changed(f"{about}: {status}.")

        about = f"{name_of(thing)}, {claim.property} {claim.value}" if claim else name_of(thing)
        choices = [Choice(f"status_{status}", status, status) for status in ("confirmed", "disputed", "unverified")]
        put(browse, Ask("Does it hold?", about, choices), tell)

    @staticmethod
    def _claim(browse: Browse) -> Claim | None:
        line = browse.entry.item if browse.current == "entry" else None
        return line.claim if line else None


class Review(Judging):
    """The queue of likely merges and doubtful speakers, most doubtful first: one key each."""

    id, keys, name = "review", "v", "Review what is doubtful"

    def run(self, browse: Browse) -> None:
        from dossier.tui.screens.review import Review as Queue

        if browse.dossier:
            if not browse.dossier.review():
                browse.say("Nothing is left to review: no likely merges, no doubtful speakers.")
                return
            put(
                browse,
                Queue(browse.dossier),
                lambda done: browse.changed(f"{count(done, 'judgement', 'judgements')} made."),
            )


COMMANDS: tuple[type[Command], ...] = (Speaker, Status, Review)
