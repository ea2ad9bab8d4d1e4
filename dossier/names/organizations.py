"""Two organizations' names compared: common words and legal forms count little, and word order not at all."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.names.organization import COMMON, Organization, Word
from dossier.names.token import alike

ACRONYM, SHORT_ACRONYM = 0.9, 0.8
ONE_NUMBER = 0.85  # only one of the two has a number
SAME_WORD = 0.65  # likeness from which two words are taken for one
LONGEST_RUN = 5  # words that may be written as one, or as their initials


@dataclass(frozen=True, slots=True)
class Verdict:
    """`pairs` are (word, word, likeness); `only` the words that one side alone has; `legal`: the legal forms differ;
    `conflict`: numbers that keep the two apart."""

    score: float
    pairs: tuple[tuple[str, str, float], ...] = ()
    only: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
    acronym: str = ""
    legal: bool = False
    conflict: tuple[str, ...] = ()


def _likeness(a: str, b: str) -> float:
    if a.isdigit() or b.isdigit():
        return 1.0 if a == b else 0.0
    likeness = alike(a, b)
    if likeness < 0.9 and min(len(a), len(b)) > 4 and (a.startswith(b[:-1]) or b.startswith(a[:-1])):
        return 0.9  # an adjective or a plural: Murom, Muromskii
    return likeness


def _speaks(likeness: float) -> float:
    return max(0.0, min(1.0, (likeness - 0.6) / 0.32))


def _joined(words: tuple[Word, ...], others: tuple[Word, ...]) -> tuple[Word, ...]:
    """`words` with neighbours put together where `others` write them as one word or as their initials."""
    for other in others:
        if any(w.text == other.text for w in words) or len(other.text) < 3:
            continue
        for length in range(2, min(LONGEST_RUN, len(words)) + 1):
            for i in range(len(words) - length + 1):
                run = words[i : i + length]
                glued = length < 4 and alike("".join(w.spelled for w in run), other.spelled) > 0.88
                if glued or "".join(w.spelled[0] for w in run) == other.spelled:
                    return (*words[:i], other._replace(weight=1.0), *words[i + length :])
    return words


def judge(x: Organization, y: Organization) -> Verdict:
    """How far two names speak for one organization."""
    for one, other in ((x, y), (y, x)):
        if len(one.words) == 1 and one.words[0].text in other.initials and len(other.words) > 1:
            short = one.words[0].text
            return Verdict(ACRONYM if len(short) > 2 else SHORT_ACRONYM, acronym=short)
    a, b = _joined(x.words, y.words), _joined(y.words, x.words)
    pairs, only_a, only_b = _paired(a, b)
    score = _score(a, b, sum(min(p.weight, q.weight) * _speaks(likeness) for p, q, likeness in pairs))
    if only_a and only_b:
        score *= 0.9
    if (only_a or only_b) and all(w.weight == COMMON for w in x.words + y.words):
        score *= 0.6
    numbers = tuple(next((w.text for w in side if w.text.isdigit()), "") for side in (only_a, only_b))
    if any(numbers) and not all(numbers):
        score *= ONE_NUMBER
    differ = bool(x.legal and y.legal and x.legal.isdisjoint(y.legal))
    score *= 0.95 if differ else 0.985 if x.legal != y.legal else 1.0
    said = tuple((p.text, q.text, likeness) for p, q, likeness in pairs)
    return Verdict(
        min(1.0, score),
        said,
        (_texts(only_a), _texts(only_b)),
        legal=differ,
        conflict=tuple(numbers) if all(numbers) else (),
    )


def _paired(
    a: tuple[Word, ...], b: tuple[Word, ...]
) -> tuple[list[tuple[Word, Word, float]], tuple[Word, ...], tuple[Word, ...]]:
    """The words that are one, the most alike first, and those left over on either side."""
    found = [(_likeness(p.text, q.text), i, j) for i, p in enumerate(a) for j, q in enumerate(b)]
    found.sort(key=lambda f: (-f[0], f[1], f[2]))
    left_a, left_b = dict(enumerate(a)), dict(enumerate(b))
    pairs = []
    for likeness, i, j in found:
        if likeness > SAME_WORD and i in left_a and j in left_b:
            pairs.append((left_a.pop(i), left_b.pop(j), likeness))
    return pairs, tuple(left_a.values()), tuple(left_b.values())


def _score(a: tuple[Word, ...], b: tuple[Word, ...], matched: float) -> float:
    """How much of the shorter and of the longer name is matched, by weight."""
    less, more = sorted((sum(w.weight for w in a), sum(w.weight for w in b)))
    return (matched / less) ** 1.2 * (matched / more) ** 0.63 if matched else 0.0


def _texts(words: tuple[Word, ...]) -> tuple[str, ...]:
    return tuple(w.text for w in words)
