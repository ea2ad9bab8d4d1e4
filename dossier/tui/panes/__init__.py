"""The panes of the browse screen, one a file."""
