"""The room `sheets`."""
