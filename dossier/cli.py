"""The command `dossier`: thin, and no Textual unless it opens the app."""

from __future__ import annotations


def main() -> None:
    raise SystemExit("not built yet")
