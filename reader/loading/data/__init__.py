"""Articles kept as data, that a page is made of."""
