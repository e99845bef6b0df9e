"""An article that is open: read or kept, shown as wished, put right by hand; no Qt."""
