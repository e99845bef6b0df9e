"""The commands that print: everything of the command line that needs no window."""
