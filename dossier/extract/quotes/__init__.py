"""Who said what: quotations and indirect speech with their speakers.

`marks` finds what is quoted, `clauses` makes sentences of tokens around it, `attribution` asks the rules (`leading`,
`trailing`) who speaks, `carry` looks at the neighbours, `speakers` turns the answer into a person.
"""

from __future__ import annotations

from dossier.extract.quotes.found import Context
from dossier.extract.quotes.quotations import find_quotes
from dossier.extract.quotes.statements import find_statements

__all__ = ["Context", "find_quotes", "find_statements"]
