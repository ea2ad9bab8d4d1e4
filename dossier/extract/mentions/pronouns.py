"""he, she, him, her, his -> the person meant, where the sentence before tells; else a mention without a chain.

The person is the subject (the first one named) of the sentence so far, else of the sentences before, newest first,
whose sex does not contradict. Inside a quotation another person speaks, so a pronoun there is left open.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from dossier.extract.mentions.people import Sex, sex_of_name, sex_of_words
from dossier.extract.tokens import Token
from dossier.model import Article, Mention

PRONOUNS: dict[str, Sex] = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "herself": "f"}
REACH = 4  # sentences back
CLAUSE = 25  # code points from a subject over its verb to its object


def pronoun_mentions(article: Article, blocks: list[list[Token]], named: tuple[Mention, ...]) -> Iterator[Mention]:
    """A mention for each pronoun outside boilerplate, in order."""
    at = {m.start: m for m in named if m.kind == "person"}
    if not at:
        sexes: dict[str, Sex] = {}
    else:
        sexes = _sexes(blocks, at)
    past: list[list[Mention]] = []  # people of the sentences before, subject first
    now: list[Mention] = []
    for block, tokens in zip(article.blocks, blocks, strict=True):
        if block.kind in {"caption", "repeat", "heading", "headline"}:
            continue
        quoted = False
        for token in tokens:
            if token.first and now and not quoted:
                past = [*past[-REACH:], now]
                now = []
            if token.text in {"“", "”", '"'}:
                quoted = token.text == "“" or (token.text == '"' and not quoted)
            elif token.start in at and not quoted:
                now.append(at[token.start])
            elif token.low in PRONOUNS:
                person = None if quoted else _antecedent(PRONOUNS[token.low], token, now, past, sexes)
                mention = _mention(article.id, token, person)
                if person is not None:
                    now.append(mention)
                yield mention
        if now:
            past = [*past[-REACH:], now]
            now = []


def _mention(article: str, token: Token, person: Mention | None) -> Mention:
    if person is None:
        return Mention(article, token.start, token.end, "person", True, "pronoun")
    return Mention(article, token.start, token.end, "person", True, "pronoun-subject", person.chain, person.name)


def _antecedent(
    sex: Sex, token: Token, now: list[Mention], past: list[list[Mention]], sexes: dict[str, Sex]
) -> Mention | None:
    sentences = [_other_than_subject(now, token), *reversed(past)]
    for near in (sentences[:1], sentences[1:3], sentences[3:]):
        for wanted in (sex, ""):
            for people in near:
                for person in people:
                    if sexes.get(person.chain, "") == wanted:
                        return person
    return None


def _other_than_subject(now: list[Mention], token: Token) -> list[Mention]:
    """`him` is not the person named right before the verb it follows: “Roe thanked him”."""
    if token.low != "him" or not now or token.start - now[-1].end > CLAUSE:
        return now
    return [m for m in now if m.chain != now[-1].chain]


def _sexes(blocks: list[list[Token]], at: dict[int, Mention]) -> dict[str, Sex]:
    """chain -> sex, from the words before each mention and from the name."""
    near: dict[str, list[str]] = defaultdict(list)
    for tokens in blocks:
        for i, token in enumerate(tokens):
            if token.start in at:
                near[at[token.start].chain] += [t.low for t in tokens[max(0, i - 2) : i]]
    names = {m.chain: m.name for m in at.values()}
    return {chain: sex_of_words(near[chain]) or sex_of_name(name) for chain, name in names.items()}
