"""A file of any kind becomes an `Article`: readers, and the anatomy of a text (headline, byline, boilerplate …)."""
