"""Names, however they are spelled: comparing, folding, and what is known of given names and legal forms.

`compare` looks at two names: `people` (taken apart by `person`, paired by `pairing`, word against word by `relate`,
`given` and `family`) or `organizations` (taken apart by `organization` and `legal`); `reasons` says why in words.
Words are `fold.tokens`; `token.alike` compares two of them by `fold.skeleton` and `sound`. `tables` reads `data/`.
"""

from __future__ import annotations

from dossier.names.compare import Comparison, compare

__all__ = ["Comparison", "compare"]
