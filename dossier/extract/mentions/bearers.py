"""Whose a single word is: a bare surname or given name, among those in the article who bear it.

One bearer so far: that one. Several: the one whose sex a title or the next pronoun fits, else the only one named
lately, else the one whom the bare name has meant, if the others came in as kin (“his grandson, John Roe”), else the one
named in the sentence before, unless kin are spoken of there. Else nobody: such words make a chain
of their own, for two people taken for one are worse than one taken for two. King, Pope, Sir stand before given names.
"""

from __future__ import annotations

import bisect
from collections import defaultdict
from collections.abc import Callable, Iterable

from dossier.extract.lexicon import words
from dossier.extract.mentions.candidates import PARTICLES, Run
from dossier.extract.mentions.features import Form
from dossier.extract.mentions.people import BESIDE_SURNAME, sex_of_name, sex_of_words
from dossier.extract.mentions.pronouns import PRONOUNS
from dossier.extract.tokens import Token
from dossier.names.generations import family_name, generation
from dossier.names.particles import FATHERS

Key = tuple[str, str]

_CLERICS = frozenset({"sheikh", "sheik", "shaikh", "shaykh"})
PATRONYMIC = ("ovich", "evich", "ovych", "evych", "ovna", "evna", "ivna", "yevich", "yevna")
KIN = frozenset(
    """father son mother daughter brother sister grandfather grandmother grandson granddaughter nephew niece uncle aunt
    cousin husband wife widow widower parents couple siblings twin""".split()  # noqa: SIM905
)
_WHOSE = frozenset({"his", "her", "their", "my", "whose", "s"})
LATELY = 2  # blocks back in which a bearer still is the one spoken of
NEAR = 150  # tokens before a name in which a bearer's sentence and words of kinship are looked for
PRONOUN = 12  # tokens after a name among which its pronoun is looked for
BEARERS = 30  # full names with one word in common that are looked at; more are a list, not an article


def is_bare(form: Form) -> bool:
    """“Roe”, “Roe Jr.”: a part of somebody's name."""
    return len(form.words) == 1 or (len(form.words) == 2 and bool(generation(form.words)))


def is_kin(run: Run) -> bool:
    """“his wife Sofia”, “her son, Ivan”, “Volodymyr, her husband”"""
    tokens, before = run.tokens, run.first - 1
    before -= before > 0 and tokens[before].text == ","
    if before > 0 and tokens[before].low in KIN and tokens[before - 1].low in _WHOSE:
        return True
    after = tokens[run.last : run.last + 3]
    return len(after) == 3 and after[0].text == "," and after[1].low in _WHOSE and after[2].low in KIN


def introduced_as_kin(form: Form) -> bool:
    """“his father, John Roe”"""
    return any(t.low in KIN for _, run in form.runs for t in run.tokens[max(0, run.first - 3) : run.first])


