"""Texts that are not English: full names are found, capitalised common words are not."""

from __future__ import annotations

import pytest

from dossier.articles.anatomy import dissect
from dossier.extract.lexicon import fold
from dossier.extract.mentions import find_mentions


def named(text: str) -> list[str]:
    return [text[m.start : m.end] for m in find_mentions(dissect(text)) if m.kind != "place" and not m.pronoun]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Министр Анна Кузнецова провела встречу в пятницу, сообщил секретарь Дмитрий Волков. Однако позже в Москве "
            "прошёл снег. «Мы ждём ответа», — сказала Кузнецова.",
            ["Анна Кузнецова", "Дмитрий Волков", "Кузнецова"],
        ),
        (
            "Die Opposition kritisierte den Entwurf, und Friedrich Keller sprach von einem Fehler. Nach Angaben der "
            "Regierung soll das Gesetz im Herbst beschlossen werden, sagte das Ministerium auf Anfrage.",
            ["Friedrich Keller"],
        ),
        (
            "La ministre Sophie Dubois a rencontré lundi les syndicats de la ville. Selon la mairie, la réforme sera "
            "présentée en octobre. Dubois a refusé de répondre.",
            ["Sophie Dubois", "Dubois"],
        ),
    ],
)
def test_only_full_names_and_their_surnames(text: str, names: list[str]) -> None:
    assert named(text) == names


def test_a_word_of_two_scripts_is_not_read_as_latin() -> None:
    assert fold("Vlаdimir") != "vladimir"  # the first a is Cyrillic
    assert fold("Ольга") == "olga"


def test_two_scripts_that_look_alike_are_not_put_together() -> None:
    text = "Vladimir Petrov met Vlаdimir Pеtrov on Friday in the old town of the valley, the mayor said."
    chains = {text[m.start : m.end]: m.chain for m in find_mentions(dissect(text)) if m.kind == "person"}
    assert "Vladimir Petrov" in chains
    assert len(set(chains.values())) == len(chains)
