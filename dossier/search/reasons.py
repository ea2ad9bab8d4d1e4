"""Why a name is in the answer, in words: what each word of the query stands for in it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dossier.names.comparing import compare
from dossier.names.fold import skeleton, tokens
from dossier.names.tables import given
from dossier.names.token import alike
from dossier.search.evidence import sounds

Word = tuple[str, str]
_PRINTED = re.compile(r"[^\s,;()]+")
_SLIPS = ("no slip", "one slip", "two slips", "three slips")


def reasons(query: str, name: str, unfinished: bool) -> tuple[str, ...]:
    """Why `name` answers `query`: what comparing the two tells where both are whole names, else for each word of the
    query what it stands for."""
    asked = _words(query)
    named = _words(name)
    if len(asked) > 1 and len(named) > 1 and not unfinished and (told := compare(query, name).reasons):
        return told
    if [token for token, _ in asked] == [token for token, _ in named]:
        return ("the same name",) if query.strip() == name.strip() else (f"{name} in other letters",)
    return _word_by_word(asked, named, unfinished) or (f"“{name}” resembles “{query.strip()}”",)


def _word_by_word(asked: Sequence[Word], named: Sequence[Word], unfinished: bool) -> tuple[str, ...]:
    last = len(asked) - 1
    told = [_best(token, printed, named, unfinished and i == last) for i, (token, printed) in enumerate(asked)]
    return tuple(dict.fromkeys(reason for reason in told if reason))


def _words(text: str) -> list[Word]:
    """Each word as (token, as it was printed)."""
    return [(token, word) for word in _PRINTED.findall(text) for token in tokens(word)]


def _best(token: str, printed: str, named: Sequence[Word], unfinished: bool) -> str:
    if not named:
        return ""
    other, word = max(named, key=lambda pair: (_likeness(token, pair[0], unfinished), pair[0]))
    if other == token:
        return f"“{word}”"
    if skeleton(token) == skeleton(other):
        return f"“{printed}” is another spelling of “{word}”"
    if unfinished and other.startswith(token):
        return f"“{word}” begins with “{printed}”"
    if given(token) & given(other):
        return f"“{printed}” and “{word}” are forms of one given name"
    if len(token) == 1 and other.startswith(token):
        return f"“{printed}” may be the initial of “{word}”"
    if len(other) == 1 and token.startswith(other):
        return f"“{word}” may be the initial of “{printed}”"
    if (slips := _slips(token, other)) < len(_SLIPS):
        return f"“{word}” is {_SLIPS[slips]} from “{printed}”"
    if sounds(skeleton(token).encode()) == sounds(skeleton(other).encode()):
        return f"“{word}” has the consonants of “{printed}”"
    return ""


def _likeness(token: str, other: str, unfinished: bool) -> float:
    if unfinished and other.startswith(token):
        return 0.96
    if given(token) & given(other):
        return max(alike(token, other), 0.9)
    if 1 in (len(token), len(other)) and token[0] == other[0]:
        return 0.6
    return alike(token, other)


def _slips(token: str, other: str) -> int:
    from rapidfuzz.distance import OSA

    return min(OSA.distance(token, other), OSA.distance(skeleton(token), skeleton(other)) or 1)
