"""The log and the reports of crashes; nothing of what was read is in them."""
