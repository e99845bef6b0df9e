"""Keeps articles as they were read, so that the next start need not read their pages again."""
