"""Scripts that do to a dossier what must not hurt it; each prints what was lost, TinyDB's own storage beside it."""
