"""A writer of PDF 1.7 (ISO 32000-1): text that copies as what it shows, tagged, in one pass."""
