"""The room `finding`."""