class Bearers:
    """Who bears each word of the full names of an article. Ask `owner` in reading order: it remembers its answers."""

    def __init__(self, people: Iterable[Form], find: Callable[[Key], Key]) -> None:
        self._find = find
        self._of: dict[str, list[Form]] = defaultdict(list)
        self._seen: dict[Key, list[tuple[int, int]]] = {}  # group -> (start, block) of its mentions, in order
        self._sexes: dict[Key, str] = {}
        self._titles: dict[str, set[str]] = defaultdict(set)  # word -> sexes of the titles before it alone
        self._titled: dict[Key, set[str]] = defaultdict(set)  # group -> titles before its full names
        self._others: dict[str, set[Key]] = defaultdict(set)  # word -> groups known by title and that word alone
        self._established: set[Key] = set()  # those whom a bare name has meant
        self._as_kin: set[Key] = set()  # those introduced as another's: “his grandson, John Roe”
        people = list(people)
        given_as_kin = {form.words[0] for form in people if len(form.words) == 1 and introduced_as_kin(form)}
        for form in people:
            if is_bare(form):
                self._titles[form.words[0]] |= {s for _, run in form.runs if (s := sex_of_words([run.title]))}
                continue
            for word in dict.fromkeys(form.words):
                if len(self._of[word]) < BEARERS:
                    self._of[word].append(form)
            group = self._group(form)
            spots = self._seen.setdefault(group, [])
            spots += [(run.start, number) for number, run in form.runs]
            self._titled[group] |= {run.title for _, run in form.runs if run.title}
            if introduced_as_kin(form) or form.words[0] in given_as_kin:
                self._as_kin.add(group)
        for spots in self._seen.values():
            spots.sort()

    def owner(self, form: Form, run: Run, number: int) -> Key:
        """The group that the mention `run` in block `number` belongs to."""
        word = family_name(form.words)
        sex = sex_of_words([run.title])
        if run.title in words("before_given_names"):
            group = self._titled_owner(word, run.title) or self._new(word, run.title)
        else:
            owners = self._owners(form, generation(form.words) or _beside(run))
            fit = [o for o in owners if self._may_be(o, sex, word)]
            if sex and len(fit) > 1:
                fit = [o for o in fit if self._sex(o, sure=False) == sex] or fit
            if fit:
                group = self._choose(fit, run, number) or self._new(word, "?")
            elif sex and (owners or len(self._titles[word]) > 1):
                group = self._new(word, sex)
            else:
                group = self._find((form.kind, form.key))
        self._remember(group, (run.start, number))
        self._established.add(group)
        return group

    def _group(self, form: Form) -> Key:
        return self._find((form.kind, form.key))

    def _new(self, word: str, mark: str) -> Key:
        group = ("person", f"{mark} {word}")
        if mark != "?":
            self._others[word].add(group)
            self._sexes[group] = sex_of_words([mark]) or (mark if mark in {"m", "f"} else "")
        return group

    def _remember(self, group: Key, spot: tuple[int, int]) -> None:
        bisect.insort(self._seen.setdefault(group, []), spot)

    def _titled_owner(self, word: str, title: str) -> Key | None:
        """“Prince Mohammed” is the only one of that given name who was printed with the title; or, where no title was
        printed, is named by his father (bin) or called Sir. A sheikh may go by his family name too."""
        found = set()
        for form in self._of.get(word, []):
            own = self._titled[group := self._group(form)]
            given = form.words[0] == word and (
                title in own or (not own and (title in {"sir", "dame"} or any(w in FATHERS for w in form.words[1:-1])))
            )
            if given or (title in _CLERICS and title in own and form.words[-1] == word):
                found.add(group)
        return found.pop() if len(found) == 1 else None

    def _owners(self, form: Form, born: str) -> list[Key]:
        """Groups with a full name that ends with the words of `form`, else one that has them; where the name is one
        of a generation `born`, of those of it."""
        word, bare = family_name(form.words), is_bare(form)
        bearers = self._of.get(word, [])
        if born and any(generation(o.words) == born for o in bearers):
            bearers = [o for o in bearers if generation(o.words) == born]
        size = len(form.words)
        if not bare:
            ending = [o for o in bearers if len(o.words) > size and o.words[-size:] == form.words]
            return list(dict.fromkeys(self._group(o) for o in ending))
        forms = [o for o in bearers if family_name(o.words) == word and not _father_only(o, word)]
        if not forms and word not in PARTICLES:
            forms = [o for o in bearers if not _father_only(o, word)]
        return list(dict.fromkeys([*(self._group(o) for o in forms), *sorted(self._others[word])]))

    def _sex(self, group: Key, sure: bool) -> str:
        known = self._sexes.get(group) or sex_of_words(list(self._titled[group]))
        return known or sex_of_name(group[1], sure)

    def _may_be(self, owner: Key, sex: str, word: str) -> bool:
        """Whether a title of that sex may be the owner's; where titles of both are printed it must lean that way."""
        own = self._sex(owner, sure=len(self._titles[word]) < 2)
        return not sex or own == sex or (not own and len(self._titles[word]) < 2)

    def _choose(self, owners: list[Key], run: Run, number: int) -> Key | None:
        if len(owners) == 1:
            return owners[0]
        before = {o: spot for o in owners if (spot := self._last_before(o, run.start))}
        if len(before) < 2:
            return next(iter(before), None)
        if sex := _pronoun(run.tokens, run.last):
            fit = [o for o in before if self._sex(o, sure=False) == sex]
            if len(fit) == 1:
                return fit[0]
        lately = [o for o, (_, block) in before.items() if number - block <= LATELY]
        if len(lately) == 1:
            return lately[0]
        titled = len(self._titles[run.words[-1]]) > 1
        near = run.tokens[max(0, run.first - NEAR) : run.last + PRONOUN]
        known = [o for o in before if o in self._established and o not in self._as_kin]
        rest = [o for o in before if o not in known]
        if len(known) == 1 and all(o in self._as_kin and before[o][1] != number for o in rest):
            return known[0]
        if not lately or titled or any(token.low in KIN for token in near):
            return None
        latest = max(lately, key=lambda o: before[o])
        sentences = _sentences(near, before[latest][0], run.start)
        rivals = [o for o in lately if o != latest and _sentences(near, before[o][0], before[latest][0]) == 0]
        return latest if before[latest][1] == number and sentences <= 1 and not rivals else None

    def _last_before(self, group: Key, position: int) -> tuple[int, int] | None:
        spots = self._seen.get(group, [])
        i = bisect.bisect_left(spots, (position, -1))
        return spots[i - 1] if i else None


def _father_only(form: Form, word: str) -> bool:
    """`word` names the father in “Mohammed bin Salman”, “Ivan Petrovich Sidorov”: no name to call the person by."""
    at = len(form.words) - 1 - form.words[::-1].index(word)
    if at > 1 and form.words[at - 1] in FATHERS:  # not Ben Hale
        return True
    return 0 < at < len(form.words) - 1 and word.endswith(PATRONYMIC)


def _beside(run: Run) -> str:
    """“the elder Roe”"""
    return BESIDE_SURNAME.get(run.tokens[run.first - 1].low, "") if run.first else ""


def _pronoun(tokens: list[Token], last: int) -> str:
    """The sex of the first pronoun behind a name in its sentence, before any other name."""
    for token in tokens[last : last + PRONOUN]:
        if token.first or token.cap:
            return ""
        if token.low in PRONOUNS:
            return PRONOUNS[token.low]
    return ""


def _sentences(tokens: list[Token], start: int, end: int) -> int:
    """How many sentences begin between two positions of a block."""
    return sum(token.first and token.text[0].isalnum() for token in tokens if start < token.start <= end)
