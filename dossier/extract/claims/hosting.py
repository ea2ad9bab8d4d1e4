"""Who held an event, and who was kept out of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from dossier.extract.claims.lists import after_in_list, before_in_list, is_description, is_owner
from dossier.extract.claims.roles import office_of
from dossier.extract.claims.scene import Place, Scene, claim_at
from dossier.extract.patterns import EVENT, GROUP
from dossier.model import Claim

LEAD = 4  # headline and paragraphs that say what an article is about
_CLAUSE_ENDS = r"(?=\s?(?:[.,;–—)]|$|(?:and|but|while|because|at|by|on|when|after|despite|last|this|over|earlier)\b))"
_EXCLUDED = re.compile(
    rf"""(?xi) ^ (?:,[^.;]{{0,80}},|,(?=\swas\b)|,?\swho\b|,[^.;,]{{0,60}}\swho\b)? (?:\s(?:and|or)\s[\w\s'’]{{2,40}}?)?
    (?:\s(?:had|has)\s(?:asked|applied|tried|hoped|wanted|planned)\s[^.;,]{{2,60}}?\s(?:and|but))?
    (?:\s(?:had|has|have|also|later|says|said|she|he))* \s(?:was|were|is|are|been|being)\b
    (?:\s(?:been|also|being|later|both|all))*
    \s (?: (?: (?:refused|denied|excluded|barred|banned|blocked|uninvited|disinvited|prevented)\b
        | (?:kept|shut|left)\sout\b | turned\s(?:away|down)\b
        | not\s(?:been\s)?(?:invited|asked|allowed|admitted|permitted|let)\b )
        (?= [^.;]{{0,80}} \b(?:{EVENT}|join|attend|entry|enter|take\spart|participat\w+|meet|access)\b )
      | (?: (?:refused|denied)\s(?:entry|admission|admittance) | turned\saway | barred | uninvited | disinvited
        | (?:asked|told|ordered|advised)\s(?:not\sto\s(?:attend|come)|to\sstay\saway)
        | not\son\sthe\s(?:[\w-]+\s)?list
        | (?:left|kept|struck)\soff\sthe\s(?:[\w-]+\s)?list | not\s(?:been\s)?(?:invited|admitted)
        | not\s(?:been\s)?(?:allowed|let|permitted)\s(?:in|inside) ) {_CLAUSE_ENDS} )"""
)
_STEMS = re.compile(
    "refused|denied|excluded|barred|banned|blocked|invited|prevented| out|turned| not |off the|admitted|stay away"
)
_NAMED_OUT = re.compile(
    r"(?i)(?:^|\balso\s)(?:excluded|barred|uninvited|left\sout|turned\saway|not\s(?:invited|admitted))\s"
    r"(?:from\s[^.;,]{0,40}\s)?(?:was|were)\s"
)
_WHEN = r"(?:(?:on|last|this|late|early|earlier)\s\w+|also|has|had|today|yesterday|later|then|recently|personally)"
_HELD = re.compile(
    rf"""(?xi) ^ (?:,[^.;,]{{0,60}},|,\swho\b|,)? \s (?:{_WHEN}\s)*
    (?: (?:held|holds|hosted|hosts|chaired|chairs|convened|convenes|organi[sz]ed|presided\sover|opened)\b
        [^.;]{{0,60}}? (?<!press\s)(?<!news\s)\b{EVENT}\b
      | (?P<met>met|meets|received|receives|welcomed|welcomes|hosted|hosts)\s (?:with\s)? (?:[\w-]+\s){{0,4}}?
        (?:group|{GROUP}) )\b"""
)
_HELD_BY = re.compile(rf"(?i)\b{EVENT}\b[^.;]{{0,60}}?\b(?:hosted|chaired|convened|organi[sz]ed|presided\sover)\sby\s")
_CHAIRED = re.compile(r"(?i)\b(?:hosted|chaired|convened|presided)\b")
_OWN_EVENT = re.compile(rf"^['’]s?\s(?:[\w-]+\s){{0,3}}?{EVENT}\s(?:[\w-]+\s)?with\b", re.IGNORECASE)


def exclusions(scene: Scene, people: list[Place]) -> Iterator[Claim]:
    """excluded claims; of several in a list before “were turned away”, of each."""
    for place in people:
        after, before = scene.after(place), scene.before(place)
        named = _NAMED_OUT.search(before) if " was " in before or " were " in before else None
        if named and is_description(before[named.end() :]):
            claim = claim_at(scene, place, "excluded", len(before) - named.start(), 0, "named-as-kept-out")
            yield claim
            for other in after_in_list(scene, place):
                yield replace(claim, subject=other.chain, evidence=(scene.span(claim.evidence[0].start, other.end),))
        if _STEMS.search(after) and (match := _EXCLUDED.match(after)):
            claim = claim_at(scene, place, "excluded", 0, max(match.end(), len(after.rstrip("."))), "kept-out")
            yield claim
            for other in before_in_list(scene, place):
                span = scene.span(other.start, claim.evidence[0].end)
                yield replace(claim, subject=other.chain, evidence=(span,))


def hosting(scene: Scene, people: list[Place]) -> Iterator[Claim]:
    """The one person who is oftenest said to hold an event or, in an office, to meet a group: twice or in the lead."""
    votes: Counter[str] = Counter()
    claims: dict[str, Claim] = {}
    in_office: dict[str, bool] = {}
    lines = [n for n, block in enumerate(scene.article.blocks) if block.kind in {"headline", "paragraph"}][:LEAD]
    for place in people:
        after, chain = scene.after(place), place.mention.chain
        before = scene.before(place)
        held = _HELD_BY.search(before) if "ed by " in before else None
        if held and is_description(before[held.end() :]) and not is_owner(scene, place.mention):
            votes[chain] += 2
            claims[chain] = claim_at(
                scene, place, "hosted", len(before) - held.start(), 0, "held-by", held[0].split()[0]
            )
        for pattern, rule in ((_HELD, "held-event"), (_OWN_EVENT, "own-event")):
            match = pattern.match(after)
            if not match:
                continue
            if rule == "held-event" and match["met"]:
                if chain not in in_office:
                    in_office[chain] = any(office_of(scene, p) for p in scene.named(chain))
                if not in_office[chain]:
                    continue
            votes[chain] += 2 if place.number in lines or _CHAIRED.search(match[0]) else 1
            event = re.search(rf"\b(?:[\w-]+['’]s?\s)?{EVENT}\b", match[0], re.IGNORECASE)
            found = claim_at(scene, place, "hosted", 0, match.end(), rule, event[0] if event else "")
            if chain not in claims or not place.mention.pronoun:
                claims.setdefault(chain, found)
    if votes and votes.most_common(1)[0][1] >= 2:
        yield claims[votes.most_common(1)[0][0]]
