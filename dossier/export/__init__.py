"""A dossier in forms that other programs read."""
