"""Copied text: its lines understood without any markup."""
