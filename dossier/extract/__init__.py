"""An `Article` becomes an `Extraction`: mentions, quotes, claims. Pure functions: no disk, no clock."""
