"""An article that is open: read or cached, shown as its reader chose, put right by hand; no Qt."""
