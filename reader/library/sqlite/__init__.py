"""The one SQLite file: its tables, its transactions, what is done when it is damaged."""
