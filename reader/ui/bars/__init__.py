"""The room `bars`."""
