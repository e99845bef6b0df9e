"""The room `markup`."""
