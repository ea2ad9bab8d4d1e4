"""The order of extraction: anatomy, mentions, quotes, claims, statements."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from dossier.articles.anatomy import dissect
from dossier.extract.claims import find_claims
from dossier.extract.mentions import find_mentions
from dossier.extract.quotes import Context, find_quotes, find_statements
from dossier.model import Article, Extraction


def run(text_or_article: str | Article) -> Extraction:
    article = _article(text_or_article)
    mentions = find_mentions(article)
    context = Context.of(article, mentions)
    quotes = find_quotes(article, mentions, context)
    claims = find_claims(article, mentions, quotes)
    return Extraction(article, mentions, quotes, claims, find_statements(article, mentions, quotes, context))


def _article(text_or_article: str | Article) -> Article:
    """An article with its blocks; of a text alone the id is made here, of the text's SHA-256."""
    if isinstance(text_or_article, Article):
        blocks = text_or_article.blocks or dissect(text_or_article.text).blocks
        return replace(text_or_article, blocks=blocks)
    digest = hashlib.sha256(text_or_article.encode("utf-8", "surrogatepass")).hexdigest()
    return replace(dissect(text_or_article), id=digest[:16])
