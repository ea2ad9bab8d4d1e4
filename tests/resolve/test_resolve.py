"""Many articles become one set of entries: what is surely one is one, what is not is suggested at most."""

from __future__ import annotations

import re
from hashlib import sha256

from dossier.model import Article, Claim, Entry, Extraction, Mention, Quote, Snapshot, Span
from dossier.resolve import resolve

MARK = re.compile(r"\[(?P<words>[^]|]+)(?:\|(?P<name>[^]]+))?\]")


def article(marked: str, kind: str = "person") -> Extraction:
    """An extraction of a text in which `[Putin|Vladimir Putin]` is a mention and the full name of its chain; the first
    words in “…” are a quote of the first person."""
    text, mentions, at = "", [], 0
    for match in MARK.finditer(marked):
        text += marked[at : match.start()]
        name = match["name"] or match["words"]
        mentions.append((len(text), len(text) + len(match["words"]), name))
        text += match["words"]
        at = match.end()
    text += marked[at:]
    id = sha256(text.encode()).hexdigest()[:16]
    first: dict[str, int] = {}
    made = tuple(
        Mention(id, start, end, kind, chain=f"{id}#{first.setdefault(name, start)}", name=name)  # type: ignore[arg-type]
        for start, end, name in mentions
    )
    said = re.search("“(.+?)”", text)
    quote = Quote(id, said[1], (said.span(1),), made[0].chain, confidence="certain") if said else None
    return Extraction(Article(id, f"{id}.txt", text), made, (quote,) if quote else ())


def names(snapshot: Snapshot) -> set[str]:
    return {entry.name for entry in snapshot.people}


def person(snapshot: Snapshot, name: str) -> Entry:
    [entry] = [entry for entry in snapshot.people if entry.name == name]
    return entry


def test_one_name_in_two_articles_is_one_person() -> None:
    snapshot = resolve([article("[Jane Roe] came. [Roe|Jane Roe] left."), article("Then [Jane Roe] spoke.")])
    assert names(snapshot) == {"Jane Roe"}
    entry = person(snapshot, "Jane Roe")
    assert len(entry.mentions) == 3
    assert {(s.text, s.count) for s in entry.spellings} == {("Jane Roe", 2), ("Roe", 1)}


def test_a_bare_family_name_in_another_article_is_suggested_not_joined() -> None:
    snapshot = resolve([article("[Jane Roe] came."), article("[Roe] spoke.")])
    assert names(snapshot) == {"Jane Roe", "Roe"}
    [suggestion] = snapshot.suggestions
    assert {suggestion.a, suggestion.b} == {entry.id for entry in snapshot.people}
    assert "family name" in suggestion.reasons[0]


def test_a_bare_family_name_that_two_people_bear_is_not_even_suggested() -> None:
    snapshot = resolve([article("[Jane Roe] met [Paul Roe]."), article("[Roe] spoke.")])
    bare = person(snapshot, "Roe").id
    assert not [s for s in snapshot.suggestions if bare in (s.a, s.b)]


def test_two_scripts_of_one_name_are_one_person() -> None:
    snapshot = resolve([article("[Nadezhda Uzunova] sang."), article("Пела [Надежда Узунова].")])
    assert len(snapshot.people) == 1
    assert snapshot.people[0].reasons


def test_a_father_and_a_son_of_one_name_are_two() -> None:
    assert len(resolve([article("[Jonathan Reeves Sr] met [Jonathan Reeves Jr].")]).people) == 2
    assert len(resolve([article("[Jonathan Reeves Sr] came."), article("[Jonathan Reeves Jr] came.")]).people) == 2
    assert len(resolve([article("[Jonathan Reeves] buried [Jonathan Reeves Senior].")]).people) == 2


def test_other_given_names_keep_people_apart() -> None:
    for other in ("Oleg Petrov", "Igor Petrov", "Irina Petrova"):
        assert len(resolve([article("[Ivan Petrov] came."), article(f"[{other}] came.")]).people) == 2, other


def test_a_slip_in_one_article_is_one_person_and_in_two_a_suggestion() -> None:
    together = resolve([article("[Nadezhda Uzunova] sang. Then [Nadezhda Uzanova] left.")])
    assert len(together.people) == 1
    apart = resolve([article("[Nadezhda Uzunova] sang."), article("[Nadezhda Uzanova] left.")])
    assert len(apart.people) == 2
    assert len(apart.suggestions) == 1


