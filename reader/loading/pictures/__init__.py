"""The pictures of a page, and the files beside it that hold them."""
