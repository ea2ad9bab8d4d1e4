"""Who does what a verb says: its subject, searched to the left through asides, relative clauses and shared verbs."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.extract.quotes.clauses import Token
from dossier.extract.quotes.cues import CUES, HEARING
from dossier.extract.quotes.phrases import Phrase, after, chunk, stops
from dossier.extract.quotes.verbs import is_adverb, is_cue, is_verb
from dossier.extract.quotes.words import (
    AUXILIARIES,
    CONJUNCTIONS,
    DATES,
    DETERMINERS,
    PARTICLES,
    PERSONAL,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
)

_DASHES = ("–", "—", "-", "--", "(", "―")
_BETWEEN = AUXILIARIES | PARTICLES | {"to"}  # may stand between a subject and its verb
_LINKS = RELATIVES | {"where"}
_OF = {"of", "for", "from"}
_REACH = 30  # tokens


def subject_of(tokens: Sequence[Token], cue: int) -> Phrase | None:
    """The speaker of the cue at token `cue`. A pronoun that only takes up another verb's subject gives way to that
    (“what he called”, “Roe said she recalled”)."""
    if CUES.get(tokens[cue].lower) == "ing" and (cue == 0 or tokens[cue - 1].lower not in AUXILIARIES):
        return _of_participle(tokens, cue)
    if cue and tokens[cue - 1].lower == "to":
        return clause_subject(tokens, cue)
    subject = before(tokens, cue)
    if subject and subject.end - subject.start == 1 and tokens[subject.start].lower in PERSONAL:
        return _taken_up(tokens, subject)
    return subject


def before(tokens: Sequence[Token], verb: int, floor: int = 0) -> Phrase | None:
    """The subject of the verb at token `verb`: “[Jane Roe], who came in July, has also said”."""
    i = verb - 1
    skipped = False  # a verb between: that of a relative clause
    linked = False  # “who” or its like between
    for _ in range(12):
        while i >= floor and (is_adverb(tokens[i]) or tokens[i].lower in _BETWEEN):
            i -= 1
        if i < floor:
            return None
        token = tokens[i]
        if token.text in ("’", "'"):
            i -= 1
        elif token.text in (",", ")") or token.text in _DASHES:
            i = _before_aside(tokens, i, floor)
        elif not token.is_word:
            return None
        elif token.lower in _LINKS:
            linked = True
            i -= 1
            if i > floor and tokens[i].text == ",":
                i = _past_apposition(tokens, i - 1, floor)
        elif token.lower in CONJUNCTIONS:
            return _shared_subject(tokens, i, floor)
        elif is_verb(tokens, i):
            skipped = True
            i -= 1
        else:
            phrase = chunk(tokens, i, floor)
            if phrase is None:
                return clause_subject(tokens, verb, floor)
            lead = tokens[phrase.start - 1].lower if phrase.start > floor else ""
            if linked:
                phrase = _nearest(tokens, phrase)
            relative = _relative_before(tokens, phrase.start - 1, floor)
            if not linked and relative > floor:
                i, linked = relative - 1, True
                continue
            if tokens[phrase.start].lower not in PREPOSITIONS and not (skipped and lead in _LINKS):
                return _with_relative_clause(tokens, phrase, verb) if skipped else phrase
            i = phrase.start - 1
    return None


def clause_subject(tokens: Sequence[Token], end: int, floor: int = 0) -> Phrase | None:
    """The subject of the clause that begins at `floor` and goes on to `end`, searched rightwards."""
    i = _past_adverbials(tokens, floor, end)
    if i >= end or not tokens[i].is_word or tokens[i].lower in PREPOSITIONS:
        return None
    if tokens[i].lower in PERSONAL:
        return Phrase(i, i + 1)
    if stops(tokens, i) and not tokens[i].is_capital:
        return None
    start = i
    i += 1
    while i < end and not stops(tokens, i) and not is_adverb(tokens[i]):
        i += 1
    return Phrase(start, i)


def _past_adverbials(tokens: Sequence[Token], i: int, end: int) -> int:
    """Where the subject begins after “In a letter on Monday,”, “When it rained,”, “But” or “Meanwhile”."""
    for _ in range(8):
        if i >= end or tokens[i].quote >= 0:
            return end
        word = tokens[i].lower
        if not tokens[i].is_word or word in CONJUNCTIONS or is_adverb(tokens[i]):
            i += 1
        elif word in PREPOSITIONS or word in SUBORDINATORS or word.endswith(("ing", "ed")):
            comma = next((k for k in range(i, min(end, i + _REACH)) if tokens[k].text == ","), end)
            verb = _main_verb(tokens, i + 1, comma) if word in PREPOSITIONS and word != "with" else comma
            if verb < comma:  # no comma after the adverbial: “In Cleveland his aides forced …”
                phrase = chunk(tokens, verb - 1, i)
                noun = phrase and phrase.start > i and tokens[verb - 1].lower not in DETERMINERS
                return phrase.start if phrase and noun and not is_adverb(tokens[verb - 1]) else comma + 1
            i = _past_list(tokens, comma + 1, end) if comma < end else i + 1 if word in SUBORDINATORS else end
        else:
            return i
    return i


def _past_list(tokens: Sequence[Token], i: int, end: int) -> int:
    """Past the rest of “After a long, windy day, Roe …”: a bare noun phrase, a comma, and then the subject."""
    for k in range(i, min(end - 1, i + 8)):
        if tokens[k].text == ",":
            return k + 1 if tokens[k + 1].is_capital or tokens[k + 1].lower in DETERMINERS else i
        if not tokens[k].is_word or tokens[k].is_capital or is_verb(tokens, k) or tokens[i].lower in DETERMINERS:
            break
    return i


def _main_verb(tokens: Sequence[Token], i: int, end: int) -> int:
    """The first verb that has a subject before it (“in a letter [sent] to …” has none); `end` where there is none."""
    verbs = (k for k in range(i, end) if is_verb(tokens, k))
    return next((k for k in verbs if k + 1 >= len(tokens) or tokens[k + 1].lower not in PREPOSITIONS), end)


def _of_participle(tokens: Sequence[Token], cue: int) -> Phrase | None:
    """“footage of [Roe] saying”, “[Roe] sent a letter, saying”, “After saying it rained, [she] …”."""
    lead = tokens[cue - 1] if cue else None
    heard = _heard(tokens, cue - 2 if lead and lead.lower == "as" else cue - 1)
    if heard:
        return heard
    if lead and lead.is_capital and lead.lower not in DATES | PREPOSITIONS | SUBORDINATORS:
        return before(tokens, cue)
    subject = clause_subject(tokens, cue)
    if subject is None and cue > 3:  # “It rained,” Roe said, adding …
        said = next((i for i in range(cue - 1, 0, -1) if is_cue(tokens, i) and not tokens[i].lower.endswith("ing")), 0)
        return before(tokens, said) or after(tokens, said + 1) if said else None
    if subject is None:
        comma = next((k for k in range(cue, min(len(tokens), cue + _REACH)) if tokens[k].quote >= 0), -1)
        follows = comma + 1 if 0 <= comma < len(tokens) - 1 else len(tokens)
        if follows < len(tokens):
            subject = after(tokens, follows + 1 if tokens[follows].text == "," else follows)
    return subject


def _heard(tokens: Sequence[Token], last: int) -> Phrase | None:
    """“Smith heard [a man] say”, “quoted [Roe] as saying”: the object of a verb of hearing is who speaks."""
    phrase = chunk(tokens, last, 0) if last > 0 and tokens[last].is_word else None
    return phrase if phrase and phrase.start and tokens[phrase.start - 1].lower in HEARING else None


def _taken_up(tokens: Sequence[Token], subject: Phrase) -> Phrase:
    i = subject.start
    if i and tokens[i - 1].lower == "what":
        return clause_subject(tokens, i - 1) or subject
    lead = i - 1 if i and tokens[i - 1].lower != "that" else i - 2
    while lead > 0 and tokens[lead].lower in DATES:
        lead -= 1
    if is_cue(tokens, lead):
        return before(tokens, lead) or subject
    main = clause_subject(tokens, i)
    return main if main and tokens[main.start].lower == tokens[i].lower else subject


def _with_relative_clause(tokens: Sequence[Token], phrase: Phrase, verb: int) -> Phrase:
    """“[One whose son was called up] said”, but “[Roe], who came in July, said”."""
    while is_adverb(tokens[verb - 1]) or tokens[verb - 1].lower in AUXILIARIES:
        verb -= 1
    return phrase if any(not t.is_word for t in tokens[phrase.end : verb]) else Phrase(phrase.start, verb)


def _shared_subject(tokens: Sequence[Token], conjunction: int, floor: int) -> Phrase | None:
    """“[Roe] stood up and said”: the subject of the last verb of saying before the “and”, else of the last verb."""
    room = range(conjunction - 1, max(floor, conjunction - _REACH), -1)
    verbs = [i for i in room if is_verb(tokens, i) and not tokens[i].lower.endswith("ing")]
    verbs = [i for i in verbs if tokens[i - 1].lower != "to"]
    cues = [i for i in verbs if is_cue(tokens, i)]
    for i in (*cues[:1], *verbs[:1]):
        while i > floor + 1 and is_verb(tokens, i - 1):
            i -= 1
        subject = before(tokens, i, floor)
        if subject:
            return subject
    return clause_subject(tokens, conjunction, floor)


def _before_aside(tokens: Sequence[Token], close: int, floor: int) -> int:
    """Where the noun phrase ends that an aside closing at `close` belongs to; floor - 1 where there is none."""
    mark = tokens[close].text
    opening = {")": "("}.get(mark, mark)
    i = close - 1
    while i >= floor:
        if tokens[i].text == opening:
            inner = chunk(tokens, i - 1, floor) if mark == "," and i > floor else None
            comma = inner.start - 1 if inner else -1
            if inner is None or comma < floor or tokens[comma].text != "," or not _is_aside(tokens, inner.start):
                return i - 1
            if _opens_adverbial(tokens, floor, comma):
                return i - 1
            i = comma
            continue
        if tokens[i].quote >= 0 or tokens[i].text in (":", ";"):
            break
        i -= 1
    alone = chunk(tokens, close - 1, floor) if mark == "," and close > floor else None
    return close - 1 if alone and alone.start == floor else floor - 1  # “Roe, said”: a comma too many


def _opens_adverbial(tokens: Sequence[Token], floor: int, comma: int) -> bool:
    """“In a letter read in court, [his mother], Jane Roe, said”: a clause's first words, up to their one comma."""
    adverbial = tokens[floor].lower in PREPOSITIONS or tokens[floor].lower in SUBORDINATORS
    return adverbial and all(t.text != "," for t in tokens[floor:comma])


