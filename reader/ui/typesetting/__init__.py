"""The room `typesetting`."""
