"""The terminal app: panes over a `Dossier`; it never touches the disk itself."""
