"""Widgets that know nothing of dossiers: one list and one text, both drawn line by line."""
