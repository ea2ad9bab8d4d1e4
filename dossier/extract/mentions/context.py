"""What the words around one mention say of its kind."""

from __future__ import annotations

from dossier.extract.lexicon import is_common, words
from dossier.extract.mentions.candidates import Run
from dossier.extract.mentions.shape import ACRONYM
from dossier.extract.tokens import Token

_PLAIN_BEFORE = frozenset({"by", "with", "of", "and", "to", "for", "against", "between", "than", "but", "or", "as"})
_PLAIN_AFTER = frozenset(
    {"and", "or", "in", "at", "of", "on", "to", "'", "’", "-", "–", "for", "as", "with", "from", "."}
)
_WORKS = frozenset({"work", "works", "worked", "working", "employed"})
_TITLE_ROOM = 9  # tokens of “of the town's education department”
_BODIES = frozenset({"union", "charity", "newspaper", "magazine", "airline", "supermarket", "retailer"})
_OWN_ACTS = frozenset({"would", "will", "had", "has", "could", "can", "planned", "plans", "expected", "expects", "did"})
_HEADS = frozenset({"executive", "ceo", "chairman", "chairwoman", "chairperson", "founder", "co-founder"})
_COMPLEMENT = frozenset({"after-name-of", "after-head-of", "after-job-from", "after-job-at", "after-works-at"})
_PLACES = frozenset(  # what they are of is a place
    """town city village hamlet municipality suburb district province region county prefecture parish island port
    towns cities villages suburbs districts provinces regions counties islands
    bishop archbishop dean earl duke duchess viscount mayor governor sheriff emir sultan""".split()  # noqa: SIM905
)
_KIN = frozenset("family death father mother wife husband son daughter life brother sister".split())  # noqa: SIM905


def context(run: Run) -> list[str]:
    """Features of the words before and after `run`."""
    found = []
    if run.title and not (len(run.words) == 1 and ACRONYM.fullmatch(run.tokens[run.first].text)):
        found.append("title")
    if run.demonym:
        found.append("after-demonym")
    if run.first == 0 and _dateline_place(run):
        found.append("dateline-place")
    before, after = _before(run.tokens, run.first), _after(run.tokens, run.last)
    if _COMPLEMENT & set(before):  # the verb behind “a nurse from Arden” is the nurse's
        after = [name for name in after if name not in {"before-said", "before-verb", "before-past"}]
    return found + before + after


def _dateline_place(run: Run) -> bool:
    """“NEWPORT NEWS, Va. –” at the head of a block."""
    head = run.tokens[run.last : run.last + 10]
    return all(t.text.isupper() for t in run.tokens[: run.last]) and any(t.text in {"-", "–", "—"} for t in head)


def _before(tokens: list[Token], first: int) -> list[str]:
    if not first:
        return ["block-start"]
    low = tokens[first - 1].low
    previous = tokens[first - 2].low if first > 1 else ""
    if low == "the":
        return ["after-the", "after-in-the"] if previous in words("place_before") else ["after-the"]
    if low in {"a", "an"}:
        return ["after-a"]
    if previous in _HEADS and low in {"at", "of"}:
        return ["after-head-of"]
    if low == "of" and previous in _PLACES:
        return ["after-in", "prev=of"]
    if previous in words("jobs") and low in {"at", "for", "of", "with"}:
        return ["after-job-at"]
    if low == "from":
        return ["after-job-from"] if previous in words("jobs") else ["after-in", "prev=from"]
    if previous in _WORKS and low in {"at", "for"}:
        return ["after-works-at"]
    if low == "of" and first > 1 and _is_name(tokens[first - 2]):
        return ["after-name-of"]
    if previous == "according" and low == "to":
        return ["according-to"]
    if low in words("place_before"):
        return ["after-in", f"prev={low}"]
    if low in words("jobs") or low in words("titles") or (low == "." and previous in words("titles")):
        return ["after-job"]
    if low in words("organization_nouns"):
        return ["after-org-noun"]
    if low in {"called", "named", "dubbed"}:
        return ["after-called-org" if previous in words("organization_nouns") else "after-called"]
    if low in words("said"):
        return ["after-said"]
    if low in _PLAIN_BEFORE:
        return [f"prev={low}"]
    if low == ",":
        named = first > 1 and tokens[first - 2].cap
        if previous in words("jobs"):
            return ["after-comma", "after-job-comma"]
        if previous in words("organization_nouns") and first > 2 and not tokens[first - 2].cap:
            return ["after-comma", "after-job-comma" if _led(tokens, first - 2) else "after-org-comma"]
        return ["after-comma", "after-name-comma"] if named else ["after-comma"]
    if low == "(":
        return ["in-parentheses", "dateline-agency"] if _dateline(tokens, first) else ["in-parentheses"]
    return []


