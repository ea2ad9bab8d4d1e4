"""An `Article` becomes an `Extraction`: mentions, quotes, claims. Pure functions: no disk, no clock."""

from __future__ import annotations

from dossier.model import Article, Extraction

__all__ = ["extract"]


def extract(text_or_article: str | Article) -> Extraction:
    """What one article says. Of a text alone the article is made here, its id from the text's SHA-256."""
    from dossier.extract.pipeline import run

    return run(text_or_article)
