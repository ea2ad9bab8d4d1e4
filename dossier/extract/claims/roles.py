"""Offices, commentators and authors: claims that make a person's role where no attendance does."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from dossier.articles.bylines import BIOGRAPHY
from dossier.extract.claims.attributes import jobs_near
from dossier.extract.claims.scene import Place, Scene
from dossier.extract.lexicon import words
from dossier.extract.patterns import OFFICE, OFFICE_MODIFIER, any_of
from dossier.model import Claim, Quote, Span

_PORTFOLIO = any_of(
    """State Foreign_Affairs Home_Affairs Defen[cs]e Health Finance Education Justice Energy Trade Environment Culture
    Transport Agriculture Labou?r Interior Economy Tourism Planning"""
)
_LED = frozenset(
    {"president", "secretary", "spokesman", "spokeswoman", "spokesperson", "deputy", "commander", "speaker"}
)
_PUBLIC = frozenset(
    """government ministry parliament senate congress kremlin assembly council police army navy force house department
    court cabinet commission administration state city county municipality un eu nato agency authority bureau embassy
    consulate prosecutor prosecutors sheriff governor mayor president minister ministers premier chancellor military
    guard treasury presidency town regulator inspectorate coastguard ombudsman pentagon""".split()  # noqa: SIM905
)
_NOT_PUBLIC = "executive|former|retired|campaign|company|party|club|group|union|team|band|school"
_OF = re.compile(r"(?:of|for)\b")
_OFFICE_BEFORE = re.compile(
    rf"""(?xi) \b(?P<former>(?:former|ex|late|then)[\s-])? (?P<office> (?:{OFFICE_MODIFIER}\s)* {OFFICE} )
    \.?,?\s (?:(?:Dr|Mr|Mrs|Ms|Gen|Sir|Prof|Hon|Engr|Rev)\.?\s)? $"""
)
_OFFICE_AFTER = re.compile(
    rf"""(?xi) ^ (?: , \s (?:\d{{1,3}},\s)? (?:(?:the|an?)\s)? | \s(?:is|was)\s(?:the|an?|his|her|their)\s )
    (?P<former>(?:former|ex|retired)[\s-])? (?:(?!{_NOT_PUBLIC})[\w-]+(?:['’]s)?\s){{0,2}}?
    (?P<office> (?:{OFFICE_MODIFIER}\s)* {OFFICE} (?:\sof\s(?:the\s)?{_PORTFOLIO}\b)? )
    (?=[\s,.;]|$) (?!\s(?-i:[A-Z]))
    (?!\s(?:(?:also|then|later)\s)?(?:said|says|told|added|has|had|was|is|will|did)\b)"""
)
_BODY = r"(?:committee|council|commission|inquiry|assembly|parliament|senate|panel|tribunal|senators|lawmakers)"
_CHAIR = r"(?:(?:deputy|vice|acting)[\s-])?chair(?:man|woman|person)?"
_CHAIR_BEFORE = re.compile(
    rf"(?i)\b{_BODY}(?:['’]s)?\s(?P<office>{_CHAIR}),?\s(?:(?:Dr|Mr|Mrs|Ms|Sir|Dame|Lord|Lady)\.?\s)?$"
)
_CHAIR_AFTER = re.compile(
    rf"(?i)^,\s(?:(?:the|an?|who\sis|its|their)\s)?(?:[\w-]+\s){{0,3}}?"
    rf"(?P<office>{_BODY}(?:['’]s)?\s{_CHAIR}|{_CHAIR}\sof\s(?:the|a|its)\s(?:[\w-]+\s){{0,3}}?{_BODY})\b"
)
_PARTY = re.compile(r"(?i)\b(?:national\scommittee|party|former|ex|retired)\b")
_OFFICE_OF_BEFORE = re.compile(  # “The governor of Arden province, Ann Lee”
    r"""(?xi) (?:^|\bthe\s) (?:(?-i:[A-Z])[\w’'-]+\s){0,3}? (?P<office> (?:deputy\s|acting\s)?
    (?:president|prime\sminister|premier|governor|mayor|minister|ambassador|sheriff|speaker|commissioner)
    \s (?:of|for) \s (?:the\s)? (?: [\w’'-]+\s? ){1,4} ), \s
    (?:(?:Hon|Dr|Mr|Mrs|Ms|Prof|Alhaji|Chief|Sir)\.?\s){0,2} $"""
)
_OWNER = re.compile(
    r"""(?xi) (?:\b(?:union|club|company|association|party|firm|group|bank|charity|society|league|federation|university
      |college|school|hospital|team|foundation|institute|chamber|business|network|organi[sz]ation)(?:\s?['’]\s?s)?
      | \b(?:its|local|branch|chapter) | \bexecutive\s?-?) \s? $"""
)
_UNOWNED = re.compile(r"(?:^|[.,;:”\"’)]\s|\b(?:and|but|said|says)\s)$")
_COMMENTS = frozenset(
    """analyst historian expert economist professor lecturer academic scholar researcher scientist commentator observer
    editor columnist journalist correspondent reporter blogger strategist pollster critic consultant""".split()  # noqa: SIM905
)


def roles(scene: Scene, quotes: Iterable[Quote], attended: set[str]) -> Iterator[Claim]:
    """office, commented and wrote claims. Those who `attended` are no commentators."""
    offices: dict[str, Claim] = {}
    experts: dict[str, Claim] = {}
    for place in scene.people():
        if place.mention.pronoun:
            continue
        if place.mention.chain not in offices and (claim := office_of(scene, place)):
            offices[claim.subject] = claim
        if place.mention.chain not in experts and (job := jobs_near(scene, place)) in _COMMENTS:
            span = scene.span(
                max(place.block.start, place.mention.start - 60), min(place.block.end, place.mention.end + 80)
            )
            experts[place.mention.chain] = Claim(
                place.mention.chain, "commented", job, (_clip(scene, place, span),), "expert-by-job"
            )
    yield from offices.values()
    held = set(offices) | attended
    quoted = {c.subject: c for q in quotes for c in _quoted(scene, q) if c.subject not in held}
    for subject, claim in {**quoted, **experts}.items():
        if subject not in held:
            yield claim
    yield from _authors(scene)


def _clip(scene: Scene, place: Place, span: Span) -> Span:
    before, after = scene.before(place), scene.after(place)
    return scene.span(max(span.start, place.mention.start - len(before)), min(span.end, place.mention.end + len(after)))


def office_of(scene: Scene, place: Place) -> Claim | None:
    """The claim that the mention is printed with a public office, or None."""
    mention = place.mention
    before = scene.before(place)[-70:]
    if (match := _OFFICE_BEFORE.search(before)) and not match["former"]:
        start = mention.start - len(before) + match.start("office")
        low = max(place.block.start, start - 80)
        anybody = match["office"].lower() in _LED and match["office"].islower()  # “spokeswoman Ann Lee”: whose?
        if _private(scene, match["office"], low, start) or (anybody and _UNOWNED.search(scene.text[low:start])):
            return None
        return Claim(mention.chain, "office", match["office"], (scene.span(start, mention.end),), "office-before-name")
    if match := _OFFICE_OF_BEFORE.search(before):
        start = mention.start - len(before) + match.start("office")
        return Claim(mention.chain, "office", match["office"], (scene.span(start, mention.end),), "office-before-name")
    if match := _CHAIR_BEFORE.search(before):
        start = mention.start - len(before) + match.start()
        return Claim(mention.chain, "office", match["office"], (scene.span(start, mention.end),), "office-before-name")
    after = scene.after(place)[:120]
    if (match := _CHAIR_AFTER.match(after)) and not _PARTY.search(match[0]):
        span = scene.span(mention.start, mention.end + match.end())
        return Claim(mention.chain, "office", match["office"], (span,), "office-after-name")
    if (match := _OFFICE_AFTER.match(after)) and not match["former"]:
        end = mention.end + match.end("office")
        begins = mention.end + match.start("office")
        if _private(scene, match["office"], end, min(place.block.end, end + 80)) or _private(
            scene, match["office"], mention.end + 1, begins
        ):
            return None
        return Claim(mention.chain, "office", match["office"], (scene.span(mention.start, end),), "office-after-name")
    return None


def _private(scene: Scene, office: str, start: int, end: int) -> bool:
    """The president or spokesman of a club or a company holds no public office."""
    if office.split()[-1].lower() not in _LED:
        return False
    if _OWNER.search(scene.text[start:end]):
        return True
    for other in scene.within(start, end):
        before, after = scene.text[start : other.start].strip(), scene.text[other.end : end].strip(" '’s")
        if other.kind == "organization" and (not after or _OF.match(before)):
            return not _is_public(other.name)
        if other.kind == "person" and not after:  # “Roe spokesman Ann Lee”; the President's spokesman is an officer
            return not _titled(scene, other.chain)
        if other.kind == "place" and _OF.match(before):
            return bool(re.match(r"-|\s[A-Z]", scene.text[other.end : other.end + 2]))  # of the Florida Sailing Club
    rest = scene.text[start:end].strip()
    return bool(_OF.match(rest)) and not _is_public(re.split(r"[,.;:]|\b(?:said|says|told|who|that)\b", rest)[0])


def _titled(scene: Scene, chain: str) -> bool:
    """Whether a public office is printed before the person's name somewhere."""
    if chain not in scene.titled:
        before = (scene.before(place)[-70:] for place in scene.named(chain))
        scene.titled[chain] = any((match := _OFFICE_BEFORE.search(t)) and not match["former"] for t in before)
    return scene.titled[chain]


def _is_public(body: str) -> bool:
    """A ministry, a police force, an agency known by its letters."""
    parts = set(re.findall(r"\w+", body.lower()))
    return bool(parts & (_PUBLIC | words("public_bodies"))) and not parts & _TRADE


_TRADE = frozenset(
    {"travel", "advertising", "news", "talent", "estate", "modelling", "student", "recruitment", "rating"}
)


def _quoted(scene: Scene, quote: Quote) -> Iterator[Claim]:
    """A claim for the speaker; of a speaker's phrase that names several, one for each."""
    together = scene.within(*quote.speaker_span) if quote.speaker_span and not quote.speaker else []
    people = {m.chain for m in together if m.kind == "person" and m.chain and not m.pronoun}
    if quote.speaker and any(m.chain == quote.speaker and m.kind == "person" for m in scene.mentions):
        people = {quote.speaker}
    elif len(people) < 2:
        return
    spans = [scene.span(*span) for span in ([quote.speaker_span] if quote.speaker_span else []) + [quote.spans[0]]]
    for chain in sorted(people):
        yield Claim(chain, "commented", "", tuple(spans), "quoted")


def _authors(scene: Scene) -> Iterator[Claim]:
    seen: set[str] = set()
    for place in scene.places:
        mention, block = place.mention, place.block
        if mention.rule != "byline" or mention.chain in seen:
            continue
        biography = BIOGRAPHY.match(scene.text[block.start : min(block.end, block.start + 400)])
        end = block.start + biography.end() if biography else min(block.end, block.start + 200)
        yield Claim(
            mention.chain,
            "wrote",
            scene.article.title,
            (scene.span(block.start, end),),
            "byline" if not biography else "biography",
        )
        seen.add(mention.chain)
        outlet = next((m for m in scene.mentions if m.rule == "outlet"), None)
        if outlet:
            yield Claim(
                mention.chain,
                "affiliation",
                outlet.name,
                (scene.span(block.start, end),),
                "byline-outlet",
                outlet.chain,
            )
            if biography:
                job = " ".join(biography["job"].split())
                yield Claim(mention.chain, "position", job, (scene.span(block.start, end),), "biography", outlet.chain)
