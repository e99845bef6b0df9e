"""The room `dialogs`."""
