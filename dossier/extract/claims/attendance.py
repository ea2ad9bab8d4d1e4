"""Who was there; who held it and who was kept out are in hosting.py.

Attendance is said of a person (“attended”, “an attendee of”, “seen with … at today's session”) or follows a list
through the text: “One of the women, X … Another, Y … One more, Z”, and whoever opens a paragraph while it runs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from dossier.extract.claims.attributes import is_subject
from dossier.extract.claims.hosting import exclusions, hosting
from dossier.extract.claims.lists import Rolls, after_in_list, before_in_list, is_description, is_owner
from dossier.extract.claims.scene import Place, Scene, claim_at
from dossier.extract.patterns import EVENT, GROUP
from dossier.model import Claim, Span

_THERE = r"(?:present|there|in\sattendance|attending|gathered|at\sthe\stable)"
_CROWD = r"(?:hundreds|dozens|scores|thousands|crowds?|guests|people|leaders|\d[\d,]*)"
_ATTENDED_BEFORE = re.compile(
    rf"""(?xi) (?: \b(?:attendee|participant|guest|delegate|invitee) \s (?:\d+-year-old\s)?
      | \b(?:attendees|participants|guests|delegates|speakers|mourners|dignitaries|those\s(?:{_THERE}))
        (?:\s(?:{_THERE}|at\s[^.;,]{{1,40}}?))? (?:\s(?:included|were|include|like|such\sas)\s | :\s)
      | \bamong\s(?:those|the\s(?:[\w-]+\s)?(?:{GROUP}))\s
        (?: (?:who\s(?:were|was)\s)?{_THERE} | who\s(?:attended|came|gathered|took\spart)
          | (?:at|attending)\s(?:the|a)\s[^.;,]{{0,30}}?{EVENT} ) (?:\s[^.;,]{{0,40}}?)? \s(?:was|were|is|are)\s
      | (?:^|\balso\s)(?:present|in\sattendance|attending|taking\spart|at\sthe\stable)\s
        (?:(?:at|in)\s[^.;,]{{0,40}}\s)?(?:was|were|is|are)\s
      | \b(?:attended|came|took\spart|present|at\sthe\stable)\b [^.;]{{0,60}} \.\s+ So\s(?:did|was|were|had)\s
      | \b(?: gather(?:s|ed) | turned\sout | (?:brings|brought)\stogether
          | (?:drew|draws|attracted)\s(?:[\w,]+\s){{0,3}}?{_CROWD} )\b
        [^.;]{{0,80}}? ,?\s(?:among\sthem|including)\s
      )"""
)
_EVENTUALLY = rf"[^.;]{{0,40}}? \b{EVENT}"
_CLOSED = (
    r"(?=\s?(?:[.,;–—)]|$|and\b|but\b|while\b|too\b|as\swell\b|together\b|along\b|remotely\b|virtually\b|online\b))"
)
_ATTENDED_AFTER = re.compile(
    rf"""(?xi) ^ (?:,|\s[–—-])? \s? (?:[^.;]{{0,120}}?,\s)?
    (?:(?:(?:an?|the)\s[\w\s’'-]{{2,50}}?\s)?who\s)?
    (?:(?:had|has|also|was|were|is|are|both|all|among|one\sof|later|then)\s)*
    (?: (?:attended|attending|attends|took\spart\sin|participated\sin|joined)\b (?:{_EVENTUALLY} | (?<!joined){_CLOSED})
      | took\spart {_CLOSED}
      | (?:an?\s|the\s|fellow\s)? (?:attendee|participant|guest|delegate)s? \s(?:of|at|in|to)\b
      | (?<=among\s)those\s (?: (?:who\s(?:were|was)\s)?{_THERE} | who\s(?:attended|came|gathered|took\spart)
        | (?:at|attending)\s{_EVENTUALLY} )
      | (?<=was\s|ere\s|lso\s|oth\s) (?: (?:present|in\sattendance) (?:\s(?:at|during)\b | {_CLOSED})
        | at\sthe\stable )
      | (?:seen|pictured|photographed|filmed)\s (?:here\s)?
        (?: (?:together\s|sitting\s|talking\s)? (?:with|alongside|next\sto|beside) \s[\w .-]{{2,40}}?\s )?
        (?:at|during|in)\s (?: [^.;,–]{{0,40}}? \b{EVENT}\b | the\stable ) )"""
)
_UNREAL = re.compile(
    r"(?i)\b(?:if|whether|unless|den(?:y|ies|ied)|neither|nor|not|never|nobody|hop(?:es?|ed)|wish(?:es|ed)?|might|"
    r"may|could|would|should|will|claim(?:s|ed)?\sthat|rumou?rs?|reportedly|allegedly)\b"
)
_AGED = r"(?:(?:a\s)?\d{1,3}-year-old\s)?"
_OPENER = re.compile(
    rf"""(?xi) (?:^|[\s“‘(]) one\sof\sthe(?:m|se|\s(?:[\w-]+\s){{0,2}}{GROUP})
    \s?,?\s? (?:(?:is|was|named|called)\s)? {_AGED} $"""
)
_NEXT = re.compile(
    rf"""(?xi) (?:^|[\s“‘(])
    (?: (?:yet\s)?another | one\smore | a\s(?:second|third|fourth|fifth)
      | (?:also|among\sthem)\s(?:there\s)?(?:was|were|is)? )
    (?: \s(?:of\sthe\s)?(?:[\w-]+\s){{0,2}}{GROUP} | \s(?:[\w-]+\s)?one )? \s?,?\s? (?:(?:is|was)\s)? {_AGED} $"""
)
_GATHERED = re.compile(
    rf"""(?xi) \b{GROUP}\b [^.]{{0,80}}
      \b(?:met|meet|meeting|attend(?:ed|ing)?|invited|hand-?picked|selected|present|gathered|seated|at\sthe\stable)\b
    | \b(?:met|meeting|meet|attended\sby|roundtable|event|session)\b [^.]{{0,60}} \b{GROUP}\b"""
)
_ATTENDED_BY = re.compile(
    rf"""(?xi) (?: \b(?:attended\sby|in\sthe\spresence\sof)\s(?:[^.;]{{0,60}}?(?:\bincluding|\bamong\sthem)\s)?
      | \b{EVENT}\s(?:[^.;]{{0,60}}?\s)?(?:the\sattendees\swere|whose\sguests\swere)\s )"""
)
_ACCOMPANIED = re.compile(r"(?i)\baccompanied\sby\s")
_BEFORE = ((_ATTENDED_BEFORE, "attendee-before-name"), (_ATTENDED_BY, "attended-by"), (_ACCOMPANIED, "accompanied-by"))
_BEFORE_STEMS = re.compile(
    r"(?i)attend|guest|particip|delegate|present|presence|invitee|speakers|mourners|dignitar|among|gather|turned out"
    r"|together|drew|draws|attracted|accompanied|at the table|took part|taking part|So "
)
_ADDRESSED = re.compile(
    r"""(?xi) ^ (?:,[^.;“”"]{0,80},)? \s (?:(?:also|later|then|had|has)\s)*
    (?:told|addressed|assured|reminded|thanked|urged|welcomed) \s
    (?: those\spresent | (?:the|a)\s(?:[\w-]+\s){0,2}?
      (?: crowd|gathering|congregation|mourners|delegates|guests|attendees|participants|meeting|committee
        | (?<!press\s)(?<!news\s)conference|summit|forum|vigil|rally|assembly ) )\b"""
)
_ATTENDED_STEMS = re.compile(
    "attend|took part|participa|joined|guest|delegate|present|seen|pictur|photo|filmed|those|at the table"
)


def attendance(scene: Scene) -> Iterator[Claim]:
    """attended, excluded and hosted claims of an article."""
    people = scene.people()
    rolls = Rolls(scene.article)
    excluded = {claim.subject: claim for claim in exclusions(scene, people)}
    hosts = list(hosting(scene, people))
    host = {claim.subject for claim in hosts}
    yield from hosts
    yield from excluded.values()
    said: dict[str, Claim] = {}
    for place in people:
        mention = place.mention
        if mention.pronoun or rolls.absent(mention):
            continue
        if label := rolls.present(mention):
            spans = (scene.span(mention.start, mention.end), scene.span(*label))
            said.setdefault(mention.chain, Claim(mention.chain, "attended", "", spans, "attendance-list"))
        elif claim := _attended(scene, place):
            own = () if is_owner(scene, mention) else (claim,)
            for one in (*own, *_with(scene, place, claim)):
                said.setdefault(one.subject, one)
    listed = {c.subject: c for c in _listed(scene, people)}
    for subject, claim in {**listed, **said}.items():
        if subject not in host and subject not in excluded:
            yield claim


def _with(scene: Scene, place: Place, claim: Claim) -> Iterator[Claim]:
    """Those named in one list with the one of whom it was said: before a verb, behind “guests included”."""
    if claim.rule == "told-those-present":
        return
    others = before_in_list(scene, place) if claim.rule == "attended-after-name" else after_in_list(scene, place)
    for other in others:
        span = scene.span(min(claim.evidence[0].start, other.start), max(claim.evidence[0].end, other.end))
        yield replace(claim, subject=other.chain, evidence=(span,))


def _event(text: str) -> str:
    match = re.search(rf"\b(?:[\w-]+['’]s?\s)?{EVENT}\b", text, re.IGNORECASE)
    return match[0] if match else ""


def _attended(scene: Scene, place: Place) -> Claim | None:
    before, after = scene.before(place), scene.after(place)
    if _UNREAL.search(before) or after.rstrip().endswith("?"):
        return None
    start = place.mention.start
    wider = scene.text[max(place.block.start, start - 160) : start] if before.startswith("So ") else before[-220:]
    led, rule = _led_in(wider)
    if led:
        return claim_at(scene, place, "attended", len(led), 0, rule, _event(led) or _event(before[-80:]))
    if match := _ADDRESSED.match(after):
        return claim_at(scene, place, "attended", 0, match.end(), "told-those-present")
    if not _ATTENDED_STEMS.search(after):
        return None
    if (match := _ATTENDED_AFTER.match(after)) and _subject(scene, place, after) and not _others(scene, place, match):
        return claim_at(
            scene, place, "attended", 0, match.end(), "attended-after-name", _event(after[: match.end() + 40])
        )
    return None


def _subject(scene: Scene, place: Place, after: str) -> bool:
    return after.startswith((", who ", ", a ", ", an ", ", the ")) or is_subject(scene, place)


def _led_in(text: str) -> tuple[str, str]:
    """The words that say that the one named behind `text` was there, and their rule; "" where none do."""
    if not _BEFORE_STEMS.search(text):
        return "", ""
    for pattern, rule in _BEFORE:
        match = next(reversed(list(pattern.finditer(text))), None)
        if match and is_description(text[match.end() :]):
            return text[match.start() :], rule
    return "", ""


def _others(scene: Scene, place: Place, match: re.Match[str]) -> bool:
    """Another person is named before the verb: it is said of that one."""
    end = place.mention.end
    verb = re.search(r"(?i)attend|took part|participat|joined|seen|pictured|photographed|filmed|present", match[0])
    reach = end + (verb.start() if verb else match.end())
    return any(m.kind == "person" and m.chain != place.mention.chain for m in scene.within(end, reach))


def _listed(scene: Scene, people: list[Place]) -> Iterator[Claim]:
    """Those whom a list that runs through paragraphs adds to a group that was there."""
    running = -1  # the number of the block the list has reached, or -1
    opener: tuple[Span, ...] = ()
    seen: set[str] = set()
    for place in people:
        mention, number = place.mention, place.number
        before = scene.before(place)
        if mention.pronoun:
            if running >= 0 and number - running <= 1 and mention.start == place.block.start:
                running = number
            continue
        if (match := _OPENER.search(before[-80:])) and _gathered(scene, number):
            running, rule = number, "list-opened"
            opener = (scene.span(mention.start - len(match[0].lstrip()), mention.end),)
        elif running >= 0 and _still(scene, running, number) and (match := _NEXT.search(before[-80:])):
            running, rule = number, "list-continued"
        elif running >= 0 and _still(scene, running, number) and _opens(scene, place, before):
            match, running, rule = None, number, "list-paragraph"
        else:
            continue
        if mention.chain not in seen:
            seen.add(mention.chain)
            claim = claim_at(scene, place, "attended", len(match[0].lstrip()) if match else 0, 0, rule)
            yield replace(claim, evidence=tuple(dict.fromkeys((*claim.evidence, *opener))))


def _gathered(scene: Scene, number: int) -> bool:
    """Whether this block or one of the four before it says that a group met."""
    blocks = scene.article.blocks[max(0, number - 4) : number + 1]
    return any(_GATHERED.search(scene.text, b.start, min(b.end, b.start + 2000)) for b in blocks)


def _still(scene: Scene, running: int, number: int) -> bool:
    """Between two blocks of a list stand only captions, repeats and paragraphs about its last member."""
    between = scene.article.blocks[running + 1 : number]
    return sum(b.kind == "paragraph" for b in between) <= 0


def _opens(scene: Scene, place: Place, before: str) -> bool:
    """The name is the subject that opens a paragraph, or a second one beside it (“while X, 46, is known …”)."""
    if place.block.kind not in {"paragraph", "caption"} or len(place.mention.name.split()) < 2:
        return False
    subject = re.match(r"(?:,\s\d{1,3},)?\s(?:is|has|was|had)\b|\s[–—-]\s|,\s\d{1,3},", scene.after(place))
    return bool(subject) and (not before.strip() or bool(re.search(r",?\s(?:while|and|whereas)\s$", before)))
