"""Reading and writing of files, each in the one safe way."""
