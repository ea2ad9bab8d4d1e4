"""Make the tables of names in `dossier/names/data`.

    python scripts/names/make_tables.py TRAIN_FOLDER     (with the Faker package installed)

TRAIN_FOLDER holds `wd_russian.tsv.gz` (person-name words of Wikidata, Latin and Cyrillic, CC0) and `nicknames.csv`
(carltonnorthern/nicknames, Apache-2.0). Words are `latin` tokens with a space between.

`given.json.gz`: the groups that a word is a form of, those it is a diminutive of, and those that have a form of a
skeleton: the words, and the groups of each with spaces between, both parted by semicolons. A group is the number of a
given name in `sexes`, which has a letter for each: f, m or a space. The first `listed` groups were compiled by hand.
`spellings.json.gz`: a word as it is romanised from Russian, and how those who bear it spell it in Latin letters where
that is far from it: uilson, wilson.
"""

from __future__ import annotations

import csv
import gzip
import importlib
import json
import pkgutil
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from rapidfuzz.distance import OSA

from dossier.names.fold import latin, skeleton, tokens
from dossier.names.token import spelled_alike

HERE = Path(__file__).parent
DATA = HERE.parents[1] / "dossier" / "names" / "data"
VOWELLED = re.compile("[A-Za-zÀ-ɏͰ-Ͽἀ-῿Ѐ-ӿ԰-֏Ⴀ-ჿ'’-]+")
Row = tuple[str, list[str], list[str]]  # sex, forms, diminutives


def one_word(names: Iterable[str]) -> set[str]:
    """The `latin` tokens of the names that are one word of at least two letters, in an alphabet that writes vowels."""
    words = (tokens(name) for name in names if VOWELLED.fullmatch(name))
    return {word[0] for word in words if len(word) == 1 and len(word[0]) > 1}


