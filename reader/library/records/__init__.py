"""What a reader did: places, passages, what was put right, how much was read."""
