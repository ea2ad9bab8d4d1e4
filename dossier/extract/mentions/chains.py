"""Chains: which forms of names in one article are one person or one organization.

A full name gathers its surname, its given name with a patronymic, and forms with fewer words between the same first and
last, unless a third person bears that last name. Whose a bare surname is, bearers.py tells. Spellings one vowel apart
are put together only where the given name is the same and the passages share their subject: two given names are two
people.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations

from dossier.extract.lexicon import words
from dossier.extract.mentions.bearers import BEARERS, KIN, PATRONYMIC, Bearers, Key, introduced_as_kin, is_bare
from dossier.extract.mentions.candidates import PARTICLES, Run
from dossier.extract.mentions.features import Form
from dossier.extract.tokens import Token
from dossier.names.generations import generation

_VOWELS = frozenset("aeiouy")
_SMALL = frozenset({"of", "the", "and", "for", "&", "s", "in", "on"})
SHARED_STEMS = 3  # rare word stems that two passages must share before two spellings are taken for one name


class Chains:
    """The forms of an article, grouped. `head(form, position)` names the group of a form at a place in the text."""

    def __init__(self, forms: Iterable[Form], blocks: list[list[Token]], expansions: dict[str, str]) -> None:
        self._blocks = blocks
        self._parent: dict[Key, Key] = {}
        self._forms = {(form.kind, form.key): form for form in forms if form.kind}
        people = [form for form in self._forms.values() if form.kind == "person"]
        self._bearers: dict[str, list[Form]] = defaultdict(list)
        for form in people:
            if not is_bare(form):
                for word in dict.fromkeys(form.words):
                    self._bearers[word].append(form)
        self._generations = {word: {generation(f.words) for f in found} for word, found in self._bearers.items()}
        self._join_people(people)
        self._owners = Bearers(people, self._find)
        self._join_organizations([form for form in self._forms.values() if form.kind == "organization"], expansions)

    def group(self, form: Form, run: Run, number: int) -> Key:
        """The key of the group that the mention `run` of `form` in block `number` belongs to; ask in reading order."""
        if form.kind == "person" and (is_bare(form) or " " not in form.key or form.words[0] in PARTICLES):
            return self._owners.owner(form, run, number)
        return self._find((form.kind, form.key))

    def _find(self, key: Key) -> Key:
        while key in self._parent:
            key = self._parent[key]
        return key

    def _join(self, a: Form, b: Form) -> None:
        one, other = self._find((a.kind, a.key)), self._find((b.kind, b.key))
        if one != other:
            self._parent[other] = one

    def _join_people(self, people: list[Form]) -> None:
        full = [form for form in people if not is_bare(form)]
        for word, bearers in self._bearers.items():
            for a, b in combinations(bearers[:BEARERS], 2):
                if self._one_person(a, b, word, len(bearers)):
                    self._join(a, b)
        for form in full:
            if form.words[-1].endswith(PATRONYMIC) and len(form.words) == 2:
                named = [o for o in self._bearers[form.words[0]] if o is not form and o.words[0] == form.words[0]]
                if len({self._find((o.kind, o.key)) for o in named}) == 1:
                    self._join(named[0], form)

    def _one_person(self, a: Form, b: Form, word: str, bearers: int) -> bool:
        """Whether two full names that share `word` are one; `bearers` is how many names have it."""
        if generation(a.words) != generation(b.words):
            several = len(self._generations[word] - {""}) > 1
            if several or any(generation(f.words) and introduced_as_kin(f) for f in (a, b)):
                return False
        if a.words != b.words and self._father_and_son(a, b):
            return False
        if a.words[0] == word == b.words[0]:
            part = (_part_of(a, b) or _part_of(b, a)) and (a.words == b.words or not self._another(a, b))
            return part or (_one_vowel_apart(a, b) and self._same_subject(a, b))
        if a.words[-1] == word == b.words[-1]:
            return _nicknamed(a, b) or _nicknamed(b, a) or (bearers == 2 and _initials(a, b))
        return False

    def _another(self, a: Form, b: Form) -> bool:
        """A third bears the family name: which of them the shorter of two names means is open (George, George W. Bush
        where there is a Jeb Bush)."""
        family = a.words[-1]
        return family == b.words[-1] and any(
            other.words[-1] == family and not all(_part_of(other, f) or _part_of(f, other) for f in (a, b))
            for other in self._bearers[family][:BEARERS]
        )

    def _father_and_son(self, a: Form, b: Form) -> bool:
        """A passage has both names and speaks of kin: “George W. Bush and his father George Bush”."""
        both = {n for n, _ in a.runs} & {n for n, _ in b.runs}
        return any(token.low in KIN for n in sorted(both)[:10] for token in self._blocks[n])

    def _same_subject(self, a: Form, b: Form) -> bool:
        """The passages of two spellings share rare words, and no passage has both."""
        own, other = {n for n, _ in a.runs}, {n for n, _ in b.runs}
        if own & other:
            return False
        names = set(a.words) | set(b.words)
        return len((self._stems(own) & self._stems(other)) - {name[:5] for name in names}) >= SHARED_STEMS

    def _stems(self, blocks: set[int]) -> set[str]:
        stop = words("stop")
        return {t.low[:5] for n in sorted(blocks)[:10] for t in self._blocks[n] if len(t.low) > 4 and t.low not in stop}

    def _join_organizations(self, found: list[Form], expansions: dict[str, str]) -> None:
        by_words: dict[frozenset[str], Form] = {}
        starts: dict[str, list[Form]] = defaultdict(list)
        keyed = {form.key: form for form in found}
        for form in found:
            content = frozenset(form.words) - _SMALL
            if content in by_words:
                self._join(by_words[content], form)
            by_words.setdefault(content, form)
            if len(form.words) > 1:
                starts[form.words[0]].append(form)
        for short, long in expansions.items():
            if short in keyed and long in keyed:
                self._join(keyed[long], keyed[short])
        heads = words("organization_heads")
        for form in found:
            longer = starts.get(form.words[0], [])
            if (
                len(form.words) == 1
                and len(longer) == 1
                and all(w in heads for w in longer[0].words[1:])
                and form.words[0] not in heads
            ):
                self._join(longer[0], form)


def _part_of(short: Form, long: Form) -> bool:
    """`short` has the first word of `long`, its last or its last but one (a second surname), and nothing that `long`
    has not. A longer tail is another name: Aung San is not Aung San Suu Kyi."""
    if len(short.words) >= len(long.words):
        return short.words == long.words
    initials = [word for word in short.words[1:-1] if len(word) == 1]
    if initials and initials != [word[0] for word in long.words[1 : 1 + len(initials)]]:
        return False  # George W. is not George H. W.
    tail = [word for word in long.words if word not in PARTICLES][-2:]
    if short.words[-1] not in tail or (short.words[-1] != long.words[-1] and len(long.words) < 3):
        return False
    rest = iter(long.words)
    return all(word in rest for word in short.words)


def _nicknamed(short: Form, long: Form) -> bool:
    """“Bobby Scott” and “Robert C. ‘Bobby’ Scott”."""
    quoted = any(mark in long.key for mark in '"“”‘')
    return quoted and len(short.words) == 2 and short.words[0] in long.words[1:-1]


def _initials(a: Form, b: Form) -> bool:
    """“J. Smith” and “Jack Smith”: one given name is the initial of the other."""
    one, other = a.words[0], b.words[0]
    return one[0] == other[0] and (len(one) == 1) != (len(other) == 1)


def _one_vowel_apart(a: Form, b: Form) -> bool:
    if len(a.words) != 2 or len(b.words) != 2:
        return False
    one, other = a.words[1], b.words[1]
    if len(one) < 5 or len(one) != len(other):
        return False
    apart = [(x, y) for x, y in zip(one, other, strict=True) if x != y]
    return len(apart) == 1 and set(apart[0]) <= _VOWELS


def expand_acronyms(blocks: list[list[Token]], forms: dict[str, Form]) -> dict[str, str]:
    """“International Criminal Court (ICC)” -> {"ICC": "International Criminal Court"}; both must be forms. In the name
    of an organization the letters may be of another language: “World Organisation for Animal Health (OIE)”."""
    ends = {(number, run.last): form.key for form in forms.values() for number, run in form.runs if len(form.words) > 1}
    found: dict[str, str] = {}
    for number, tokens in enumerate(blocks):
        for i, token in enumerate(tokens[:-2]):
            if (
                token.text == "("
                and tokens[i + 2].text == ")"
                and len(tokens[i + 1].text) > 1
                and (long := ends.get((number, i)))
            ):
                short = tokens[i + 1].text
                headed = any(name.startswith("org-head") for name in forms[long].features)
                if _spells(short, forms[long].words) or (headed and short.isupper() and len(short) > 2):
                    found.setdefault(short, long)
    return found


def _spells(short: str, long: tuple[str, ...]) -> bool:
    """The capitals of `short` begin words of `long`, in order, most of them."""
    letters = [c.lower() for c in short if c.isupper()]
    initials = iter(word[0] for word in long)
    return len(letters) > 1 and sum(letter in initials for letter in letters) >= max(2, len(letters) - 1)
