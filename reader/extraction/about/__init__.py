"""The room `about`."""
