"""The one pipeline: articles are read, extracted, resolved and stored."""
