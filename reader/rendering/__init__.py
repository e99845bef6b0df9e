"""An Article becomes text for a terminal, Markdown or JSON; pure strings."""
