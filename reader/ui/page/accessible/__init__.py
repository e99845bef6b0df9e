"""The room `accessible`."""
