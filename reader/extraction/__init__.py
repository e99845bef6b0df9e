"""A SourceDocument becomes a Draft; the last place where HTML exists."""
