"""Markdown as people's programs write it, as the page that it stands for."""
