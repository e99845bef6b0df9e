"""A second start of the program, which hands its files to the first."""
