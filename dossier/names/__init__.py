"""Names, however they are spelled: comparing, folding, and what is known of given names and legal forms.

`compare`, in `comparing`, looks at two names: `people` (taken apart by `person`, paired by `pairing`, word against
word by `relate`, `given` and `family`) or `organizations` (taken apart by `organization` and `legal`); `reasons` says
why in words.
Words are `fold.tokens`; `token.alike` compares two of them by `fold.skeleton` and `sound`. `tables` reads `data/`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dossier.names.comparing import Comparison as Comparison
    from dossier.names.comparing import compare as compare

__all__ = ["Comparison", "compare"]


def __getattr__(name: str) -> Any:
    """What compares is imported when it is first asked for: who only folds names does not wait for it."""
    if name not in __all__:
        raise AttributeError(f"module 'dossier.names' has no attribute {name!r}")
    from dossier.names import comparing

    return getattr(comparing, name)
