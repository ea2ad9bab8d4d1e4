"""The nouns of a dossier: frozen dataclasses, no behaviour.

All positions are code points in `Article.text`, half-open: `text[start:end]` is exactly what was printed.
`Article.text` is the text as it was read and never changes; folding happens in matching keys only.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

Kind = Literal["person", "organization", "place"]
BlockKind = Literal["headline", "byline", "dateline", "heading", "paragraph", "caption", "boilerplate", "repeat"]
Confidence = Literal["certain", "likely", "guess"]
QuoteKind = Literal["full", "fragment", "indirect"]
Role = Literal["attendee", "host", "excluded", "official", "commentator", "author", "mentioned"]
Status = Literal["unverified", "confirmed", "disputed"]
EditKind = Literal[
    "note", "rename", "merge", "split", "different", "reject", "retype", "add", "speaker", "role", "status", "undo"
]


@dataclass(frozen=True, slots=True)
class Block:
    """A run of an article's text that is one thing: a paragraph, a caption, boilerplate …"""

    start: int
    end: int
    kind: BlockKind


@dataclass(frozen=True, slots=True)
class Article:
    """One file as it was read. `id` is the first 16 hex digits of the file's SHA-256, `path` is relative to the
    articles folder with `/` between its parts, `published` an ISO date or "" where the text does not say."""

    id: str
    path: str
    text: str
    title: str = ""
    outlet: str = ""
    authors: tuple[str, ...] = ()
    published: str = ""
    language: str = ""
    blocks: tuple[Block, ...] = ()
    warning: str = ""  # one sentence where reading it took a guess, such as of its encoding


@dataclass(frozen=True, slots=True)
class Unread:
    """A file that gave no article, and why, in one sentence."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Span:
    """A passage: where in which article a fact stands."""

    article: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in an article that stands for a person, an organization or a place.

    `chain` groups the mentions that are one thing as far as this article goes; it is unique across articles
    (`<article id>#<start of its first mention>`) and is what quotes and claims of an `Extraction` refer to.
    `name` is the fullest name that the chain bears in this article.
    """

    article: str
    start: int
    end: int
    kind: Kind
    pronoun: bool = False
    rule: str = ""
    chain: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that an article prints as somebody's. `spans` leave out the quotation marks; there are several where
    the quotation was interrupted, and `text` is their text joined by one space each. `speaker` is a chain, or None
    where nobody is named; `speaker_label` then says how the article calls the speaker (“another mother”)."""

    article: str
    text: str
    spans: tuple[tuple[int, int], ...]
    speaker: str | None = None
    speaker_label: str = ""
    speaker_span: tuple[int, int] | None = None
    cue_span: tuple[int, int] | None = None
    confidence: Confidence | None = None
    rule: str = ""
    kind: QuoteKind = "full"


@dataclass(frozen=True, slots=True)
class Claim:
    """What the evidence says of `subject`. `subject` and `object` are chains in an `Extraction`, else entry ids.

    Properties: attended · excluded · hosted · office · commented · wrote (these make a role), age · home · position ·
    affiliation · relative · said_on.
    """

    subject: str
    property: str
    value: str
    evidence: tuple[Span, ...]
    rule: str
    object: str | None = None
    status: Status = "unverified"


@dataclass(frozen=True, slots=True)
class Extraction:
    """What one article says, before it is known what other articles say. `statements` is indirect speech."""

    article: Article
    mentions: tuple[Mention, ...] = ()
    quotes: tuple[Quote, ...] = ()
    claims: tuple[Claim, ...] = ()
    statements: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class Spelling:
    """A form of a name and how often it was printed."""

    text: str
    count: int


@dataclass(frozen=True, slots=True)
class Entry:
    """A person or an organization, over all articles."""

    id: str
    kind: Kind
    name: str
    role: Role = "mentioned"
    spellings: Sequence[Spelling] = ()
    mentions: Sequence[Mention] = ()
    claims: Sequence[Claim] = ()
    reasons: tuple[str, ...] = ()  # why chains of different articles or spellings were taken for one
    status: Status = "unverified"


@dataclass(frozen=True, slots=True)
class Utterance:
    """What was said once, however often it was printed. `speaker` is an entry id."""

    id: str
    text: str
    speaker: str | None
    speaker_label: str
    confidence: Confidence | None
    rule: str
    kind: QuoteKind
    occurrences: tuple[Quote, ...]
    status: Status = "unverified"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two entries that may be one: never done, only proposed. `score` is 0..1."""

    a: str
    b: str
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What the articles say: everything that a build makes and a rebuild makes again."""

    articles: Sequence[Article] = ()
    people: Sequence[Entry] = ()
    organizations: Sequence[Entry] = ()
    quotes: Sequence[Utterance] = ()
    statements: Sequence[Utterance] = ()
    suggestions: Sequence[Suggestion] = ()
    unread: Sequence[Unread] = ()
    source: str = ""  # the articles folder, relative to the data folder where that is possible
    made_from: str = ""  # fingerprint of the files and the program that it was made from and with


@dataclass(frozen=True, slots=True)
class Target:
    """What an edit was about, told so that it is found again after a rebuild: by `id`, else by its words with their
    neighbours in the same article (`article`, `exact`, `prefix`, `suffix`), else by `name`."""

    id: str
    kind: str  # person · organization · quote · claim · article · edit
    name: str = ""
    article: str = ""
    exact: str = ""
    prefix: str = ""
    suffix: str = ""
    path: str = ""  # of the article, which is the same article when its bytes have changed


@dataclass(frozen=True, slots=True)
class Edit:
    """One human act. `id` is a ULID: sorting by it is sorting by time. `at` is ISO 8601 in UTC."""

    id: str
    at: str
    by: str
    kind: EditKind
    target: Target
    payload: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Note:
    """What a person wrote on an entry or a quote. `target` is the id of what it stands on now."""

    id: str
    target: str
    text: str
    created: str
    updated: str
    by: str = ""
