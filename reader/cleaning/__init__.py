"""Takes out of a Draft what is not the article, rule by rule."""
