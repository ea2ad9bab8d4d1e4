"""What is no part of a name is taken off its front: sentence openers, nationalities, titles."""

from __future__ import annotations

from dossier.extract.lexicon import is_common, is_given, words
from dossier.extract.mentions.candidates import HYPHENS, LEADING, PARTICLES, Run, make_run
from dossier.extract.tokens import SHORT_TITLES, Token

POST_NOMINALS = frozenset("KC QC SC MP MSP MLA MEP TD OBE MBE CBE KBE CMG PhD DPhil MD DDS JD Esq".split())  # noqa: SIM905


def trim(run: Run) -> Run | None:
    """The run without sentence openers, nationalities and titles at its front; None where nothing is left."""
    tokens, first, last = run.tokens, run.first, run.last
    stop = words("stop")
    if _party_and_state(tokens, first):
        return None
    title, demonym = run.title, run.demonym
    landmark = last - first > 2 and tokens[last - 1].low in words("landmarks")  # “King Abdullah Airbase”
    while first < last:
        token = tokens[first]
        if not token.text[0].isalnum() or (
            token.low in stop
            and not _initial(tokens, first, last)
            and (token.first or token.low in {"the", "a", "an", "this", "that", "but", "and", "if", "when"})
        ):
            first += 1
        elif (
            not landmark
            and (taken := _title(tokens, first, last))
            and not (first == run.first and token.low == "sri" and "lanka" in run.words)
        ):
            title = next(t.low for t in reversed(tokens[first : first + taken]) if t.text[0].isalnum())
            first += taken
        elif _opener(tokens, first, last):
            first += 1
        elif (
            last - first > 1
            and _nationality(token.low)
            and tokens[first + 1].text not in HYPHENS
            and not (token.low in words("continents") and all(is_common(t.low) for t in tokens[first + 1 : last]))
        ):
            demonym = True
            first += 1
        else:
            break
    while last > first and (
        not tokens[last - 1].text[0].isalnum() or (tokens[last - 1].low in PARTICLES and not tokens[last - 1].cap)
    ):
        last -= 1
    if first >= last or (last - first == 1 and (len(tokens[first].text) == 1 or tokens[first].low in SHORT_TITLES)):
        return None
    while last - first > 2 and tokens[last - 1].text in POST_NOMINALS:
        last -= 1
    behind = _portfolio(tokens, first, last)
    if behind > first:
        first, title = behind, "minister"
        first += last - first > 2 and tokens[first].low in words("titles") and tokens[first + 1].cap  # “Health Dr Lee”
    return make_run(tokens, first, last, title=title, demonym=demonym)


def _initial(tokens: list[Token], first: int, last: int) -> bool:
    """“A. Lind”: the letter is a given name."""
    return len(tokens[first].text) == 1 and first + 2 < last and tokens[first + 1].text == "."


def _portfolio(tokens: list[Token], first: int, last: int) -> int:
    """Where the name begins in “Minister of Health and Welfare Chen Wu”: behind the common words after a title."""
    before = {token.low for token in tokens[max(0, first - 7) : first]}
    if (
        not first
        or tokens[first - 1].low not in {"of", "and", "for"}
        or not (before & {"of", "for"} and before & words("titles"))
    ):
        return first
    start = first
    while last - start > 2 and is_common(tokens[start].low) and not is_given(tokens[start].low):
        start += 1
    return start if not is_common(tokens[start].low) else first


def _party_and_state(tokens: list[Token], first: int) -> bool:
    """“(D-Va.)”, “(R-Texas)” behind a politician's name."""
    if tokens[first].text not in {"D", "R", "I"} or first + 1 >= len(tokens) or tokens[first + 1].text not in HYPHENS:
        return False
    return first > 0 and tokens[first - 1].text in "(,"


def _title(tokens: list[Token], first: int, last: int) -> int:
    """How many tokens from `first` on are a title before more words of the run: “Lt. Gen.”; or 0."""
    titles, modifiers = words("titles"), words("title_modifiers")
    k = first
    while k < last - 1 and tokens[k].low in modifiers and tokens[k].low not in titles:
        k += 1
        while k < last - 1 and tokens[k].text in HYPHENS:
            k += 1
    chief = k > first and tokens[k].low == "executive" and tokens[k - 1].low == "chief"
    if k >= last - 1 or (tokens[k].low not in titles and not chief):
        return 0
    after = tokens[k + 1]
    if after.text == ".":
        return k + 2 - first if k + 2 < last else 0
    return k + 1 - first if after.cap or after.low in LEADING else 0


def _opener(tokens: list[Token], first: int, last: int) -> bool:
    """A common word that opens a sentence before a name: “Witness Claire Ross”."""
    token = tokens[first]
    if last - first < 3 or not token.first or (not is_common(token.low) and token.low not in words("jobs")):
        return False
    return not is_given(token.low) and is_given(tokens[first + 1].low)


def _nationality(low: str) -> bool:
    tables = (words("demonyms"), words("creeds"))
    return any(low in table or low.removesuffix("s") in table for table in tables) and not is_given(low)
