"""What is known of words: dictionaries in layers, lists, how frequent, where one ends."""
