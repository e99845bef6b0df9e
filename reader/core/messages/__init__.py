"""Sentences for a person: errors, reasons, notices, and how they are translated."""
