"""What the database holds of an article: its packed text, and the index's terms."""
