"""One name against another: what must stand above what, which contradictions keep people apart, and the reasons."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.names import Comparison, compare

SAME = [
    ("Yulia Uzunova", "Yulia Uzanova"),
    ("Yulia Uzunova", "Юлия Узунова"),
    ("Iuliia Uzunova", "Julia Uzunova"),
    ("Yulia Uzunova", "Юлія Вузунава"),
    ("Uzunova Yulia Petrovna", "Y. Uzunova"),
    ("Zharadat Ali", "Jaradat Ali"),
    ("Sviatlana Tsikhanouskaya", "Светлана Тихановская"),
    ("Sviatlana Tsikhanouskaya", "Swetlana Tichanowskaja"),
    ("Alaksandr Łukaszenka", "Alexander Lukashenko"),
    ("Alexandre Loukachenko", "Аляксандр Лукашэнка"),
    ("Siarhei Tsikhanouski", "Sergei Tikhanovsky"),
    ("Юлии Узуновой", "Yulia Uzunova"),
    ("Саша Петров", "Aleksandr Petrov"),
    ("Yevhen Balytskyi", "Евгений Балицкий"),
]
DIFFERENT = [
    ("Yulia Uzunova", "Yuliana Uzunova"),
    ("Yulia Uzunova", "Ivan Uzunov"),
    ("Sergey Petrovich Ivanov", "Sergey Pavlovich Ivanov"),
    ("Sviatlana Tsikhanouskaya", "Siarhei Tsikhanouski"),
    ("Olga Ivanova", "Oleg Ivanov"),
    ("Maria Kolesnikova", "Marina Kolesnikova"),
]
ONE_WOMAN = [
    "Nadezhda Uzunova", "Nadezhda Uzanova", "Надежда Узунова", "Nadezhda Uzunowa", "N. Uzunova", "Uzunova N. P.",
    "Nadya Uzunova", "UZUNOVA Nadezhda", "Узунова Надежда Петровна", "Nadzieja Uzunova", "Надежде Узуновой",
]  # fmt: skip


def test_near_namesakes_stand_below_every_other_spelling() -> None:
    assert max(compare(a, b).score for a, b in DIFFERENT) < min(compare(a, b).score for a, b in SAME)


@pytest.mark.parametrize(("a", "b"), DIFFERENT)
def test_contradictions_are_conflicts(a: str, b: str) -> None:
    assert compare(a, b).conflict


@pytest.mark.parametrize(("a", "b"), SAME)
def test_other_spellings_are_no_conflicts(a: str, b: str) -> None:
    assert not compare(a, b).conflict


@pytest.mark.parametrize("other", ONE_WOMAN)
def test_one_woman_is_nearer_to_herself_than_a_namesake(other: str) -> None:
    found = compare("Nadezhda Uzunova", other)
    assert not found.conflict
    assert found.score > compare("Natalia Uzunova", "Nadezhda Uzunova").score + 0.5


def test_a_bare_family_name_says_less_than_an_initial_and_that_less_than_the_given_name() -> None:
    full = "Nadezhda Uzunova"
    bare, initial, whole = (compare(full, n).score for n in ("Uzunova", "N. Uzunova", "Nadya Uzunova"))
    assert bare < initial < whole


@pytest.mark.parametrize(
    ("a", "b", "words"),
    [
        ("Надежда Узунова", "Nadezhda Uzanova", "same given name, Надежда = Nadezhda"),
        ("Надежда Узунова", "Nadezhda Uzunova", "same spelling, Надежда Узунова = Nadezhda Uzunova"),
        ("Nadezhda Uzunova", "Nadezhda Uzanova", "family name one vowel apart, Uzunova and Uzanova"),
        ("Надежда Узунова", "Узунова Надежда Петровна", "patronymic missing on one side"),
        ("Саша Петров", "Александр Петров", "same given name, one as a diminutive, Саша = Александр"),
        ("N. Uzunova", "Nadezhda Uzunova", "the initial N fits Nadezhda"),
        ("M. Uzunova", "Nadezhda Uzunova", "other initial, M and Nadezhda"),
        ("Nadezhda Uzunova", "M. Uzunova", "other initial, Nadezhda and M"),
        ("Olga Ivanova", "Oleg Ivanov", "a man's name and a woman's, Olga and Oleg"),
        ("Anna Petrovna Ivanova", "Anna Pavlovna Ivanova", "other patronymic, Petrovna and Pavlovna"),
        ("OOO Romashka", "ПАО Ромашка", "other legal form"),
        ("Павла Дурова", "Pavel Durov", "same family name in another form, Дурова = Durov"),
        ("Anna Durova", "Anna Durov", "family name in its masculine and its feminine form, Durova and Durov"),
        ("ZKB", "Zavod Krasnyy Bor", "ZKB is made of the initials of the other"),
    ],
)
def test_reasons_are_said_in_the_order_of_the_names(a: str, b: str, words: str) -> None:
    assert words in compare(a, b).reasons


@pytest.mark.parametrize("forged", ["Vladimir Рutin", "Vlаdimir Putin", "Οlga Ivanova"])
def test_letters_of_two_alphabets_in_one_word_are_a_conflict_whatever_the_score(forged: str) -> None:
    plain = "Olga Ivanova" if "lga" in forged else "Vladimir Putin"
    found = compare(forged, plain)
    assert found.conflict
    assert found.score > 0.9
    assert found.reasons[0].startswith("letters of two alphabets in one word")


def test_two_scripts_side_by_side_are_no_conflict() -> None:
    assert not compare("Путин Vladimir", "Vladimir Putin").conflict


def test_another_character_is_another_name_even_if_it_is_read_alike() -> None:
    assert compare("田中一郎", "田仲一郎").score < 0.85
    assert compare("박지훈", "박지현").score < 0.5
    assert compare("王小明", "王 小明").score == 1.0
    assert compare("王小明", "Wang Xiaoming").score > 0.85


def test_other_numbers_keep_organizations_apart() -> None:
    assert compare("School No. 5", "School No. 7").conflict
    assert not compare("First Guards Brigade", "1st Guards Brigade").conflict


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Yusuf bin Tariq al-Haddad", "Tariq bin Yusuf al-Haddad"),
        ("M. Ryabinin", "Aleksandr Mikhailovich Ryabinin"),
        ("Клюев К.А.", "Андрей Клюев"),
        ("Oleg Nikitin", "Berezin Oleg Nikitich"),
        ("Abd al-Rahim Haddad", "Abd al-Rahman Haddad"),
        ("G. Haddad", "Charles Haddad"),
    ],
)
def test_words_in_another_place_are_other_words(a: str, b: str) -> None:
    assert compare(a, b).score < 0.7


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("JP Marchand", "Jean-Paul Marchand"),
        ("Thornby, Clara", "Clara J Thornby"),
        ("رودريغو مارتينيز", "Rodrigo Martinez"),
        ("Дж. Хадсон", "John Hudson"),
        ("Harriet Dawsonová", "Harriet Dawson"),
        ("Серёжа Петров", "Sergey Petrov"),
        ("Павлу Ткаченко", "Pavel Tkachenko"),
        ("Ant0n Kr4vtsov", "Anton Kravtsov"),
        ("Abdurrahman Haddad", "Abd al-Rahman Haddad"),
        ("Seung-Hoon Park", "Park Seunghoon"),
        ("Гагик Даниелян", "Danielyan Gagik"),
        ("Haji Sharif Durrani", "Sharif Durrani"),
        ("Brahim Ould Cheikh", "Brahim Ould Cheikh Lemine"),
        ("Ю. Ракитина", "J. Rakitina"),
        ("Y. Rakitina", "Евгения Ракитина"),
        ("Александра Петрова", "Aleksandr Petrov"),
    ],
)
def test_ways_of_writing_one_name(a: str, b: str) -> None:
    assert compare(a, b).score > 0.6


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Дмитрию Балицкому", "Dmitry Balitsky"),
        ("Романом Абрамовичем", "Roman Abramovich"),
        ("Павла Дурова", "Pavel Durov"),
        ("Льва Толстого", "Лев Толстой"),
        ("Ангелой Меркель", "Angela Merkel"),
        ("Ирины Яровой", "Ирина Яровая"),
        ("Алексея Навального", "Aleksiej Nawalny"),
        ("Олексія Резнікова", "Oleksii Reznikov"),
        ("Дональдом Трампом", "Donald Trump"),
        ("Chodorkowski Michail", "Михаил Ходорковский"),
        ("Mikhaïl Gorbatchev", "Michail Gorbatschow"),
        ("Wolodymyr Selenskyj", "Володимир Зеленський"),
        ("Evgueni Prigojine", "Yevgeny Prigozhin"),
        ("მიხეილ სააკაშვილი", "Mikheil Saakashvili"),
        ("Usama bin Ladin", "Osama bin Laden"),
    ],
)
def test_cases_and_the_habits_of_the_press_of_many_languages(a: str, b: str) -> None:
    assert compare(a, b).score > 0.85
    assert not compare(a, b).conflict


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Sergey Petrovich Ivanov", "Sergey Pavlovich Ivanov"),
        ("M. Uzunova", "Natalia Petrovna Uzunova"),
        ("Uzunova N. P.", "Uzunova M. P."),
        ("E. Uzunova", "E. Uzunov"),
        ("V. Uzunov", "Valentina Uzunova"),
    ],
)
def test_a_contradiction_stands_below_half(a: str, b: str) -> None:
    assert compare(a, b).conflict
    assert compare(a, b).score < 0.5


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Джордж Кроуфорд", "George Crawford"),
        ("Пьер Бенуа", "Pierre Benois"),
        ("Royal National Lifeboat Institution", "RNLI"),
        ("United Nations", "UN"),
        ("RNLI Poole", "Royal National Lifeboat Institution, Poole"),
        ("Tarn Copper Works", "Tarn Copperworks AG"),
        ("Ministry of Defence of Russia", "Russia Ministry of Defense"),
        ("ООО «Ромашка»", "Romashka LLC"),
        ("Министерство юстиции", "Ministerstvo Yustitsii"),
        ("Intl. Development Bank", "International Development Bank"),
        ("Brennhof Aktiengesellschaft", "Brennhof AG"),
    ],
)
def test_names_that_no_letter_by_letter_likeness_finds(a: str, b: str) -> None:
    assert compare(a, b).score > 0.75
    assert not compare(a, b).conflict


def test_kind_decides_where_it_is_given() -> None:
    assert (
        compare("Ford Foundation", "Ford", "organization").score != compare("Ford Foundation", "Ford", "person").score
    )


LETTERS = "абвгґдеєжзиіїйклмнопрстуўфхцчшщьюяABCDEFGHIKLMNOabcdefghiklmnopqrstuvwxyzłżšč'’. -"
WORDS = ("Nadezhda", "Надя", "Uzunova", "Узуновой", "Petrovna", "N.", "П.", "al-", "Bank", "OOO", "von", "2", "Ivan")
NAMES = st.one_of(
    st.text(max_size=40),
    st.text(alphabet=LETTERS, max_size=40),
    st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join),
)


@settings(max_examples=400, deadline=None)
@given(NAMES, NAMES)
def test_any_two_texts_compare_within_bounds_symmetrically_and_the_same_again(a: str, b: str) -> None:
    there, back = compare(a, b), compare(b, a)
    assert 0.0 <= there.score <= 1.0
    assert abs(there.score - back.score) < 1e-9
    assert there.conflict == back.conflict
    assert there == compare(a, b)


@settings(max_examples=200, deadline=None)
@given(NAMES)
def test_a_name_is_itself(name: str) -> None:
    assert compare(name, name).score == 1.0
    assert not compare(name, name).conflict


@pytest.mark.parametrize("name", ["a" * 100_000, "ab " * 50_000, "Абв" * 50_000, "-" * 100_000, "x." * 50_000])
def test_a_name_of_any_size_is_compared_in_bounded_work(name: str) -> None:
    assert isinstance(compare(name, name[:-1] + "z Petrov"), Comparison)
