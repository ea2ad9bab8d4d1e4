"""Mentions of persons, organizations and places, and which of them are one: candidates, kinds, chains, pronouns."""

from dossier.extract.mentions.find import find_mentions

__all__ = ["find_mentions"]
