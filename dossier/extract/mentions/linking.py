"""Names that go on over small words: “Council of Mothers and Wives”, “Center for Tropical Agriculture”."""

from __future__ import annotations

from dossier.extract.lexicon import is_common, is_given, words
from dossier.extract.mentions.candidates import LONGEST, Run, extend, make_run
from dossier.extract.tokens import Token

_LINKS = frozenset({"of", "for", "and", "on", "the", "in", "to", "against", "&", "de", "des", "du", "del", "della"})


def linked(run: Run, text: str) -> Run:
    """The run carried on over `of`, `for`, `and` … to the next capitalised words: “Council of Mothers and Wives”."""
    tokens, last = run.tokens, run.last
    seen_of = False
    while last + 1 < len(tokens):
        k = last
        links = []
        while k < len(tokens) and k < last + 3 and tokens[k].low in _LINKS and not tokens[k].first:
            links.append(tokens[k].low)
            k += 1
        if not links or k >= len(tokens) or not tokens[k].cap or "\n" in text[tokens[last - 1].end : tokens[k].start]:
            break
        if links[0] in {"the", "in", "to"} or (links[0] == "on" and (seen_of or tokens[k].low in words("calendar"))):
            break
        if links[-1] in {"of", "for"} and (
            tokens[k].low in words("titles") or (links[-1] == "for" and not _purpose(tokens, last, k))
        ):
            break
        if links[0] == "and" and not (seen_of and generic(tokens[k])):
            break
        seen_of = seen_of or links[0] != "and"
        end = extend(tokens, k, text)
        if end - run.first > 3 * LONGEST:
            break
        end = next((j for j in range(k + 1, end) if _person_begins(tokens, j, end)), end)
        last = _owning(tokens, end)
    return make_run(tokens, run.first, last, title=run.title, demonym=run.demonym)


def _owning(tokens: list[Token], end: int) -> int:
    """`end` moved on over “Families” in “Union of Soldiers' Families”."""
    plural = end + 1 < len(tokens) and tokens[end].text in "'’" and tokens[end - 1].low.endswith("s")
    if not plural or not tokens[end + 1].cap or tokens[end + 1].low in words("organization_heads"):
        return end
    return end + 2 if generic(tokens[end - 1]) and generic(tokens[end + 1]) else end


def _person_begins(tokens: list[Token], j: int, end: int) -> bool:
    """“University of Havana Julio Estrada”: a given name right behind a place."""
    return (
        tokens[j - 1].low in words("places")
        and end - j > 1
        and is_given(tokens[j].low)
        and not is_common(tokens[j].low)
    )


def _purpose(tokens: list[Token], last: int, k: int) -> bool:
    """“Center for …”, or `for` before a common noun; not “White House for US President …”."""
    return generic(tokens[k]) or tokens[last - 1].low in words("organization_heads") - {
        "house",
        "team",
        "post",
        "press",
    }


def generic(token: Token) -> bool:
    """A common noun printed with a capital: what may stand beside `and` inside an organization's name."""
    low = token.low
    singular = low[:-3] + "fe" if low.endswith("ves") else low
    return (is_common(low) or is_common(singular)) and low not in words("places")