def _nearest(tokens: Sequence[Token], phrase: Phrase) -> Phrase:
    """What a relative clause is about: “a quarrel with [Roe], who”, but “[a friend of Roe] who”."""
    if not tokens[phrase.end - 1].is_capital:
        return phrase
    if tokens[phrase.start].lower == "by":  # “She was followed by [Roe], who”
        return Phrase(phrase.start + 1, phrase.end)
    near = (i + 1 for i in range(phrase.end - 2, phrase.start, -1) if tokens[i].lower in PREPOSITIONS - _OF)
    return Phrase(next(near, phrase.start), phrase.end)


def _past_apposition(tokens: Sequence[Token], last: int, floor: int) -> int:
    """“[Roe], now the mayor, who …”: the end of the phrase before an apposition that ends at `last`."""
    for comma in range(last, max(floor, last - 12), -1):
        age = tokens[comma].text.isdigit() and tokens[comma - 1].text == ","
        if age or (tokens[comma].text == "," and tokens[comma - 1].text.isdigit()):
            continue
        if tokens[comma].text == "," and tokens[comma - 1].is_capital:
            first = comma + 2 if is_adverb(tokens[comma + 1]) and comma + 1 < last else comma + 1
            return comma - 1 if _is_aside(tokens, first) else last
        if not tokens[comma].is_word or is_verb(tokens, comma):
            break
    return last


def _is_aside(tokens: Sequence[Token], i: int) -> bool:
    token = tokens[i]
    return token.lower in DETERMINERS or token.text.isdigit() or (not token.is_capital and token.lower not in PRONOUNS)


def _relative_before(tokens: Sequence[Token], verb: int, floor: int) -> int:
    """Where “who” stands in “a man [who] pulled”, if a verb with it stands at token `verb`; else -1."""
    if verb <= floor or not is_verb(tokens, verb) or is_cue(tokens, verb):
        return -1
    verb -= 1
    while verb > floor and (is_adverb(tokens[verb]) or tokens[verb].lower in AUXILIARIES):
        verb -= 1
    return verb if tokens[verb].lower in ("who", "which") else -1
