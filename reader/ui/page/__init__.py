"""The room `page`."""
