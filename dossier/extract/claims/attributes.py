"""What an article says of a person beside the name: age, home, position, relatives; affiliation is in affiliations.py.

Each function takes a place (a mention in its block) and yields claims; their evidence goes from the name to the value.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossier.extract.claims.affiliations import organization_before, organizations_after
from dossier.extract.claims.scene import Place, Scene, claim_over, is_possessive
from dossier.extract.lexicon import words
from dossier.extract.patterns import RELATION
from dossier.model import Claim

_AGE_AFTER = re.compile(
    r"""(?x) ^\s? (?: ,\s? (?: aged?\s | (?:is\s)?(?:an?|the)\s | who\sis\s )? | \(\s?(?:aged?\s)? | \sis\s )
    (?P<age>1?\d{1,2}) (?= \s?(?: ,(?!\d) | [).;] | [-\s]year | $ | \s(?:and|is|was|from|of|has)\b ) )"""
)
_NO_LINK = (
    "from|in|of|at|and|or|who|whose|with|to|by|for|when|as|was|is|said|the|an?|her|his|on|about|over|near|against"
)
_AGE_BEFORE = re.compile(
    rf"\b(?P<age>1?\d{{1,2}})\s?[-–‑]?\s?years?\s?[-–‑]?\s?old\s(?:(?!(?:{_NO_LINK})\b)[\w'’-]+\s){{0,4}}$"
)
_HOME = re.compile(
    r"^\s?(?:,\s?(?:\d{1,3},?\s)?(?:an?\s(?:[\w-]+\s){1,3})?)?(?:who\s(?:is|comes|came|hails|was)\s)?"
    r"(?P<cue>from|of|who\slives?\sin|living\sin|a\sresident\sof|a\snative\sof)\s(?:the\s)?(?:(?:city|town|village|region|district)\sof\s)?$"
)
_RELATIVE_AFTER = re.compile(
    rf"""(?xi) ^ (?: , | \s[–-] | \s(?:is|was)\b(?:\sbelieved\sto\sbe)?
      | [^.;]{{0,80}}?\bis\s(?:believed|thought|said)\sto\sbe )
    \s (?:\d{{1,3}},\s)?
    (?:the\s|a\s)? (?P<value> {RELATION}\sof\s [^,.;–]{{2,60}}? )
    (?= \s(?:and|who|whose|which|is|was|has|confronts)\b | [,.;–] | $ )"""
)
_RELATIVE_BEFORE = re.compile(rf"['’]s\s(?:\w+\s)?(?P<value>{RELATION})\s?,?\s$", re.IGNORECASE)

_PREPOSITIONS = frozenset(
    """with alongside beside to of by for at against from than about between meet meets met meeting toward towards like
    after before on""".split()  # noqa: SIM905
)


def attributes(scene: Scene, place: Place) -> Iterator[Claim]:
    """All claims of this module for one mention."""
    after = scene.after(place)
    if not place.mention.pronoun:
        yield from _age(scene, place, after)
        yield from _home(scene, place)
        yield from organization_before(scene, place)
        yield from _work(scene, place, after)
    if after[:1] == "," or is_subject(scene, place):
        yield from organizations_after(scene, place, after)
        yield from _relatives(scene, place, after)


def is_subject(scene: Scene, place: Place) -> bool:
    """No preposition or possessive makes the mention part of something else: “seen with Putin”."""
    last = re.search(r"([\w'’]+)[\s(“\"]*$", scene.before(place))
    return not last or last[1].lower() not in _PREPOSITIONS


def _age(scene: Scene, place: Place, after: str) -> Iterator[Claim]:
    mention = place.mention
    if (match := _AGE_AFTER.match(after)) and int(match["age"]) <= 120:
        yield claim_over(
            scene, place, "age", match["age"], mention.start, mention.end + match.end("age"), "age-after-name"
        )
    elif match := _AGE_BEFORE.search(scene.before(place)[-80:]):
        start = mention.start - len(scene.before(place)[-80:]) + match.start("age")
        yield claim_over(scene, place, "age", match["age"], start, mention.end, "age-before-name")


def _home(scene: Scene, place: Place) -> Iterator[Claim]:
    end = place.mention.end
    for other in scene.within(end, end + 60)[:2]:
        if other.kind == "place" and (match := _HOME.search(scene.text[end : other.start])):
            between = scene.text[end : other.start]
            named = re.match(r"(?:,(?:\s\d{1,3},)?)?\sof\b", between) and not _titled(scene, place)
            if (match["cue"] != "of" or named) and not is_possessive(scene, other.end):
                yield claim_over(scene, place, "home", other.name, place.mention.start, other.end, "from-place")
            return


def _titled(scene: Scene, place: Place) -> bool:
    """“President Roe of Arden” is of the country that the office is of."""
    last = re.search(r"(\w+)\.?\s$", scene.before(place))
    return bool(last) and last[1].lower() in words("titles") if last else False


_WORK = re.compile(
    r"""(?x) ^,\s (?:\d{1,3},\s)? (?:an?|the)\s
    (?P<job> (?:(?!former|ex-|who|of|and|in|from)[\w’'-]+\s){0,3}? (?P<word>[a-z-]+) )
    (?= [,.;:] | $ | \s(?:who|whose|from|in|at|of|for|and|with|based|on|said)\b )"""
)
_NO_WORK = frozenset(
    """mother father son daughter wife husband widow brother sister uncle aunt nephew niece cousin grandmother
    grandfather partner girlfriend boyfriend fiancée fiance fiancee friend colleague neighbour neighbor resident witness
    victim survivor suspect defendant attendee member man woman boy girl teenager mum mom dad parent gunman star boss
    veteran head critic official leader representative king queen prince princess champion""".split()  # noqa: SIM905
)


def _work(scene: Scene, place: Place, after: str) -> Iterator[Claim]:
    """“Ann Lee, 57, a retired nurse from …”: a job of which no organization is named."""
    match = None if scene.before(place).lower().endswith("according to ") else _WORK.match(after)
    if match and match["word"] in words("jobs") and match["word"] not in _NO_WORK:
        mention = place.mention
        end = mention.end + match.end("job")
        yield claim_over(scene, place, "position", match["job"], mention.start, end, "job-after-name")


def _relatives(scene: Scene, place: Place, after: str) -> Iterator[Claim]:
    mention = place.mention
    if (match := _RELATIVE_AFTER.match(after)) and not place.mention.pronoun:
        start, end = mention.end + match.start("value"), mention.end + match.end("value")
        person = next(
            (m for m in scene.within(start, end) if m.kind == "person" and m.chain and m.chain != mention.chain), None
        )
        yield claim_over(
            scene,
            place,
            "relative",
            " ".join(match["value"].split()),
            mention.start,
            end,
            "relative-after-name",
            person.chain if person else None,
        )
    before = scene.before(place)
    if not mention.pronoun and (match := _RELATIVE_BEFORE.search(before)):
        owner_end = mention.start - len(before) + match.start()
        owner = next(
            (
                m
                for m in scene.within(max(place.block.start, owner_end - 60), owner_end)
                if m.end == owner_end and m.kind == "person"
            ),
            None,
        )
        if owner and owner.chain and owner.chain != mention.chain:
            value = f"{match['value']} of {owner.name}"
            yield claim_over(
                scene, place, "relative", value, owner.start, mention.end, "relative-before-name", owner.chain
            )


_SHORT_JOBS = {"prof.": "professor", "prof": "professor"}


def jobs_near(scene: Scene, place: Place) -> str:
    """The first job word in the apposition after a name or right before it, folded, or ""."""
    jobs = words("jobs")
    for word in scene.before(place).lower().split()[-2:]:
        if (job := _SHORT_JOBS.get(word, word.strip(","))) in jobs:
            return job
    if scene.after(place)[:1] == ",":
        apposition = re.split(r"[:;“”\"]|\b(?:said|says|told)\b", scene.after(place)[:80].lower())[0]
        for word in re.findall(r"[\w-]+", apposition):
            if word in jobs:
                return str(word)
    return ""
