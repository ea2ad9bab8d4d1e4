"""Two people are never taken for one: whose a bare word is, over invented names."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.articles.anatomy import dissect
from dossier.extract.mentions import find_mentions
from tests.extract.test_chains import chains

MEN = st.sampled_from(["Anton", "Boris", "Pavel", "Robert", "Thomas"])
WOMEN = st.sampled_from(["Hilda", "Maria", "Greta", "Olga", "Elena"])
FAMILIES = st.sampled_from(["Sorokin", "Brannock", "Delaroche", "Vandermeer", "Kowaltz", "Roe"])
FATHERS = st.sampled_from(["Salman", "Karim", "Rashid", "Hamad", "Tariq"])
SONS = st.sampled_from(["Mohammed", "Khalid", "Yousef", "Faisal"])


def chain_at(text: str, form: str, last: bool = True) -> str:
    """The chain of the last (or first) mention of `form` as printed."""
    spot = text.rindex(form) if last else text.index(form)
    return next(m.chain for m in find_mentions(dissect(text)) if m.start <= spot < m.end)


@given(SONS, FATHERS, st.sampled_from(["bin", "ibn", "ould"]))
@settings(max_examples=40, deadline=None)
def test_a_father_behind_bin_is_no_family_name(son: str, father: str, particle: str) -> None:
    text = f"{son} {particle} {father} met ministers on Friday. King {father} was absent, and so was {father} later."
    assert chain_at(text, son) != chain_at(text, f"{father} was absent")
    assert chain_at(text, son) != chain_at(text, f"{father} later")


@given(MEN, WOMEN, FAMILIES)
@settings(max_examples=40, deadline=None)
def test_mr_and_mrs_are_husband_and_wife(man: str, woman: str, family: str) -> None:
    text = f"{man} {family} spoke first. {woman} {family} waited. Mr. {family} agreed. Mrs. {family} denied it."
    husband, wife = chain_at(text, f"{man} {family}"), chain_at(text, f"{woman} {family}")
    assert husband != wife
    assert chain_at(text, f"{family} agreed") == husband
    assert chain_at(text, f"{family} denied") == wife


@given(FAMILIES)
@settings(max_examples=20, deadline=None)
def test_mr_and_mrs_without_given_names_are_two(family: str) -> None:
    text = f"The house was sold to Mr. {family} in May. A court heard that Mrs. {family} objected."
    assert chain_at(text, family) != chain_at(text, family, last=False)


@given(MEN, WOMEN, FAMILIES)
@settings(max_examples=40, deadline=None)
def test_a_pronoun_tells_whose_the_surname_is(man: str, woman: str, family: str) -> None:
    text = f"{woman} {family} spoke first. {man} {family} waited. Later {family} said she was tired."
    assert chain_at(text, f"{family} said") == chain_at(text, f"{woman} {family}")


@given(MEN, MEN, FAMILIES)
@settings(max_examples=40, deadline=None)
def test_a_surname_after_a_father_is_nobodys(son: str, father: str, family: str) -> None:
    if son == father:
        return
    text = f"{son} {family} was jailed. His father, {father} {family}, wept. {family} will appeal."
    assert chain_at(text, f"{family} will") not in {
        chain_at(text, f"{son} {family}"),
        chain_at(text, f"{father} {family}"),
    }


@given(MEN, MEN, FAMILIES)
@settings(max_examples=40, deadline=None)
def test_a_surname_long_after_two_bearers_is_nobodys(one: str, other: str, family: str) -> None:
    if one == other:
        return
    text = "\n\n".join(
        [
            f"{one} {family} spoke first of all on Friday.",
            f"{other} {family} replied to that on Monday.",
            "It rained in the valley for a long time.",
            "The harvest was poor in that part of the valley.",
            "Prices rose again in the autumn of that year.",
            f"People voted for {family} in the spring.",
        ]
    )
    found = {chain_at(text, f"{name} {family}") for name in (one, other)}
    assert len(found) == 2
    assert chain_at(text, f"{family} in the spring") not in found


@given(MEN, FAMILIES, st.sampled_from(["Robert H. W.", "Hilda", "Greta"]))
@settings(max_examples=40, deadline=None)
def test_a_middle_initial_parts_two_where_a_third_bears_the_name(man: str, family: str, third: str) -> None:
    third = third.replace("Robert", man)
    text = f"{man} {family} waited. {man} W. {family} refused. {third} {family} agreed."
    assert chain_at(text, f"{man} {family} waited") != chain_at(text, f"{man} W. {family}")
    assert chain_at(text, f"{man} W. {family}") != chain_at(text, f"{third} {family}")


@given(st.sampled_from(["King", "Pope", "Prince", "Sultan", "Saint"]), MEN, FAMILIES)
@settings(max_examples=40, deadline=None)
def test_a_royal_title_stands_before_a_given_name(title: str, man: str, family: str) -> None:
    text = f"{man} {family} met {title} {man} on Friday. He said {title} {family} was older."
    assert chain_at(text, f"{man} {family}") != chain_at(text, f"{man} on Friday")
    assert chain_at(text, f"{man} {family}") != chain_at(text, f"{family} was older")


def test_a_prince_named_in_full_is_called_by_his_given_name() -> None:
    text = "Crown Prince Khalid bin Hamad al-Sorani waited. Prince Khalid agreed. King Hamad refused."
    assert len(chains(text)) == 2
    assert chain_at(text, "Khalid agreed") == chain_at(text, "Khalid bin")


def test_bin_and_the_fathers_name_together_do_name_the_son() -> None:
    text = "Khalid bin Hamad waited. The ministers praised bin Hamad and left."
    assert chain_at(text, "bin Hamad and") == chain_at(text, "Khalid")


def test_a_hyphenated_surname_goes_back_to_its_bearer() -> None:
    text = "Anton Weiss-Holm spoke first. Maria Lind replied. Mr. Weiss-Holm left."
    assert chain_at(text, "Weiss-Holm left") == chain_at(text, "Anton")
