"""The anatomy of an article: plain text -> headline, byline, paragraphs, captions, repeats, boilerplate.

Pure and line by line: every block is a run of whole lines (one line, unless the text is hard-wrapped), stripped of the
white space around it. The patterns below are the whole rule book; each block takes the first kind that fits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from dossier.articles.bylines import BIOGRAPHY, CONTRIBUTED, REPORTED, authors_of, goes_on, is_byline, is_signed
from dossier.articles.dates import find_date
from dossier.articles.language import language_of
from dossier.model import Article, Block, BlockKind

HEADLINE_ROOM = 12  # blocks from the top among which the headline is looked for
SIGNED_ROOM = 10  # blocks from the top among which “Ann Lee, arts correspondent” is a byline
LONG = 2000  # a longer line is running text, whatever it begins with
PIECE = 5000  # a line of more than two of these is cut after sentences: what reads a block may read it all once a name

_LINE = re.compile(r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_NAVIGATION = re.compile(
    r"""(?ix) ^\W* (?:
      connect\ with\ us | hi,\ what\ are\ you\ looking\ for | (?:sign|log)\ (?:in|up|out)\b | subscribe\b
    | menu$ | home$
    | (?:please\ )?(?:follow|like|join|find)\ us\b | share\ (?:this|on|via)\b
    | share$ | tweet$ | (?:e-?mail|print)$
    | read\ (?:more|also|next|the\ full|full)\b | (?:see|you\ may)\ also\b | more\ (?:on|from|stories|like)\ (?:this)?
    | related\b.{0,30}$ | recommended\b.{0,40}$ | most\ (?:read|popular|viewed)\b | trending\b.{0,20}$
    | advertisement\b
    | click\ here\b | download\ (?:the|our)\ app | skip\ to\b
    | (?:view|post|leave)\ (?:a\ )?comments?\b | \d+\ comments?$
    | (?:©|\(c\)|copyright)\b.* | all\ rights\ reserved
    | terms\ (?:of|and)\b | privacy\ policy | cookie
    | we\ use\ cookies
    | want\ (?:more|to\ contact)\b.*\? | get\ (?:the|our)\b.*newsletter | written\ by$ | newsletters?$
    | about\ the\ authors?$
    | this\ (?:article|story|report)\ (?:was|is|has|first)\b.*(?:published|updated|originally|appeared)
    | tags?:
    | (?:more|related|see|also|read\ more|watch|listen|don['’]t\ miss):\ .{0,120}(?<![.!?])$
    | support\ our\ | donate\b | loading\b | watch\ (?:live|the\ video)\b.{0,40}$ | listen\ to\ this\ article
    | https?://\S+$
    | \*[\s*]*$ | [-_=~•·\s]+$ | \W+$ )"""
)
_SOLICITS = re.compile(
    r"(?i)\b(?:follow (?:us|me|him|her|them) on|sign up for (?:our|the)|subscribe to (?:our|the)|our newsletter"
    r"|email protected"
    r"|all rights reserved|visit our website|click here to|download our app|contact us at)\b"
)
_TAIL = re.compile(
    r"(?i)^\W*(?:written by|about the authors?|read more|more from|related (?:articles|stories|topics))\W*$"
)
_CREDIT = re.compile(
    r"""(?xi) \b(?:image|photo|picture|video|photograph)s?(?:\ credit|\ courtesy)?\s*(?:[:|©]|by\b) | \bphoto\ credit
    | /\s?(?:afp|getty|reuters) | \b(?:ap|afp|file|handout)\ photo\b | \bgetty\ images\b | \[(?:photo|file|image)
    | \((?:photo|image|file|source)\b | ^(?:file|in\ this)\s+(?:photo|picture)"""
)
_PUBLISHED = re.compile(
    r"(?i)^\W*(?:(?:first )?(?:published|updated|posted|last (?:updated|modified)|publi(?:cation|shing) date)\b"
    r"|(?:created|date|issued)\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b)"
)
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*\s")
_ENDS_SENTENCE = re.compile(r"[.!?…][\"'”’»)\]]*$")
_FOLD = str.maketrans({"‘": "'", "’": "'", "‚": "'", "“": '"', "”": '"', "„": '"', "–": "-", "—": "-", "\u00a0": " "})


def dissect(text: str, path: str = "") -> Article:
    """The `Article` that `text` is, without an id: blocks in order and disjoint, title, outlet, authors, published.

    >>> [b.kind for b in dissect("Rain ends\\n\\nBy Ann Lee\\n\\nThe rain ended on Friday after a week.").blocks]
    ['headline', 'byline', 'paragraph']
    """
    spans = list(_spans(text))
    kinds = _repeats(text, spans, _kinds(text, spans))
    blocks = tuple(Block(start, end, kind) for (start, end), kind in zip(spans, kinds, strict=True))
    title = next((text[b.start : b.end] for b in blocks if b.kind == "headline"), "")
    article = Article(
        id="", path=path, text=text, title=" ".join(title.split()), blocks=blocks, language=language_of(text)
    )
    authors, outlet = authors_of((b.kind, text[b.start : min(b.end, b.start + LONG)]) for b in blocks)
    return replace(article, authors=authors, outlet=outlet, published=_published(article))


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """Runs of text that are one block: lines, and whole groups of lines where they were wrapped at a width."""
    lines = (piece for match in _LINE.finditer(text) for piece in _pieces(text, *match.span()))
    stripped = []
    for start, end in lines:
        line = text[start:end]
        if not line.isspace():
            stripped.append((start + len(line) - len(line.lstrip()), start + len(line.rstrip())))
    group: list[tuple[int, int]] = []
    for span in stripped:
        if group and text.count("\n", group[-1][1], span[0]) != 1:
            yield from _unwrapped(text, group)
            group = []
        group.append(span)
    yield from _unwrapped(text, group)


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A line as it is; a gigantic one in pieces that end with a sentence, else with a word, else anywhere."""
    while end - start > 2 * PIECE:
        limit = start + PIECE
        ends = [match.end() for match in _SENTENCE_END.finditer(text, start, limit)]
        cut = ends[-1] if ends else text.rfind(" ", start, limit) + 1 or limit
        yield start, cut
        start = cut
    yield start, end


def _unwrapped(text: str, group: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    inner = [text[start:end] for start, end in group[:-1]]
    wrapped = len(inner) >= 1 and all(50 <= len(line) <= 100 for line in inner)
    if wrapped and sum(bool(_ENDS_SENTENCE.search(line)) for line in inner) <= len(inner) / 2:
        yield group[0][0], group[-1][1]
    else:
        yield from group


def _kinds(text: str, spans: list[tuple[int, int]]) -> list[BlockKind]:
    kinds: list[BlockKind] = []
    tail = False
    for number, (start, end) in enumerate(spans):
        block = text[start : min(end, start + LONG)]
        if _TAIL.match(block) and number > len(spans) / 2:
            tail = True
        kind = "boilerplate" if tail else _kind(block, number, len(spans))
        follows = kind == "heading" and kinds[-1:] == ["byline"] and goes_on(block)
        kinds.append("byline" if follows else kind)
    top = next((i for i, kind in enumerate(kinds) if kind == "paragraph"), len(kinds))
    titles = [
        i
        for i in range(min(top, HEADLINE_ROOM))
        if kinds[i] in {"heading", "caption"} and not _credited(text, spans[i])
    ]
    if titles and top < len(kinds):
        headline = max(titles, key=lambda i: (len(text[spans[i][0] : spans[i][1]].split()) >= 4, -i))
        kinds[headline] = "headline"
        for i in titles:
            if i < headline:
                kinds[i] = "boilerplate"  # the name of a section or a site
    return kinds


def _credited(text: str, span: tuple[int, int]) -> bool:
    return bool(_CREDIT.search(text, *span))


def _kind(block: str, number: int, total: int) -> BlockKind:
    words = block.count(" ") + 1
    if (len(block) < 400 and _NAVIGATION.match(block) and words < 40) or (len(block) < 600 and _SOLICITS.search(block)):
        return "boilerplate"
    if number >= total - 4 and number > 2 and BIOGRAPHY.match(block):
        return "boilerplate"
    if words <= 12 and is_byline(block) and not _ENDS_SENTENCE.search(block):
        return "byline"
    if (0 < number < SIGNED_ROOM and words <= 7 and is_signed(block)) or (len(block) < 300 and _reported(block)):
        return "byline"
    if (
        words <= 12
        and find_date(block)
        and (_PUBLISHED.match(block) or len(block) < 45)
        and not _ENDS_SENTENCE.search(block)
    ):
        return "dateline"
    if len(block) < 300 and _CREDIT.search(block):
        return "caption"
    if (
        (_ENDS_SENTENCE.search(block) and not (block.endswith("?") and words <= 12))
        or block[-1:] in {":", ",", ";"}
        or len(block) > 450
    ):
        return "paragraph"
    if block[-1:] in "\"'”’»" and words > 14 and block[0] in "\"'“‘«„":
        return "paragraph"
    return "heading" if words <= 14 and block[0] not in '"“«„' else "caption"


def _reported(block: str) -> bool:
    """“(Reporting by Ann Lee; editing by Tom Doe)”, “Ann Lee contributed to this report.”"""
    return bool(REPORTED.match(block) or ("contributed" in block and CONTRIBUTED.search(block)))


def _repeats(text: str, spans: list[tuple[int, int]], kinds: list[BlockKind]) -> list[BlockKind]:
    """`kinds` with every block that was printed before, under folded quotes, dashes and spaces, marked a repeat."""
    seen: set[str] = set()
    marked: list[BlockKind] = []
    for (start, end), kind in zip(spans, kinds, strict=True):
        key = " ".join(text[start:end].translate(_FOLD).casefold().split()).strip(" .\"'")
        again = len(key) > 20 and key in seen and kind != "boilerplate"
        marked.append("repeat" if again else kind)
        seen.add(key)
    return marked


def _published(article: Article) -> str:
    """The ISO date that a date line or the opening of the first paragraph states with its year, else ""."""
    for block in article.blocks:
        if block.kind in {"dateline", "byline"} and (date := find_date(article.text[block.start : block.end])):
            return date
    first = next((b for b in article.blocks if b.kind == "paragraph"), None)
    if first:
        opening = re.match(
            r"[^.!?]{0,90}?(?:\(\w[\w ]{1,20}\))?\s?[-–—]", article.text[first.start : first.start + 120]
        )
        return find_date(opening[0]) if opening else ""
    return ""
