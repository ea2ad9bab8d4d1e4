"""TinyDB on disk: the atomic snapshot of what the articles say, the append-only log of what you say."""
