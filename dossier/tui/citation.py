"""What is copied: the words, and where they stand. Pure functions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from dossier.model import Article, Entry, Span, Utterance
from dossier.tui.links import Links
from dossier.tui.words import quoted, speaker

if TYPE_CHECKING:
    from dossier.dossier import Dossier

AROUND = 2000  # code points


def plain(subject: Entry | Utterance | Article, spans: Sequence[Span], at: int, dossier: Dossier) -> str:
    """The words of a quote, else the paragraph in which the shown passage stands, else the name."""
    if isinstance(subject, Utterance):
        return subject.text
    if spans:
        return paragraph(dossier.articles[spans[at].article].text, spans[at])
    return subject.name if isinstance(subject, Entry) else subject.title or subject.path


def cite(subject: Entry | Utterance | Article, spans: Sequence[Span], at: int, dossier: Dossier, links: Links) -> str:
    """The same with speaker, outlet, headline, date, file and position in code points, as far as they are known."""
    words = plain(subject, spans, at, dossier)
    if not spans:
        return words
    if isinstance(subject, Utterance):
        who = speaker(subject, links.name(subject.speaker))
        words = f"{quoted(subject)} — {who}"
    span = spans[at]
    return f"{words}\n{source(dossier.articles[span.article], _pieces(subject, span))}"


def cite_passage(words: str, span: Span, article: Article) -> str:
    """Words chosen in an article, and where they stand."""
    return f"“{words}”\n{source(article, [(span.start, span.end)])}"


def source(article: Article, pieces: Sequence[tuple[int, int]]) -> str:
    """Authors, headline, outlet, date, file and positions."""
    parts = [", ".join(article.authors), article.title, article.outlet, article.published]
    where = f"{article.path}, characters {', '.join(f'{start}–{end}' for start, end in pieces)}"
    return ", ".join(part for part in (*parts, where) if part)


def _pieces(subject: Entry | Utterance | Article, span: Span) -> Sequence[tuple[int, int]]:
    """All pieces of an interrupted quotation, else the passage alone."""
    here = (span.start, span.end)
    printed = subject.occurrences if isinstance(subject, Utterance) else ()
    return next((one.spans for one in printed if one.article == span.article and here in one.spans), (here,))


def paragraph(text: str, span: Span) -> str:
    """The line of the text in which a span stands; of a very long line, what is around it."""
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    end = end if end >= 0 else len(text)
    left, right = max(start, span.start - AROUND), min(end, span.end + AROUND)
    return ("… " if left > start else "") + text[left:right] + (" …" if right < end else "")
