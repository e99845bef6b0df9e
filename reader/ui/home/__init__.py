"""What was read, as a list to search and to choose from."""
