"""Types and pure functions that every stage shares; the standard library only."""
