"""An Article becomes a file to give on: EPUB, HTML, Markdown, text, DOCX."""
