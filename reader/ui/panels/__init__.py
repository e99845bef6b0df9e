"""The room `panels`."""
