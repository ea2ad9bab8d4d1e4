"""What lies over the browse screen and gives an answer."""

from __future__ import annotations

from typing import TypeVar

from textual.screen import ModalScreen

T = TypeVar("T")


class Modal(ModalScreen[T | None]):
    """Answers once. Keys that come behind the one that answered are not answers, nor may they close another screen."""

    def answer(self, result: T | None = None) -> None:
        """Leave with a result, or with None."""
        if self.is_active:
            self.dismiss(result)

    def action_leave(self) -> None:
        """Change nothing."""
        self.answer(None)
