"""What words mean, from dictionaries that the reader has; they are read where they are."""
