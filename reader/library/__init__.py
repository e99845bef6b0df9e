"""What the program remembers in its database: what a reader did, and what was read."""
