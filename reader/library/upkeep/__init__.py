"""All of the library: backed up, checked, forgotten."""
