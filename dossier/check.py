"""Whether what a dossier says still stands where it says: every span is read again, from the files as they are now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dossier.model import Article, Entry, Snapshot, Unread, Utterance


def check(snapshot: Snapshot, files: Mapping[str, Article | Unread]) -> list[str]:
    """What does not hold, one sentence each; `files` are the articles as their files say now, by path."""
    texts = {article.id: article.text for article in snapshot.articles}
    return [
        *_files(snapshot, files),
        *(line for entry in (*snapshot.people, *snapshot.organizations) for line in _entry(entry, texts)),
        *(line for quote in (*snapshot.quotes, *snapshot.statements) for line in _quote(quote, texts)),
    ]


def _files(snapshot: Snapshot, files: Mapping[str, Article | Unread]) -> Iterator[str]:
    for article in snapshot.articles:
        now = files.get(article.path)
        if now is None:
            yield f"{article.path} is not there any more; build again to leave it out, or put it back."
        elif isinstance(now, Unread):
            yield f"{article.path} cannot be read any more: {now.reason}"
        elif now.id != article.id:
            yield f"{article.path} was changed since it was read; build again to see what it says now."
        elif now.text != article.text:
            yield f"{article.path} reads otherwise than the dossier has it; build again."
    known = {article.path for article in snapshot.articles} | {item.path for item in snapshot.unread}
    for path in files:
        if path not in known:
            yield f"{path} is new; build again to take it in."


def _entry(entry: Entry, texts: Mapping[str, str]) -> Iterator[str]:
    spans = [("a mention", m.article, m.start, m.end) for m in entry.mentions]
    spans += [(f"the claim “{c.property}”", e.article, e.start, e.end) for c in entry.claims for e in c.evidence]
    for what, article, start, end in spans:
        words = texts.get(article, "")[start:end] if 0 <= start < end else ""
        if not words or words != words.strip():
            yield f"{entry.name}: {what} does not stand at {start}–{end} of {article}."
    yield from (f"{entry.name}: the claim “{c.property}” has no passage." for c in entry.claims if not c.evidence)


def _quote(quote: Utterance, texts: Mapping[str, str]) -> Iterator[str]:
    for printed in quote.occurrences:
        text = texts.get(printed.article, "")
        if " ".join(text[start:end] for start, end in printed.spans) != printed.text:
            yield f"The quote “{quote.text[:60]}” does not stand in {printed.article} where the dossier says."
