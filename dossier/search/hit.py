"""`Hit`: one answer of a `NameIndex`."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Hit:
    """`name` is the spelling of entry `id` that matched best; `score` is 0..1. `query` is what was asked, and whether
    its last word was `unfinished`."""

    id: str
    score: float
    name: str
    query: str = field(default="", repr=False)
    unfinished: bool = field(default=False, repr=False)

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why it is in the answer, in words; worked out when it is asked for."""
        from dossier.search.reasons import reasons  # few look at them

        return reasons(self.query, self.name, self.unfinished)
