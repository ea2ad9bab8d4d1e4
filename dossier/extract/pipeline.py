"""The order of extraction: anatomy, mentions, quotes, claims, statements."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from dossier.articles.anatomy import dissect
from dossier.extract.claims import find_claims
from dossier.extract.mentions import find_mentions
from dossier.extract.quotes import find_quotes
from dossier.extract.statements import find_statements
from dossier.model import Article, Extraction


def run(text_or_article: str | Article) -> Extraction:
    article = _article(text_or_article) if isinstance(text_or_article, str) else text_or_article
    mentions = find_mentions(article)
    quotes = find_quotes(article, mentions)
    claims = find_claims(article, mentions, quotes)
    return Extraction(article, mentions, quotes, claims, find_statements(article, mentions, quotes))


def _article(text: str) -> Article:
    return replace(dissect(text), id=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16])
