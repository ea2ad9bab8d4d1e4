"""The kinds of edit, their replay over a snapshot, and how an edit finds its target again after a rebuild."""
