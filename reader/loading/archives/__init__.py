"""Files that hold a page with its pictures, or many pages."""