def test_romanisations_of_one_name_are_one_person_across_articles() -> None:
    for other in ("Sergey Tsukanov", "Sergej Tsukanow", "Сергей Цуканов", "Tsukanov Sergei"):
        assert len(resolve([article("[Sergei Tsukanov] came."), article(f"[{other}] left.")]).people) == 1, other


def test_nicknames_and_short_names_one_letter_apart_are_only_suggested() -> None:
    for one, other in (("Michael Johnson", "Mike Johnson"), ("Jane Roe", "Jane Rowe"), ("John Smith", "John Smyth")):
        snapshot = resolve([article(f"[{one}] came."), article(f"[{other}] left.")])
        assert len(snapshot.people) == 2, other
        assert len(snapshot.suggestions) == 1, other


def test_a_middle_initial_more_is_one_person_unless_it_may_be_two() -> None:
    assert len(resolve([article("[Donald Trump] came."), article("[Donald J. Trump] left.")]).people) == 1
    bushes = [article(f"[{name}] came.") for name in ("George Bush", "George W. Bush", "George H. W. Bush")]
    assert len(resolve(bushes).people) == 3


def test_letters_of_two_alphabets_in_one_word_are_never_joined() -> None:
    snapshot = resolve([article("[Vladimir Petrov] met [Vl\u0430dimir P\u0435trov].")])
    assert len(snapshot.people) == 2
    [suggestion] = snapshot.suggestions
    assert "alphabet" in suggestion.reasons[0]


def test_an_entry_keeps_its_id_when_articles_come_and_go() -> None:
    one, two = article("[Jane Roe] came."), article("[Paul Poe] met [Jane Roe].")
    assert person(resolve([one]), "Jane Roe").id == person(resolve([two, one]), "Jane Roe").id


def test_the_first_supported_role_decides() -> None:
    it = article("[Jane Roe], minister, attended.")
    chain, evidence = it.mentions[0].chain, (Span(it.article.id, 0, 8),)
    claims = (
        Claim(chain, "office", "minister", evidence, "r"),
        Claim(chain, "attended", "the meeting", evidence, "r"),
        Claim(chain, "attended", "The meeting", (Span(it.article.id, 20, 28),), "r"),
    )
    entry = resolve([Extraction(it.article, it.mentions, (), claims)]).people[0]
    assert entry.role == "attendee"
    assert [len(claim.evidence) for claim in entry.claims] == [1, 2]


def test_words_printed_twice_are_one_utterance_with_both_places() -> None:
    one = article("[Jane Roe] said: “We shall not be moved – at all.”")
    two = article("“We shall not be moved - at all,” [Jane Roe] said.")
    snapshot = resolve([one, two])
    assert [len(quote.occurrences) for quote in snapshot.quotes] == [2]
    assert snapshot.quotes[0].speaker == snapshot.people[0].id


def test_the_same_words_of_two_people_stay_two() -> None:
    words = "We shall not be moved by this."
    snapshot = resolve([article(f"[Jane Roe] said: “{words}”"), article(f"[Paul Poe] said: “{words}”")])
    assert {snapshot_quote.speaker for snapshot_quote in snapshot.quotes} == {entry.id for entry in snapshot.people}


def test_a_few_words_are_one_utterance_only_in_one_article() -> None:
    snapshot = resolve([article("[Jane Roe] said: “a shame”"), article("So “a shame”, said [Jane Roe].")])
    assert len(snapshot.quotes) == 2


def test_organizations_of_one_name_are_one_even_of_one_word() -> None:
    snapshot = resolve([article("The [BBC] asked.", "organization"), article("[BBC] said.", "organization")])
    assert [entry.name for entry in snapshot.organizations] == ["BBC"]


def test_an_organization_with_a_word_more_is_another_and_one_with_its_initials_is_not() -> None:
    text = "[White House] and [White House Press], [World Trade Organization] and [W.T.O.]."
    names = {entry.name for entry in resolve([article(text, "organization")]).organizations}
    assert names == {"White House", "White House Press", "World Trade Organization"}
