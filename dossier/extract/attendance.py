"""Who was there, who was kept out, who held it.

Attendance is said of a person (“attended”, “an attendee of”, “seen with … at today's session”) or follows a list
through the text: “One of the women, X … Another, Y … One more, Z”, and whoever opens a paragraph while it runs.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from dossier.extract.attributes import is_subject
from dossier.extract.lexicon import words
from dossier.extract.patterns import EVENT, GROUP
from dossier.extract.scene import Place, Scene
from dossier.model import Claim, Span

_ATTENDED_BEFORE = re.compile(
    r"""(?xi) \b(?: (?:attendee|participant|guest|delegate|invitee) \s (?:\d+-year-old\s)?
      | (?:attendees|participants|guests|delegates|invitees)
        (?:\s(?:included|were|include|like|such\sas)\s | :\s) ) $"""
)
_ATTENDED_AFTER = re.compile(
    rf"""(?xi) ^ (?:,|\s[–—-])? \s? (?:[^.;]{{0,120}}?,\s)?
    (?:(?:(?:an?|the)\s[\w\s’'-]{{2,50}}?\s)?who\s)? (?:(?:had|has|also|was|were|is|among|one\sof)\s)*
    (?: (?:attended|attending|attends|took\spart\sin|participated\sin|joined)\b [^.;]{{0,40}}? \b{EVENT}
      | (?:an?\s|the\s|fellow\s)? (?:attendee|participant|guest|delegate)s? \s(?:of|at|in|to)\b
      | (?:present|in\sattendance)\s(?:at|during)\b
      | (?:seen|pictured|photographed|filmed)\s (?:here\s)?
        (?: (?:together\s|sitting\s|talking\s)? (?:with|alongside|next\sto|beside) \s[\w .-]{{2,40}}?\s )?
        (?:at|during|in)\s [^.;,–]{{0,40}}? \b{EVENT}\b )"""
)
LEAD = 4  # headline and paragraphs that say what an article is about
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
_EXCLUDED = re.compile(
    rf"""(?xi) ^ (?:,[^.;]{{0,80}},)? (?:\s(?:and|or)\s[\w\s'’]{{2,40}}?)?
    \s (?:(?:was|were|is|are|had|has|have|been|also|being|says|said|she|he)\s)+
    (?: (?:refused|denied|excluded|barred|banned|blocked|uninvited|disinvited|prevented)\b
      | (?:kept|shut|left)\sout\b | turned\s(?:away|down)\b
      | not\s(?:been\s)?(?:invited|asked|allowed|admitted|permitted|let)\b )
    (?= [^.;]{{0,80}} \b(?:{EVENT}|join|attend|entry|enter|take\spart|participat\w+|meet|access)\b )"""
)
_ATTENDED_BY = re.compile(
    rf"(?i)\b{EVENT}\s(?:[^.;]{{0,60}}?\s)?(?:attended\sby|the\sattendees\swere|whose\sguests\swere)\s(?P<list>[^.;]{{0,200}})$"
)
_IN_LISTS = frozenset(
    {"and", "the", "of", "by", "his", "her", "as", "well", "including", "for", "both", "also", "from"}
)
_ATTENDED_STEMS = re.compile("attend|took part|participa|joined|guest|delegate|present |seen|pictur|photo|filmed")
_EXCLUDED_STEMS = re.compile("refused|denied|excluded|barred|banned|blocked|invited|prevented| out|turned| not ")
_HELD = re.compile(
    rf"""(?xi) ^\s (?:(?:also|will|has|had|today|yesterday|later|then|recently|personally)\s)*
    (?: (?:held|holds?|hosted|hosts|chaired|chairs|convened|convenes|organi[sz]ed|presided\sover|opened)\b
        [^.;]{{0,60}}? \b{EVENT}\b
      | (?:met|meets)\s (?:with\s)? (?:[\w-]+\s){{0,4}}? (?:group|{GROUP}) )\b"""
)
_OWN_EVENT = re.compile(rf"^['’]s?\s(?:[\w-]+\s){{0,3}}?{EVENT}\s(?:[\w-]+\s)?with\b", re.IGNORECASE)


def attendance(scene: Scene) -> Iterator[Claim]:
    """attended, excluded and hosted claims of an article."""
    people = scene.people()
    excluded = {c.subject: c for p in people if (c := _excluded(scene, p))}
    hosts = list(_hosts(scene, people))
    host = {claim.subject for claim in hosts}
    yield from hosts
    yield from excluded.values()
    said: dict[str, Claim] = {}
    for place in people:
        if not place.mention.pronoun and (claim := _attended(scene, place)):
            said.setdefault(claim.subject, claim)
    listed = {c.subject: c for c in _listed(scene, people)}
    for subject, claim in {**listed, **said}.items():
        if subject not in host and subject not in excluded:
            yield claim


def _claim(scene: Scene, place: Place, prop: str, before: int, after: int, rule: str, value: str = "") -> Claim:
    mention = place.mention
    return Claim(mention.chain, prop, value, (scene.span(mention.start - before, mention.end + after),), rule)


def _event(text: str) -> str:
    match = re.search(rf"\b(?:[\w-]+['’]s?\s)?{EVENT}\b", text, re.IGNORECASE)
    return match[0] if match else ""


def _attended(scene: Scene, place: Place) -> Claim | None:
    before, after = scene.before(place), scene.after(place)
    if match := _ATTENDED_BEFORE.search(before[-60:]):
        return _claim(scene, place, "attended", len(match[0]), 0, "attendee-before-name", _event(before[-80:]))
    if (match := _ATTENDED_BY.search(before)) and _is_list(match["list"]):
        return _claim(scene, place, "attended", len(match[0]), 0, "attended-by", _event(match[0]))
    if not _ATTENDED_STEMS.search(after):
        return None
    if (match := _ATTENDED_AFTER.search(after)) and _subject(scene, place, after) and not _others(scene, place, match):
        return _claim(
            scene, place, "attended", 0, match.end(), "attended-after-name", _event(after[: match.end() + 40])
        )
    return None


def _subject(scene: Scene, place: Place, after: str) -> bool:
    return after.startswith((", who", ", a", ", the")) or is_subject(scene, place)


def _is_list(text: str) -> bool:
    """Names, titles and small words only: what may stand between “attended by” and a name."""
    return all(
        word[0].isupper()
        or word in _IN_LISTS
        or word in words("jobs")
        or word in words("titles")
        or word in words("title_modifiers")
        for word in re.findall(r"[^\W\d_]+", text)
    )


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
            claim = _claim(scene, place, "attended", len(match[0].lstrip()) if match else 0, 0, rule)
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


def _excluded(scene: Scene, place: Place) -> Claim | None:
    after = scene.after(place)
    if _EXCLUDED_STEMS.search(after) and (match := _EXCLUDED.search(after)):
        whole = len(after.rstrip("."))
        return _claim(scene, place, "excluded", 0, max(match.end(), whole), "kept-out")
    return None


def _hosts(scene: Scene, people: list[Place]) -> Iterator[Claim]:
    """The one person who is oftenest said to hold an event or meet a group, twice or in the article's lead."""
    votes: Counter[str] = Counter()
    claims: dict[str, Claim] = {}
    lines = [n for n, block in enumerate(scene.article.blocks) if block.kind in {"headline", "paragraph"}][:LEAD]
    for place in people:
        after = scene.after(place)
        for pattern, rule in ((_HELD, "held-event"), (_OWN_EVENT, "own-event")):
            if match := pattern.search(after):
                votes[place.mention.chain] += 2 if place.number in lines else 1
                found = _claim(scene, place, "hosted", 0, match.end(), rule, _event(match[0]))
                if place.mention.chain not in claims or not place.mention.pronoun:
                    claims.setdefault(place.mention.chain, found)
    if votes and votes.most_common(1)[0][1] >= 2:
        yield claims[votes.most_common(1)[0][0]]
