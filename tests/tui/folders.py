"""Small dossiers made by hand, saved as a build saves them, for what the seeds do not hold."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from dossier.dossier import Dossier
from dossier.model import Article, Claim, Entry, Mention, Quote, Role, Snapshot, Span, Spelling, Utterance
from dossier.store import save_snapshot

FIRST = Article(
    "a" * 16,
    "first.txt",
    "A meeting in Abakan\n\nAnna Belova, 40, of Red Star attended. “We are many,” Belova said.\n\n"
    "“I was not asked,” said Olga Petrova, who was kept away.\n",
    title="A meeting in Abakan",
    outlet="The Herald",
    published="2022-11-25",
)
SECOND = Article("b" * 16, "second.txt", "Ana Belova and Igor Gusev came to the meeting.\n", title="Who came")


def open_dossier(folder: Path, snapshot: Snapshot) -> Dossier:
    """Save a snapshot and open the dossier that it makes."""
    folder.mkdir(parents=True, exist_ok=True)
    save_snapshot(folder, snapshot)
    return Dossier.open(folder)


def meeting() -> Snapshot:
    """Two who attended, one of them spelled in two ways, one who was kept away, an organization and two quotes."""
    claims = (
        Claim("p1", "age", "40", (span(FIRST, "40"),), "apposition"),
        Claim("p1", "affiliation", "Red Star", (span(FIRST, "Red Star"),), "of", object="o1"),
    )
    anna = person("p1", "Anna Belova", "attendee", [(FIRST, "Anna Belova"), (SECOND, "Ana Belova")], claims)
    igor = person("p2", "Igor Gusev", "attendee", [(SECOND, "Igor Gusev")])
    olga = person("p3", "Olga Petrova", "excluded", [(FIRST, "Olga Petrova")])
    star = Entry(
        "o1", "organization", "Red Star", spellings=(Spelling("Red Star", 1),), mentions=(mention(FIRST, "Red Star"),)
    )
    quotes = (quote("q1", FIRST, "We are many,", "p1"), quote("q2", FIRST, "I was not asked,", "p3"))
    return Snapshot((FIRST, SECOND), (anna, igor, olga), (star,), quotes)


SYLLABLES = ("ba", "ke", "li", "mo", "nu", "ra", "se", "ti", "vo", "za")


def crowd(number: int) -> Snapshot:
    """So many people of made-up names, one to a line of one article."""
    names = [made_up(i) for i in range(number)]
    article = Article("c" * 16, "crowd.txt", "\n".join(names))
    people, at = [], 0
    for i, name in enumerate(names):
        here = Mention(article.id, at, at + len(name), "person")
        people.append(Entry(f"p{i}", "person", name, "attendee", (Spelling(name, 1),), (here,)))
        at += len(name) + 1
    return Snapshot((article,), tuple(people))


def made_up(number: int) -> str:
    """A name that no other number has."""
    digits = f"{number:07}"
    first, last = digits[-3:], digits[:-3]
    return " ".join("".join(SYLLABLES[int(digit)] for digit in part).capitalize() for part in (first, last))


def span(article: Article, words: str) -> Span:
    """Where these words first stand."""
    start = article.text.index(words)
    return Span(article.id, start, start + len(words))


def mention(article: Article, words: str, person: bool = False) -> Mention:
    """A mention of these words."""
    where = span(article, words)
    return Mention(article.id, where.start, where.end, "person" if person else "organization")


def person(
    id: str, name: str, role: Role, where: Sequence[tuple[Article, str]], claims: tuple[Claim, ...] = ()
) -> Entry:
    """Somebody who is mentioned in these words."""
    spellings = tuple(Spelling(words, 1) for words in dict.fromkeys(words for _, words in where))
    mentions = tuple(mention(article, words, person=True) for article, words in where)
    return Entry(id, "person", name, role, spellings, mentions, claims)


def quote(id: str, article: Article, text: str, speaker: str) -> Utterance:
    """These words, said by `speaker`."""
    where = span(article, text)
    printed = Quote(article.id, text, ((where.start, where.end),), confidence="certain", rule="said after")
    return Utterance(id, text, speaker, "", "certain", "said after", "full", (printed,))
