"""Qingdu 清讀: an offline desktop reader for saved Chinese web articles."""

__version__ = "0.1.0"
