"""A cleaned Draft becomes the blocks of an Article."""
