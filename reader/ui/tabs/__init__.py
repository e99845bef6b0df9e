"""The room `tabs`."""
