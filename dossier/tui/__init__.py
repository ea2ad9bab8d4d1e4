"""The Textual app. It knows the `Dossier` and never touches TinyDB."""
