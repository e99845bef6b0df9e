"""What a reader taught the program about pages, and how it is followed."""
