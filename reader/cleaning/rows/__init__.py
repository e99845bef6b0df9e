"""The rows of the line rules, a file a family."""
