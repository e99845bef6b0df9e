"""The room `blocks`."""
