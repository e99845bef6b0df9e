"""The articles that the library has, their saved pages, and what is written of them."""
