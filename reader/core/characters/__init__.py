"""What characters are and stand for, without a word about articles."""
