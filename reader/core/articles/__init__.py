"""What is asked of an article or a draft: its texts, script, words, length, prose."""