def by_hand() -> Iterator[Row]:
    for line in (HERE / "given_slavic.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            sex, forms, pet = (part.strip() for part in line.split("|"))
            known = list(dict.fromkeys(latin(form) for form in forms.split()))
            spelled = dict.fromkeys(spelling for word in pet.split() for spelling in spellings(word))
            yield sex, known, [word for word in spelled if word not in known]


def spellings(word: str) -> Iterator[str]:
    """The romanisations of a diminutive: too short a word to be known by its skeleton."""
    for base in dict.fromkeys((latin(word), latin(word.lower().replace("ё", "йо")))):
        yield base
        yield base.replace("ya", "ia").replace("yu", "iu").replace("yo", "io")
        yield base.replace("y", "j")
        yield base.replace("y", "j").replace("v", "w").replace("sh", "sch").replace("zh", "sch")


def faker_sexes() -> dict[str, str]:
    """Every given name that Faker's person providers list for one sex: its token and whose name it is."""
    package = importlib.import_module("faker.providers.person")
    seen: dict[str, set[str]] = defaultdict(set)
    for module in pkgutil.iter_modules(package.__path__):
        provider = importlib.import_module(f"faker.providers.person.{module.name}").Provider
        for sex, attribute in (("f", "first_names_female"), ("m", "first_names_male")):
            for word in one_word(getattr(provider, attribute, ())):
                seen[word].add(sex)
    return {word: sexes.pop() if len(sexes) == 1 else "" for word, sexes in seen.items()}


def wikidata(train: Path) -> dict[str, Counter[str]]:
    """Cyrillic word -> its Latin spellings as tokens, with how many people bear them."""
    spelled: dict[str, Counter[str]] = defaultdict(Counter)
    with gzip.open(train / "wd_russian.tsv.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            printed, cyrillic, count = line.rstrip("\n").split("\t")
            word = tokens(printed)
            if len(word) == 1 and len(word[0]) > 1:
                spelled[cyrillic.replace(" ", "")][word[0]] += int(count)
    return spelled


def from_wikidata(spelled: dict[str, Counter[str]], sexes: dict[str, str]) -> Iterator[Row]:
    """A group for each Cyrillic given name: the Latin forms that are given names themselves or much like one."""
    for cyrillic, counts in sorted(spelled.items()):
        own = latin(cyrillic)
        known = [form for form, n in counts.items() if form in sexes and n >= 2]
        if own not in sexes and not known:
            continue
        anchors = [*known, own]
        forms = [
            form
            for form, n in counts.most_common()
            if form in known
            or max(OSA.normalized_similarity(skeleton(form), skeleton(a)) for a in anchors) >= (0.6 if n > 1 else 0.75)
        ]
        votes = {sexes[word] for word in anchors if word in sexes}
        if forms:
            yield votes.pop() if len(votes) == 1 else "", list(dict.fromkeys([own, *forms])), []


def from_nicknames(train: Path, sexes: dict[str, str]) -> Iterator[Row]:
    """A group for each English given name. Pairs of opposite sex are left out: the list is noisy (aaron, erin)."""
    nicknames: dict[str, list[str]] = defaultdict(list)
    with (train / "nicknames.csv").open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            formal, nickname = latin(row["name1"]), latin(row["name2"])
            if {sexes.get(formal), sexes.get(nickname)} != {"f", "m"} and nickname.isalpha():
                nicknames[formal].append(nickname)
    for formal, known in sorted(nicknames.items()):
        yield sexes.get(formal, ""), [formal], list(dict.fromkeys(known))


def enriched(rows: list[Row], attested: list[Row]) -> list[Row]:
    """The rows compiled by hand with the attested Latin spellings of the same Cyrillic name."""
    spelled = {forms[0]: forms[1:] for _, forms, _ in attested}
    listed = Counter(form for _, forms, _ in rows for form in forms)
    taken = set(listed)
    full: list[Row] = []
    for sex, forms, pet in rows:
        keys = {skeleton(form) for form in forms}
        more = [new for form in forms if listed[form] == 1 for new in spelled.get(form, ()) if new not in taken]
        more = [w for w in more if max(OSA.normalized_similarity(skeleton(w), k) for k in keys) >= 0.75]
        full.append((sex, list(dict.fromkeys(forms + more)), pet))
    everywhere = {form for _, forms, _ in full for form in forms}
    return [(sex, forms, [p for p in pet if p not in everywhere]) for sex, forms, pet in full]


def far_spellings(spelled: dict[str, Counter[str]]) -> dict[str, list[str]]:
    """Words whose attested spelling no rule leads to. What is far and has one bearer may be a slip in the source."""
    far: dict[str, list[str]] = {}
    for cyrillic, counts in sorted(spelled.items()):
        own = latin(cyrillic)
        for form, bearers in sorted(counts.items()):
            if (0.6 if bearers == 1 else 0.45 if bearers == 2 else 0) < spelled_alike(own, form) < 0.9:
                far.setdefault(own, []).append(form)
    return far


def grouped(rows: list[Row], listed: int) -> dict[str, object]:
    """The table of given names as it is looked up. Columns are strings: a quarter of the time to read."""
    columns: list[dict[str, list[str]]] = [defaultdict(list), defaultdict(list), defaultdict(list)]
    for group, (_, forms, pet) in enumerate(rows):
        keys = sorted({skeleton(word) for word in forms if len(forms) > 1})
        for column, words in zip(columns, (forms, pet, keys), strict=True):
            for word in words:
                column[word].append(str(group))
    names = ("forms", "diminutives", "skeletons")
    tables = {
        name: [";".join(sorted(column)), ";".join(" ".join(column[word]) for word in sorted(column))]
        for name, column in zip(names, columns, strict=True)
    }
    return {"listed": listed, "sexes": "".join(sex or " " for sex, _, _ in rows), **tables}


def write(name: str, table: dict[str, object]) -> None:
    text = json.dumps(table, sort_keys=True, separators=(",", ":"))
    (DATA / name).write_bytes(gzip.compress(text.encode(), mtime=0))
    print(f"{name}: {(DATA / name).stat().st_size} bytes")


def main(train: Path) -> None:
    sexes = faker_sexes()
    spelled = wikidata(train)
    rows = [*by_hand()]
    listed = len(rows)
    sexes |= {word: sex for sex, forms, _ in rows for word in forms}
    attested = [*from_wikidata(spelled, sexes)]
    rows = [*enriched(rows, attested), *attested, *from_nicknames(train, sexes)]
    known = {word for _, forms, _ in rows for word in forms}
    rows += ((sex, [word], []) for word, sex in sorted(sexes.items()) if word not in known)
    write("given.json.gz", grouped(rows, listed))
    write("spellings.json.gz", {word: " ".join(forms) for word, forms in far_spellings(spelled).items()})


if __name__ == "__main__":
    main(Path(sys.argv[1]))
