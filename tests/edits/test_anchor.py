"""After a rebuild an edit is on what it was about, or known to be lost; never on something else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dossier.edits.anchor import Places, target_for
from dossier.errors import WrongUse
from dossier.model import Article, Entry, Quote, Snapshot, Utterance
from tests.store.make import at, mention, snapshot

BEFORE = snapshot()
ANNA, IVAN, QUOTE, AGAIN = (target_for(id, Places(BEFORE)) for id in ("p-anna", "p-ivan", "q-1", "q-2"))


def rebuilt(text: str, people: dict[str, list[str]], *, id: str = "c" * 16, path: str = "one.txt") -> Places:
    """The first article with other words, read again; people get new ids."""
    entries = [
        Entry(f"new-{name}", "person", name, mentions=tuple(mention(id, text, words) for words in mentions))
        for name, mentions in people.items()
    ]
    return Places(Snapshot(articles=(Article(id, path, text),), people=tuple(entries)))


@pytest.mark.parametrize("id", ["p-anna", "p-anne", "p-ivan", "o-drivers", "q-1", "q-2", "a" * 16])
def test_in_the_same_dossier_everything_is_found(id: str) -> None:
    assert Places(BEFORE).find(target_for(id, Places(BEFORE))) == id


def test_nothing_with_that_id_is_wrong_use() -> None:
    with pytest.raises(WrongUse):
        target_for("p-nobody", Places(BEFORE))


def test_the_words_are_found_when_the_file_was_renamed_and_ids_are_new() -> None:
    text = BEFORE.articles[0].text
    places = rebuilt(text, {"Anna Berg": ["Anna Berg"], "Ivan Lund": ["Ivan Lund"]}, id="a" * 16, path="moved.txt")
    assert places.find(ANNA) == "new-Anna Berg"


def test_the_words_are_found_when_the_article_changed_elsewhere() -> None:
    text = "A first line.\n" + BEFORE.articles[0].text
    assert rebuilt(text, {"Anna Berg": ["Anna Berg"], "Ivan Lund": ["Ivan Lund"]}).find(IVAN) == "new-Ivan Lund"


def test_the_only_bearer_of_the_name_is_found_when_the_neighbours_changed() -> None:
    text = "In spring Anna Berg resigned."
    assert rebuilt(text, {"Anna Berg": ["Anna Berg"]}).find(ANNA) == "new-Anna Berg"


def test_two_bearers_of_the_name_are_no_certainty() -> None:
    text = "In spring Anna Berg resigned. Another Anna Berg did not."
    two = [
        Entry(f"n{nth}", "person", "Anna Berg", mentions=(mention("c" * 16, text, "Anna Berg", nth),)) for nth in (0, 1)
    ]
    assert Places(Snapshot(articles=(Article("c" * 16, "one.txt", text),), people=tuple(two))).find(ANNA) is None


def test_another_article_with_the_same_name_is_not_enough() -> None:
    text = BEFORE.articles[0].text
    assert rebuilt(text, {"Anna Berg": ["Anna Berg"]}, path="elsewhere.txt").find(ANNA) is None


def test_an_id_that_now_names_somebody_else_is_not_followed() -> None:
    text = BEFORE.articles[0].text
    other = Entry("p-anna", "person", "Olga Dahl", mentions=(mention("a" * 16, text, "Lund"),))
    anna = Entry("p-new", "person", "Anna Berg", mentions=(mention("a" * 16, text, "Anna Berg"),))
    assert Places(replace(BEFORE, people=(other, anna))).find(ANNA) == "p-new"
    assert Places(replace(BEFORE, people=(other,))).find(ANNA) is None


def test_the_passage_now_somebody_elses_is_not_followed() -> None:
    text = BEFORE.articles[0].text
    olga = Entry("p-olga", "person", "Olga Dahl", mentions=(mention("a" * 16, text, "Anna Berg"),))
    assert Places(replace(BEFORE, people=(olga,))).find(ANNA) is None


def test_another_spelling_taking_over_the_name_loses_nothing() -> None:
    anna = replace(BEFORE.people[1], id="p-new", name="Anna Bergh")
    assert Places(replace(BEFORE, people=(anna,))).find(ANNA) == "p-new"


def test_a_quote_said_twice_is_told_apart_by_its_neighbours() -> None:
    text = "Before. " + BEFORE.articles[0].text
    said = [Quote("c" * 16, "We left early,", (at(text, "We left early,", nth),)) for nth in (0, 1)]
    quotes = tuple(
        Utterance(f"new-{nth}", one.text, None, "", None, "", "full", (one,)) for nth, one in enumerate(said)
    )
    places = Places(Snapshot(articles=(Article("c" * 16, "one.txt", text),), quotes=quotes))
    assert (places.find(QUOTE), places.find(AGAIN)) == ("new-0", "new-1")
    changed = Places(Snapshot(articles=(Article("c" * 16, "one.txt", text.replace(" said", " cried")),), quotes=quotes))
    assert changed.find(QUOTE) is None


def test_a_changed_article_keeps_its_notes_and_a_missing_one_does_not() -> None:
    target = target_for("a" * 16, Places(BEFORE))
    assert Places(Snapshot(articles=(Article("c" * 16, "one.txt", "New."),))).find(target) == "c" * 16
    assert Places(Snapshot(articles=(Article("c" * 16, "two.txt", "New."),))).find(target) is None
