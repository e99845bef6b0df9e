"""One page: as HTML or text, with its frames, marks of savers, what programs write."""
