"""What an article says of people, each claim with the passage that says it: attendance, roles, age, home."""

from dossier.extract.claims.find import find_claims

__all__ = ["find_claims"]
