"""From the phrase that names a speaker to the person: names, pronouns, descriptions."""

from __future__ import annotations

import pytest

from dossier.extract import extract


def named(text: str) -> list[str]:
    """Who says each quotation: the name of the speaker's chain, else the label."""
    extraction = extract(text)
    names = {m.chain: m.name for m in extraction.mentions if not m.pronoun}
    return [names[q.speaker] if q.speaker else q.speaker_label for q in extraction.quotes]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("“It rained all day,” said Mr. Putin's spokesman, Dmitry Peskov.", ["Dmitry Peskov"]),
        ("“It rained all day,” said a spokesman for Vladimir Putin.", ["a spokesman for Vladimir Putin"]),
        ("One woman, 46-year-old Olga Petrova from Samara, had asked: “Did it rain?”", ["Olga Petrova"]),
        ("Olga Petrova was wet. “It rained all day,” she said.", ["Olga Petrova"]),
        ("Mayor Olga Petrova was wet. “It rained all day,” the mayor said.", ["Olga Petrova"]),
        ("Olga Petrova, 46, was wet. “It rained all day,” the 46-year-old said.", ["Olga Petrova"]),
        ("Olga Petrova, the mayor, met Anna Ivanova, the mayor. “It rained,” the mayor said.", ["the mayor"]),
        ("Protesters said it was wet. “It rained all day,” they said.", ["Protesters"]),
        ("“OLGA PETROVA: Did it rain?\n“ANNA IVANOVA: It did.”", ["OLGA PETROVA", "ANNA IVANOVA"]),
        (
            "Olga Petrova said it was wet. Ivan Petrov asked Anna Ivanova to stay.\n“It rained all day,” he said.",
            ["Ivan Petrov"],
        ),
        (
            "Ivan Petrov said: “It rained all day.”\nThis was echoed by Oleg Orlov of Samara.\n“It poured,” he said.",
            ["Ivan Petrov", "Oleg Orlov"],
        ),
        ("The barrister Olga Petrova KC said: “It rained all day.”", ["Olga Petrova"]),
        # a title tells the sex where the name does not
        (
            "Clara Roth changed it. Mr Lechan told her it was “wet”. She replied that he could “leave again”.",
            ["Lechan", "Clara Roth"],
        ),
        ("Arden Governor Prof. Olga Petrova was wet. “It rained all day,” the governor said.", ["Olga Petrova"]),
        (
            "A nurse who pulled Olga Petrova from a car met Ivan Petrov and said it was “wet”.",
            ["A nurse"],
        ),
        # a line below signs a block quote, and a quotation that is a paragraph
        (
            "Olga Petrova left. Ivan Petrov came.\n> It rained all day.\n>\n> — Olga Petrova, in a letter",
            ["Olga Petrova"],
        ),
        ("Olga Petrova left. Ivan Petrov came.\n“It rained all day.”\n— Olga Petrova, clerk", ["Olga Petrova"]),
        ("Olga Petrova came. She was followed by Oleg Orlov, who said: “It rained all day.”", ["Oleg Orlov"]),
        ("Olga Petrova read a letter in which a clerk, Oleg Orlov, wrote that it was “wet”.", ["Oleg Orlov"]),
        # two who speak together are both named, and neither alone
        ("Mayor Olga Petrova and clerk Ivan Petrov said it was “wet”.", ["Mayor Olga Petrova and clerk Ivan Petrov"]),
        ("“It rained all day,” said Olga Petrova and Ivan Petrov.", ["Olga Petrova and Ivan Petrov"]),
        ("“It rained all day,” said Olga Petrova and left.", ["Olga Petrova"]),
        ("Stars like Olga Petrova and Oleg Orlov, who said it was “wet”, came.", ["Oleg Orlov"]),
        # somebody new who is not named: nobody named before is meant
        ("Judge Olga Petrova read it. One victim spoke. “It rained all day,” she said.", ["One victim"]),
        (
            "Olga Petrova was there. “It rained,” said one resident.\n“It poured all day,” she added.",
            ["one resident", "one resident"],
        ),
        # hardly anybody speaks of himself by name
        (
            "Oleg Orlov confirmed that Ivan Petrov would appeal.\n“Ivan is wet, and so am I,” he said.",
            ["Oleg Orlov"],
        ),
        # “Doe said Roe's words were wet”: Doe spoke
        (
            "Olga Petrova, who came in May, said Anna Ivanova's words did not clarify it.\n“It rained,” she said.",
            ["Olga Petrova"],
        ),
        ("Ivan Petrov, 19, was wet. “It rained all day,” the teenager grinned.", ["Ivan Petrov"]),
        ("In a letter read out by the court, his mother, Olga Petrova, called it “wet”.", ["Olga Petrova"]),
        ("The others stayed away, a step Olga Petrova described as “wet”.", ["Olga Petrova"]),
    ],
)
def test_who_is_meant(text: str, speakers: list[str]) -> None:
    assert named(text) == speakers


def test_the_answers_of_an_interview_are_of_whom_it_is_with() -> None:
    text = (
        "Olga Petrova keeps the harbour. Petrova spoke to Ivan Petrov.\n\n**Q: Did it rain?**\n\n"
        "A: It did. I said “wet”, I think.\n\nQ: For long?\n\nA: All day."
    )
    assert named(text) == ["Olga Petrova", "Olga Petrova"]
    assert [quote.text for quote in extract(text).quotes] == ["It did. I said “wet”, I think.", "All day."]
    assert {quote.confidence for quote in extract(text).quotes} == {"guess"}


def test_a_turn_of_a_transcript_is_one_quotation_whatever_it_quotes() -> None:
    text = "OLGA PETROVA: He said “no” to me.\n\nIVAN PETROV: I did.\n\nOlga Petrova met Ivan Petrov."
    assert [quote.text for quote in extract(text).quotes] == ["He said “no” to me.", "I did."]


def test_a_surname_that_two_people_bear_is_not_certain() -> None:
    (quote,) = extract("Olga Petrova met Anna Petrova. “It rained all day,” Petrova said.").quotes
    assert quote.confidence == "likely"


@pytest.mark.parametrize(
    ("text", "confidence"),
    [
        ("Oleg Orlov said that Ivan Petrov had stood up and said, “Oleg, it rained all day.”", "guess"),
        ("Oleg Orlov said that Ivan Petrov stood up and said, “It rained all day.”", "likely"),
        ("Oleg Orlov said that it was late and said, “It rained all day.”", "certain"),
    ],
)
def test_words_that_may_be_anothers_are_not_certain(text: str, confidence: str) -> None:
    (quote,) = extract(text).quotes
    assert quote.confidence == confidence


def test_an_owner_named_last_is_not_certain() -> None:
    text = "Anna Ivanova was late. Everyone praised Olga Petrova's letter. “It rained all day,” she said."
    (quote,) = extract(text).quotes
    assert quote.confidence == "likely"


def test_a_pronoun_that_could_mean_another_is_not_certain() -> None:
    text = "Olga Petrova lives beside Anna Ivanova and Maria Orlova. “It rained all day,” she said."
    (quote,) = extract(text).quotes
    assert quote.confidence == "likely"
