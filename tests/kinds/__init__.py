"""Small pages of every kind of fault in cleaning, each with what a reader should see of it."""
