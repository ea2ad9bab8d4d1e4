"""Names, however they are spelled: comparing, folding, and what is known of given names and legal forms."""

from __future__ import annotations

from dossier.names.compare import Comparison, compare

__all__ = ["Comparison", "compare"]
