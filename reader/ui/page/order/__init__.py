"""The room `order`."""
