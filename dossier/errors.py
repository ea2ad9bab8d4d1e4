"""What can go wrong, each as one sentence that says what to do."""

from __future__ import annotations


class DossierError(Exception):
    """One sentence for the person at the terminal. `code` is the exit code of a command that ends with it."""

    code = 2


class WrongUse(DossierError):
    """What was asked for makes no sense here: a missing folder, an id that nothing bears."""


class DataError(DossierError):
    """The data is damaged, locked, or somebody else's."""

    code = 3


class NothingFound(DossierError):
    """What was asked for makes sense, and there is no such thing."""

    code = 1
