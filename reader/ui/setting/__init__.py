"""The room `setting`: how a paragraph of Chinese is broken into lines and placed on them."""
