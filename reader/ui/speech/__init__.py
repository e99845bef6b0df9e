"""Reads an article aloud with what the system has to speak with; knows nothing of windows."""
