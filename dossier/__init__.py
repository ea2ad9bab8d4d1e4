"""Who was there, who said what, and where exactly it stands: a dossier from a folder of articles.

`Dossier.open(folder)` is the door; importing this package imports nothing heavy.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dossier.dossier import Dossier as Dossier

__version__ = "0.1.0"
__all__ = ["Dossier", "__version__"]


def __getattr__(name: str) -> Any:
    if name == "Dossier":
        from dossier.dossier import Dossier

        return Dossier
    raise AttributeError(f"module 'dossier' has no attribute {name!r}")
