"""The room `paint`."""
