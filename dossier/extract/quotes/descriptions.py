"""Whom “the mayor” means: the one person whom this article calls so beside the name.

“Mayor Jane Roe”, “Jane Roe, the mayor of Abakan” and “Jane Roe, 34,” make her the mayor and the 34-year-old, unless
the article calls another person so as well.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dossier.extract.lexicon import words
from dossier.model import Mention

_HONORIFICS = frozenset("mr mrs ms miss dr prof professor sir dame hon rev fr engr chief alhaji".split())  # noqa: SIM905
_AFTER = re.compile(r",(?: (\d{1,3}),?)?(?: (?:an?|the|his|her|their))? ?((?:[a-z][\w-]+ ?){0,4})")
_LABEL = re.compile(r"(?i)the ((?:[\w-]+ ){0,2})([\w-]+)")
_END = re.compile(r" (?:of|for|at|in|from|with|who|and|to|on|is|was|has)\b.*")
_UNNAMED = re.compile(
    r"(?i)(?P<article>an?|one|another|the) (?:(?!(?:of|for|at|in|from|with|who|and|to|on)\b)[\w'’-]+ ){0,3}?"
    r"(?P<who>[\w-]+)(?: (?:of|for|at|in|from|with|who|to|on)\b.*)?"
)
_WHO = frozenset(
    """protester passenger customer shopper caller user fan supporter opponent bystander onlooker visitor guest tourist
    employee staffer insider source reader viewer voter commuter local relative child youth mourner worshipper patient
    inmate prisoner migrant refugee villager person""".split()  # noqa: SIM905
)
_TITLES = 5  # words before a name
_ROOM = 48  # characters beside a name


def is_unnamed(label: str, definite: bool = False) -> bool:
    """Whether a phrase is somebody who is not named: “one victim”, “a woman from Arden”, if `definite` “the victim”."""
    match = _UNNAMED.fullmatch(label)
    if not match or (match["article"].lower() == "the" and not definite):
        return False
    return match["who"].lower() in _WHO or match["who"] in words("jobs")


def _titles(before: str) -> list[str]:
    """The last words of `before` that no mark parts from the name, without “Mr”, “Prof.”: “the Arden governor”."""
    found: list[str] = []
    for word in reversed(before.split()[-_TITLES:] if before.endswith(" ") else ()):
        bare = word.removesuffix(".")
        if not bare.replace("-", "").isalnum():
            break
        if found or bare.casefold() not in _HONORIFICS:
            found.insert(0, bare)
    return found


class Descriptions:
    """What the persons of an article are called beside their names. `mentions` are sorted by start."""

    def __init__(self, text: str, mentions: Sequence[Mention]) -> None:
        self._called: dict[str, dict[str, set[str]]] = {}  # head word -> chain -> words that go with it
        for mention in mentions:
            if mention.kind == "person" and not mention.pronoun and mention.chain:
                self._note(text, mention)

    def chain(self, label: str) -> str | None:
        """The chain of “the mayor”, None where nobody or more than one is called so."""
        match = _LABEL.fullmatch(label)
        if not match or match[2].casefold() in words("organization_heads"):
            return None
        with_it = {word.casefold() for word in match[1].split()}
        fitting = [c for c, called in self._called.get(match[2].casefold(), {}).items() if with_it <= called]
        return fitting[0] if len(fitting) == 1 else None

    def _note(self, text: str, mention: Mention) -> None:
        self._add(_titles(text[max(0, mention.start - _ROOM) : mention.start]), mention.chain)
        after = _AFTER.match(text[mention.end : mention.end + _ROOM])
        if after:
            self._add(_END.sub("", after[2]).split(), mention.chain)
            if after[1]:
                self._add([f"{after[1]}-year-old"], mention.chain)
                if 13 <= int(after[1]) <= 19:
                    self._add(["teenager"], mention.chain)

    def _add(self, called: list[str], chain: str) -> None:
        folded = [word.casefold() for word in called]
        if folded:
            self._called.setdefault(folded[-1], {}).setdefault(chain, set()).update(folded)
        for word in folded:
            if word.endswith("-year-old"):
                self._called.setdefault(word, {}).setdefault(chain, set())
