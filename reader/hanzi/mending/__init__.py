"""What somebody else's converter or a PDF spoiled, found and put right."""
