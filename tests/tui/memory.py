"""A dossier in memory, to drive the app with things that no small folder of articles holds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from dossier.dossier import Dossier, Found
from dossier.model import Article, Claim, Edit, Entry, Mention, Note, Quote, Span, Spelling, Target, Utterance


class MemoryDossier(Dossier):
    """Keeps notes in a list; finds what contains the query."""

    def __init__(
        self,
        articles: Iterable[Article] = (),
        people: Iterable[Entry] = (),
        organizations: Iterable[Entry] = (),
        quotes: Iterable[Utterance] = (),
    ) -> None:
        self.folder = Path(".")
        self.version = 0
        self.warnings = []
        self.articles = {article.id: article for article in articles}
        self.people = list(people)
        self.organizations = list(organizations)
        self.quotes = list(quotes)
        self.statements: Sequence[Utterance] = ()
        self.notes: list[Note] = []
        self.unattached: Sequence[Note] = ()
        self.unread = ()
        self._past: list[tuple[Edit, list[Note]]] = []
        self._future: list[tuple[Edit, list[Note]]] = []

    def get(self, id: str) -> Entry | Utterance | Article | Note | None:
        things: Iterable[Entry | Utterance | Note] = (*self.people, *self.organizations, *self.quotes, *self.notes)
        return self.articles.get(id) or next((thing for thing in things if thing.id == id), None)

    def quotes_by(self, entry: str) -> Sequence[Utterance]:
        return [quote for quote in self.quotes if quote.speaker == entry]

    def passages(self, id: str) -> Sequence[Span]:
        match self.get(id):
            case Entry() as entry:
                return [Span(m.article, m.start, m.end) for m in entry.mentions if not m.pronoun]
            case Utterance() as quote:
                return [Span(o.article, *span) for o in quote.occurrences for span in o.spans]
        return ()

    def notes_on(self, id: str) -> Sequence[Note]:
        return [note for note in self.notes if note.target == id]

    def history(self, id: str) -> Sequence[Edit]:
        return ()

    def search(self, query: str, *, limit: int = 50, typing: bool = False) -> Sequence[Found]:
        query = query.casefold()
        hits = [
            Found("person" if e.kind == "person" else "organization", e.id, e.name, 1.0, ("as it is spelled",))
            for e in (*self.people, *self.organizations)
            if any(query in s.text.casefold() for s in e.spellings)
        ]
        hits += [Found("quote", q.id, q.text, 0.9) for q in self.quotes if query in q.text.casefold()]
        hits += [Found("note", n.id, n.text, 0.8) for n in self.notes if query in n.text.casefold()]
        return hits[:limit]

    def add_note(self, target: str, text: str) -> Note:
        note = Note(f"n{self.version}", target, text, "2026-11-22T10:00:00Z", "2026-11-22T10:00:00Z")
        self._change([*self.notes, note], target)
        return note

    def edit_note(self, note: str, text: str) -> Note:
        old = next(n for n in self.notes if n.id == note)
        new = Note(old.id, old.target, text, old.created, "2026-11-22T11:00:00Z")
        self._change([new if n is old else n for n in self.notes], old.target)
        return new

    def remove_note(self, note: str) -> None:
        old = next(n for n in self.notes if n.id == note)
        self._change([n for n in self.notes if n is not old], old.target)

    def undo(self) -> Edit | None:
        return self._swap(self._past, self._future)

    def redo(self) -> Edit | None:
        return self._swap(self._future, self._past)

    def _change(self, notes: list[Note], target: str) -> None:
        thing = self.get(target)
        name = thing.name if isinstance(thing, Entry) else ""
        edit = Edit(f"e{self.version}", "2026-11-22T10:00:00Z", "test", "note", Target(target, "person", name))
        self._past.append((edit, self.notes))
        self._future.clear()
        self.notes = notes
        self.version += 1

    def _swap(self, source: list[tuple[Edit, list[Note]]], goal: list[tuple[Edit, list[Note]]]) -> Edit | None:
        if not source:
            return None
        edit, notes = source.pop()
        goal.append((edit, self.notes))
        self.notes = notes
        self.version += 1
        return edit


def meeting() -> MemoryDossier:
    """Two articles about a meeting: two who attended, one of them spelled in two ways, and one who did not."""
    first = Article(
        "a" * 16,
        "first.txt",
        "A meeting in Abakan\n\nAnna Belova, 40, of Red Star attended. “We are many,” Belova said.\n\n"
        "“I was not asked,” said Olga Petrova, who was kept away.\n",
        title="A meeting in Abakan",
        outlet="The Herald",
        published="2022-11-25",
    )
    second = Article("b" * 16, "second.txt", "Ana Belova and Igor Gusev came to the meeting.\n", title="Who came")
    anna = _person(
        "p1", "Anna Belova", "attendee", [(first, "Anna Belova"), (first, "Belova said"), (second, "Ana Belova")]
    )
    anna_claims = (
        Claim("p1", "age", "40", (_span(first, "40"),), "apposition"),
        Claim("p1", "affiliation", "Red Star", (_span(first, "Red Star"),), "of", object="o1"),
    )
    anna = replace(anna, claims=anna_claims)
    igor = _person("p2", "Igor Gusev", "attendee", [(second, "Igor Gusev")])
    olga = _person("p3", "Olga Petrova", "excluded", [(first, "Olga Petrova")])
    star = Entry(
        "o1", "organization", "Red Star", spellings=(Spelling("Red Star", 1),), mentions=(_mention(first, "Red Star"),)
    )
    quotes = [
        _quote("q1", first, "We are many,", "p1"),
        _quote("q2", first, "I was not asked,", "p3"),
    ]
    return MemoryDossier((first, second), (anna, igor, olga), (star,), quotes)


def _span(article: Article, words: str) -> Span:
    start = article.text.index(words)
    return Span(article.id, start, start + len(words))


def _mention(article: Article, words: str, kind: str = "organization") -> Mention:
    span = _span(article, words)
    return Mention(article.id, span.start, span.end, "person" if kind == "person" else "organization")


def _person(id: str, name: str, role: str, where: Sequence[tuple[Article, str]]) -> Entry:
    forms = dict.fromkeys(words.removesuffix(" said") for _, words in where)
    mentions = tuple(_mention(article, words.removesuffix(" said"), "person") for article, words in where)
    spellings = tuple(Spelling(form, 1) for form in forms)
    return Entry(id, "person", name, role=role, spellings=spellings, mentions=mentions)  # type: ignore[arg-type]


def _quote(id: str, article: Article, text: str, speaker: str) -> Utterance:
    span = _span(article, text)
    printed = Quote(article.id, text, ((span.start, span.end),), confidence="certain", rule="said after")
    return Utterance(id, text, speaker, "", "certain", "said after", "full", (printed,))
