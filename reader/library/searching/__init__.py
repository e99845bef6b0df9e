"""Articles found by words and filters."""
