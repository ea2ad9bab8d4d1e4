"""What organization a person belongs to: the job or the owner that an article prints beside the name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossier.extract.claims.scene import Place, Scene, claim_over, is_possessive
from dossier.extract.patterns import ROLE, any_of
from dossier.model import Claim, Mention

_JOB_OF_SUBJECT = re.compile(  # what stands between a name and its job: a comma, or a verb of being before the job
    r"""(?xi) ^ (?:,[^.;]{0,60})? $
    | \b(?:is|was|been|became|becomes|remains|remained|serves|served|works|worked|named|appointed|elected)
      \s? (?:(?:now|also|currently|still|as)\s)? (?:an?|the|its|their|his|her)? \s? (?:[\w'’-]+\s?){0,3} $
    | ^[^,.;]{0,60}\bas \s? (?:an?|the|its|their)? \s? (?:[\w'’-]+\s?){0,3} $"""
)
_RANK = any_of(
    """former ex-? acting deputy senior vice chief managing executive financial operating technical legal associate
    assistant political founding"""
)
_ROLE_OF = re.compile(
    rf"""(?xi) (?:^|[\s,(–-]) (?P<role> (?:{_RANK}\s)* {ROLE} (?:\sand\s[\w-]+)? )
    \s(?:of|in|at|for|with|from|to)\s (?P<gap>[^.;:()]{{0,60}}?) $"""
)
_OWNED = re.compile(rf"^['’]?s?\s(?P<role>(?:[\w-]+\s){{0,4}}?{ROLE})\b", re.IGNORECASE)
_NO_JOB = (
    "its|his|her|their|for|under|of|by|with|to|and|or|says?|said|told|that|when|as|from|in|on|at|is|was|has|had|will"
    "|against"
)
_JOB_BETWEEN = re.compile(
    rf"(?:['’]s?)?\s(?P<role>(?:(?!(?:{_NO_JOB})\b)[\w-]+\s){{0,3}}?(?i:{ROLE})),?\s(?:[A-Z]\w+\.?\s)?"
)
_TITLE = r"(?:(?:Mr|Mrs|Ms|Dr|Prof|Sir|Dame|Chief|Hon|Rev|Alhaji)\.?\s)"
_OWN_PERSON = re.compile(rf"['’]s\s{_TITLE}?")
_ITS_JOB = re.compile(rf"\bits\s(?P<role>(?:[\w-]+\s){{0,3}}?(?i:{ROLE})),?\s{_TITLE}?$")
_NAME_NEXT = re.compile(rf",\s{_TITLE}{{0,2}}")
_WORKS = re.compile(r",?\s(?:who\s)?(?:works|worked|is\semployed)\s(?:for|at)\s(?:the\s)?")


def organizations_after(scene: Scene, place: Place, after: str) -> Iterator[Claim]:
    """“Ann Lee, head of the Council …”, “She is a member of a group called …”, “Ann Lee, the BBC's Russia editor”."""
    end = place.mention.end
    for other in scene.within(end, end + len(after)):
        between = scene.text[end : other.start]
        if other.kind == "person" and other.chain != place.mention.chain and _new_subject(scene, other):
            return
        if other.kind != "organization":
            continue
        owned = re.search(r"^(?:,| is| was)?\s?(?:the|an?)?\s?$", between) and _OWNED.search(
            scene.text[other.end : other.end + 60]
        )
        if owned:
            yield from _post(
                scene, place, owned["role"], other.name, other.chain, other.end + owned.end(), "organization's-job"
            )
        elif (match := _ROLE_OF.search(between[-140:])) and _speaks_of(place, between[: -len(match[0])]):
            phrase = scene.text[other.start - len(match[0].lstrip(" ,(–-")) : other.end]
            yield from _post(scene, place, phrase, other.name, other.chain, other.end, "job-at-organization")
        elif _WORKS.fullmatch(between) or re.fullmatch(r",? (?:of|from) (?:the )?|, (?:at|with) (?:the )?", between):
            yield claim_over(
                scene, place, "affiliation", other.name, place.mention.start, other.end, "of-organization", other.chain
            )


def _post(scene: Scene, place: Place, position: str, name: str, chain: str, end: int, rule: str) -> Iterator[Claim]:
    start = place.mention.start
    yield claim_over(scene, place, "affiliation", name, start, end, rule, chain)
    yield claim_over(scene, place, "position", " ".join(position.split()), start, end, rule, chain)


def _speaks_of(place: Place, between: str) -> bool:
    """Whether a job that follows `between` is the job of the mention; of a pronoun only right behind its verb."""
    if place.mention.pronoun and not re.match(r"\s(?:is|was|became|serves?|served|works?|worked)\b", between):
        return False
    if re.match(r",?\s(?:and|or)\b", between) or " not " in between:
        return False  # “Roe, and the head of the union, Ann Lee”
    return len(between) < 140 and not re.search(r"\s[–—-]\s", between) and bool(_JOB_OF_SUBJECT.search(between))


def _new_subject(scene: Scene, other: Mention) -> bool:
    """Whether another person takes over the clause: not in “Putin's party”, “pro-Putin party”, “his party”."""
    if other.pronoun:
        return scene.text[other.start : other.end].lower() in {"he", "she"}
    return not is_possessive(scene, other.end) and scene.text[other.start - 1] not in "-‐‑"


def organization_before(scene: Scene, place: Place) -> Iterator[Claim]:
    """“Telvaro chairman Paul Weiss”, “the BBC's Ann Lee”, “Telvaro sent its head, Ann Lee”, “the head of Telvaro, Ann
    Lee”."""
    start = place.mention.start
    near = [m for m in scene.within(max(place.block.start, start - 80), start) if m.kind == "organization"]
    if not near:
        return
    other = near[-1]
    between = scene.text[other.end : start]
    name, spot = other.name, (other.start, place.mention.end)
    if match := _JOB_BETWEEN.fullmatch(between):
        yield claim_over(scene, place, "affiliation", name, *spot, "organization-job-name", other.chain)
        yield claim_over(
            scene, place, "position", f"{name} {match['role']}", *spot, "organization-job-name", other.chain
        )
    elif _OWN_PERSON.fullmatch(between):
        yield claim_over(scene, place, "affiliation", name, *spot, "organization's-person", other.chain)
    elif match := _ITS_JOB.search(between):
        yield claim_over(scene, place, "affiliation", name, *spot, "its-job", other.chain)
        yield claim_over(scene, place, "position", match["role"], *spot, "its-job", other.chain)
    elif _NAME_NEXT.fullmatch(between) and (role := _role_led(scene, place, other)):
        yield from _post(
            scene, place, scene.text[role : other.end], name, other.chain, role, "job-of-organization-name"
        )


def _role_led(scene: Scene, place: Place, other: Mention) -> int:
    """Where “the head of the Council of Widows” begins before “, Ann Lee”; 0 where it is said of somebody before."""
    low = max(place.block.start, other.start - 80)
    match = _ROLE_OF.search(scene.text[low : other.start])
    if not match:
        return 0
    start = low + match.start("role")
    apposed = re.search(r"[\w”’)],\s(?:an?\s|the\s|who\sis\s(?:an?\s|the\s)?)?$", scene.text[low:start])
    return 0 if apposed else start
