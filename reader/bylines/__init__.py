"""When, where and by whom an article was published: dates, names, labels, and lines of them."""
