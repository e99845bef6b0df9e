"""The room `printing`: pages of paper for a PDF, a printer and the preview, all set alike."""
