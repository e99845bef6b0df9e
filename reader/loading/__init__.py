"""Bytes on disk become a SourceDocument; knows formats and encodings, nothing of content."""
