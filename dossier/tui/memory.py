"""What the app remembers from one start to the next: the theme that was chosen, whether the tour was seen."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any


def memory_path() -> Path:
    """The file, in the platform's place for state."""
    from platformdirs import user_state_path

    return user_state_path("dossier") / "state.json"


def remembered() -> dict[str, Any]:
    """What is remembered; nothing where the file is missing or damaged: it holds only what can be chosen again."""
    try:
        known = json.loads(memory_path().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return known if isinstance(known, dict) else {}


def remember(**facts: Any) -> None:
    """Remember more. Where that cannot be written it is not, and nothing is said of it."""
    path = memory_path()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        whole = path.with_suffix(".new")
        whole.write_text(json.dumps({**remembered(), **facts}), encoding="utf-8")
        os.replace(whole, path)
    except OSError:
        return
