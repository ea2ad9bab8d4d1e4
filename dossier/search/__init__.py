"""Indexes and queries over names, quotes, notes and passages."""
