"""The kinds of edit, their replay over a snapshot, and how an edit finds its target again after a rebuild."""

from dossier.edits.replay import advance, replay
from dossier.edits.state import State

__all__ = ["State", "advance", "replay"]
