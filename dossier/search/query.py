"""A text query as a tree: words, “phrases”, AND, OR, NOT, parentheses, `speaker:…` and `in:…`.

Reading a query never fails, since most of what is read is a query that somebody is still typing: an open quotation
mark runs to the end, an operator without its words is left out, an unknown field is plain words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

from dossier.search.words import word_keys

MAX_CHARS = 2_000
MAX_TERMS = 24
MAX_DEPTH = 16
FIELDS = ("speaker", "in")

_TOKEN = re.compile(
    r"""(?P<open>\()|(?P<close>\))
      |(?P<minus>[-−](?=[\w"“„«(]))
      |(?:(?P<field>[a-z]+):)?(?:["“”„«»](?P<phrase>[^"“”„«»]*)["“”„«»]?|(?P<word>[^\s()"“”„«»]+))""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Term:
    """Words that stand side by side. `prefix`: the last one may go on. `field`: where to look, "" for the text."""

    words: tuple[str, ...]
    prefix: bool = False
    field: str = ""
    raw: str = ""


@dataclass(frozen=True, slots=True)
class Node:
    """`parts` joined by `op`; NOT has one part."""

    op: Literal["and", "or", "not"]
    parts: tuple[Tree, ...] = field(default=())


Tree = Term | Node


def is_plain(query: str) -> bool:
    """Whether a query is words alone, without quotation marks, operators and fields, so that it may be a name."""
    if re.search(r'["“”„«»()]', query) or re.search(r"(?:^|\s)(?:AND|OR|NOT)(?:\s|$)|(?:^|\s)[-−]\w", query):
        return False
    return not re.search(rf"(?:^|\s)(?:{'|'.join(FIELDS)}):", query)


def parse(query: str, *, typing: bool = False) -> Tree | None:
    """The tree of `query`, None where it holds no words. With `typing` the last word may be unfinished.

    Beyond 2,000 characters and 24 words nothing more is read; parentheses nest 16 deep, deeper ones are ignored.
    """
    return _Reader(query[:MAX_CHARS], typing).tree()


class _Reader:
    def __init__(self, query: str, typing: bool) -> None:
        self.tokens = list(_TOKEN.finditer(query))[: 4 * MAX_TERMS]
        self.unfinished = len(query) if typing and query and not query[-1].isspace() else -1
        self.at = 0
        self.terms = 0

    def tree(self) -> Tree | None:
        parts = []
        while self.at < len(self.tokens):
            part = self.either(0)
            if part is not None:
                parts.append(part)
            elif self.at < len(self.tokens):
                self.at += 1  # a parenthesis that closes nothing
        return _join("and", parts)

    def peek(self) -> re.Match[str] | None:
        return self.tokens[self.at] if self.at < len(self.tokens) else None

    def operator(self) -> str:
        """AND, OR or `)`, if that comes next, else ""."""
        token = self.peek()
        if token is None or token["field"]:
            return ""
        return ")" if token["close"] else token["word"] if token["word"] in ("AND", "OR") else ""

    def takes(self, operator: str) -> bool:
        found = self.operator() == operator
        self.at += found
        return found

    def either(self, depth: int) -> Tree | None:
        parts = [self.both(depth)]
        while self.takes("OR"):
            parts.append(self.both(depth))
        return _join("or", [p for p in parts if p is not None])

    def both(self, depth: int) -> Tree | None:
        parts = []
        while self.peek() and self.operator() not in ("OR", ")"):
            if not self.takes("AND") and (part := self.one(depth)) is not None:
                parts.append(part)
        return _join("and", parts)

    def one(self, depth: int) -> Tree | None:
        token = self.peek()
        if token is None or self.operator():
            return None
        self.at += 1
        if token["minus"] or (token["word"] == "NOT" and not token["field"]):
            part = self.one(depth + 1) if depth < MAX_DEPTH else None
            return Node("not", (part,)) if part is not None else None
        if token["open"]:
            inner = self.either(depth + 1) if depth < MAX_DEPTH else None
            if depth < MAX_DEPTH:
                self.takes(")")
            return inner
        return self.term(token)

    def term(self, token: re.Match[str]) -> Tree | None:
        name = token["field"] if token["field"] in FIELDS else ""
        raw = token["phrase"] if token["phrase"] is not None else token["word"]
        if token["field"] and not name:
            raw = f"{token['field']} {raw}"
        words = tuple(word_keys(raw))
        if not words or self.terms >= MAX_TERMS:
            return None
        self.terms += len(words)
        prefix = (token.end() == self.unfinished and token[0][-1:] not in '"“”„«»') or raw.endswith("*")
        return Term(words[:MAX_TERMS], prefix, name, raw)


def _join(op: Literal["and", "or"], parts: list[Tree]) -> Tree | None:
    parts = list(dict.fromkeys(parts))
    return Node(op, tuple(parts)) if len(parts) > 1 else parts[0] if parts else None