def _led(tokens: list[Token], noun: int) -> bool:
    """“the head of the town's education department, …”: what follows is who leads it."""
    for i in range(noun - 1, max(0, noun - _TITLE_ROOM), -1):
        if tokens[i].low in {"of", "at", "for"}:
            return tokens[i - 1].low in words("jobs")
    return False


def _dateline(tokens: list[Token], first: int) -> bool:
    """“KYIV, Nov 5 (Agency) –” at the head of a block."""
    end = next((i for i in range(first, min(first + 4, len(tokens) - 1)) if tokens[i].text == ")"), 0)
    return bool(end) and first < 10 and tokens[end + 1].text in "-–—"


def _after(tokens: list[Token], last: int) -> list[str]:
    if last >= len(tokens):
        return ["block-end"]
    after = tokens[last]
    following = tokens[last + 1] if last + 1 < len(tokens) else None
    low = after.low
    if low in words("said"):
        return ["before-said", "before-said-it"] if _of_itself(tokens, last + 1) else ["before-said"]
    if low in {"who", "whom", "whose", "was", "is", "has", "had"}:
        return [f"next={low}"]
    if low in words("person_verbs"):
        return ["before-verb"]
    if following is not None:
        if low in {"'", "’"} and following.low == "s":
            third = tokens[last + 2].low if last + 2 < len(tokens) else ""
            return ["possessive", "possessive-kin"] if third in words("jobs") or third in _KIN else ["possessive"]
        if low == ",":
            return _after_comma(tokens, last, following)
        if low == "(":
            if following.text.isdigit() and len(following.text) == 2:
                return ["before-age"]
            return ["before-acronym"] if following.text.isupper() and len(following.text) > 1 else []
    if low in {"plc", "inc", "ltd", "llc", "llp"} or (low in _BODIES and after.text.islower()):
        return ["before-org-noun"]
    if low in _PLAIN_AFTER:
        return [f"next={low}"]
    if low in words("jobs"):
        return ["before-job-word"]
    if low in words("organization_nouns"):
        return ["before-org-word"]
    if low.endswith("ed") and len(low) > 4:
        return ["before-past"]
    return ["before-lower"] if after.text.islower() and len(low) > 3 else []


def _of_itself(tokens: list[Token], k: int) -> bool:
    """“said it would …”, “said its …”: a thing speaks of itself; nothing is told by “it was”, “it is”."""
    k += k < len(tokens) and tokens[k].low == "that"
    if k + 1 >= len(tokens):
        return False
    return tokens[k].low == "its" or (tokens[k].low == "it" and tokens[k + 1].low in _OWN_ACTS)


def _is_name(token: Token) -> bool:
    """A capitalised word inside a sentence that is no ordinary one: the end of a person's name, of a place's."""
    return token.cap and not token.first and not is_common(token.low)


def _after_comma(tokens: list[Token], last: int, following: Token) -> list[str]:
    if following.text.isdigit() and len(following.text) == 2:
        return ["before-age"]
    if following.low in {"who", "whose", "whom"}:
        return ["before-who"]
    if following.low in {"which", "where"}:
        return ["before-which"]
    window = {t.low for t in tokens[last + 1 : last + 9]}
    if following.low in {"a", "an", "the"} or following.low in words("jobs"):
        if window & words("jobs"):
            return ["before-apposition", "before-job"]
        if window & words("organization_nouns"):
            return ["before-apposition", "before-org-noun"]
        return ["before-apposition"]
    return ["before-name-comma"] if following.cap else []
