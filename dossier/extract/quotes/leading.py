"""Rules on the words that lead into a quotation: “Roe said”, “Roe’s claim that”, “Roe:”, and the agent of a passive."""

from __future__ import annotations

from dossier.extract.quotes.clauses import Token
from dossier.extract.quotes.cues import CUES, DESCRIBING, NOUNS_OF_SAYING, TELLS, THINKING, WORDINGS
from dossier.extract.quotes.phrases import Phrase, after, chunk
from dossier.extract.quotes.place import Attribution, Place, is_somebody
from dossier.extract.quotes.subjects import before, clause_subject, subject_of
from dossier.extract.quotes.verbs import is_adverb, is_cue, is_denied, is_passive, is_verb
from dossier.extract.quotes.words import AUXILIARIES, CONJUNCTIONS


def x_said_before(place: Place) -> Attribution | None:
    """The nearest cue before the quotation, and its subject."""
    tokens = place.tokens
    weak = None
    for i in range(place.at - 1, max(-1, place.at - 50), -1):
        if tokens[i].quote >= 0 and place.full:
            return weak
        if not is_cue(tokens, i) or is_passive(tokens, i):
            continue
        speaker = _inverted(tokens, i) or subject_of(tokens, i)
        if speaker:
            found = Attribution(speaker, Phrase(i, i + 1), _lead(place, i, speaker))
            sure = tokens[i].lower not in THINKING and found.rule != "x-called-nested"
            direct = place.full and place.at - i <= 2  # “the man yelled ‘It rained!’”
            if sure and (direct or is_somebody(tokens, speaker)):
                called = weak is not None and weak.rule == "x-called-nested"
                return found._replace(rule="x-said-nested") if called else found
            if found.rule != "x-called-nested" or is_somebody(tokens, speaker):
                weak = weak or found
    return weak


def _inverted(tokens: list[Token], cue: int) -> Phrase | None:
    """“It was, said [Roe], ‘wet’.”"""
    if not cue or tokens[cue - 1].text != "," or CUES.get(tokens[cue].lower) == "ing" or tokens[cue].lower in TELLS:
        return None
    speaker = after(tokens, cue + 1)
    return speaker if speaker and speaker.end < len(tokens) and tokens[speaker.end].text == "," else None


def _lead(place: Place, cue: int, speaker: Phrase) -> str:
    """The rule's name, by what stands before the speaker and between the cue and the quotation."""
    tokens, last = place.tokens, place.tokens[place.at - 1].text
    if last == ":":
        return "colon"
    if is_denied(tokens, cue):
        return "x-denied"
    fresh = speaker.start > 0 and tokens[speaker.start - 1].text == ","  # “When it rained, [Roe] said …”
    nested = not fresh and any(tokens[i].quote >= 0 or is_verb(tokens, i) for i in range(speaker.start))
    nested = nested or _is_anothers(tokens, cue, speaker)
    if tokens[cue].lower in DESCRIBING:
        return "x-called-nested" if nested else "x-called"
    if nested:
        return "x-said-nested"
    gap = sum(t.is_word for t in tokens[cue + 1 : place.at])
    return "x-said-before" if gap <= 1 or last == "," else "x-said-within"


def _is_anothers(tokens: list[Token], cue: int, speaker: Phrase) -> bool:
    """“[Roe] said that Doe stood up and said”: the verb before the “and” has a subject of its own."""
    if not cue or tokens[cue - 1].lower not in CONJUNCTIONS:
        return False
    last = next((k for k in range(cue - 2, speaker.end, -1) if is_verb(tokens, k)), 0)
    other = before(tokens, last, speaker.end) if last and tokens[last].lower not in AUXILIARIES else None
    return other is not None and other.start > speaker.end and is_somebody(tokens, other)


def before_colon(place: Place) -> Attribution | None:
    tokens, at = place.tokens, place.at
    if at < 1 or tokens[at - 1].text != ":":
        return None
    colon = Phrase(at - 1, at)
    if at > 2 and tokens[0].lower in CUES and tokens[1].is_capital:
        return Attribution(Phrase(1, at - 1), colon, "name-colon")  # “Said Roe: …”
    agent = next((k + 1 for k in range(at - 2, max(0, at - 7), -1) if tokens[k].lower == "by"), 0)
    if agent and (named := after(tokens, agent)):
        return Attribution(named, colon, "by-agent")
    if tokens[at - 2].lower in NOUNS_OF_SAYING and (owner := whose_words(place)):
        return owner
    bare = all(t.is_word and t.lower not in CONJUNCTIONS and not is_adverb(t) for t in tokens[: at - 1])
    if at <= 6 and bare and place.full and not any(is_verb(tokens, i) for i in range(at - 1)):
        return Attribution(Phrase(0, at - 1), colon, "name-colon")
    speaker = clause_subject(tokens, at)
    return Attribution(speaker, colon, "colon-subject") if speaker else None


def whose_words(place: Place) -> Attribution | None:
    """“Roe’s claim that it was ‘wet’”, “Roe used the phrase ‘acts of God’”: a noun of saying, and whose it is."""
    tokens = place.tokens
    for i in range(place.at - 1, max(-1, place.at - 20), -1):
        if tokens[i].quote >= 0 or tokens[i].text in (":", ";"):
            return None
        if tokens[i].lower not in NOUNS_OF_SAYING | WORDINGS or i == 0:
            continue
        owner = i - 1
        while owner > 0 and not tokens[owner].lower.endswith(("'s", "s'")) and i - owner < 4:
            owner -= 1
        if tokens[owner].lower.endswith(("'s", "s'")):
            speaker = chunk(tokens, owner, 0)
        elif tokens[i - 1].lower in ("his", "her", "their", "its"):
            speaker = Phrase(i - 1, i)
        else:
            near = i == place.at - 1 or (i == place.at - 2 and tokens[i + 1].lower == "of")
            speaker = clause_subject(tokens, i) if near and tokens[i].lower in WORDINGS else None
        return Attribution(speaker, Phrase(i, i + 1), "whose-words") if speaker else None
    return None


def by_agent(place: Place) -> Attribution | None:
    """“It was called ‘wet’ by Roe”."""
    tokens = place.tokens
    for i in range(place.at - 1, max(-1, place.at - 20), -1):
        if is_passive(tokens, i):
            for k in range(i + 1, min(len(tokens) - 1, place.at + 12)):
                if tokens[k].lower == "by":
                    speaker = after(tokens, k + 1)
                    return Attribution(speaker, Phrase(i, i + 1), "by-agent") if speaker else None
            return None
    return None
