"""From the phrase that a rule found to the person or organization it stands for."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from dossier.extract.lexicon import fold
from dossier.extract.mentions.people import FAMILY_FIRST, Sex, sex_of_name, sex_of_words
from dossier.extract.mentions.pronouns import PRONOUNS
from dossier.extract.mentions.trimming import POST_NOMINALS
from dossier.extract.quotes.clauses import Token
from dossier.extract.quotes.descriptions import Descriptions
from dossier.extract.quotes.phrases import Phrase
from dossier.extract.quotes.words import PREPOSITIONS, RELATIVES
from dossier.model import Mention
from dossier.names.generations import family_name

_MODIFIERS = PREPOSITIONS | RELATIVES
_ASIDE_ROOM = 4  # tokens between a comma and the name that says who is meant: “one woman, 46-year-old Jane Roe”


_TITLE = 16  # characters before a name among which a title is looked for
_LOOK_BACK = 12  # mentions
_SENTENCE_END = re.compile(r"[.!?]['\"”’»)]*\s|\n")
_AND = re.compile(r"\band\b")
_STOP = re.compile(r"[.,;:”\"]|$")
_JOINED_ROOM = 60  # characters behind “and” in which the second speaker is looked for
_NEAR = 400  # characters
_BESIDE = 250  # characters


def _called(name: str) -> set[str]:
    """The word that a person goes by: the family name, wherever it stands."""
    parts = [fold(part.rstrip(".")) for part in name.split()]
    return {family_name(parts), *(parts[:1] if FAMILY_FIRST.fullmatch(name) else [])}


class Speaker(NamedTuple):
    """`chain` is None where the phrase names nobody; `label` is the phrase as printed. `open` is a pronoun, a bare
    surname or a description that could mean another person as well."""

    span: tuple[int, int]
    chain: str | None
    label: str
    open: bool = False


class SpeakerFinder:
    """Looks mentions up by position. `mentions` are sorted by start."""

    def __init__(self, text: str, mentions: Sequence[Mention]) -> None:
        self._text = text
        self._mentions = mentions
        self._starts = [m.start for m in mentions]

    def find(self, tokens: Sequence[Token], phrase: Phrase) -> Speaker:
        start, end = tokens[phrase.start].start, tokens[phrase.end - 1].end
        mention = self._head(tokens, phrase) or self._named_in_aside(tokens, phrase)
        label = self._text[start:end]
        if mention is None:
            chain = self._descriptions.chain(label)
            return Speaker((start, end), chain, label, chain is not None)
        if mention.start < end and (last := self._joint_end(tokens, phrase, mention)):
            return Speaker((start, last), None, self._text[start:last])
        span = (start, end) if mention.start < end else (mention.start, mention.end)
        plain = bool(mention.chain) and (self._is_plain(mention) if mention.pronoun else self._is_alone(mention))
        return Speaker(span, mention.chain or None, label, not plain)

    def _joint_end(self, tokens: Sequence[Token], phrase: Phrase, last: Mention) -> int:
        """Where “[Jane Roe and chief clerk Ann Lee] said”, “said [Jane Roe and Ann Lee].” ends: neither alone spoke. 0
        where one did."""
        follows = [token.lower for token in tokens[phrase.end : phrase.end + 2]]
        if last.pronoun or (len(follows) == 2 and follows[0] == "," and follows[1] in RELATIVES):
            return 0
        named = [m for m in self._between(tokens[phrase.start].start, last.start) if m.chain != last.chain]
        if named and self._are_joined(named[-1], last):
            return tokens[phrase.end - 1].end
        if follows[:1] == ["and"]:
            after = self._between(tokens[phrase.end].end, tokens[phrase.end].end + _JOINED_ROOM)
            if after and self._are_joined(last, after[0]) and _STOP.match(self._text, after[0].end):
                return after[0].end
        return 0

    def _are_joined(self, a: Mention, b: Mention) -> bool:
        """Whether an “and” and at most a description stand between two names."""
        between = self._text[a.end : b.start]
        plain = not (a.pronoun or b.pronoun) and a.kind == b.kind and a.chain != b.chain
        return plain and bool(_AND.search(between)) and not between.startswith(("'s", "’s")) and "." not in between

    def _is_alone(self, mention: Mention) -> bool:
        """Whether a bare surname has one bearer here, or one who is named far more often than the others."""
        name = self._text[mention.start : mention.end]
        bearers = self._surnames.get(fold(name), set()) if " " not in name else set()
        rivals = [self._counts[chain] for chain in bearers if chain != mention.chain]
        return self._counts[mention.chain] > 2 * max(rivals, default=0)

    def _is_plain(self, pronoun: Mention) -> bool:
        """Whether the last sentences name nobody but the one the pronoun is taken for, or that one last: the only one
        in the last sentence or so, or one whose given name is of its sex and who is no mere owner (“Roe's letter”)."""
        at = bisect_left(self._starts, pronoun.start)
        named = [m for m in self._mentions[max(0, at - _LOOK_BACK) : at] if m.kind == "person" and not m.pronoun]
        near = [m.chain for m in named if pronoun.start - m.start < _NEAR]
        beside = {m.chain for m in named if pronoun.start - m.start < _BESIDE}
        sex = PRONOUNS.get(self._text[pronoun.start : pronoun.end].lower())
        owner = bool(named) and self._text[named[-1].end : named[-1].end + 2] in ("'s", "’s")
        last = bool(near) and near[-1] == pronoun.chain and self.sex(pronoun.chain) == sex and not owner
        return last or {pronoun.chain} in (beside, set(near))

    def is_named_later(self, pronoun: Speaker, other: Speaker) -> bool:
        """Whether the sentences after the one in which `other` speaks name whom the pronoun is taken for, and nobody
        else."""
        end = _SENTENCE_END.search(self._text, other.span[1], pronoun.span[0])
        if end is None:
            return False
        at = bisect_left(self._starts, pronoun.span[0])
        later = self._mentions[max(0, at - _LOOK_BACK, bisect_left(self._starts, end.end())) : at]
        return {m.chain for m in later if m.kind == "person" and not m.pronoun} == {pronoun.chain}

    def is_named_in(self, chain: str | None, start: int, end: int) -> bool:
        """Whether text[start:end] bears the person's name: hardly anybody speaks of himself by name."""
        return any(m.chain == chain and not m.pronoun and m.kind == "person" for m in self._between(start, end))

    def is_called(self, chain: str | None, start: int) -> bool:
        """Whether the words from `start` on call the person by name: “Colm, it rained”."""
        called = next((m for m in self._between(start, start + 1) if m.start == start), None)
        return called is not None and called.chain == chain and self._text[called.end : called.end + 1] == ","

    def names_nobody(self, start: int, end: int, skip_from: int, skip_to: int) -> bool:
        """Whether no person is named in text[start:end] outside text[skip_from:skip_to]."""
        people = (m for m in self._between(start, end) if m.kind == "person" and not m.pronoun)
        return all(skip_from <= m.start < skip_to for m in people)

    def named(self, start: int, end: int) -> Speaker:
        """Whom a name in capitals at text[start:end] stands for, by the last word of somebody's name."""
        label = self._text[start:end]
        chains = self._surnames.get(fold(label.split()[-1]), set())
        return Speaker((start, end), next(iter(chains)) if len(chains) == 1 else None, label)

    def named_most(self, end: int) -> Speaker | None:
        """Who is named in text[:end] more often than anybody else, none of those who wrote it."""
        before = [m for m in self._between(0, end) if m.kind == "person" and not m.pronoun and m.rule != "byline"]
        first, *others = Counter(m.chain for m in before).most_common(2) or [("", 0)]
        if not first[0] or (others and others[0][1] == first[1]):
            return None
        mention = next(m for m in before if m.chain == first[0])
        return Speaker((mention.start, mention.end), mention.chain, mention.name, open=True)

    def person(self, chain: str | None) -> str:
        """The name that a chain bears, "" for all but people."""
        return self._people.get(chain or "", "")

    def sex(self, chain: str | None) -> Sex:
        """What titles and words of kinship before a person's name tell of the sex, else what the name does."""
        return self._sexes.get(chain or "") or sex_of_name(self.person(chain))

    @cached_property
    def _sexes(self) -> dict[str, Sex]:
        near: dict[str, list[str]] = {}
        for m in self._mentions:
            if m.kind == "person" and not m.pronoun and m.chain:
                before = self._text[max(0, m.start - _TITLE) : m.start].replace(".", " ").replace(",", " ")
                near.setdefault(m.chain, []).extend(fold(word) for word in before.split()[-2:])
        return {chain: sex_of_words(found) for chain, found in near.items()}

    @cached_property
    def _people(self) -> dict[str, str]:
        return {m.chain: m.name for m in self._mentions if m.kind == "person" and not m.pronoun}

    @cached_property
    def _descriptions(self) -> Descriptions:
        return Descriptions(self._text, self._mentions)

    @cached_property
    def _counts(self) -> Counter[str]:
        return Counter(m.chain for m in self._mentions if not m.pronoun)

    @cached_property
    def _surnames(self) -> dict[str, set[str]]:
        out: dict[str, set[str]] = {}
        for mention in self._mentions:
            if mention.kind == "person" and mention.name and mention.chain:
                for word in _called(mention.name):
                    out.setdefault(word, set()).add(mention.chain)
        return out

    def _head(self, tokens: Sequence[Token], phrase: Phrase) -> Mention | None:
        """The mention that ends the phrase before its first preposition: “Putin’s spokesman [Dmitry Peskov] of …”."""
        start = tokens[phrase.start].start
        stop = phrase.start + 1
        while stop < phrase.end and tokens[stop].lower not in _MODIFIERS:
            stop += 1
        while stop - 1 > phrase.start and tokens[stop - 1].text in POST_NOMINALS:
            stop -= 1
        end = tokens[stop - 1].end
        best = None
        for mention in self._between(start, end):
            if mention.end >= end - 2:
                best = mention
        return best

    def _named_in_aside(self, tokens: Sequence[Token], phrase: Phrase) -> Mention | None:
        """“one woman, 46-year-old [Olga Petrova] from Samara, said”."""
        comma = phrase.end
        if comma + 1 >= len(tokens) or tokens[comma].text != ",":
            return None
        room = tokens[comma + 1 : comma + 1 + _ASIDE_ROOM]
        stop = next((i for i, t in enumerate(room) if not t.is_word or t.lower in _MODIFIERS), len(room))
        if not stop:
            return None
        people = self._between(room[0].start, room[stop - 1].end)
        return next((m for m in people if m.kind == "person" and not m.pronoun), None)

    def _between(self, start: int, end: int) -> list[Mention]:
        """The people and organizations mentioned in text[start:end]."""
        out = []
        for i in range(max(0, bisect_left(self._starts, start) - 1), len(self._mentions)):
            mention = self._mentions[i]
            if mention.start >= end:
                break
            if mention.end > start and mention.kind != "place":
                out.append(mention)
        return out
